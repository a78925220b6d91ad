import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { createBackups } from '#adapters/backup/age-backups.ts';
import { tarOf, untar } from '#adapters/backup/tar.ts';
import type { BackupKey, BackupLock } from '#ports/backup.ts';
import { CASE, PASSPHRASE, bytes, clock, codeOf, filesBelow, filledVault, keeper, reopened, savedCase, scratch, valueOf } from './fixtures.ts';

const SLOW = process.env['SLOW'] === '1';
// A cheap passphrase: the library derives its key in JavaScript, four seconds at the cost that users get.
const backups = createBackups(clock, 12);
const locked = (): BackupLock => ({ kind: 'passphrase', bytes: bytes(PASSPHRASE) });
const unlocking = (text = PASSPHRASE): BackupKey => ({ kind: 'passphrase', bytes: bytes(text) });

test('a backup made while the vault is in use restores to the same cases, revisions, attachments and ledger, beside whatever went on', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  const { blob } = await filledVault(folder, 40);
  const vault = await reopened(folder);
  const file = join(place, 'b1.age');
  const report = valueOf(await backups.write(vault, folder, file, locked()));
  expect(report).toMatchObject({ cases: 1, revisions: 40, blobs: 1, blobsCopied: 1, bytes: readFileSync(file).length });
  expect(report.sha256).toMatch(/^[0-9a-f]{64}$/u);
  valueOf(await vault.saveCase(savedCase(40)));
  // The second backup copies no attachment again.
  expect(valueOf(await backups.write(vault, folder, join(place, 'b2.age'), locked())).blobsCopied).toBe(0);
  await vault.close();
  expect(readdirSync(folder).toSorted()).toEqual(['blobs', 'vault.db', 'vault.json', 'vault.spare.json']);
  expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
  for (const [name, revisions] of [['b1.age', 40], ['b2.age', 41]] as const) {
    const into = join(place, `from-${name}`);
    expect(valueOf(await backups.restore(join(place, name), into, unlocking()))).toMatchObject({ cases: 1, revisions, blobs: 1, missingBlobs: [] });
    const again = await reopened(into);
    expect(valueOf(await again.readCase(CASE))).toMatchObject({ revision: revisions });
    expect(valueOf(await again.readCaseAt(CASE, 33))).toMatchObject({ content: { step: 33 } });
    expect(valueOf(await again.readBlob(CASE, blob))).toHaveLength(150_000);
    expect(valueOf(await again.drafts(CASE))).toHaveLength(1);
    expect((await again.verify()).problems).toEqual([]);
    await again.close();
  }
});

test('nothing is written over: not a file by a backup, not a vault by restoring', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const vault = await reopened(folder);
  const file = join(place, 'b.age');
  valueOf(await backups.write(vault, folder, file, locked()));
  const before = readFileSync(file);
  expect(codeOf(await backups.write(vault, folder, file, locked()))).toBe('output-exists');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(codeOf(await backups.write(vault, folder, join(place, 'none', 'b.age'), locked()))).toBe('output-not-writable');
  await vault.close();
  const state = () => filesBelow(folder).map(({ name, content }) => [name, content.toString('base64')]);
  const kept = state();
  expect(codeOf(await backups.restore(file, folder, unlocking()))).toBe('vault-exists');
  expect(state()).toEqual(kept);
});

test('what is wrong is said by its code, and nothing is left behind', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const vault = await reopened(folder);
  const file = join(place, 'b.age');
  valueOf(await backups.write(vault, folder, file, locked()));
  expect(codeOf(await backups.write(vault, folder, join(place, 'x.age'), { kind: 'recipients', recipients: ['age1nonsense'] }))).toBe('backup-recipient-malformed');
  await vault.close();
  const restore = async (from: string, key = unlocking()) => codeOf(await backups.restore(from, join(place, 'r'), key));
  expect(await restore(file, unlocking('неверный ключ от сундука'))).toBe('backup-wrong-key');
  expect(await restore(file, { kind: 'identity', bytes: bytes(await generateX25519Identity()) })).toBe('backup-wrong-key');
  expect(await restore(join(place, 'none.age'))).toBe('input-missing');
  writeFileSync(join(place, 'letter.age'), 'not a backup at all');
  expect(await restore(join(place, 'letter.age'))).toBe('backup-damaged');
  writeFileSync(join(place, 'empty.age'), '');
  expect(await restore(join(place, 'empty.age'))).toBe('backup-damaged');
  // An age file of somebody else, with hostile names inside.
  const other = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(other));
  const names = ['../escaped', 'vault.json/../../escaped', '/tmp/escaped', 'blobs/x', 'vault.db', 'manifest.json'];
  for (const name of names) {
    const pieces: Uint8Array[] = [];
    for await (const piece of tarOf([{ name, size: 3, content: one('abc') }])) pieces.push(piece);
    writeFileSync(join(place, 'hostile.age'), await encrypter.encrypt(Buffer.concat(pieces)));
    expect([name, await restore(join(place, 'hostile.age'), { kind: 'identity', bytes: bytes(other) })]).toEqual([name, 'backup-damaged']);
  }
  expect(readdirSync(place).toSorted()).toEqual(['b.age', 'empty.age', 'hostile.age', 'letter.age', readdirSync(place).find((name) => name.startsWith('pana-blobs-')), 'v'].toSorted());
  expect(existsSync('/tmp/escaped')).toBe(false);
});

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes(text));
}

