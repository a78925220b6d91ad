import { join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Clock } from '#ports/clock.ts';
import type { KeyFileForm, LedgerEvent } from '#ports/vault.ts';
import type { KeysChanged, NewKey, PassphraseChange, SlotSummary, VaultKeyring, VaultSecret, WrittenFile } from '#ports/vault-custody.ts';
import type { KdfCost } from '../crypto/argon2id.ts';
import { FORMAT_VERSION, writeEnvelope } from '../crypto/header-envelope.ts';
import { newFileKey, writeKeyFile } from '../crypto/key-file.ts';
import { makeKeySlot, makePassphraseSlot } from '../crypto/key-slot.ts';
import { forgetKeys } from '../crypto/key-schedule.ts';
import { passphraseWeakness } from '../crypto/passphrase-weakness.ts';
import { newRecoveryEntropy, recoveryWords } from '../crypto/recovery-words.ts';
import { isSharePlan, splitSecret } from '../crypto/split-secret.ts';
import { isKnownKind, passphraseSlots, sharesSlots } from '../crypto/vault-header.ts';
import type { AnySlot, VaultHeader } from '../crypto/vault-header.ts';
import { randomId } from '../system/random-ids.ts';
import { CaseAccess } from './case-access.ts';
import { rekeyedDatabase, settleDatabase } from './database-rekey.ts';
import type { SqlDatabase } from './driver.ts';
import { readHeaders, writeHeaders } from './header-files.ts';
import { appendEntry } from './ledger-store.ts';
import { openVaultDatabase } from './vault-database.ts';
import { readySecret, unlock } from './unlock.ts';
import type { ReadySecret, Unlocked } from './unlock.ts';
import { vaultFailure } from './vault-failures.ts';
import { removeDatabase } from './vault-folder.ts';

const MOST_SLOTS = 64;

/** What a change has in its hands: the vault open and alone, its header, the secret that opened it. */
type Held = { readonly folder: string; readonly unlocked: Unlocked; readonly database: SqlDatabase; readonly secret: ReadySecret; readonly addedAt: string };

/** What a change wants: other slots, perhaps another vault key with a database of its own, and how the ledger calls it. */
type Wanted = {
  readonly slots: readonly AnySlot[];
  readonly slot: string;
  readonly event: LedgerEvent;
  /** Plain files with the key that were written already. */
  readonly files?: readonly WrittenFile[];
  readonly form?: KeyFileForm;
  readonly dropped?: readonly AnySlot[];
  readonly newVault?: { readonly header: Buffer; readonly staged: string; readonly name: string };
};

/** Makes the keyring of vault folders. `cost` says what a guess at a new passphrase is to cost. */
export function createVaultKeyring(clock: Clock, cost: () => Promise<KdfCost>): VaultKeyring {
  const changing = (folder: string, secret: VaultSecret, change: (held: Held) => Promise<Result<Wanted>>) => changeKeys(folder, secret, clock, change);
  return {
    slots: async (folder) => {
      const header = await newestHeader(folder);
      return header.ok ? ok(header.value.slots.map(summary)) : header;
    },
    vaultId: async (folder) => {
      const header = await newestHeader(folder);
      return header.ok ? ok(header.value.vault) : header;
    },
    addPassphrase: (folder, secret, fresh) =>
      withFresh(secret, fresh, (passphrase) =>
        changing(folder, secret, async ({ unlocked, addedAt }) => {
          const { vault } = unlocked.copy.header;
          return adding(unlocked.copy.header, await makePassphraseSlot(vault, randomId(16), unlocked.vaultKey, passphrase, await cost(), addedAt));
        })),
    addKey: async (folder, secret, wish, handOver) => {
      if (wish.kind === 'shares' && !isSharePlan(wish)) {
        secret.bytes.fill(0);
        return err(vaultFailure('shares-plan'));
      }
      const written: WrittenFile[] = [];
      const changed = await changing(folder, secret, async ({ unlocked, addedAt }) => {
        const { header } = unlocked.copy;
        if (header.slots.length >= MOST_SLOTS) return err(vaultFailure('slots-full'));
        const { key, texts } = await freshKey(wish);
        const slot = makeKeySlot(header.vault, randomId(16), wish, unlocked.vaultKey, key, addedAt);
        key.fill(0);
        const handed = await handOver({ vault: header.vault, slot: slot.id, addedAt, wish, texts });
        for (const text of texts) text.fill(0);
        if (!handed.ok) return handed;
        written.push(...handed.value);
        const wanted = adding(header, slot);
        return wanted.ok ? ok({ ...wanted.value, files: handed.value, form: wish.kind === 'key-file' ? 'key-file' : 'sheet' }) : wanted;
      });
      return changed.ok || written.length === 0 ? changed : err({ ...changed.error, also: written.map(({ path }) => vaultFailure('key-useless', path)) });
    },
    removeSlot: (folder, secret, slot) => changing(folder, secret, ({ unlocked }) => Promise.resolve(removing(unlocked.copy.header, slot))),
    changePassphrase: (folder, secret, fresh, change) =>
      withFresh(secret, fresh, (passphrase) => changing(folder, secret, (held) => replacing(held, passphrase, change, cost))),
  };
}

