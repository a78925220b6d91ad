import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import type { SqlDatabase } from '#adapters/sqlite/driver.ts';
import { openVault } from '#adapters/sqlite/open-vault.ts';
import type { Vault } from '#ports/vault.ts';
import { CASE, clock, filledVault, keysOf, newCase, paper, savedCase, scratch, valueOf } from './fixtures.ts';

/** A database that notes every statement that is prepared on it. */
function watched(database: SqlDatabase): { readonly database: SqlDatabase; readonly seen: Set<string> } {
  const seen = new Set<string>();
  const prepare = ((sql: string) => {
    seen.add(sql);
    return database.prepare(sql);
  }) as SqlDatabase['prepare'];
  const noting = new Proxy(database, { get: (target, name) => (name === 'prepare' ? prepare : bound(target, name)) });
  return { database: noting, seen };
}

function bound(target: SqlDatabase, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target);
  return typeof value === 'function' ? (value.bind(target) as unknown) : value;
}

/** Tables that a statement reads from one end to the other. The index of words is asked by its own means, and one row at the end of a table is no reading through. */
function readThrough(database: SqlDatabase, sql: string): readonly string[] {
  if (!/^\s*(?:SELECT|UPDATE|DELETE|INSERT|WITH)\b/iu.test(sql)) return [];
  const values = [...sql.matchAll(/\?/gu)].map(() => null);
  const plan = database.prepare<null[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  const lastRow = /ORDER BY sequence DESC LIMIT 1\s*$/u.test(sql);
  return plan.filter(({ detail }) => detail.startsWith('SCAN ') && !/VIRTUAL TABLE INDEX|CONSTANT ROW|SCAN \d+ CONSTANT/u.test(detail) && !lastRow).map(({ detail }) => `${sql} -> ${detail}`);
}

/** What a person does all day, each in a vault with rows in all tables. */
const DAILY: Readonly<Record<string, (vault: Vault) => Promise<unknown>>> = {
  'opening a case': async (vault) => [valueOf(await vault.readCase(CASE)), valueOf(await vault.drafts(CASE)), valueOf(await vault.papers(CASE)), valueOf(await vault.attachments(CASE))],
  'saving an answer': async (vault) => valueOf(await vault.saveCase(savedCase(4))),
  'a half-written answer': async (vault) => [
    valueOf(await vault.putDraft({ caseId: CASE, path: 'a', text: 'b', at: clock.now() })), valueOf(await vault.dropDraft(CASE, 'a')),
  ],
  'the history of a case': async (vault) => [valueOf(await vault.revisions(CASE)), valueOf(await vault.readCaseAt(CASE, 2)), valueOf(await vault.revisionBefore(CASE, clock.now()))],
  'looking for the same people': async (vault) => valueOf(await vault.casesWithPeople({ names: [['Айбарша', 'Кенесарина']], numbers: ['N1234567'] })),
  'searching as one types': async (vault) => valueOf(await vault.listCases('кен')),
  'a new case': async (vault) => valueOf(await vault.createCase(newCase({ id: 'another00case00001' }))),
  'a paper and an attachment': async (vault) => [valueOf(await vault.putPaper(paper())), valueOf(await vault.putBlob(CASE, new Uint8Array(3)))],
  'an entry in the ledger': async (vault) => valueOf(await vault.record({ kind: 'case-imported', caseId: CASE })),
  'deleting a case': async (vault) => valueOf(await vault.deleteCase(CASE)),
};

test('nothing that is done all day reads a whole table', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { take, vaultId, headerText } = await keysOf(folder);
  const keys = take();
  const real = valueOf(await openDatabase(join(folder, 'vault.db'), keys.database, false));
  const { database, seen } = watched(real);
  const vault = valueOf(openVault({ folder, database, keys, vaultId, headerText, clock }, 'opened'));
  const found: string[] = [];
  let planned = 0;
  for (const [deed, work] of Object.entries(DAILY)) {
    seen.clear();
    await work(vault);
    planned += seen.size;
    for (const sql of seen) found.push(...readThrough(real, sql).map((line) => `${deed}: ${line}`));
  }
  await vault.close();
  expect(found).toEqual([]);
  expect(planned).toBeGreaterThan(25);
});

test('a statement without an index is seen', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { take } = await keysOf(folder);
  const database = valueOf(await openDatabase(join(folder, 'vault.db'), take().database, false));
  expect(readThrough(database, 'SELECT body FROM revisions WHERE at > ?')).toEqual(['SELECT body FROM revisions WHERE at > ? -> SCAN revisions']);
  expect(readThrough(database, 'SELECT body FROM revisions WHERE case_row = ? AND number = ?')).toEqual([]);
  database.close();
});
