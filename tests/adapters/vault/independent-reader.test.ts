import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, test } from 'vitest';
import { CASE, PASSPHRASE, addKeyFile, addRecovery, bytes, filledVault, keysOf, madeVault, newCase, paper, savedCase, scratch, valueOf } from './fixtures.ts';
import { readVault } from './independent-reader.ts';
import { plainPages } from './sqlcipher-pages.ts';

test('a stand-alone reader, given the passphrase and the document, finds everything that was put in', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder, 40);
  const { cases, ledger } = readVault(folder, PASSPHRASE);
  expect(cases).toHaveLength(1);
  const found = cases[0];
  expect(found?.id).toBe(CASE);
  expect(found?.title).toBe('Айбарша Кенесарина');
  expect(found?.content).toEqual({ step: 40, text: 'ж'.repeat(39) });
  expect(found?.revisions.map((revision) => revision.content)).toEqual([
    { step: 1 },
    ...Array.from({ length: 39 }, (_, index) => ({ step: index + 2, text: 'ж'.repeat(index + 1) })),
  ]);
  expect(found?.revisions[1]).toMatchObject({ number: 2, by: 'advocate', changes: [{ path: 'step', before: 1, after: 2 }] });
  expect(found?.drafts).toMatchObject([{ path: 'events[e7k2].text', text: 'меня останов' }]);
  expect(found?.papers).toEqual([paper()]);
  const attached = new Uint8Array(150_000).fill(7);
  expect(found?.blobs[0]?.bytes.equals(attached)).toBe(true);
  expect(found?.blobs[0]?.sha256).toBe(createHash('sha256').update(attached).digest('hex'));
  expect(ledger).toEqual(['created', { path: '/media/usb/paper.pdf', sha256: 'ab'.repeat(32), bytes: 1234 }, 'closed']);
  expect(() => readVault(folder, 'не тот ключ от сундука')).toThrow();
});

test('the database is genuine SQLCipher 4: every page bears the MAC that its design asks for', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const file = readFileSync(join(folder, 'vault.db'));
  const { take } = await keysOf(folder);
  const plain = plainPages(file, take().database);
  expect(plain?.toString('latin1', 0, 15)).toBe('SQLite format 3');
  expect([plain?.readUInt16BE(16), plain?.[20]]).toEqual([4096, 80]);
  expect(plainPages(file, take().header)).toBeNull();
  const changed = Buffer.from(file);
  changed[5000] = (changed[5000] ?? 0) ^ 1;
  expect(plainPages(changed, take().database)).toBeNull();
});

test('a word taken out of the search text is gone from the pages, not only from the index', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  for (let index = 0; index < 30; index += 1) {
    valueOf(await vault.createCase(newCase({ id: `case0000000000${String(index).padStart(2, '0')}`, searchText: `slovo${String(index)} zaraza${String(index)}` })));
  }
  valueOf(await vault.createCase(newCase({ searchText: 'zorkiyhelper astana' })));
  valueOf(await vault.saveCase(savedCase(1, { searchText: 'astana' })));
  await vault.close();
  const { take } = await keysOf(folder);
  const plain = plainPages(readFileSync(join(folder, 'vault.db')), take().database);
  expect(plain?.includes('astana')).toBe(true);
  expect(plain?.includes('zorkiyhelper')).toBe(false);
  expect(plain?.includes('orkiyhelper')).toBe(false);
});

test('the slots of recovery words and of a key file open as the document says, with node:crypto and the published word list alone', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const phrase = () => ({ kind: 'passphrase' as const, bytes: bytes(PASSPHRASE) });
  const words = Buffer.from(valueOf(await addRecovery(folder, phrase())).words).toString('latin1').split(' ');
  const file = Buffer.from(valueOf(await addKeyFile(folder, phrase())).file).toString('latin1').split('\n');
  const bits = words.map((word) => wordlist.indexOf(word).toString(2).padStart(11, '0')).join('');
  const secrets = {
    recovery: Buffer.from(Array.from({ length: 16 }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2))),
    'key-file': Buffer.from(file[1] ?? '', 'hex'),
  };
  expect([file[0], file[2]]).toEqual(['pana-key-file 1', createHash('sha256').update('pana-key-file 1').update(secrets['key-file']).digest('hex').slice(0, 16)]);
  const outside = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as { readonly header: string; readonly mac: string };
  const header = JSON.parse(outside.header) as { readonly vault: string; readonly slots: readonly Readonly<Record<'id' | 'kind' | 'salt' | 'wrapped', string>>[] };
  for (const [kind, label] of [['recovery', 'pana/1 recovery slot'], ['key-file', 'pana/1 key file slot']] as const) {
    const slot = header.slots.find((each) => each.kind === kind);
    const slotKey = Buffer.from(hkdfSync('sha256', secrets[kind], Buffer.from(slot?.salt ?? '', 'base64'), label, 32));
    const parts = ['pana/1', 'slot', header.vault, slot?.id ?? '', kind, 'hkdf-sha256', slot?.salt ?? ''].flatMap((part) => [Buffer.from([0, 0, 0, Buffer.byteLength(part)]), Buffer.from(part)]);
    const wrapped = Buffer.from(slot?.wrapped ?? '', 'base64');
    const decipher = createDecipheriv('aes-256-gcm', slotKey, wrapped.subarray(1, 13)).setAAD(Buffer.concat(parts)).setAuthTag(wrapped.subarray(45));
    const vaultKey = Buffer.concat([decipher.update(wrapped.subarray(13, 45)), decipher.final()]);
    const headerKey = Buffer.from(hkdfSync('sha256', vaultKey, Buffer.alloc(0), 'pana/1 header', 32));
    expect(createHmac('sha256', headerKey).update(`pana-vault\n1\n${outside.header}`).digest('base64')).toBe(outside.mac);
  }
});
