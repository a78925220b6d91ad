import { ok, type Result } from '#core/result.ts';
import { USUAL_SETTINGS, VaultSettings } from '#core/settings/vault-settings.ts';
import type { custodyCalls } from '#contract/custody-calls.ts';
import type { Handlers } from '#contract/define.ts';
import type { SlotSummary } from '#ports/vault-custody.ts';
import type { BackupLock } from '#ports/backup.ts';
import { printedSheets } from '../recovery-sheets.ts';
import { exportedFiles, removeExport } from '../vault-exports.ts';
import type { Session } from './session.ts';

const SETTINGS = 'window';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The settings of the open vault; the usual ones while it is locked, and where what is stored can't be read. */
export async function settingsOf({ isOpen, withVault }: Session): Promise<VaultSettings> {
  if (!isOpen()) return USUAL_SETTINGS;
  const stored = await withVault((vault) => vault.readSetting(SETTINGS));
  const settings = VaultSettings.safeParse(stored.ok && stored.value !== null ? parsed(stored.value) : {});
  return settings.success ? settings.data : USUAL_SETTINGS;
}

const shownSlots = (slots: readonly SlotSummary[]) => slots.map(({ id, kind, addedAt }) => ({ id, kind, addedAt }));

/** A date and a time that a file name can hold. */
const stamp = (now: string): string => now.slice(0, 19).replaceAll(':', '').replace('T', '-');

/** Answers what concerns keys, backups, traces on the disk and settings. */
export function answerCustody(session: Session): Handlers<typeof custodyCalls> {
  const { desk, apart, withVault, lock, remember } = session;
  const { keyring, vaultFolder } = desk;
  return {
    'passphrase.strength': ({ passphrase }) => Promise.resolve(ok(desk.strength(passphrase))),
    'passphrase.suggest': ({ tongue }) => Promise.resolve(ok({ passphrase: desk.suggestPassphrase(tongue === 'en' ? 'en' : 'ru') })),
    'keys.list': async () => {
      const found = await keyring.slots(vaultFolder);
      return found.ok ? ok(shownSlots(found.value)) : found;
    },
    'keys.add': ({ secret, tongue, hand, wish }) => apart(secret, () => secret, async (held) => {
      const words: string[] = [];
      const files: string[] = [];
      const added = await keyring.addKey(vaultFolder, held, wish, async (key) => {
        if (hand === 'words' && wish.kind !== 'key-file') {
          words.push(...key.texts.map((text) => String.fromCharCode(...text)));
          return ok([]);
        }
        const wanted = wish.kind === 'key-file' ? key.texts.map((bytes) => ({ name: `key-${key.slot}.pana-key`, bytes })) : await printedSheets(key, tongue, desk.sheets);
        files.push(...wanted.map(({ name }) => name));
        return desk.writeKeyFiles(wanted);
      });
      return added.ok ? ok({ slots: shownSlots(added.value.slots), words, files }) : added;
    }),
    'keys.add-passphrase': ({ secret, fresh }) => apart(secret, () => secret, async (held) => slotsAfter(await keyring.addPassphrase(vaultFolder, held, desk.encode(fresh)))),
    'keys.change-passphrase': ({ secret, fresh }) =>
      apart(
        secret,
        (changed) => (changed.ok && secret.kind === 'passphrase' ? { kind: 'passphrase', text: fresh } : secret),
        async (held) => slotsAfter(await keyring.changePassphrase(vaultFolder, held, desk.encode(fresh), { newDatabaseKey: false })),
      ),
    'keys.remove': ({ secret, slot }) => apart(secret, () => secret, async (held) => slotsAfter(await keyring.removeSlot(vaultFolder, held, slot))),
    'backup.write': ({ lock: wanted }) => withVault(async (vault) => {
      const file = await desk.placeForBackup(`pana-${stamp(desk.clock.now())}.age`);
      if (file === null) return ok(null);
      const key: BackupLock = 'passphrase' in wanted ? { kind: 'passphrase', bytes: desk.encode(wanted.passphrase) } : { kind: 'recipients', recipients: wanted.recipients };
      const written = await desk.backups.write(vault, vaultFolder, file, key);
      if (!written.ok) return written;
      const { bytes, sha256, cases, revisions, blobs } = written.value;
      const noted = await vault.record({ kind: 'backed-up', path: written.value.file, sha256, bytes });
      return noted.ok ? ok({ file: desk.bareName(written.value.file), bytes, cases, revisions, blobs, rehearsed: key.kind === 'passphrase' }) : noted;
    }),
    'backup.list': async () => {
      const files = await desk.listBackups();
      if (!session.isOpen()) return ok({ files: [...files], last: null });
      return withVault(async (vault) => {
        const ledger = await vault.ledger();
        return ledger.ok ? ok({ files: [...files], last: ledger.value.findLast(({ event }) => event.kind === 'backed-up')?.at ?? null }) : ledger;
      });
    },
    'backup.restore': async ({ file, passphrase }) => {
      const found = await desk.findBackup(file);
      if (found === null) return ok(null);
      const restored = await desk.backups.restore(found, vaultFolder, { kind: 'passphrase', bytes: desk.encode(passphrase) });
      return restored.ok ? ok({ cases: restored.value.cases, missingBlobs: restored.value.missingBlobs.length }) : restored;
    },
    'traces.list': () => withVault(async (vault) => {
      const found = await exportedFiles(vault, desk.plainFiles);
      return found.ok ? ok(found.value.map(({ path, at, caseId, state }) => ({ name: desk.bareName(path), at, caseId, state }))) : found;
    }),
    'traces.sweep': () => withVault(async (vault) => {
      const found = await exportedFiles(vault, desk.plainFiles);
      if (!found.ok) return found;
      let removed = 0;
      for (const file of found.value.filter(({ state }) => state === 'unchanged')) {
        const gone = await removeExport(vault, desk.plainFiles, file);
        if (!gone.ok) return gone;
        if (gone.value) removed += 1;
      }
      return ok({ removed, left: found.value.filter(({ state }) => state === 'changed' || state === 'unreadable').length });
    }),
    'vault.verify': () => withVault(async (vault) => {
      const { sound, cases, revisions, blobs, problems } = await vault.verify();
      return ok({ sound, cases, revisions, blobs, problems: problems.map(({ message }) => message) });
    }),
    'vault.erase': async () => {
      await lock();
      remember({ place: null, writing: null });
      const erased = await desk.eraseVault();
      return erased.ok ? ok({ files: erased.value.files, left: erased.value.left.length }) : erased;
    },
    'settings.read': () => withVault(async () => ok(await settingsOf(session))),
    'settings.write': (settings) => withVault(async (vault) => {
      const stored = await vault.putSetting(SETTINGS, JSON.stringify(settings));
      return stored.ok ? ok({}) : stored;
    }),
  };
}

function slotsAfter(changed: Result<{ readonly slots: readonly SlotSummary[] }>) {
  return changed.ok ? ok(shownSlots(changed.value.slots)) : changed;
}
