import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import singleImporters from '../../scripts/single-importers.json' with { type: 'json' };

/*
 * A ban that nobody has seen biting may ban nothing. Every row breaks one ban once, in a file of the folder in which it
 * holds, and names the rule that must complain; `controls` are what must stay allowed.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['core', 'ports', 'contract', 'application', 'adapters', 'hosts', 'renderer'] as const;
type Folder = (typeof folders)[number] | 'tests' | 'scripts';

function probe(folder: Folder): string {
  return folder === 'tests' || folder === 'scripts' ? `${folder}/probe.ts` : `src/${folder}/probe.ts`;
}


/** The owners that are not written yet: the project service must be told of a file that is not there, and only of such. */
const unwritten = Object.values(singleImporters).filter((owner) => !existsSync(join(root, owner)));

/** Probes do not exist on disk; their names are handed to the project service so that the typed rules see them as well. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['src/*/probe.ts', 'tests/probe.ts', 'scripts/probe.ts', ...unwritten],
          defaultProject: 'tsconfig.json',
          maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 40,
        },
      },
    },
  },
});

/** The rules that complain about a text if it stood at that path, each with its message. */
async function complaints(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  if (result === undefined) throw new Error(`ESLint did not read ${filePath}`);
  for (const message of result.messages) if (message.fatal === true) throw new Error(message.message);
  return result.messages.map((message) => message.ruleId ?? 'none');
}

function oneLine(code: string): string {
  return code.replaceAll(/\s+/g, ' ').slice(0, 120);
}

type Break = { readonly folder: Folder; readonly code: string; readonly rule: string };

const pure = ['core', 'ports', 'contract', 'application'] as const;

const impure: readonly (readonly [code: string, rule: string])[] = [
  ['export const now = new Date();', 'no-restricted-globals'],
  ['export type When = Date;', 'no-restricted-syntax'],
  ['export const format = new Intl.NumberFormat();', 'no-restricted-globals'],
  ['export const name = process.title;', 'no-restricted-globals'],
  ["export const bytes = Buffer.from('');", 'no-restricted-globals'],
  ['export const answer = fetch;', 'no-restricted-globals'],
  ["console.log('');", 'no-restricted-globals'],
  ['export const later = setTimeout;', 'no-restricted-globals'],
  ['export const often = setInterval;', 'no-restricted-globals'],
  ['export const soon = queueMicrotask;', 'no-restricted-globals'],
  ["export const address = new URL('a:b');", 'no-restricted-globals'],
  ['export const clock = performance.now();', 'no-restricted-globals'],
  ['export const dice = crypto.randomUUID();', 'no-restricted-globals'],
  ['export const all = globalThis;', 'no-restricted-globals'],
  ['export const dice = Math.random();', 'no-restricted-syntax'],
  ["export const dice = Math['random']();", 'no-restricted-syntax'],
  ['const { random } = Math;\nexport const dice = random();', 'no-restricted-syntax'],
  ["export const order = 'a'.localeCompare('b');", 'no-restricted-syntax'],
  ["export const order = 'a'['localeCompare']('b');", 'no-restricted-syntax'],
  ["export const big = 'a'.toLocaleUpperCase();", 'no-restricted-syntax'],
  ['export const money = (1).toLocaleString();', 'no-restricted-syntax'],
  ["const { toLocaleLowerCase } = 'a';\nexport const small = toLocaleLowerCase;", 'no-restricted-syntax'],
  ["export const late = await import('./other.ts');", 'no-restricted-syntax'],
  ['export const here = import.meta.url;', 'no-restricted-syntax'],
  ["import { readFileSync } from 'node:fs';\nexport const read = readFileSync;", 'no-restricted-imports'],
  ["import { readFileSync } from 'fs';\nexport const read = readFileSync;", 'no-restricted-imports'],
  ["import { parse } from 'yaml';\nexport const read = parse;", 'no-restricted-imports'],
  ["import { open } from '#adapters/sqlite/open-database.ts';\nexport const opened = open;", 'no-restricted-imports'],
  ["import type { Shell } from '#hosts/cli/main.ts';\nexport type Other = Shell;", 'no-restricted-imports'],
  ["import { open } from '../adapters/sqlite/open-database.ts';\nexport const opened = open;", 'no-restricted-imports'],
];

