import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { makePlace, removePlace, root, type Place } from './watched-run.ts';

/*
 * The whole work of a day under strace: every byte that the program hands to the system in a write, to whatever file, kept or removed since, is looked
 * through for a name, a phrase and the passphrase, in UTF-8 and in both orders of UTF-16; and afterwards every file that is left. Home, cache, settings and temporary folder
 * are the run's own. The window and its browser have needle-window.test.ts.
 */

const NAME = 'Иголкина';
const PHRASE = 'примета под левой лопаткой';
const PASSPHRASE = 'скрипучая телега везёт сено зимой';
const NEEDLES = [NAME, PHRASE, 'телега везёт'].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]);
/** As strace -xx prints bytes. */
const PRINTED = NEEDLES.map((needle) => [...needle].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''));

/** What the user gave; these files hold the needles before the program begins. */
const GIVEN = ['given/attached.txt', 'given/case.yaml', 'given/secret'];

const CASE = 'needle00000000001';
const CASE_TEXT = `schema: pana-case/1
id: ${CASE}
fictional: yes
workingLanguage: ru
people:
  - id: p1
    roles: [applicant]
    names:
      - {id: ru, script: cyrillic, tongue: ru, use: main, family: ${NAME}, given: Вера}
notes:
  - {id: n1, text: {original: ru, ru: "${PHRASE}"}}
`;

let place: Place | undefined;
afterEach(() => {
  if (place !== undefined) removePlace(place);
  place = undefined;
});

type Watched = { readonly status: number | null; readonly signal: string | null; readonly output: string; readonly writes: readonly string[] };

/** Runs the command line under strace and returns its writes to files; `killedAt` ends it by kill -9 when it asks so many times that what it wrote reach the disk. */
function watched(here: Place, words: readonly string[], input = '', killedAt?: number): Watched {
  const journal = join(here.folder, 'writes');
  // strace injects nothing into calls that it sees through seccomp.
  const kill = killedAt === undefined ? ['--seccomp-bpf'] : ['-e', `inject=fsync:signal=SIGKILL:when=${String(killedAt)}`];
  const run = spawnSync('strace', ['-f', '-y', '-xx', '-s', '4000000', '-e', 'trace=write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync', ...kill, '-e', 'signal=none', '-o', journal, process.execPath, '--import', './scripts/preflight.mjs', 'src/hosts/cli/main.ts', ...words], {
    cwd: root, encoding: 'utf8', input, maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'], HOME: here.home, TMPDIR: here.temporary, XDG_CACHE_HOME: join(here.home, 'cache'), XDG_CONFIG_HOME: join(here.home, 'config'), LANG: 'C.UTF-8', UV_USE_IO_URING: '0' },
  });
  if (run.error !== undefined) throw run.error;
  const calls = readFileSync(journal, 'utf8').split('\n').filter((line) => /\bp?writev?\d*\(/u.test(line));
  rmSync(journal);
  // Both outputs lead to the user, and what has no path on the disk begins with no slash (as strace -xx prints it): pipes, sockets, signals between threads.
  return { status: run.status, signal: run.signal, output: run.stdout + run.stderr, writes: calls.filter((line) => /\((?:[03-9]|\d{2,})<\\x2f/u.test(line)) };
}

const holding = (writes: readonly string[]): readonly string[] => writes.filter((line) => PRINTED.some((needle) => line.includes(needle))).map((line) => line.slice(0, 160));

/** The files below a folder that hold a needle. */
function filesHolding(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).filter((name) => {
    const content = readFileSync(join(folder, name));
    return NEEDLES.some((needle) => content.includes(needle));
  }).toSorted();
}

// Fifty seconds on two busy cores; the limit is for a machine with much more to do.
it('a name, a phrase and the passphrase are in no byte written anywhere but in what was exported on purpose', { timeout: 900_000 }, () => {
  const here = makePlace();
  place = here;
  const given = join(here.folder, 'given');
  mkdirSync(given);
  const [secret, vault] = [join(given, 'secret'), join(here.folder, 'vault')];
  writeFileSync(secret, `${PASSPHRASE}\n`);
  writeFileSync(join(given, 'case.yaml'), CASE_TEXT);
  writeFileSync(join(given, 'attached.txt'), `${NAME}: ${PHRASE}\n`.repeat(5000));
  const key = ['--passphrase-file', secret];
  const quiet: readonly (readonly [readonly string[], string?, number?])[] = [
    [['new', vault, '--new-passphrase-file', secret]],
    [['import', vault, join(given, 'case.yaml'), ...key]],
    [['list', vault, '--search', '-', ...key], NAME],
    [['set', vault, CASE, 'people[p1].phone', '-', ...key], '+7 701 000 00 00'],
    [['set', vault, CASE, 'people[p1].occupation', '-', '--lang', 'ru', ...key], `${NAME} ${PHRASE}`],
    [['undo', vault, CASE, ...key]],
    [['attach', vault, CASE, join(given, 'attached.txt'), ...key]],
    [['show', vault, CASE, ...key]],
    [['backup', vault, join(here.folder, 'b.age'), ...key]],
    // A wrong command, an import of a case that is there already, and a crash in the middle of work.
    [['set', vault, CASE, `people[p1].${NAME}`, '-', ...key], PHRASE],
    [['import', vault, join(given, 'case.yaml'), ...key]],
    [['set', vault, CASE, 'people[p1].workplace', '-', '--lang', 'ru', ...key], `${NAME} ${PHRASE}`, 4],
    [['verify', vault, ...key]],
  ];
  let writes = 0;
  for (const [words, input, killedAt] of quiet) {
    const run = watched(here, words, input, killedAt);
    writes += run.writes.length;
    expect([words[0], holding(run.writes)]).toEqual([words[0], []]);
    if (killedAt !== undefined) {
      expect(run.signal).toBe('SIGKILL');
      // What a crash leaves behind: the log of accepted answers, not yet carried over.
      expect(statSync(join(vault, 'vault.db-wal')).size).toBeGreaterThan(0);
      expect(filesHolding(here.folder)).toEqual(GIVEN);
    } else if (words[0] !== 'import' && !words.some((word) => word.includes(NAME))) expect([words[0], run.status, run.output]).toEqual([words[0], 0, run.output]);
  }
  expect(writes).toBeGreaterThan(50);
  expect(filesHolding(here.folder)).toEqual(GIVEN);
  expect([readdirSync(here.home), readdirSync(here.temporary)]).toEqual([[], []]);
  // And the watch sees what is written on purpose.
  const exported = watched(here, ['export-case', vault, CASE, '--out', join(here.papers, 'case.yaml'), ...key]);
  expect(exported.status).toBe(0);
  expect(holding(exported.writes).length).toBeGreaterThan(0);
  expect(filesHolding(here.folder)).toEqual([...GIVEN, 'papers/case.yaml']);
});
