import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runPana, type Run } from './run-pana.ts';

const EXAMPLE = join(import.meta.dirname, '../../../resources/examples/a-programmer-expulsion.yaml');
const CASE = 'examplea00coder0001';
let folder = '';
const at = (name: string): string => join(folder, name);
const inVault = (name: string, rest: readonly string[], input = ''): Promise<Run> => runPana([name, at('vault'), ...rest, '--passphrase-file', at('secret')], input);

type Checked = { readonly filed: { readonly changes: readonly { readonly how: string; readonly path: string; readonly paper: { readonly template: string; readonly caseRevision: number } }[]; readonly unread: readonly string[] } };
const check = async (): Promise<Checked['filed']> => (JSON.parse((await inVault('check', [CASE, '--date', '2026-11-22', '--json'])).stdout) as Checked).filed;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pana-filed-'));
  writeFileSync(at('secret'), 'a long passphrase for invented people\n');
  await runPana(['new', at('vault'), '--new-passphrase-file', at('secret')]);
  await inVault('import', [EXAMPLE]);
  await inVault('fill', [CASE, 'kz-refugee-application', '--variant', 'local', '--format', 'txt', '--date', '2026-11-22', '--out', at('papers')]);
}, 60_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

it('what a paper said is compared with the case as it stands now', async () => {
  expect(await check()).toEqual({ changes: [], unread: [] });
  // A fact that the paper prints, one that it can no longer print, and one that no paper prints.
  await inVault('set', [CASE, 'people[timur].birthDate', '-'], '2000-08-15\n');
  await inVault('set', [CASE, 'people[timur].occupation', '--state', 'unknown']);
  await inVault('set', [CASE, 'people[dana].profession.licence', '-'], '0001\n');
  const { changes, unread } = await check();
  expect(unread).toEqual([]);
  expect(changes.map(({ how, path, paper }) => [how, path, paper.template, paper.caseRevision])).toEqual([
    ['changed', 'people[timur].birthDate', 'kz-refugee-application', 1],
    ['gone', 'people[timur].occupation', 'kz-refugee-application', 1],
  ]);
  const told = await inVault('check', [CASE, '--date', '2026-11-22']);
  expect(told.stdout).toContain('Бумага говорит одно, дело теперь говорит другое. (people[timur].birthDate)');
}, 120_000);
