import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import { readEnvelope } from '#adapters/crypto/header-envelope.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import { CASE, PASSPHRASE, addKeyFile, addRecovery, bytes, clock, codeOf, filledVault, keeper, reopened, savedCase, scratch, valueOf } from './fixtures.ts';
import { readVault } from './independent-reader.ts';

const NEW = 'новый ключ от ларца';
const phrase = (text = PASSPHRASE): VaultSecret => ({ kind: 'passphrase', bytes: bytes(text) });
const { keyring } = keeper;
const openedBy = async (folder: string, secret: VaultSecret) => {
  const opened = await keeper.open(folder, secret);
  if (opened.ok) await opened.value.close();
  return codeOf(opened);
};
const headers = (folder: string) => ['vault.json', 'vault.spare.json'].map((name) => readFileSync(join(folder, name), 'utf8'));

test('words, a key file and a second passphrase each open the vault; what is removed opens nothing; the last one stays', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const recovery = valueOf(await addRecovery(folder, phrase()));
  const words = Buffer.from(recovery.words).toString('latin1');
  const keyFile = valueOf(await addKeyFile(folder, { kind: 'recovery', bytes: bytes(words) }));
  const file = Buffer.from(keyFile.file);
  const second = valueOf(await keyring.addPassphrase(folder, { kind: 'key-file', bytes: Buffer.from(file) }, bytes(NEW)));
  expect(valueOf(await keyring.slots(folder)).map(({ kind }) => kind)).toEqual(['passphrase', 'recovery', 'key-file', 'passphrase']);
  for (const secret of [phrase(), phrase(NEW), { kind: 'recovery', bytes: bytes(words.toUpperCase()) }, { kind: 'key-file', bytes: Buffer.from(file) }] as const) {
    expect(await openedBy(folder, secret)).toBe('ok');
    expect(secret.bytes.every((byte) => byte === 0)).toBe(true);
  }
  const [main, spare] = headers(folder);
  expect(spare).toBe(main);

  const first = valueOf(await keyring.slots(folder))[0]?.id ?? '';
  for (const slot of [first, recovery.slot, second.slot]) valueOf(await keyring.removeSlot(folder, { kind: 'key-file', bytes: Buffer.from(file) }, slot));
  expect(await openedBy(folder, phrase())).toBe('slot-kind-missing');
  expect(await openedBy(folder, { kind: 'recovery', bytes: bytes(words) })).toBe('slot-kind-missing');
  expect(codeOf(await keyring.removeSlot(folder, { kind: 'key-file', bytes: Buffer.from(file) }, keyFile.slot))).toBe('slot-last');
  expect(codeOf(await keyring.removeSlot(folder, { kind: 'key-file', bytes: Buffer.from(file) }, 'nosuchslot'))).toBe('slot-not-found');
  const vault = valueOf(await keeper.open(folder, { kind: 'key-file', bytes: Buffer.from(file) }));
  expect(valueOf(await vault.readCase(CASE))).toMatchObject({ revision: 4 });
  const kinds = valueOf(await vault.ledger()).map(({ event }) => event.kind);
  expect(kinds.filter((kind) => kind.startsWith('slot-'))).toEqual(['slot-added', 'slot-added', 'slot-added', 'slot-removed', 'slot-removed', 'slot-removed']);
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
});

test('what is wrong with a key is said by its own code, and a wrong key changes nothing', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { words, slot } = valueOf(await addRecovery(folder, phrase()));
  const { file } = valueOf(await addKeyFile(folder, phrase()));
  const before = headers(folder);
  const right = Buffer.from(words).toString('latin1').split(' ');
  const recovery = (text: string): VaultSecret => ({ kind: 'recovery', bytes: bytes(text) });
  expect(await openedBy(folder, recovery(right.slice(1).join(' ')))).toBe('recovery-words-count');
  expect(await openedBy(folder, recovery([...right.slice(0, 11), 'пана'].join(' ')))).toBe('recovery-words-unknown');
  expect(await openedBy(folder, recovery('abandon '.repeat(11) + 'about'))).toBe('vault-wrong-recovery');
  expect(await openedBy(folder, recovery('abandon '.repeat(12)))).toBe('recovery-words-checksum');
  expect(await openedBy(folder, { kind: 'key-file', bytes: bytes('a photo') })).toBe('key-file-damaged');
  const other = join(scratch(), 'w');
  await filledVault(other);
  expect(await openedBy(other, { kind: 'key-file', bytes: Buffer.from(file) })).toBe('slot-kind-missing');
  valueOf(await addKeyFile(other, phrase()));
  expect(await openedBy(other, { kind: 'key-file', bytes: Buffer.from(file) })).toBe('vault-wrong-key-file');
  expect(codeOf(await keyring.removeSlot(folder, phrase('неверный ключ от сундука'), slot))).toBe('vault-wrong-passphrase');
  expect(codeOf(await keyring.addPassphrase(folder, phrase(), bytes('короткая')))).toBe('passphrase-too-short');
  expect(codeOf(await keyring.addPassphrase(folder, phrase(), bytes('парольпароль')))).toBe('passphrase-too-weak');
  expect(codeOf(await keyring.slots(join(folder, 'none')))).toBe('vault-missing');
  expect(codeOf(await addRecovery(join(folder, 'none'), phrase()))).toBe('vault-missing');
  const vault = await reopened(folder);
  expect(codeOf(await addRecovery(folder, phrase()))).toBe('vault-in-use');
  await vault.close();
  expect(headers(folder)).toEqual(before);
});

