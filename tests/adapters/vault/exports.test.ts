import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportedFiles, removeExport } from '#application/vault-exports.ts';
import { plainFiles } from '#adapters/files/plain-files.ts';
import { CASE, madeVault, newCase, scratch, valueOf } from './fixtures.ts';

const files = plainFiles();

test('every plain file of the ledger is found again by path and hash, once each, and only the unchanged ones are removed', async () => {
  const place = scratch();
  const vault = await madeVault(join(place, 'v'));
  valueOf(await vault.createCase(newCase()));
  valueOf(await vault.createCase(newCase({ id: 'second0000000000' })));
  const exported = async (name: string, text: string, caseId = CASE) => {
    const path = join(place, name);
    writeFileSync(path, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    valueOf(await vault.record({ kind: 'exported', caseId, path, sha256, bytes: text.length }));
    return path;
  };
  const kept = await exported('kept.pdf', 'as it was');
  const changed = await exported('changed.docx', 'as it was');
  const gone = await exported('gone.txt', 'as it was');
  const link = await exported('link.pdf', 'as it was');
  const folder = await exported('folder', 'as it was');
  await exported('twice.pdf', 'first');
  const twice = await exported('twice.pdf', 'second');
  const other = await exported('other.pdf', 'of another case', 'second0000000000');
  writeFileSync(changed, 'edited by hand');
  rmSync(gone);
  rmSync(link);
  symlinkSync(kept, link);
  rmSync(folder);
  mkdirSync(folder);
  const states = async (caseId?: string) => Object.fromEntries(valueOf(await exportedFiles(vault, files, caseId)).map(({ path, state }) => [path, state]));
  expect(await states()).toEqual({ [kept]: 'unchanged', [changed]: 'changed', [gone]: 'gone', [link]: 'changed', [folder]: 'changed', [twice]: 'unchanged', [other]: 'unchanged' });
  expect(Object.keys(await states('second0000000000'))).toEqual([other]);
  for (const file of valueOf(await exportedFiles(vault, files, CASE))) {
    const removed = await removeExport(vault, files, file);
    expect([file.path, removed.ok && removed.value]).toEqual([file.path, file.state === 'unchanged']);
  }
  expect([kept, twice].some((path) => existsSync(path))).toBe(false);
  expect(readFileSync(changed, 'utf8')).toBe('edited by hand');
  expect(await states()).toEqual({ [changed]: 'changed', [gone]: 'gone', [link]: 'changed', [folder]: 'changed', [other]: 'unchanged' });
  expect(valueOf(await vault.ledger()).filter(({ event }) => event.kind === 'export-removed')).toHaveLength(2);
  // The paths go with the key of the case.
  valueOf(await vault.deleteCase(CASE));
  expect(Object.keys(await states())).toEqual([other]);
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
});