/** The newest sound header, which nobody has vouched for yet. */
async function newestHeader(folder: string): Promise<Result<VaultHeader>> {
  const found = await readHeaders(folder);
  if (!found.ok) return found;
  const [copy] = found.value.sound;
  if (copy !== undefined) return ok(copy.header);
  return err(vaultFailure(found.value.files === 0 ? 'vault-missing' : 'vault-header-damaged'));
}

/** What anybody may read of a slot in the header. */
export function summary(slot: AnySlot): SlotSummary {
  const kdf = passphraseSlots({ slots: [slot] } as VaultHeader)[0]?.kdf;
  const split = sharesSlots({ slots: [slot] } as VaultHeader)[0];
  const { addedAt } = slot as { readonly addedAt?: unknown };
  return {
    id: slot.id,
    kind: slot.kind,
    addedAt: typeof addedAt === 'string' ? addedAt : null,
    cost: kdf === undefined ? null : { memoryKiB: kdf.memoryKiB, passes: kdf.passes, lanes: kdf.lanes },
    shares: split === undefined ? null : { threshold: split.threshold, count: split.count },
  };
}

/** A random key and what is handed over of it: words of one sheet, words of several, or a file. The caller zeroes all. */
async function freshKey(wish: NewKey): Promise<{ readonly key: Buffer; readonly texts: readonly Buffer[] }> {
  if (wish.kind === 'key-file') {
    const key = newFileKey();
    return { key, texts: [writeKeyFile(key)] };
  }
  const key = newRecoveryEntropy();
  const texts = wish.kind !== 'shares' ? [recoveryWords(key)] : await splitSecret(key, { threshold: wish.threshold, count: wish.count });
  return { key, texts: texts.map((text) => Buffer.from(text, 'latin1')) };
}

async function withFresh<T>(secret: VaultSecret, fresh: Uint8Array, work: (passphrase: Buffer) => Promise<Result<T>>): Promise<Result<T>> {
  const ready = await readySecret({ kind: 'passphrase', bytes: fresh });
  const weakness = ready.ok ? await passphraseWeakness(ready.value.bytes) : null;
  if (!ready.ok || weakness !== null) {
    secret.bytes.fill(0);
    return weakness === null ? (ready as Result<never>) : err(vaultFailure(weakness));
  }
  try {
    return await work(ready.value.bytes);
  } finally {
    ready.value.bytes.fill(0);
  }
}

function adding(header: VaultHeader, slot: AnySlot): Result<Wanted> {
  if (header.slots.length >= MOST_SLOTS) return err(vaultFailure('slots-full'));
  return ok({ slots: [...header.slots, slot], slot: slot.id, event: { kind: 'slot-added', slot: slot.id, slotKind: slot.kind } });
}

function removing(header: VaultHeader, id: string): Result<Wanted> {
  const slot = header.slots.find((each) => each.id === id);
  if (slot === undefined) return err(vaultFailure('slot-not-found'));
  const slots = header.slots.filter((each) => each !== slot);
  if (!slots.some(isKnownKind)) return err(vaultFailure('slot-last'));
  return ok({ slots, slot: id, event: { kind: 'slot-removed', slot: id, slotKind: slot.kind } });
}

async function replacing(held: Held, passphrase: Buffer, change: PassphraseChange, cost: () => Promise<KdfCost>): Promise<Result<Wanted>> {
  const { header } = held.unlocked.copy;
  const old = replaced(held, change.slot);
  if (!old.ok) return old;
  const id = randomId(16);
  const event = { kind: 'passphrase-changed', slot: id, slotKind: 'passphrase' } as const;
  if (!change.newDatabaseKey) {
    const slot = await makePassphraseSlot(header.vault, id, held.unlocked.vaultKey, passphrase, await cost(), held.addedAt);
    const slots = header.slots.flatMap((each) => (each.id === old.value ? [slot] : [each]));
    return ok({ slots: slots.some((each) => each.id === id) ? slots : [...slots, slot], slot: id, event });
  }
  const rekeyed = await rekeyedDatabase(held.folder, header.generation + 1, held.database, held.unlocked.keys, (copy, access) =>
    appendEntry(copy, access, header.vault, held.addedAt, { kind: 'database-key-changed', slot: id, slotKind: 'passphrase' }));
  if (!rekeyed.ok) return rekeyed;
  const { vaultKey, headerKey, staged, name } = rekeyed.value;
  const slots: AnySlot[] = [await makePassphraseSlot(header.vault, id, vaultKey, passphrase, await cost(), held.addedAt)];
  // The key that opened the vault just now is at hand and can be kept; the secrets of the others are not known here.
  const { kind, bytes } = held.secret;
  const kept = kind === 'passphrase' ? undefined : header.slots.find((each) => each.id === held.unlocked.slot);
  if (kept !== undefined && kind !== 'passphrase') slots.push(makeKeySlot(header.vault, kept.id, planOf(kind, summary(kept)), vaultKey, bytes, summary(kept).addedAt ?? held.addedAt));
  vaultKey.fill(0);
  const dropped = header.slots.filter((each) => each.id !== old.value && each.id !== kept?.id);
  return ok({ slots, slot: id, event, dropped, newVault: { header: headerKey, staged, name } });
}

