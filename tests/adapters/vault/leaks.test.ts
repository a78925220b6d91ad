import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASE, PASSPHRASE, bytes, filesBelow, keeper, madeVault, newCase, paper, savedCase, scratch, valueOf } from './fixtures.ts';

const NEEDLES = ['Жамбылбекова-Игла', 'jabberneedle', 'меня били в участке', PASSPHRASE, '/media/usb/secret-export.pdf', 'needlecontentofattachment', CASE];

function found(folder: string): readonly string[] {
  const forms = NEEDLES.flatMap((needle) => [needle, needle.toLowerCase()].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]));
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
  NEEDLES.push('pana-vault');
  expect(found(folder).toSorted()).toEqual(['vault.json', 'vault.spare.json']);
});
