import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const MODULE = join(import.meta.dirname, '../../src/adapters/system/core-dumps.ts');

/** Lets a process with a secret in its memory crash with dumps allowed, and says whether a dump was left and the secret is in it. */
function crashed(guarded: boolean): { readonly dumped: boolean; readonly leaked: boolean } {
  const place = mkdtempSync(join(tmpdir(), 'pana-core-'));
  onTestFinished(() => { rmSync(place, { recursive: true, force: true }); });
  // Put together at run time, so that only the buffer holds it and not the text of the script.
  const script = `import { keepMemoryOutOfCoreDumps } from ${JSON.stringify(MODULE)};
    if (${String(guarded)}) keepMemoryOutOfCoreDumps();
    globalThis.secret = Buffer.alloc(64, ['NEE', 'DLE', 'needle', ''].join('-'));
    process.kill(process.pid, 'SIGSEGV');`;
  spawnSync('sh', ['-c', 'ulimit -c unlimited; exec "$0" --input-type=module -e "$1"', process.execPath, script], { cwd: place });
  const dumps = readdirSync(place).map((name) => readFileSync(join(place, name)));
  return { dumped: dumps.length > 0, leaked: dumps.some((dump) => dump.includes('NEE-DLE-needle-NEE-DLE')) };
}

test('a core dump of the program holds no secret', ({ skip }) => {
  const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim();
  if (pattern.startsWith('|') || pattern.includes('/')) skip(`this system hands its dumps to ${pattern}`);
  const bare = crashed(false);
  if (!bare.dumped) skip('this system writes no core dumps');
  // Without the guard the secret is there, so the test can see it.
  expect(bare.leaked).toBe(true);
  expect(crashed(true).leaked).toBe(false);
}, 120_000);