test('a changed passphrase opens, the former one does not, and an old copy of the header still does', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const old = join(scratch(), 'old');
  mkdirSync(old);
  for (const name of ['vault.json', 'vault.spare.json']) copyFileSync(join(folder, name), join(old, name));
  const changed = valueOf(await keyring.changePassphrase(folder, phrase(), bytes(NEW), { newDatabaseKey: false }));
  expect([changed.slots.length, changed.dropped, changed.spareWritten]).toEqual([1, [], true]);
  expect(await openedBy(folder, phrase())).toBe('vault-wrong-passphrase');
  expect(await openedBy(folder, phrase(NEW))).toBe('ok');
  // This is what the user is told: whoever kept the old header gets in.
  for (const name of ['vault.json', 'vault.spare.json']) copyFileSync(join(old, name), join(folder, name));
  expect(await openedBy(folder, phrase())).toBe('ok');
});

test('a new database key shuts out the old header, keeps every row, and drops the keys whose secrets were not at hand', async () => {
  const folder = join(scratch(), 'v');
  const { blob } = await filledVault(folder, 40);
  const { words } = valueOf(await addRecovery(folder, phrase()));
  const { file } = valueOf(await addKeyFile(folder, phrase()));
  const old = join(scratch(), 'old');
  cpSync(folder, old, { recursive: true });
  const changed = valueOf(await keyring.changePassphrase(folder, { kind: 'recovery', bytes: Buffer.from(words) }, bytes(NEW), { newDatabaseKey: true }));
  expect(changed.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery']);
  expect(changed.dropped.map(({ kind }) => kind)).toEqual(['key-file']);
  const names = readdirSync(folder).toSorted();
  expect(names).toHaveLength(4);
  expect(names[1]).toMatch(/^vault-00000[0-9a-z]{11}\.db$/u);
  expect(await openedBy(folder, { kind: 'key-file', bytes: Buffer.from(file) })).toBe('slot-kind-missing');
  expect(await openedBy(folder, phrase())).toBe('vault-wrong-passphrase');
  expect(await openedBy(folder, { kind: 'recovery', bytes: Buffer.from(words) })).toBe('ok');
  const vault = valueOf(await keeper.open(folder, phrase(NEW)));
  expect(valueOf(await vault.readCaseAt(CASE, 33))).toMatchObject({ content: { step: 33 } });
  expect(valueOf(await vault.readBlob(CASE, blob))).toHaveLength(150_000);
  expect(valueOf(await vault.ledger()).map(({ event }) => event.kind)).toContain('database-key-changed');
  valueOf(await vault.saveCase(savedCase(40)));
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
  // A reader by the document alone still gets through, and the old header fits nothing here.
  expect(readVault(folder, NEW).cases[0]?.revisions).toHaveLength(41);
  const stale = join(scratch(), 'stale');
  cpSync(folder, stale, { recursive: true });
  for (const name of ['vault.json', 'vault.spare.json']) copyFileSync(join(old, name), join(stale, name));
  expect(await openedBy(stale, phrase())).toBe('vault-database-damaged');
  copyFileSync(join(folder, names[1] ?? ''), join(stale, 'vault.db'));
  expect(await openedBy(stale, phrase())).toBe('vault-database-damaged');
});

test('a change of the database key cut off anywhere leaves the vault before or after it, and its leavings are swept', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const before = join(scratch(), 'before');
  cpSync(folder, before, { recursive: true });
  valueOf(await keyring.changePassphrase(folder, phrase(), bytes(NEW), { newDatabaseKey: true }));
  const name = readdirSync(folder).find((each) => /^vault-.*\.db$/u.test(each)) ?? '';
  const state = async (main: string, spare: string, files: readonly (readonly [string, string])[], secret: VaultSecret) => {
    const copy = join(scratch(), 'cut');
    mkdirSync(join(copy, 'blobs'), { recursive: true });
    cpSync(join(before, 'blobs'), join(copy, 'blobs'), { recursive: true });
    copyFileSync(join(main, 'vault.json'), join(copy, 'vault.json'));
    copyFileSync(join(spare, 'vault.spare.json'), join(copy, 'vault.spare.json'));
    for (const [from, to] of files) copyFileSync(from, join(copy, to));
    const vault = valueOf(await keeper.open(copy, secret));
    expect(valueOf(await vault.readCase(CASE))).toMatchObject({ revision: 4 });
    expect((await vault.verify()).problems).toEqual([]);
    await vault.close();
    return readdirSync(copy).filter((each) => each.endsWith('.db') || each.startsWith('.'));
  };
  const oldFile = [join(before, 'vault.db'), 'vault.db'] as const;
  const newFile = [join(folder, name), name] as const;
  const half = [join(folder, name), '.0123456789abcdef.part'] as const;
  expect(await state(before, before, [oldFile, half], phrase())).toEqual(['vault.db']);
  // A newer database is never swept: nobody knows whether the header was cut off or copied back.
  expect(await state(before, before, [oldFile, newFile], phrase())).toEqual([name, 'vault.db']);
  expect(await state(folder, before, [oldFile, newFile], phrase(NEW))).toEqual([name]);
  expect(await state(folder, folder, [oldFile, newFile], phrase(NEW))).toEqual([name]);
});

