import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackups } from '#adapters/backup/age-backups.ts';
import { writeFileAtomically } from '#adapters/files/atomic-write.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import { CASE, PASSPHRASE, addKeyFile, addRecovery, bytes, clock, filesBelow, keeper, madeVault, newCase, paper, savedCase, scratch, valueOf } from './fixtures.ts';

const NEEDLES = ['Жамбылбекова-Игла', 'jabberneedle', 'меня били в участке', PASSPHRASE, '/media/usb/secret-export.pdf', 'needlecontentofattachment', CASE];

function found(folder: string, needles: readonly string[] = NEEDLES): readonly string[] {
  const forms = needles.flatMap((needle) => [needle, needle.toLowerCase()].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]));
  return filesBelow(folder).filter(({ name, content }) => forms.some((form) => content.includes(form) || name.includes(form.toString('utf8')))).map(({ name }) => name);
}

test('nothing of what was typed, attached or exported, nor the passphrase, stands in any file of the vault: while open, after closing, after a crash', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase({ title: 'Жамбылбекова-Игла', searchText: 'Жамбылбекова-Игла jabberneedle', content: { text: 'меня били в участке' } })));
  for (let number = 1; number < 6; number += 1) valueOf(await vault.saveCase(savedCase(number, { title: 'Жамбылбекова-Игла', searchText: `jabberneedle ${String(number)}`, content: { text: `меня били в участке ${String(number)}` } })));
  valueOf(await vault.putDraft({ caseId: CASE, path: 'jabberneedle', text: 'меня били в участке', at: '2026-07-20T10:00:00.000Z' }));
  valueOf(await vault.putPaper({ ...paper(), person: 'jabberneedle', answers: { a: 'меня били в участке' } }));
  valueOf(await vault.putBlob(CASE, bytes('needlecontentofattachment '.repeat(9000))));
  valueOf(await vault.record({ kind: 'exported', caseId: CASE, path: '/media/usb/secret-export.pdf', sha256: '', bytes: 1 }));
  expect(filesBelow(folder).map(({ name }) => name)).toContain('vault.db-wal');
  expect(found(folder)).toEqual([]);
  await vault.close();
  expect(readdirSync(folder).toSorted()).toEqual(['blobs', 'vault.db', 'vault.json', 'vault.spare.json']);
  expect(found(folder)).toEqual([]);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writing-process.ts'), folder, CASE], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(found(folder)).toEqual([]);
  // The search itself works: it finds what is there in clear.
  const plain = valueOf(await keeper.open(folder, bytes(PASSPHRASE)));
  await plain.close();
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toContain('pana-vault');
  expect(found(folder, ['pana-vault']).toSorted()).toEqual(['vault.json', 'vault.spare.json']);
});

test('nor after keys, key files, attachments, backups, restoring, salvage, deletion and a crash in the middle: the words are found in the file exported on purpose alone', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  const next = 'следующий ключ от ларца';
  const phrase = (text: string): VaultSecret => ({ kind: 'passphrase', bytes: bytes(text) });
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase({ title: 'Жамбылбекова-Игла', searchText: 'jabberneedle', content: { text: 'меня били в участке' } })));
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes('needlecontentofattachment '.repeat(9000)));
  }
  valueOf(await vault.attach(CASE, 'jabberneedle.pdf', pieces()));
  valueOf(await vault.snapshot(mkdtempSync(join(place, 'snapshot-'))));
  const backups = createBackups(clock, 12);
  valueOf(await backups.write(vault, folder, join(place, 'b.age'), { kind: 'passphrase', bytes: bytes(PASSPHRASE) }));
  await vault.close();
  const words = Buffer.from(valueOf(await addRecovery(folder, phrase(PASSPHRASE))).words).toString('latin1');
  const file = valueOf(await addKeyFile(folder, phrase(PASSPHRASE))).file;
  valueOf(await writeFileAtomically(join(place, 'key-file'), file, 'refuse'));
  valueOf(await keeper.keyring.changePassphrase(folder, { kind: 'recovery', bytes: bytes(words) }, bytes(next), { newDatabaseKey: true }));
  valueOf(await backups.restore(join(place, 'b.age'), join(place, 'restored'), { kind: 'passphrase', bytes: bytes(PASSPHRASE) }));
  valueOf(await keeper.rescue.salvage(folder, phrase(next), join(place, 'salvaged'), bytes(next)));
  const again = valueOf(await keeper.open(folder, phrase(next)));
  valueOf(await again.createCase(newCase({ id: 'second0000000000', title: 'Жамбылбекова-Игла', searchText: 'jabberneedle', content: { people: [{ id: 'a1', name: 'меня били в участке' }] } })));
  valueOf(await again.forgetFact({ id: 'second0000000000', path: 'people[a1].name', expectedRevision: 1, title: 'Жамбылбекова-Игла', searchText: '', noteText: '', by: 'jabberneedle' }));
  valueOf(await again.deleteCase('second0000000000'));
  await again.close();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writing-process.ts'), join(place, 'restored'), CASE], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  writeFileSync(join(place, 'exported.txt'), 'меня били в участке');
  const keyHex = Buffer.from(file).toString('latin1').split('\n')[1] ?? '';
  const needles = [...NEEDLES, next, words.split(' ').slice(0, 4).join(' '), keyHex, 'jabberneedle.pdf'];
  expect(found(place, needles).toSorted()).toEqual(['exported.txt', 'key-file']);
  expect(filesBelow(place).length).toBeGreaterThan(15);
});
