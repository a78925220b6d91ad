import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOWEST_COST, isCostWithinBounds } from '#adapters/crypto/argon2id.ts';
import { vaultKeys } from '#adapters/crypto/key-schedule.ts';
import { readEnvelope, writeEnvelope } from '#adapters/crypto/header-envelope.ts';
import { isRuntimeNewEnough, openDatabase } from '#adapters/sqlite/driver.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { CASE, PASSPHRASE, bytes, clock, codeOf, filesBelow, filledVault, keeper, keysOf, madeVault, newCase, reopened, scratch, valueOf } from './fixtures.ts';

const open = (folder: string, passphrase = PASSPHRASE) => keeper.open(folder, bytes(passphrase));

test('a wrong passphrase is told from damage, and nothing is changed by it', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const before = readFileSync(join(folder, 'vault.db'));
  for (const wrong of ['неверный ключ от сундука', '', 'x']) expect(codeOf(await open(folder, wrong))).toBe('vault-wrong-passphrase');
  expect(readFileSync(join(folder, 'vault.db')).equals(before)).toBe(true);
});

test('a passphrase is one and the same however its letters are composed; it is zeroed; bad ones are refused', async () => {
  const folder = join(scratch(), 'v');
  const given = bytes('тёплый йод и ещё'.normalize('NFD'));
  await valueOf(await keeper.create(folder, given)).close();
  expect(given.every((byte) => byte === 0)).toBe(true);
  await valueOf(await open(folder, 'тёплый йод и ещё'.normalize('NFC'))).close();
  const elsewhere = join(scratch(), 'w');
  expect(codeOf(await keeper.create(elsewhere, bytes('короткая')))).toBe('passphrase-too-short');
  expect(codeOf(await keeper.create(elsewhere, bytes('a'.repeat(1025))))).toBe('passphrase-too-long');
  expect(codeOf(await keeper.create(elsewhere, Uint8Array.of(0xff, ...bytes('twelve and more'))))).toBe('passphrase-not-text');
  expect(codeOf(await open(elsewhere))).toBe('vault-missing');
});

test('a damaged or lost copy of the header is healed from the other', async () => {
  for (const damage of [
    (file: string) => { writeFileSync(file, ''); },
    (file: string) => { rmSync(file); },
    (file: string) => { writeFileSync(file, readFileSync(file, 'utf8').replace('"kdf', '"kdg')); },
    (file: string) => { truncateSync(file, 200); },
    (file: string) => { writeFileSync(file, Buffer.alloc(2_000_000)); },
  ]) {
    const folder = join(scratch(), 'v');
    await filledVault(folder);
    const sound = readFileSync(join(folder, 'vault.json'), 'utf8');
    for (const name of ['vault.json', 'vault.spare.json']) {
      damage(join(folder, name));
      await valueOf(await open(folder)).close();
      expect(readFileSync(join(folder, name), 'utf8')).toBe(sound);
    }
    damage(join(folder, 'vault.json'));
    damage(join(folder, 'vault.spare.json'));
    expect(codeOf(await open(folder))).toBe('vault-header-damaged');
  }
});

test('a header that someone changed and summed up anew is found out by its MAC, and the spare opens the vault', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const sound = readFileSync(join(folder, 'vault.json'), 'utf8');
  const envelope = readEnvelope(sound);
  const forged = writeEnvelope(1, (envelope?.header ?? '').replace('"generation":1', '"generation":7'), Buffer.alloc(32));
  writeFileSync(join(folder, 'vault.json'), forged);
  await valueOf(await open(folder)).close();
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(sound);
  for (const name of ['vault.json', 'vault.spare.json']) writeFileSync(join(folder, name), forged);
  expect(codeOf(await open(folder))).toBe('vault-header-damaged');
});

