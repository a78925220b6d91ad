import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeEnvelope } from '#adapters/crypto/header-envelope.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import { CASE, PASSPHRASE, addKey, addKeyFile, addRecovery, bytes, filledVault, madeVault, newCase, paper, reopened, savedCase, scratch, valueOf } from './fixtures.ts';

const DECRYPTOR = join(import.meta.dirname, '../../../resources/decryptor/decrypt-vault.mjs');
const phrase = (): VaultSecret => ({ kind: 'passphrase', bytes: bytes(PASSPHRASE) });

/** Runs the stand-alone decryptor in a folder where nothing of the program can be found. */
function decrypt(vault: string, out: string, kind: string, secret: string): { readonly status: number | null; readonly stderr: string } {
  const place = scratch();
  cpSync(DECRYPTOR, join(place, 'decrypt-vault.mjs'));
  writeFileSync(join(place, 'secret'), secret);
  const { status, stderr } = spawnSync(process.execPath, ['decrypt-vault.mjs', vault, out, `--${kind === 'key-file' ? 'key' : kind}-file`, 'secret'], { cwd: place, encoding: 'utf8' });
  return { status, stderr };
}

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const linesOf = (path: string): readonly Readonly<Record<string, unknown>>[] => readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

test('the decryptor is one file that needs Node alone', () => {
  const text = readFileSync(DECRYPTOR, 'utf8');
  const imports = [...text.matchAll(/\bfrom '([^']+)'|\bimport\(|\brequire\(/gu)].map(([, name]) => name ?? 'something loaded at run time');
  expect(imports.length).toBeGreaterThan(3);
  expect(imports.filter((name) => !/^node:(?:crypto|fs|path|sqlite)$/u.test(name))).toEqual([]);
});

test('every kind of key opens the vault for it, and what comes out is what the program reads', async () => {
  const folder = join(scratch(), 'v');
  const { blob } = await filledVault(folder, 70);
  const recovery = Buffer.from(valueOf(await addRecovery(folder, phrase())).words).toString('latin1');
  const keyFile = Buffer.from(valueOf(await addKeyFile(folder, phrase())).file).toString('latin1');
  const { texts } = valueOf(await addKey(folder, phrase(), { kind: 'shares', threshold: 3, count: 5 }));
  const shares = [4, 0, 2].map((index) => texts[index]?.toString('latin1')).join('\n');
  const vault = await reopened(folder);
  const content = valueOf(await vault.readCase(CASE)).content;
  const revisions = valueOf(await vault.revisions(CASE));
  const entries = valueOf(await vault.ledger());
  await vault.close();
  for (const [kind, secret] of [['passphrase', `${PASSPHRASE}\n`], ['recovery', recovery.toUpperCase()], ['shares', shares], ['key-file', keyFile]] as const) {
    const out = join(scratch(), 'out');
    expect([kind, decrypt(folder, out, kind, secret)]).toEqual([kind, { status: 0, stderr: '' }]);
    const inCase = join(out, 'cases', CASE);
    expect(jsonOf(join(inCase, 'case.json'))).toMatchObject({ id: CASE, title: newCase().title, revision: 70, content });
    const lines = linesOf(join(inCase, 'revisions.jsonl'));
    expect(lines).toHaveLength(revisions.length);
    for (const [index, revision] of revisions.entries()) expect(lines[index]).toMatchObject(JSON.parse(JSON.stringify(revision)) as object);
    expect(lines.map((line) => (line['content'] as { readonly step: number }).step)).toEqual(lines.map((_, index) => index + 1));
    expect(jsonOf(join(inCase, 'papers.json'))).toEqual([expect.objectContaining({ id: paper().id })]);
    expect(jsonOf(join(inCase, 'drafts.json'))).toEqual([expect.objectContaining({ path: 'events[e7k2].text', text: 'меня останов' })]);
    expect(readFileSync(join(inCase, 'attachments', `${blob}.bin`)).equals(Buffer.alloc(150_000, 7))).toBe(true);
    const ledger = jsonOf(join(out, 'ledger.json')) as { readonly chainHolds: boolean; readonly entries: readonly { readonly kind: string }[] };
    expect([ledger.chainHolds, ledger.entries.slice(0, entries.length).map((entry) => entry.kind)]).toEqual([true, entries.map(({ event }) => event.kind)]);
    expect(existsSync(join(out, 'pages.db'))).toBe(false);
  }
});

test('what was acknowledged before a crash is in the write-ahead log, and the decryptor reads it from there', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  for (let number = 1; number < 6; number += 1) valueOf(await vault.saveCase(savedCase(number)));
  const crashed = join(scratch(), 'crashed');
  cpSync(folder, crashed, { recursive: true });
  await vault.close();
  expect(readFileSync(join(crashed, 'vault.db-wal')).length).toBeGreaterThan(4096);
  const out = join(scratch(), 'out');
  expect(decrypt(crashed, out, 'passphrase', PASSPHRASE)).toEqual({ status: 0, stderr: '' });
  expect(jsonOf(join(out, 'cases', CASE, 'case.json'))).toMatchObject({ revision: 6, content: { step: 6 } });
});

test('a wrong key, a newer format and an occupied folder give nothing; damage gives the rest and says what is lost', async () => {
  const folder = join(scratch(), 'v');
  const { blob } = await filledVault(folder);
  const out = join(scratch(), 'out');
  expect(decrypt(folder, out, 'passphrase', 'неверный ключ').status).toBe(3);
  expect(decrypt(folder, out, 'recovery', 'abandon '.repeat(11) + 'about').stderr).toContain('no key of the kind recovery');
  const newer = join(scratch(), 'newer');
  cpSync(folder, newer, { recursive: true });
  writeFileSync(join(newer, 'vault.json'), writeEnvelope(2, 'the future', Buffer.alloc(32)));
  expect(decrypt(newer, out, 'passphrase', PASSPHRASE).stderr).toContain('newer format');
  expect(existsSync(out)).toBe(false);
  const damaged = join(scratch(), 'damaged');
  cpSync(folder, damaged, { recursive: true });
  writeFileSync(join(damaged, 'vault.json'), 'nothing');
  const file = readFileSync(join(damaged, 'blobs', blob));
  file[70_000] = (file[70_000] ?? 0) ^ 1;
  writeFileSync(join(damaged, 'blobs', blob), file);
  const told = decrypt(damaged, out, 'passphrase', PASSPHRASE);
  expect([told.status, told.stderr]).toEqual([1, expect.stringContaining(`attachment ${blob}`)]);
  expect(jsonOf(join(out, 'cases', CASE, 'case.json'))).toMatchObject({ revision: 4 });
  expect(readdirSync(join(out, 'cases', CASE, 'attachments'))).toEqual([]);
  expect(decrypt(folder, out, 'passphrase', PASSPHRASE).status).toBe(2);
});