test('to a recipient: opened by the identity alone, and by no passphrase', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const identity = await generateX25519Identity();
  const vault = await reopened(folder);
  const file = join(place, 'b.age');
  valueOf(await backups.write(vault, folder, file, { kind: 'recipients', recipients: [await identityToRecipient(identity)] }));
  await vault.close();
  expect(codeOf(await backups.restore(file, join(place, 'r'), unlocking()))).toBe('backup-wrong-key');
  expect(valueOf(await backups.restore(file, join(place, 'r'), { kind: 'identity', bytes: bytes(`# created: today\n${identity}\n`) }))).toMatchObject({ cases: 1 });
  await (await reopened(join(place, 'r'))).close();
  // Another reader of the format, and the tar of the system, get the same files out.
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  writeFileSync(join(place, 'b.tar'), await decrypter.decrypt(readFileSync(file)));
  mkdirSync(join(place, 'untarred'));
  execFileSync('tar', ['-xf', join(place, 'b.tar'), '-C', join(place, 'untarred')]);
  expect(readdirSync(join(place, 'untarred')).toSorted()).toEqual(['manifest.json', 'vault.db', 'vault.json']);
  expect(readFileSync(join(place, 'untarred', 'vault.json')).equals(readFileSync(join(place, 'r', 'vault.json')))).toBe(true);
});

test('attachments that are not beside the backup are named, the rest is restored', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  const { blob } = await filledVault(folder);
  const vault = await reopened(folder);
  const file = join(place, 'b.age');
  const { blobsFolder } = valueOf(await backups.write(vault, folder, file, locked()));
  await vault.close();
  truncateSync(join(blobsFolder, blob), 100);
  expect(valueOf(await backups.restore(file, join(place, 'r1'), unlocking())).missingBlobs).toEqual([blob]);
  rmSync(blobsFolder, { recursive: true });
  expect(valueOf(await backups.restore(file, join(place, 'r2'), unlocking())).missingBlobs).toEqual([blob]);
  const again = await reopened(join(place, 'r2'));
  expect(valueOf(await again.readCase(CASE))).toMatchObject({ revision: 4 });
  await again.close();
});

test('flipped bits and cuts of a backup: each is refused, and no folder is left', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const identity = await generateX25519Identity();
  const vault = await reopened(folder);
  const file = join(place, 'b.age');
  valueOf(await backups.write(vault, folder, file, { kind: 'recipients', recipients: [await identityToRecipient(identity)] }));
  await vault.close();
  const sound = readFileSync(file);
  const damages = [
    ...Array.from({ length: SLOW ? 2_000 : 100 }, () => {
      const changed = Buffer.from(sound);
      const at = Math.floor(Math.random() * sound.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8));
      return changed;
    }),
    ...[1, 100, 65_000, 65_552 + 300, sound.length - 17, sound.length - 1].map((length) => sound.subarray(0, length)),
    Buffer.concat([sound, Buffer.of(0)]),
  ];
  for (const [index, damaged] of damages.entries()) {
    const copy = join(place, 'damaged.age');
    writeFileSync(copy, damaged);
    const code = codeOf(await backups.restore(copy, join(place, 'r'), { kind: 'identity', bytes: bytes(identity) }));
    expect([index, ['backup-damaged', 'backup-wrong-key'].includes(code)]).toEqual([index, true]);
    expect(existsSync(join(place, 'r'))).toBe(false);
  }
});

test('an archive comes back whole through pieces of any size, and is refused when cut', async () => {
  const entries = [['a', 0], ['b', 1], ['c', 511], ['d', 512], ['e', 513], ['f', 5000]] as const;
  const pieces: Uint8Array[] = [];
  for await (const piece of tarOf(entries.map(([name, size]) => ({ name, size, content: one('x'.repeat(size)) })))) pieces.push(piece);
  const whole = Buffer.concat(pieces);
  async function* cut(size: number, length = whole.length): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < length; at += size) yield await Promise.resolve(whole.subarray(at, Math.min(at + size, length)));
  }
  const read = async (source: AsyncIterable<Uint8Array>) => {
    const found = new Map<string, number>();
    const right = await untar(source, (name) => async (piece) => { await Promise.resolve(); found.set(name, (found.get(name) ?? 0) + (piece?.length ?? 0)); });
    return right ? [...found] : null;
  };
  for (const size of [1, 7, 511, 512, 513, 4096, 100_000]) expect([size, await read(cut(size))]).toEqual([size, entries.map(([name, length]) => [name, length])]);
  for (let length = 0; length < whole.length - 1024; length += 97) expect(await read(cut(4096, length))).toBeNull();
});

test('a vault restored long after a change of passphrase opens with the former one: this is what the user is told', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const vault = await reopened(folder);
  valueOf(await backups.write(vault, folder, join(place, 'b.age'), locked()));
  await vault.close();
  cpSync(join(place, 'b.age'), join(place, 'kept.age'));
  valueOf(await keeper.keyring.changePassphrase(folder, { kind: 'passphrase', bytes: bytes(PASSPHRASE) }, bytes('новый ключ от ларца'), { newDatabaseKey: true }));
  valueOf(await backups.restore(join(place, 'kept.age'), join(place, 'r'), unlocking()));
  expect(codeOf(await keeper.open(join(place, 'r'), bytes('новый ключ от ларца')))).toBe('vault-wrong-passphrase');
  await (await reopened(join(place, 'r'))).close();
});