function planOf(kind: 'recovery' | 'key-file' | 'shares', { shares }: SlotSummary): NewKey {
  if (kind !== 'shares') return { kind };
  if (shares === null) throw new Error('a slot of shares says how many');
  return { kind, ...shares };
}

/** Which slot a new passphrase takes the place of; null for none, when the vault has no passphrase at all. */
function replaced({ unlocked, secret }: Held, wanted: string | undefined): Result<string | null> {
  const ids = passphraseSlots(unlocked.copy.header).map(({ id }) => id);
  if (wanted !== undefined) return ids.includes(wanted) ? ok(wanted) : err(vaultFailure('slot-not-found'));
  if (secret.kind === 'passphrase') return ok(unlocked.slot);
  return ids.length > 1 ? err(vaultFailure('slot-ambiguous')) : ok(ids[0] ?? null);
}

async function changeKeys(folder: string, given: VaultSecret, clock: Clock, change: (held: Held) => Promise<Result<Wanted>>): Promise<Result<KeysChanged>> {
  const secret = await readySecret(given);
  if (!secret.ok) return secret;
  const found = await readHeaders(folder);
  const unlocked = found.ok ? found.value.files === 0 ? err(vaultFailure('vault-missing')) : await unlock(found.value.sound, secret.value) : found;
  if (!unlocked.ok) {
    secret.value.bytes.fill(0);
    return unlocked;
  }
  const { keys, vaultKey, copy } = unlocked.value;
  try {
    const opened = await openVaultDatabase(folder, keys, copy.header);
    if (!opened.ok) return opened;
    const database = opened.value;
    try {
      const addedAt = clock.now();
      const wanted = await change({ folder, unlocked: unlocked.value, database, secret: secret.value, addedAt });
      return wanted.ok ? await carriedOut(folder, database, unlocked.value, wanted.value, addedAt) : wanted;
    } finally {
      if (database.open) database.close();
    }
  } finally {
    secret.value.bytes.fill(0);
    vaultKey.fill(0);
    forgetKeys(keys);
  }
}

/** Ledger first (with a new database: already in it), so that no change goes unrecorded; then the header, whose rename is the change; then the old database, if there is a new one. */
async function carriedOut(folder: string, database: SqlDatabase, unlocked: Unlocked, wanted: Wanted, at: string): Promise<Result<KeysChanged>> {
  const { header } = unlocked.copy;
  const { newVault } = wanted;
  if (newVault === undefined) {
    const access = new CaseAccess(database, unlocked.keys.caseKeys);
    const files = (wanted.files ?? []).map((file): LedgerEvent => ({ kind: 'key-written', slot: wanted.slot, form: wanted.form ?? 'sheet', ...file }));
    for (const event of [...files, wanted.event]) {
      const recorded = appendEntry(database, access, header.vault, at, event);
      if (!recorded.ok) return recorded;
    }
  }
  const next: VaultHeader = { ...header, generation: header.generation + 1, database: newVault?.name ?? header.database, slots: [...wanted.slots] };
  const text = writeEnvelope(FORMAT_VERSION, JSON.stringify(next), newVault?.header ?? unlocked.keys.header);
  const settled = newVault === undefined ? ok(null) : await settleDatabase(folder, newVault);
  if (!settled.ok) return settled;
  const written = await writeHeaders(folder, text);
  if (!written.ok) {
    if (newVault !== undefined) await removeDatabase(join(folder, newVault.name));
    return written;
  }
  if (newVault !== undefined) {
    database.close();
    // While the spare names the old file, that file has to stay; the next opening puts both right.
    if (written.value.spareWritten) await removeDatabase(join(folder, header.database));
  }
  return ok({ slots: wanted.slots.map(summary), slot: wanted.slot, dropped: (wanted.dropped ?? []).map(summary), spareWritten: written.value.spareWritten });
}
