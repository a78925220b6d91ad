import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Opening } from '#contract/custody-calls.ts';
import type { Look, Place, Writing } from '#contract/place.ts';
import type { Vault } from '#ports/vault.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import { openCase } from '../case-changes.ts';
import { readOwn } from '../templates/own-store.ts';
import { SentPages } from '../papers/sent-pages.ts';
import { CaseNotes } from './case-notes.ts';
import type { Desk } from './desk.ts';

const locked: Failure = {
  code: 'vault-locked',
  message: {
    ru: 'Хранилище закрыто. Ничего не изменено. Введите парольную фразу.',
    kk: 'Қойма жабық. Ештеңе өзгертілмеді. Құпия фразаны енгізіңіз.',
    en: 'The vault is locked. Nothing was changed. Enter the passphrase.',
  },
};

/** What the host remembers of the window while it runs: a locked window is loaded afresh, so that nothing of a case stays in the page. */
export type Remembered = { readonly look: Look | null; readonly place: Place | null; readonly writing: Writing | null };

/** The one vault of a window while it is open, and what every call needs of it. */
export type Session = {
  readonly desk: Desk;
  /** What the list says of each case, as far as it was reckoned. */
  readonly notes: CaseNotes;
  /** What the window has of the pages of a paper. */
  readonly sentPages: SentPages;
  readonly isOpen: () => boolean;
  /** Who and when, for the revision of a change. */
  readonly author: () => { readonly by: string; readonly at: string };
  readonly create: (passphrase: string) => Promise<Result<Record<string, never>>>;
  readonly open: (secret: Opening) => Promise<Result<Record<string, never>>>;
  /** Closes the vault for a change of its keys, which must be alone with it, and opens it again with the secret that then fits. */
  readonly apart: <T>(secret: Opening, after: (result: Result<T>) => Opening, work: (secret: VaultSecret) => Promise<Result<T>>) => Promise<Result<T>>;
  readonly lock: () => Promise<void>;
  /** Forgets what the program remembers of the words of cases beside the vault, so that it is made anew from what the vault holds. */
  readonly forgetWords: () => Promise<void>;
  /** Whether a key that did not fit has locked the vault since it was last open. */
  readonly lockedByWrongKey: () => boolean;
  readonly remembered: () => Remembered;
  readonly remember: (what: Partial<Remembered>) => void;
  /** Refused with `vault-locked` while no vault is open. */
  readonly withVault: <T>(work: (open: Vault) => Promise<Result<T>>) => Promise<Result<T>>;
  /** The shipped templates, and beside them the user's own of the open vault. */
  readonly library: () => Promise<TemplateLibrary>;
  readonly withCase: <T>(id: string, work: (open: Vault, file: CaseFile, revision: number) => Promise<Result<T>>) => Promise<Result<T>>;
};

export function startSession(desk: Desk): Session {
  const notes = new CaseNotes(desk);
  const sentPages = new SentPages();
  let vault: Vault | null = null;
  let wrongKey = false;
  let checked: { readonly id: string; readonly revision: number; readonly text: string; readonly file: CaseFile } | null = null;
  let memory: Remembered = { look: null, place: null, writing: null };
  const forgetWords = async (): Promise<void> => {
    checked = null;
    notes.forget();
    sentPages.forget();
    // What sets the pages remembers the words of the last papers.
    for (const each of [desk.drawer, ...desk.writers]) await each.close();
  };
  const lock = async (): Promise<void> => {
    const open = vault;
    vault = null;
    const forgotten = forgetWords();
    await open?.close();
    await forgotten;
  };
  const entered = (opened: Result<Vault>): Result<Record<string, never>> => {
    if (!opened.ok) return opened;
    vault = opened.value;
    wrongKey = false;
    return ok({});
  };
  const secretOf = (secret: Opening): VaultSecret => ({ kind: secret.kind, bytes: secret.kind === 'key-file' ? desk.decodeBase64(secret.base64) : desk.encode(secret.text) });
  const open = async (secret: Opening): Promise<Result<Record<string, never>>> => {
    await lock();
    return entered(await desk.vaults.open(desk.vaultFolder, secretOf(secret)));
  };
  const withVault = async <T>(work: (open: Vault) => Promise<Result<T>>): Promise<Result<T>> => (vault === null ? err(locked) : work(vault));
  return {
    desk, notes, sentPages, lock, forgetWords, withVault, lockedByWrongKey: () => wrongKey,
    library: async () => {
      const own = vault === null ? null : await readOwn(vault);
      return own === null || !own.ok || Object.keys(own.value.files).length === 0 ? desk.templates() : (await desk.ownTemplates(own.value)).library;
    },
    isOpen: () => vault !== null,
    remembered: () => memory,
    remember: (what) => { memory = { ...memory, ...what }; },
    author: () => ({ by: 'pana', at: desk.clock.now() }),
    create: async (passphrase) => entered(await desk.vaults.create(desk.vaultFolder, desk.encode(passphrase))),
    open,
    apart: async (secret, after, work) => {
      if (vault === null) return err(locked);
      await lock();
      const result = await work(secretOf(secret));
      // Should it not open again, the next call finds it locked and the window asks for the passphrase.
      const again = await open(after(result));
      wrongKey = !again.ok && again.error.code.startsWith('vault-wrong-');
      return result;
    },
    withCase: (id, work) =>
      withVault(async (open) => {
        const stored = await open.readCase(id);
        if (!stored.ok) return stored;
        const { revision, content } = stored.value;
        // The case that is worked on is asked for with every key: what was checked once is not checked again while it is the same to the letter.
        const text = JSON.stringify(content);
        if (checked?.id !== id || checked.revision !== revision || checked.text !== text) {
          const file = openCase(stored.value);
          if (!file.ok) return file;
          checked = { id, revision, text, file: file.value };
        }
        return work(open, checked.file, revision);
      }),
  };
}
