import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/*
 * The repository speaks of the product alone. A path of somebody's machine, the address of a package mirror or a note to
 * a colleague tells a reader nothing and tells others where the program was made.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const self = 'tests/architecture/machine-traces.test.ts';

const traces: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a path of a machine', /(?<![\w.)~:-])\/(?:work|home|root|Users|private)\/[\w.-]+/],
  ['a path of a machine', /[A-Z]:\\+Users\\+\w+/],
  ['a temporary file of a machine', /(?<![\w.)])\/tmp\/[\w.-]+/],
  ['a folder beside the repository', /(?:\.\.\/)+shared\/|(?<![\w/])shared\/(?:legal|craft|DESIGN|hooks)|\bDESIGN\.md\b|\banchors-(?:code|product)\b/],
  ['the host of a package registry', /\bregistry\.[a-z0-9.-]+\.[a-z]{2,}\b|\b(?:deb|security|snapshot)\.debian\.[o]rg\b|\b[n]pmjs\.(?:org|com)\b|\b[n]pmmirror\b|\b[p]ypi\.org\b|\b[c]rates\.io\b/i],
  ['an address of a private network', /(?<![\d.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![\d.])/],
  ['an authoring tool', /\b(?:clau(?:de)|anthro(?:pic)|open(?:ai)|chat(?:gpt)|copi(?:lot)|llms?|sub-?agents?|language model)\b/i],
  ['an authoring tool', /\bAI[ -](?:agent|assistant|generated|written|session)\b/],
  ['a note between colleagues', /\b(?:another|other|the other|each|every|which) helper(?:'s)? (?:will|writes|adds|branch|does)\b|\bthe lead (?:will|writes|merges|adds)\b/i],
  ['a note between colleagues', /\b(?:this|previous|next|earlier|later|coding|parallel|my|our) session\b(?! (?:of the court|key|cookie))/i],
  ['something left for later', /\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X)|HA(?:CK))\b/],
];

/** The complaints about one text, as `path:line: what: words`. */
function complaints(path: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => traces
    .filter(([, pattern]) => pattern.test(line))
    .map(([what, pattern]) => `${path}:${index + 1}: ${what}: ${pattern.exec(line)?.[0] ?? ''}`));
}

function ownFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return listed.split('\0').filter((path) => path !== '' && path !== self && path !== 'package-lock.json' && path !== 'node_modules');
}

function textOf(path: string): string {
  const bytes = readFileSync(root + path);
  return bytes.includes(0) ? '' : bytes.toString('utf8');
}

describe('the repository', () => {
  const files = ownFiles();

  it('speaks of the product alone', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((path) => complaints(path, textOf(path)))).toEqual([]);
  });

  // Put together from pieces, so that this file says none of it either.
  it.each([
    ['see ', '/work', '/main/src'], ['at ', '/home', '/anna/pana'], ['C:', String.raw`\Users`, String.raw`\anna`], ['read ', '/tmp', '/report.txt'], ['copied from ', '../sha', 'red/legal/x'],
    ['in sha', 'red/legal', '/texts'], ['regis', 'try.example-mirror', '.org'], ['from deb', '.debian', '.org'], ['at 10', '.0.12', '.7:8080'], ['written by Cla', 'ude'], ['an A', 'I-written text'],
    ['the lead ', 'will merge'], ['in the next ', 'session'], ['TO', 'DO: later'],
  ].map((pieces) => pieces.join('')))('would be caught saying: %s', (text) => {
    expect(complaints('a', text)).not.toEqual([]);
  });

  it.each([
    'the court in session', 'a session key', 'https://adilet.zan.kz/rus/docs/K1400000231', 'src/renderer/shared/button.tsx', 'roles: helper, interpreter', 'at home/work',
    'the applicant went to work/study', 'статья 10.1.2', 'version 10.15.0', 'CASE --out DIR', 'the law may be amended in the next session of the court',
  ])('may say: %s', (text) => {
    expect(complaints('a', text)).toEqual([]);
  });
});

describe('file names', () => {
  const source = ownFiles().filter((path) => /^(?:src|electron|tests|scripts)\/.*\.(?:tsx?|mjs|cjs)$/.test(path));

  it('are kebab-case, of the noun or deed', () => {
    expect(source.filter((path) => !/^[a-z0-9/-]+(?:\.test|\.config)?\.(?:tsx?|mjs|cjs)$/.test(path))).toEqual([]);
  });

  it('are no bags and no barrels', () => {
    expect(source.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|shared|misc|index|lib)(?:\/|(?:\.test)?\.tsx?$)/.test(path))).toEqual([]);
  });
});

describe('exceptions from lint', () => {
  const exceptions = ownFiles().filter((path) => /\.(?:tsx?|mjs|cjs|js)$/.test(path) && !path.startsWith('tests/architecture/'))
    .flatMap((path) => textOf(path).split('\n').filter((line) => /(?:eslint-disable|@ts-(?:ignore|expect-error|nocheck))/.test(line)).map((line) => `${path}: ${line.trim()}`));

  it('give their reason', () => {
    expect(exceptions.filter((line) => !/ -- \S.{14,}/.test(line))).toEqual([]);
  });

  it('stay few', () => {
    expect(exceptions.length, exceptions.join('\n')).toBeLessThanOrEqual(10);
  });
});
