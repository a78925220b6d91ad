import { join } from 'node:path';
import { statSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { CaseAccess } from '#adapters/sqlite/case-access.ts';
import { createCase, saveCase } from '#adapters/sqlite/case-store.ts';
import { openDatabase } from '#adapters/sqlite/driver.ts';
import { Housekeeping } from '#adapters/sqlite/housekeeping.ts';
import { migrate } from '#adapters/sqlite/migrate.ts';
import { findCases } from '#adapters/sqlite/search-index.ts';
import { newCase, savedCase, scratch, valueOf } from './fixtures.ts';

const KEY = Buffer.alloc(32, 7);

test('when nobody asks anything for a while, the parts of the index are put together and the log is carried into the file; never where the vault may not be touched', async () => {
  const path = join(scratch(), 'a.db');
  const database = valueOf(await openDatabase(path, KEY, true));
  const access = new CaseAccess(database, KEY);
  valueOf(migrate(database, access));
  valueOf(createCase(database, access, newCase(), 'a'));
  for (let number = 1; number < 9; number += 1) valueOf(saveCase(database, access, savedCase(number, { searchText: `слово${'абвгдежзик'.charAt(number)}` }), 'a'));
  const parts = (): number => database.prepare<[], number>('SELECT count(DISTINCT segid) FROM search_idx').pluck().get() ?? 0;
  const scattered = parts();
  const inFile = statSync(path).size;
  expect(scattered).toBeGreaterThan(4);
  const state = { mayWork: false };
  vi.useFakeTimers();
  try {
    const keeping = new Housekeeping(database, () => state.mayWork);
    keeping.wait();
    vi.advanceTimersByTime(60_000);
    expect([parts(), statSync(path).size]).toEqual([scattered, inFile]);
    state.mayWork = true;
    // Somebody types: no quiet, no work.
    for (let key = 0; key < 20; key += 1) {
      keeping.wait();
      vi.advanceTimersByTime(500);
    }
    expect([parts(), statSync(path).size]).toEqual([scattered, inFile]);
    vi.advanceTimersByTime(60_000);
    expect(parts()).toBeLessThan(4);
    expect(statSync(path).size).toBeGreaterThan(inFile);
    expect(vi.getTimerCount()).toBe(0);
    keeping.wait();
    keeping.stop();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
  expect(findCases(database, 'словои').concat(findCases(database, 'словок'))).toEqual([{ row: 1, by: 'name' }]);
  database.close();
});
