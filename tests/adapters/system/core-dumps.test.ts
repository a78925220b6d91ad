import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULE = join(import.meta.dirname, '../../../src/adapters/system/core-dumps.ts');

test('the program keeps its memory out of core dumps where the system lets it', ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux lets a process say so');
  // In a process of its own, since the setting can't be read in the tests without changing them.
  const script = `import { keepMemoryOutOfCoreDumps } from ${JSON.stringify(MODULE)}; import { readFileSync } from 'node:fs';
    const before = readFileSync('/proc/self/coredump_filter', 'utf8').trim();
    console.log(JSON.stringify([before, keepMemoryOutOfCoreDumps(), readFileSync('/proc/self/coredump_filter', 'utf8').trim()]));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const [before, done, after] = JSON.parse(run.stdout) as readonly [string, boolean, string];
  expect([before === '00000000', done, after]).toEqual([false, true, '00000000']);
});