test('the passphrase of an older copy does not open a vault whose newer copy is sound', async () => {
  const folder = join(scratch(), 'v');
  await (await madeVault(folder)).close();
  const other = join(scratch(), 'w');
  await valueOf(await keeper.create(other, bytes('another passphrase'))).close();
  const { take } = await keysOf(folder);
  const inner = readEnvelope(readFileSync(join(folder, 'vault.json'), 'utf8'))?.header ?? '';
  const theirs = readEnvelope(readFileSync(join(other, 'vault.json'), 'utf8'))?.header ?? '';
  const slots = /"slots":.*\]/u;
  const newer = inner.replace('"generation":1', '"generation":2').replace(slots, slots.exec(theirs)?.[0] ?? '');
  writeFileSync(join(folder, 'vault.json'), writeEnvelope(1, newer, take().header));
  expect(codeOf(await open(folder))).toBe('vault-wrong-passphrase');
});

test('slots of unknown kinds are tolerated and kept; weak or ruinous costs are not', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { take } = await keysOf(folder);
  const inner = readEnvelope(readFileSync(join(folder, 'vault.json'), 'utf8'))?.header ?? '';
  const write = (header: string) => { for (const name of ['vault.json', 'vault.spare.json']) writeFileSync(join(folder, name), writeEnvelope(1, header, take().header)); };
  write(inner.replace('"slots":[', '"slots":[{"id":"recovery00000001","kind":"later-kind","of":5,"any":[1]},'));
  await valueOf(await open(folder)).close();
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toContain('recovery00000001');
  for (const [from, to] of [['"memoryKiB":65536', '"memoryKiB":8'], ['"memoryKiB":65536', '"memoryKiB":4194304'], ['"passes":3', '"passes":1'], ['"lanes":1', '"lanes":0']] as const) {
    expect(inner).toContain(from);
    write(inner.replace(from, to));
    expect(codeOf(await open(folder))).toBe('vault-header-damaged');
  }
  write(inner.replace('"needs":[]', '"needs":["two-person-rule"]'));
  expect(codeOf(await open(folder))).toBe('vault-newer-format');
  write(inner.replace('"kind":"passphrase"', '"kind":"later-kind"'));
  expect(codeOf(await open(folder))).toBe('vault-newer-format');
  expect(isCostWithinBounds(LOWEST_COST)).toBe(true);
  expect(() => createVaultKeeper({ clock, newVaultCost: { memoryKiB: 1024, passes: 3, lanes: 1 } })).toThrow('outside the bounds');
});

test('a newer format is refused, in the header and in the database', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { take } = await keysOf(folder);
  const sound = readFileSync(join(folder, 'vault.json'), 'utf8');
  writeFileSync(join(folder, 'vault.json'), writeEnvelope(2, 'whatever the future writes here', Buffer.alloc(32)));
  expect(codeOf(await open(folder))).toBe('vault-newer-format');
  writeFileSync(join(folder, 'vault.json'), sound);
  const database = valueOf(await openDatabase(join(folder, 'vault.db'), take().database, false));
  database.pragma('user_version = 990');
  database.close();
  expect(codeOf(await open(folder))).toBe('vault-newer-format');
});

test('a lost, emptied, foreign, cut or garbled database is damage, never a new empty vault', async () => {
  const source = join(scratch(), 'v');
  await filledVault(source);
  const foreign = join(scratch(), 'w');
  await (await madeVault(foreign)).close();
  const file = 'vault.db';
  const damages: readonly ((folder: string) => void)[] = [
    (folder) => { rmSync(join(folder, file)); },
    (folder) => { truncateSync(join(folder, file), 0); },
    (folder) => { truncateSync(join(folder, file), 4096); },
    (folder) => { truncateSync(join(folder, file), 5000); },
    (folder) => { truncateSync(join(folder, file), readFileSync(join(folder, file)).length - 4096); },
    (folder) => { copyFileSync(join(foreign, file), join(folder, file)); },
    (folder) => { writeFileSync(join(folder, file), Buffer.alloc(40_960, 'x')); },
    (folder) => { rmSync(join(folder, file)); mkdirSync(join(folder, file)); },
  ];
  for (const [index, damage] of damages.entries()) {
    const folder = join(scratch(), String(index));
    mkdirSync(join(folder, 'blobs'), { recursive: true });
    for (const name of ['vault.json', 'vault.spare.json', file]) copyFileSync(join(source, name), join(folder, name));
    damage(folder);
    const state = () => filesBelow(folder).map(({ name, content }) => [name, content.toString('base64')]);
    const before = state();
    expect([index, codeOf(await open(folder))]).toEqual([index, 'vault-database-damaged']);
    expect([index, state()]).toEqual([index, before]);
  }
});

