import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/count-tests.mjs', import.meta.url));

type Report = { readonly numPassedTests: number; readonly numFailedTests: number; readonly numPendingTests: number; readonly success: boolean };

/** What the script prints and how it ends for these reports of vitest. */
function count(reports: readonly Report[]): { readonly line: string; readonly status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'pana-count-'));
  try {
    for (const [index, report] of reports.entries()) writeFileSync(join(folder, `${index}.json`), JSON.stringify(report));
    const run = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    return { line: run.stdout.trimEnd(), status: run.status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const good: Report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, success: true };

describe('the last line of CI', () => {
  it.each([
    ['adds up', [good, { ...good, numPassedTests: 4, numPendingTests: 1 }], '7 passed, 0 failed, 1 skipped', 0],
    ['fails with a failed test', [good, { ...good, numFailedTests: 2, success: false }], '6 passed, 2 failed', 1],
    ['fails with a file that did not load', [good, { ...good, success: false }], '6 passed, 1 failed', 1],
    ['fails when nothing ran', [{ ...good, numPassedTests: 0 }], '0 passed, 0 failed', 1],
    ['fails without a report', [], '0 passed, 0 failed', 1],
  ] as const)('%s', (_what, reports, line, status) => {
    expect(count(reports)).toEqual({ line, status });
  });
});
