/*
 * Adds up vitest's JSON reports in a folder and prints 'N passed, N failed' (', N skipped') as the last line. Exits 1 if
 * no report is there, no test ran, or one failed: a run that tested nothing is no success.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  sum.passed += report.numPassedTests;
  sum.failed += report.numFailedTests;
  sum.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
  // A file that does not load fails no test of its own.
  if (report.numFailedTests === 0 && report.success !== true) sum.failed += 1;
}
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}\n`);
process.exitCode = sum.passed === 0 || sum.failed > 0 ? 1 : 0;
