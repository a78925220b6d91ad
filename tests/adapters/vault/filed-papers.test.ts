import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import { openVault } from '#adapters/sqlite/open-vault.ts';
import type { Vault } from '#ports/vault.ts';
import { CASE, PASSPHRASE, bytes, clock, codeOf, filledVault, keeper, keysOf, openedWithKeys, paper, reopened, scratch, valueOf } from './fixtures.ts';

const DECRYPTOR = join(import.meta.dirname, '../../../resources/decryptor/decrypt-vault.mjs');
const FILES = [{ format: 'docx', sha256: 'cd'.repeat(32), bytes: 4321 }, { format: 'pdf', sha256: 'ef'.repeat(32), bytes: 9876 }];
const NOTED = { kind: 'paper-sealed', caseId: CASE, paper: paper().id, digest: 'ab'.repeat(32), files: FILES };

/** The record of a paper as it is written when it is filed. */
const filed = () => ({
  ...paper(),
  seal: {
    at: '2026-07-21T09:30:00.000Z', by: 'advocate', caseRevision: 3, templateEdition: '12'.repeat(32), paperDigest: 'ab'.repeat(32), norms: ['kz.upk.592(1)'],
    files: FILES.map((file) => ({ ...file, name: `p.${file.format}`, blob: file.format.repeat(4) })), pages: 'pagespages',
  },
});

const sealings = async (vault: Vault) => valueOf(await vault.ledger()).map(({ event }) => event).filter(({ kind }) => kind === 'paper-sealed');

test('a paper that is filed stands in the ledger with its files, once, and a paper that is only kept does not', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const vault = await reopened(folder);
  valueOf(await vault.putPaper({ ...paper(), date: '2026-07-21' }));
  expect(await sealings(vault)).toEqual([]);
  valueOf(await vault.putPaper(filed()));
  expect(await sealings(vault)).toEqual([NOTED]);
  expect(codeOf(await vault.putPaper(filed()))).toBe('paper-sealed');
  expect(await sealings(vault)).toHaveLength(1);
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
  const again = await reopened(folder);
  expect(await sealings(again)).toEqual([NOTED]);
  // Its details go with the key of its case.
  valueOf(await again.deleteCase(CASE));
  expect(await sealings(again)).toEqual([]);
  expect(valueOf(await again.ledger()).map(({ event }) => event.kind)).toContain('erased');
  expect((await again.verify()).problems).toEqual([]);
  await again.close();
});

test('where the entry can not be written, the paper is not filed', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const held = await keysOf(folder);
  const { database, ...keys } = held.take();
  const opened = valueOf(await openDatabase(join(folder, 'vault.db'), database, false));
  const vault = valueOf(openVault({ folder, database: opened, keys: { database, ...keys }, vaultId: held.vaultId, headerText: held.headerText, clock }, 'opened'));
  opened.exec("CREATE TEMP TRIGGER full BEFORE INSERT ON ledger WHEN new.kind = 'paper-sealed' BEGIN SELECT RAISE(FAIL, 'no room'); END");
  await expect(vault.putPaper(filed())).rejects.toThrow('no room');
  await vault.close();
  const again = valueOf(await openedWithKeys(folder, held));
  expect(valueOf(await again.papers(CASE))).toEqual([paper()]);
  expect(await sealings(again)).toEqual([]);
  valueOf(await again.putPaper({ ...paper(), date: '2026-07-22' }));
  await again.close();
});

test('the decryptor of one file and the salvage carry the entry over', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await filledVault(folder);
  const vault = await reopened(folder);
  valueOf(await vault.putPaper(filed()));
  await vault.close();
  writeFileSync(join(place, 'secret'), PASSPHRASE);
  const run = spawnSync(process.execPath, [DECRYPTOR, folder, join(place, 'out'), '--passphrase-file', join(place, 'secret')], { cwd: place, encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([0, '']);
  const ledger = JSON.parse(readFileSync(join(place, 'out/ledger.json'), 'utf8')) as { readonly chainHolds: boolean; readonly entries: readonly { readonly kind: string; readonly details: unknown }[] };
  const { kind, caseId: _caseId, ...details } = NOTED;
  expect([ledger.chainHolds, ledger.entries.filter((entry) => entry.kind === kind).map((entry) => entry.details)]).toEqual([true, [details]]);
  valueOf(await keeper.rescue.salvage(folder, { kind: 'passphrase', bytes: bytes(PASSPHRASE) }, join(place, 'n'), bytes(PASSPHRASE)));
  const saved = await reopened(join(place, 'n'));
  expect(await sealings(saved)).toEqual([NOTED]);
  expect(valueOf(await saved.papers(CASE))).toEqual([filed()]);
  await saved.close();
});
