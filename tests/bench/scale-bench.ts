import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { plainWords } from '#core/language/sound-alike.ts';
import type { Figure, ScaleFigures } from './scale-measure.ts';
import { PEOPLE_A_CASE, benchNames, makeScaleVault, typedSearches } from './scale-vault.ts';

const PEOPLE = [1_000, 10_000, 100_000];

/** As `npm run pana` and `npm start` set it: else the part of the heap for what is new grows to 128 MB over hours of work. */
const YOUNG = '--max-semi-space-size=16';

/** What the issue of the vault promises at 100,000 people, in milliseconds. */
const WANTED: Readonly<Record<string, string>> = {
  'open, with key derivation': 'key derivation + 300',
  'search, each key typed': 'p95 under 20',
  'open a case, checked': 'under 30',
  'save an accepted answer': 'under 10',
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * How the vault grows from a thousand people to a hundred thousand: time on the wall and of the processor, memory, size; and the same searches in a plain
 * SQLite beside it in the same run, unencrypted, with FTS5 and with LIKE. Figures, not tests. `people` limits the sizes.
 */
export async function benchScale(people: readonly number[] = PEOPLE): Promise<void> {
  for (const count of people) {
    const folder = mkdtempSync(join(tmpdir(), 'pana-scale-'));
    try {
      const cases = count / PEOPLE_A_CASE;
      const start = performance.now();
      const revisions = await makeScaleVault(join(folder, 'vault'), cases);
      const size = readdirSync(join(folder, 'vault')).reduce((sum, name) => sum + statSync(join(folder, 'vault', name)).size, 0);
      console.log(`\n${String(count)} people, ${String(cases)} cases, ${String(revisions)} revisions: made in ${((performance.now() - start) / 1000).toFixed(0)} s, ${(size / 1_048_576).toFixed(0)} MB`);
      const { stdout } = await promisify(execFile)(process.execPath, [YOUNG, '--import', './scripts/preflight.mjs', join(import.meta.dirname, 'scale-measure.ts'), join(folder, 'vault'), String(cases), 'whole'], { cwd: join(import.meta.dirname, '../..'), maxBuffer: 1_048_576 });
      const { figures, memory, whole } = JSON.parse(stdout) as ScaleFigures;
      for (const [name, figure] of Object.entries(figures)) console.log(line(name, figure));
      console.log(`  memory, MB: ${Object.entries(memory).map(([when, megabytes]) => `${when} ${String(megabytes)}`).join(', ')}; checked ${String(whole.revisions)} revisions: ${whole.sound ? 'sound' : 'DAMAGED'}`);
      peers(join(folder, 'peer.db'), cases, figures['search, each key typed']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function line(name: string, { median: wall, p95, cpuMedian, cpuP95, rounds }: Figure): string {
  const wanted = WANTED[name] === undefined ? '' : ` (wanted at 100,000 people: ${WANTED[name]})`;
  if (rounds === 1) return `  ${name}: ${wall.toFixed(0)} ms, processor ${cpuMedian.toFixed(0)}${name.includes('background') ? `, longest hold-up of others ${p95.toFixed(0)} ms` : ''}`;
  return `  ${name}: median ${wall.toFixed(1)} ms, p95 ${p95.toFixed(1)}; processor ${cpuMedian.toFixed(1)}, p95 ${cpuP95.toFixed(1)}${wanted}`;
}

/** The same names and the same searches in plain SQLite, not encrypted: with FTS5 and its prefix indexes, and with LIKE. No sounds, no ranking, no sealed titles. */
function peers(path: string, cases: number, ours: Figure | undefined): void {
  const database = new DatabaseSync(path);
  try {
    database.exec("CREATE TABLE plain (row INTEGER PRIMARY KEY, title TEXT, names TEXT); CREATE VIRTUAL TABLE search USING fts5 (title, names, prefix = '1 2 3 4'); BEGIN");
    const [row, words] = [database.prepare('INSERT INTO plain VALUES (?, ?, ?)'), database.prepare('INSERT INTO search (rowid, title, names) VALUES (?, ?, ?)')];
    for (let number = 0; number < cases; number += 1) {
      const { title, searchText } = benchNames(number);
      row.run(number + 1, title, searchText.toLowerCase());
      words.run(number + 1, title, searchText);
    }
    database.exec('COMMIT');
    const fts = database.prepare('SELECT plain.row, plain.title FROM search JOIN plain ON plain.row = search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT 50');
    const like = database.prepare("SELECT row, title FROM plain WHERE names LIKE '%' || ? || '%' ORDER BY row DESC LIMIT 50");
    const typed = typedSearches(cases);
    const timed = (work: (text: string) => unknown): number => median(typed.map((text) => {
      const start = performance.now();
      work(text);
      return performance.now() - start;
    }));
    const [withFts, withLike] = [timed((text) => fts.all(plainWords(text).map((word) => `"${word}" *`).join(' AND '))), timed((text) => like.all(text.toLowerCase()))];
    const ratio = (peer: number): string => (ours === undefined || peer === 0 ? '?' : (ours.median / peer).toFixed(1));
    console.log(`  peers, median ms of the same searches: plain SQLite FTS5 ${withFts.toFixed(2)} (ours takes ${ratio(withFts)} times as long), LIKE over one column ${withLike.toFixed(2)} (ours ${ratio(withLike)} times)`);
  } finally {
    database.close();
  }
}
