import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import { openPassphraseSlot } from '#adapters/crypto/key-slot.ts';
import { vaultKeys } from '#adapters/crypto/key-schedule.ts';
import type { VaultKeys } from '#adapters/crypto/key-schedule.ts';
import { normalisePassphrase } from '#adapters/crypto/passphrase.ts';
import { passphraseSlots } from '#adapters/crypto/vault-header.ts';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import { readHeaders } from '#adapters/sqlite/header-files.ts';
import { openVault } from '#adapters/sqlite/open-vault.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { systemClock } from '#adapters/system/clock.ts';
import type { Result } from '#core/result.ts';
import { PASSPHRASE_FOR_CHILDREN } from './child-keeper.ts';
import type { KeysChanged, NewKey, VaultSecret } from '#ports/vault-custody.ts';
import type { NewCase, SavedCase, Vault } from '#ports/vault.ts';

// Deriving a key takes a tenth of a second alone and much more on a busy machine; these tests do it many times.
vi.setConfig({ testTimeout: process.env['SLOW'] === '1' ? 1_800_000 : 120_000 });

export const PASSPHRASE = PASSPHRASE_FOR_CHILDREN;
export const CASE = 'k3v9w2m7q4x8t5ab';

export const clock = systemClock();
export const keeper = createVaultKeeper({ clock, newVaultCost: LOWEST_COST });

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A fresh folder that goes when the test ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pana-vault-'));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  return folder;
}

/** The value of a success; anything else fails the test with its code. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a success, got ${result.error.code} ${result.error.place?.path ?? ''}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

export function newCase(change: Partial<NewCase> = {}): NewCase {
  return { id: CASE, title: 'Айбарша Кенесарина', searchText: 'Айбарша Кенесарина Шымкент', noteText: '', content: { step: 1 }, by: 'advocate', reason: 'created', ...change };
}

export function savedCase(expectedRevision: number, change: Partial<SavedCase> = {}): SavedCase {
  const content = { step: expectedRevision + 1, text: 'ж'.repeat(expectedRevision) };
  const changes = [{ path: 'step', before: expectedRevision, after: expectedRevision + 1 }];
  return { ...newCase(), expectedRevision, content, changes, by: 'advocate', reason: 'answer', ...change };
}

type AddedKey = Result<KeysChanged & { readonly texts: readonly Buffer[] }>;

/** Adds a random key and keeps what was handed over of it. */
export async function addKey(folder: string, secret: VaultSecret, wish: NewKey): Promise<AddedKey> {
  const texts: Buffer[] = [];
  const changed = await keeper.keyring.addKey(folder, secret, wish, (key) => {
    texts.push(...key.texts.map((text) => Buffer.from(text)));
    return Promise.resolve({ ok: true, value: [] });
  });
  return changed.ok ? { ok: true, value: { ...changed.value, texts } } : changed;
}

export async function addRecovery(folder: string, secret: VaultSecret): Promise<Result<KeysChanged & { readonly words: Buffer }>> {
  const added = await addKey(folder, secret, { kind: 'recovery' });
  return added.ok ? { ok: true, value: { ...added.value, words: added.value.texts[0] ?? Buffer.alloc(0) } } : added;
}

export async function addKeyFile(folder: string, secret: VaultSecret): Promise<Result<KeysChanged & { readonly file: Buffer }>> {
  const added = await addKey(folder, secret, { kind: 'key-file' });
  return added.ok ? { ok: true, value: { ...added.value, file: added.value.texts[0] ?? Buffer.alloc(0) } } : added;
}

export async function madeVault(folder: string): Promise<Vault> {
  return valueOf(await keeper.create(folder, bytes(PASSPHRASE)));
}

export async function reopened(folder: string): Promise<Vault> {
  return valueOf(await keeper.open(folder, bytes(PASSPHRASE)));
}

/** A closed vault with a case, revisions, a draft, a paper, an attachment and an export in it. */
export async function filledVault(folder: string, revisions = 4): Promise<{ readonly blob: string }> {
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  for (let number = 1; number < revisions; number += 1) valueOf(await vault.saveCase(savedCase(number)));
  valueOf(await vault.putDraft({ caseId: CASE, path: 'events[e7k2].text', text: 'меня останов', at: clock.now() }));
  valueOf(await vault.putPaper(paper()));
  const { blob } = valueOf(await vault.putBlob(CASE, new Uint8Array(150_000).fill(7)));
  valueOf(await vault.record({ kind: 'exported', caseId: CASE, path: '/media/usb/paper.pdf', sha256: 'ab'.repeat(32), bytes: 1234 }));
  await vault.close();
  return { blob };
}

export function paper() {
  return {
    id: 'p3v9w2m7q4x8t5ab', caseId: CASE, template: 'kz-refugee-application', variant: null, language: 'ru', speaker: 'person', date: '2026-07-20',
    caseRevision: 3, person: 'a1b2c3d4', proceeding: null, answers: { fear: 'да' }, edits: [],
  };
}

/** The keys of a vault, got once, so that many damaged copies can be opened without the cost of the passphrase each time. */
export async function keysOf(folder: string): Promise<{ readonly take: () => VaultKeys; readonly vaultId: string; readonly headerText: string }> {
  const copy = valueOf(await readHeaders(folder)).sound[0];
  const slot = copy === undefined ? undefined : passphraseSlots(copy.header)[0];
  const normalised = normalisePassphrase(bytes(PASSPHRASE));
  if (copy === undefined || slot === undefined || !normalised.ok) throw new Error('no header to take keys from');
  const vaultKey = await openPassphraseSlot(copy.header.vault, slot, normalised.value);
  if (vaultKey === null) throw new Error('the passphrase does not open the slot');
  return { take: () => vaultKeys(vaultKey), vaultId: copy.header.vault, headerText: copy.text };
}

/** Opens a vault below the passphrase, with keys at hand. */
export async function openedWithKeys(folder: string, { take, vaultId, headerText }: Awaited<ReturnType<typeof keysOf>>): Promise<Result<Vault>> {
  const keys = take();
  const database = await openDatabase(join(folder, 'vault.db'), keys.database, false);
  if (!database.ok) return database;
  const vault = openVault({ folder, database: database.value, keys, vaultId, headerText, clock }, 'opened');
  if (!vault.ok) database.value.close();
  return vault;
}

/** Every file below a folder with its bytes. */
export function filesBelow(folder: string): readonly { readonly name: string; readonly content: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, content: readFileSync(join(folder, name)) }));
}