const everywhere: readonly (readonly [code: string, rule: string])[] = [
  ["export const result: unknown = eval('1');", 'no-eval'],
  ['export const run = (0, eval);', 'no-restricted-globals'],
  ["export const run = new Function('return 1');", 'no-new-func'],
  ['export const maker = Function;', 'no-restricted-globals'],
  ['export const maker = globalThis.Function;', 'no-restricted-syntax'],
  ['export const answer = fetch;', 'no-restricted-globals'],
  ['export const answer = globalThis.fetch;', 'no-restricted-syntax'],
  ['export const request = XMLHttpRequest;', 'no-restricted-globals'],
  ['export const socket = WebSocket;', 'no-restricted-globals'],
  ['export const source = EventSource;', 'no-restricted-globals'],
  ["declare const element: { innerHTML: string };\nelement.innerHTML = '<b>';\nexport const made = element;", 'no-restricted-syntax'],
  ["declare const element: { insertAdjacentHTML: (at: string, html: string) => void };\nelement.insertAdjacentHTML('beforeend', '<b>');\nexport const made = element;", 'no-restricted-syntax'],
  ["export const attributes = { dangerouslySetInnerHTML: { __html: '<b>' } };", 'no-restricted-syntax'],
  ['declare const database: { serialize: () => string };\nexport const clear = database.serialize();', 'no-restricted-syntax'],
  ["declare const database: { backup: (path: string) => string };\nexport const copy = database.backup('a');", 'no-restricted-syntax'],
  ["declare const shell: { openExternal: (path: string) => string };\nexport const opened = shell.openExternal('a');", 'no-restricted-syntax'],
  ["declare const navigator: { sendBeacon: (path: string) => string };\nexport const sent = navigator.sendBeacon('a');", 'no-restricted-syntax'],
  ['const value = 1;\nexport default value;', 'no-restricted-syntax'],
  ['const value = 1;\nexport { value as default };', 'no-restricted-syntax'],
  ["export * from './other.ts';", 'no-restricted-syntax'],
  ['export const value: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['export function first(list: readonly (string | undefined)[]): string {\n  return list[0]!;\n}', '@typescript-eslint/no-non-null-assertion'],
  ['export function start(work: () => Promise<void>): void {\n  work();\n}', '@typescript-eslint/no-floating-promises'],
  [Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line};`).join('\n'), 'max-lines'],
  ...['node:http', 'node:https', 'node:http2', 'node:net', 'node:dgram', 'node:dns', 'node:dns/promises', 'node:tls', 'http', 'https', 'net', 'dgram', 'dns', 'tls', 'node:inspector', 'node:vm', 'undici', 'ws']
    .map((name) => [`import * as found from '${name}';\nexport const kept: unknown = found;`, 'no-restricted-imports'] as const),
  ["export const late: unknown = await import('node:net');", 'no-restricted-syntax'],
  ["export const late: unknown = await import('better-sqlite3');", 'no-restricted-syntax'],
];

const single: readonly Break[] = Object.keys(singleImporters).flatMap((name) => (['adapters', 'hosts', 'application', 'tests'] as const)
  .map((folder) => ({ folder, code: `import * as found from '${name}';\nexport const kept: unknown = found;`, rule: 'no-restricted-imports' })));

const breaks: readonly Break[] = [
  ...pure.flatMap((folder) => impure.map(([code, rule]) => ({ folder, code, rule }))),
  ...(['core', 'adapters', 'hosts', 'renderer', 'tests', 'scripts'] as const)
    .flatMap((folder) => everywhere.map(([code, rule]) => ({ folder, code, rule }))),
  ...single,
  { folder: 'adapters', code: "console.log('');", rule: 'no-console' },
  { folder: 'renderer', code: "console.log('');", rule: 'no-console' },
  { folder: 'adapters', code: "import { run } from '#hosts/cli/main.ts';\nexport const ran: unknown = run;", rule: 'no-restricted-imports' },
  { folder: 'adapters', code: "import { run } from '#application/run.ts';\nexport const ran: unknown = run;", rule: 'no-restricted-imports' },
  { folder: 'adapters', code: "import { spawn } from 'node:child_process';\nexport const start = spawn;", rule: 'no-restricted-imports' },
  { folder: 'adapters', code: "export async function load(name: string): Promise<unknown> {\n  return (await import(name)) as unknown;\n}", rule: 'no-restricted-syntax' },
  { folder: 'core', code: "import type { Clock } from '#ports/clock.ts';\nexport type Other = Clock;", rule: 'no-restricted-imports' },
  { folder: 'ports', code: "import { z } from 'zod';\nexport const schema = z;", rule: 'no-restricted-imports' },
  { folder: 'core', code: 'export interface Shape {\n  readonly side: number;\n}', rule: '@typescript-eslint/consistent-type-definitions' },
];

const controls: readonly { readonly folder: Folder; readonly code: string }[] = [
  { folder: 'core', code: "import { z } from 'zod';\nimport { ok } from '#core/result.ts';\nexport const side = ok(z.string());" },
  { folder: 'core', code: "export const order = ['b', 'a'].sort((left, right) => (left < right ? -1 : 1)).map((word) => word.toUpperCase());\nexport const root = Math.sqrt(4);" },
  { folder: 'ports', code: "import type { Failure } from '#core/failure.ts';\nexport interface Bell {\n  readonly ring: () => Failure | undefined;\n}" },
  { folder: 'application', code: "import type { Clock } from '#ports/clock.ts';\nexport type Dated = { readonly clock: Clock };" },
  { folder: 'adapters', code: "import { readFileSync } from 'node:fs';\nimport type { Clock } from '#ports/clock.ts';\nexport const text = readFileSync('a', 'utf8') + new Date().toISOString();\nexport type Dated = { readonly clock: Clock };" },
  { folder: 'hosts', code: "import { spawn } from 'node:child_process';\nconsole.log(spawn.name, process.argv.length);" },
  { folder: 'tests', code: "console.log(new Date().toISOString());" },
  { folder: 'scripts', code: "console.log(process.argv.length);" },
];

describe('bans', () => {
  it.each(breaks.map((broken) => ({ ...broken, said: oneLine(broken.code) })))('$folder refuses by $rule: $said', async ({ folder, code, rule }) => {
    expect(await complaints(probe(folder), code)).toContain(rule);
  });

  it.each(controls.map((allowed) => ({ ...allowed, said: oneLine(allowed.code) })))('$folder may write: $said', async ({ folder, code }) => {
    expect(await complaints(probe(folder), code)).toEqual([]);
  });

  it.each(Object.entries(singleImporters))('%s may be imported by %s, which may not import the others', async (name, file) => {
    const own = `import * as found from '${name}';\nexport const kept: unknown = found;`;
    const late = `export const late: unknown = await import('${name}');`;
    expect(await complaints(file, own)).not.toContain('no-restricted-imports');
    expect(await complaints(file, late)).not.toContain('no-restricted-syntax');
    for (const other of Object.keys(singleImporters)) {
      if (other === name) continue;
      expect(await complaints(file, own.replace(name, other))).toContain('no-restricted-imports');
      expect(await complaints(file, late.replace(name, other))).toContain('no-restricted-syntax');
    }
  });

  it('is not weakened by a later block in any folder of the source', async () => {
    for (const folder of folders) {
      const config = (await eslint.calculateConfigForFile(probe(folder))) as { readonly rules: Readonly<Record<string, readonly unknown[]>> };
      for (const rule of ['no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax', 'max-lines', 'no-console']) {
        const severity = folder === 'hosts' && rule === 'no-console' ? 0 : 2;
        expect(config.rules[rule]?.[0], `${rule} in ${folder}`).toBe(severity);
      }
    }
  });
});