test('the passphrase to be changed is the one that opened, the only one, or the one named', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { words } = valueOf(await addRecovery(folder, phrase()));
  const byWords = (): VaultSecret => ({ kind: 'recovery', bytes: Buffer.from(words) });
  const { slot } = valueOf(await keyring.changePassphrase(folder, byWords(), bytes(NEW), { newDatabaseKey: false }));
  expect(await openedBy(folder, phrase())).toBe('vault-wrong-passphrase');
  valueOf(await keyring.addPassphrase(folder, phrase(NEW), bytes(PASSPHRASE)));
  expect(codeOf(await keyring.changePassphrase(folder, byWords(), bytes('третий ключ от ларца'), { newDatabaseKey: false }))).toBe('slot-ambiguous');
  expect(codeOf(await keyring.changePassphrase(folder, byWords(), bytes('третий ключ от ларца'), { newDatabaseKey: false, slot: 'nosuchslot' }))).toBe('slot-not-found');
  valueOf(await keyring.changePassphrase(folder, byWords(), bytes('третий ключ от ларца'), { newDatabaseKey: false, slot }));
  expect([await openedBy(folder, phrase(NEW)), await openedBy(folder, phrase()), await openedBy(folder, phrase('третий ключ от ларца'))]).toEqual(['vault-wrong-passphrase', 'ok', 'ok']);
});

test('a vault that is cheap to guess is raised when it opens, quietly, and both headers say so', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const dear = { ...LOWEST_COST, memoryKiB: 131_072, passes: 4 };
  const later = createVaultKeeper({ clock, newVaultCost: dear });
  await valueOf(await later.open(folder, phrase())).close();
  expect(valueOf(await later.keyring.slots(folder))[0]?.cost).toEqual(dear);
  const [main, spare] = headers(folder);
  expect(spare).toBe(main);
  expect(readEnvelope(main ?? '')?.header).toContain('"generation":2');
  expect(await openedBy(folder, phrase())).toBe('ok');
  expect(headers(folder)[0]).toBe(main);
});

test('wrong attempts at one vault make each next one wait longer, up to half a minute, and a right one ends it', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const waits: number[] = [];
  const watched = createVaultKeeper({ clock, newVaultCost: LOWEST_COST, wait: (milliseconds) => Promise.resolve(waits.push(milliseconds)) });
  const trial = async (text: string) => {
    const opened = await watched.open(folder, bytes(text));
    if (opened.ok) await opened.value.close();
  };
  for (let attempt = 0; attempt < 9; attempt += 1) await trial('неверный ключ от сундука');
  await trial(PASSPHRASE);
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  await trial(PASSPHRASE);
  expect(waits).toHaveLength(9);
});

test('a spare that could not be written is said, keeps the old database, and is healed by the next opening', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  // A folder in place of the spare: no file can be put there by renaming.
  rmSync(join(folder, 'vault.spare.json'));
  mkdirSync(join(folder, 'vault.spare.json', 'in the way'), { recursive: true });
  const main = readFileSync(join(folder, 'vault.json'));
  const changed = await keyring.changePassphrase(folder, phrase(), bytes(NEW), { newDatabaseKey: true });
  if (!changed.ok) {
    // Some systems refuse to read a folder as a file: then nothing was begun.
    expect(readFileSync(join(folder, 'vault.json')).equals(main)).toBe(true);
    rmSync(join(folder, 'vault.spare.json'), { recursive: true });
    return;
  }
  expect(changed.value.spareWritten).toBe(false);
  expect(existsSync(join(folder, 'vault.db'))).toBe(true);
  rmSync(join(folder, 'vault.spare.json'), { recursive: true });
  writeFileSync(join(folder, 'vault.spare.json'), main);
  expect(await openedBy(folder, phrase(NEW))).toBe('ok');
  expect(existsSync(join(folder, 'vault.db'))).toBe(false);
  expect(headers(folder)[0]).toBe(headers(folder)[1]);
});
