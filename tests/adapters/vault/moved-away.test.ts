import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vaultFailure } from '#adapters/sqlite/vault-failures.ts';
import type { VaultFailureCode } from '#adapters/sqlite/vault-failures.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { CASE, codeOf, madeVault, newCase, paper, reopened, savedCase, scratch, valueOf } from './fixtures.ts';

test('a folder that is moved away under an open vault takes no answer any more, and has all it took when it is back', async ({ skip }) => {
  if (process.platform === 'win32') skip('Windows moves no folder with open files');
  const place = scratch();
  const [folder, away] = [join(place, 'v'), join(place, 'away')];
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  valueOf(await vault.saveCase(savedCase(1)));
  renameSync(folder, away);
  // What the system would take now, into files that are somewhere else or nowhere, must not be acknowledged.
  expect(codeOf(await vault.saveCase(savedCase(2)))).toBe('vault-storage-failed');
  expect(codeOf(await vault.putPaper(paper()))).toBe('vault-storage-failed');
  expect(codeOf(await vault.putBlob(CASE, new Uint8Array(3)))).toBe('vault-storage-failed');
  expect(codeOf(await vault.readCase(CASE))).toBe('vault-storage-failed');
  mkdirSync(folder);
  expect(codeOf(await vault.saveCase(savedCase(2)))).toBe('vault-storage-failed');
  rmSync(folder, { recursive: true });
  renameSync(away, folder);
  expect(valueOf(await vault.saveCase(savedCase(2)))).toMatchObject({ revision: 3 });
  await vault.close();
  const again = await reopened(folder);
  expect(valueOf(await again.readCase(CASE))).toMatchObject({ revision: 3 });
  expect((await again.verify()).problems).toEqual([]);
  await again.close();
});

test('a folder that was removed under an open vault takes no answer any more, and closing does not fail', async ({ skip }) => {
  if (process.platform === 'win32') skip('Windows removes no folder with open files');
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  rmSync(folder, { recursive: true });
  expect(codeOf(await vault.saveCase(savedCase(1)))).toBe('vault-storage-failed');
  await vault.close();
});

test('what can go wrong on opening has five different codes and, in each language, five different sentences that say what was kept and what to do', () => {
  const codes: readonly VaultFailureCode[] = ['vault-wrong-passphrase', 'vault-header-damaged', 'vault-database-damaged', 'vault-newer-format', 'vault-in-use'];
  for (const tongue of TONGUES) {
    const sentences = codes.map((code) => vaultFailure(code).message[tongue]);
    expect(new Set(sentences).size).toBe(5);
    // Each has at least three sentences: what happened, what was kept, what to do.
    for (const text of sentences) expect(text.split(/[.;] ?/u).filter((part) => part !== '').length).toBeGreaterThanOrEqual(3);
  }
});
