import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CaseAccess } from '#adapters/sqlite/case-access.ts';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import type { SqlDatabase } from '#adapters/sqlite/driver.ts';
import { MIGRATIONS, migrate } from '#adapters/sqlite/migrate.ts';
import type { Migration } from '#adapters/sqlite/migrate.ts';
import { CASE, codeOf, filledVault, keysOf, openedWithKeys, scratch, valueOf } from './fixtures.ts';

const KEY = Buffer.alloc(32, 7);
const NO_CASES = (database: SqlDatabase) => new CaseAccess(database, KEY);

async function fresh() {
  return valueOf(await openDatabase(join(scratch(), 'a.db'), KEY, true));
}

test('steps are numbered by tens and rise; every table of ours is strict', async () => {
  const numbers = MIGRATIONS.map((step) => step.number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(numbers.every((number) => number % 10 === 0)).toBe(true);
  const files = readdirSync(join(import.meta.dirname, '../../../src/adapters/sqlite/migrations'));
  expect(files).toHaveLength(MIGRATIONS.length);
  const database = await fresh();
  expect(valueOf(migrate(database, NO_CASES(database)))).toBe(numbers.at(-1));
  const tables = database.prepare<[], { name: string; strict: number }>("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  expect(tables.map(({ name }) => name).toSorted()).toEqual(['blobs', 'case_words', 'cases', 'drafts', 'key_copies', 'ledger', 'papers', 'revisions', 'vault']);
  expect(tables.every(({ strict }) => strict === 1)).toBe(true);
  database.close();
});

test('a later step is taken over a vault with rows, and keeps them', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const keys = await keysOf(folder);
  const later: Migration = { number: 900, sql: "ALTER TABLE cases ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0; UPDATE cases SET pinned = 1;" };
  const database = valueOf(await openDatabase(join(folder, 'vault.db'), keys.take().database, false));
  expect(valueOf(migrate(database, new CaseAccess(database, keys.take().caseKeys), [...MIGRATIONS, later]))).toBe(900);
  expect(valueOf(migrate(database, new CaseAccess(database, keys.take().caseKeys), [...MIGRATIONS, later]))).toBe(900);
  // The program of today refuses the database of tomorrow and leaves it alone.
  expect(codeOf(migrate(database, NO_CASES(database)))).toBe('vault-newer-format');
  expect(database.prepare('SELECT pinned FROM cases').all()).toEqual([{ pinned: 1 }]);
  database.close();
  const vault = valueOf(await openedWithKeys(folder, keys));
  expect(valueOf(await vault.readCase(CASE))).toMatchObject({ revision: 4, content: { step: 4 } });
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
});

test('a step that fails half-way leaves the database at the step before', async () => {
  const database = await fresh();
  const bad: Migration = { number: 20, sql: 'CREATE TABLE half (a) STRICT; INSERT INTO nowhere VALUES (1);' };
  const good: Migration = { number: 10, sql: 'CREATE TABLE whole (a INTEGER) STRICT;' };
  expect(() => migrate(database, NO_CASES(database), [good, bad])).toThrow();
  expect(database.pragma('user_version', { simple: true })).toBe(10);
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(['whole']);
  database.close();
});

test('the settings that safety rests on are in force', async () => {
  const database = await fresh();
  const value = (name: string) => database.pragma(name, { simple: true });
  expect(['journal_mode', 'synchronous', 'secure_delete', 'locking_mode', 'temp_store', 'foreign_keys', 'trusted_schema', 'cipher'].map(value)).toEqual(['wal', 2, 1, 'exclusive', 2, 1, 0, 'sqlcipher']);
  database.close();
});

test('the two ways of the driver to copy a database are used nowhere', () => {
  const sources = join(import.meta.dirname, '../../../src');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(20);
  for (const name of files) {
    const text = readFileSync(join(sources, name), 'utf8');
    expect([name, /\.(?:serialize|backup)\(/u.test(text)]).toEqual([name, false]);
    if (/from 'better-sqlite3'|import\('better-sqlite3'\)/u.test(text)) expect(name).toBe(join('adapters', 'sqlite', 'driver.ts'));
  }
});

test('searching and reading use indexes', async () => {
  const database = await fresh();
  valueOf(migrate(database, NO_CASES(database)));
  const plan = (sql: string) => database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all().map(({ detail }) => detail).join('; ');
  expect(plan("SELECT * FROM cases WHERE id = 'a'")).toMatch(/USING INDEX/u);
  expect(plan('SELECT number FROM revisions WHERE case_row = 1 AND number BETWEEN 1 AND 9 ORDER BY number')).toMatch(/^SEARCH revisions USING (?:COVERING )?INDEX [^;]*$/u);
  expect(plan('SELECT id FROM cases ORDER BY changed_at DESC, id LIMIT 50 OFFSET 100')).toMatch(/^SCAN cases USING (?:COVERING )?INDEX cases_by_change$/u);
  expect(plan("SELECT rowid FROM search WHERE search MATCH 'names : \"a\" *' ORDER BY rowid DESC LIMIT 9")).toMatch(/^SCAN search VIRTUAL TABLE INDEX [^;]*$/u);
  expect(plan("SELECT body FROM blobs WHERE case_row = 1 AND name = 'a'")).toMatch(/USING INDEX/u);
  database.close();
});