test('the database of another vault is refused even under the same key', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { take } = await keysOf(folder);
  const database = valueOf(await openDatabase(join(folder, 'vault.db'), take().database, false));
  database.exec("UPDATE vault SET value = 'another'");
  database.close();
  expect(codeOf(await open(folder))).toBe('vault-database-damaged');
});

test('no vault, an occupied folder and a place that is no folder are told apart', async () => {
  const folder = scratch();
  expect(codeOf(await open(join(folder, 'none')))).toBe('vault-missing');
  expect(codeOf(await open(folder))).toBe('vault-missing');
  writeFileSync(join(folder, 'letter.txt'), 'mine');
  expect(codeOf(await keeper.create(folder, bytes(PASSPHRASE)))).toBe('vault-exists');
  expect(codeOf(await keeper.create(join(folder, 'letter.txt'), bytes(PASSPHRASE)))).toBe('vault-exists');
  expect(codeOf(await keeper.create(join(folder, 'letter.txt', 'v'), bytes(PASSPHRASE)))).toBe('vault-not-writable');
  mkdirSync(join(folder, 'empty'));
  await (await madeVault(join(folder, 'empty'))).close();
  expect(codeOf(await keeper.create(join(folder, 'empty'), bytes(PASSPHRASE)))).toBe('vault-exists');
  expect(readdirSync(folder).toSorted()).toEqual(['empty', 'letter.txt']);
  expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('mine');
});

test('a second process is refused while the first lives, and not after it was killed', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  expect(codeOf(await open(folder))).toBe('vault-in-use');
  await vault.close();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'holding-process.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(codeOf(await open(folder))).toBe('vault-in-use');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const again = await reopened(folder);
  expect(valueOf(await again.readCase(CASE)).content).toEqual({ step: 1 });
  expect(valueOf(await again.ledger()).map((entry) => entry.event.kind)).toEqual(['created', 'closed', 'opened', 'opened']);
  await again.close();
});

test('a folder closed to writing is refused with that reason', async ({ skip }) => {
  if (process.platform === 'win32') skip('Windows has no modes of folders');
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const nobody = 65_534;
  const root = process.getuid?.() === 0;
  chmodSync(place, 0o755);
  for (const name of ['vault.json', 'vault.spare.json', 'vault.db']) {
    if (root) chownSync(join(folder, name), nobody, nobody);
    chmodSync(join(folder, name), 0o400);
  }
  if (root) for (const name of ['.', 'blobs']) chownSync(join(folder, name), nobody, nobody);
  chmodSync(folder, 0o500);
  // Modes bind everyone but root, so root looks through the eyes of another user.
  const child = spawn(process.execPath, [join(import.meta.dirname, 'holding-process.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'], ...(root ? { uid: nobody, gid: nobody } : {}) });
  let said = '';
  child.stdout.on('data', (text: Buffer) => { said += text.toString('utf8'); });
  await once(child, 'close');
  chmodSync(folder, 0o700);
  expect(said.trim()).toBe('vault-not-writable');
});

test('an older runtime is refused before the driver is loaded', () => {
  expect(isRuntimeNewEnough()).toBe(true);
  for (const version of [undefined, '8', '9', '']) expect(isRuntimeNewEnough(version ?? '')).toBe(false);
  expect(isRuntimeNewEnough('10')).toBe(true);
  expect(Object.keys(vaultKeys(Buffer.alloc(32)))).toEqual(['database', 'header', 'caseKeys']);
});
