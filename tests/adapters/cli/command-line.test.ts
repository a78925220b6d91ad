import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPana, type Run } from './run-pana.ts';

const EXAMPLE = join(import.meta.dirname, '../../../resources/examples/a-programmer-expulsion.yaml');
const CASE = 'examplea00coder0001';
let folder = '';
let vault = '';
let secret = '';

const at = (name: string): string => join(folder, name);
const inVault = (name: string, ...rest: readonly string[]): Promise<Run> => runPana([name, vault, ...rest, '--passphrase-file', secret]);
const codeOf = ({ stdout }: Run): unknown => (JSON.parse(stdout) as { readonly error?: { readonly code?: unknown } }).error?.code;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pana-cli-'));
  vault = at('vault');
  secret = at('secret');
  writeFileSync(secret, 'a long passphrase for invented people\n');
  expect((await runPana(['new', vault, '--new-passphrase-file', secret])).code).toBe(0);
  expect((await inVault('import', EXAMPLE)).code).toBe(0);
}, 60_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('a name in all cases', () => {
  it('comes from standard input, and an uncertain one asks for a look', async () => {
    const sure = await runPana(['decline', '-', '--sex', 'f', '--json'], 'Лугова Ирина Сергеевна\n');
    expect([sure.code, sure.stdout]).toEqual([0, expect.stringContaining('"instrumental":"Луговой Ириной Сергеевной"')]);
    const kazakh = await runPana(['decline', '-', '--sex', 'm', '--lang', 'kk'], 'Серікұлы Арман\n');
    expect(kazakh.stdout).toMatch(/dative\s+Серікұлы Арманға/u);
    // A Latin P among Cyrillic letters.
    expect((await runPana(['decline', '-', '--sex', 'm'], 'Pетров Иван\n')).code).toBe(1);
    expect((await runPana(['decline', '-'], 'Лугова Ирина\n')).code).toBe(2);
  });
});

describe('work with a case', () => {
  it('lists, sets, shows and exports what was imported', async () => {
    expect((await inVault('list')).stdout).toContain(CASE);
    const set = await runPana(['set', vault, CASE, 'people[timur].phone', '-', '--passphrase-file', at('secret'), '--json'], '0712345678\n');
    expect([set.code, set.stdout]).toEqual([0, expect.stringContaining('"revision":2')]);
    const out = at('case.yaml');
    expect((await inVault('export-case', CASE, '--out', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/phone:\s+value: "0712345678"/u);
    expect((await inVault('verify')).code).toBe(0);
  }, 60_000);
  it('fills a paper in three formats, named after no person', async () => {
    const out = at('papers');
    const filled = await inVault('fill', CASE, 'kz-expulsion-appeal', '--variant', 'gpk', '--speaker', 'representative', '--format', 'docx,pdf,txt', '--date', '2026-11-22', '--out', out);
    expect(filled.code === 0 || filled.code === 1).toBe(true);
    const names = readdirSync(out).sort();
    expect(names.map((name) => name.replace(/^[a-z0-9]+/u, 'ID'))).toEqual(['ID.kz-expulsion-appeal.gpk.ru.docx', 'ID.kz-expulsion-appeal.gpk.ru.pdf', 'ID.kz-expulsion-appeal.gpk.ru.txt']);
    expect(readFileSync(join(out, names.find((name) => name.endsWith('.txt')) ?? ''), 'utf8')).toContain('представитель: Сарсенова Дана Ерлановна');
  }, 60_000);
  it('checks a case and says what is open', async () => {
    const checked = await inVault('check', CASE, '--date', '2026-11-22', '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, contradictions: [] });
  }, 60_000);
});

describe('what goes wrong says so, and changes nothing', () => {
  const wrong: readonly (readonly [name: string, exit: number, code: string | null, run: () => Promise<Run>])[] = [
    ['unknown command', 2, null, () => runPana(['fly'])],
    ['unknown option', 2, 'wrong-use', () => runPana(['list', vault, '--loud', '--json'])],
    ['too few words', 2, 'wrong-use', () => runPana(['import', vault, '--json'])],
    ['unknown interface language', 2, 'wrong-use', () => runPana(['templates', '--ui', 'de', '--json'])],
    ['a name to search for in the command line', 2, 'wrong-use', () => inVault('list', '--search', 'Ветлугин', '--json')],
    ['wrong passphrase', 3, 'vault-wrong-passphrase', () => { writeFileSync(at('wrong'), 'another long passphrase here'); return runPana(['list', vault, '--passphrase-file', at('wrong'), '--json']); }],
    ['missing passphrase file', 3, 'passphrase-file-unreadable', () => runPana(['list', vault, '--passphrase-file', at('nowhere'), '--json'])],
    ['no terminal and no passphrase file', 3, 'passphrase-missing', () => runPana(['list', vault, '--json'])],
    ['no vault there', 3, 'vault-missing', () => runPana(['list', at('nowhere'), '--passphrase-file', secret, '--json'])],
    ['vault over a vault', 3, 'vault-exists', () => runPana(['new', vault, '--new-passphrase-file', secret, '--json'])],
    ['passphrase too short', 3, 'passphrase-too-short', () => { writeFileSync(at('short'), 'short'); return runPana(['new', at('v2'), '--new-passphrase-file', at('short'), '--json']); }],
    ['case file that is not there', 2, 'input-unreadable', () => inVault('import', at('nowhere.yaml'), '--json')],
    ['case that is known already', 2, 'case-exists', () => inVault('import', EXAMPLE, '--json')],
    ['case that is not there', 2, 'case-not-found', () => inVault('show', 'nosuchcase000000001', '--json')],
    ['path that is not there', 2, 'case-unknown-field', () => runPana(['set', vault, CASE, 'people[timur].shoeSize', '-', '--passphrase-file', secret, '--json'], '42')],
    ['value that does not fit', 2, 'case-date-unreadable', () => runPana(['set', vault, CASE, 'people[timur].birthDate', '-', '--passphrase-file', secret, '--json'], '31.02.2000')],
    ['unknown template', 2, 'template-unknown', () => inVault('fill', CASE, 'kz-nothing', '--out', at('p2'), '--json')],
    ['unknown variant', 2, 'variant-unknown', () => inVault('fill', CASE, 'kz-expulsion-appeal', '--variant', 'upk', '--out', at('p2'), '--json')],
    ['language that is not written yet', 2, 'language-missing', () => inVault('fill', CASE, 'kz-refugee-application', '--variant', 'local', '--lang', 'en', '--out', at('p2'), '--json')],
    ['second language that is not written yet', 2, 'beside-language-missing', () => inVault('fill', CASE, 'kz-refugee-application', '--variant', 'local', '--lang', 'ru', '--beside', 'en', '--out', at('p2'), '--json')],
    ['the same language twice', 2, 'beside-same-language', () => inVault('fill', CASE, 'kz-refugee-application', '--variant', 'local', '--lang', 'ru', '--beside', 'ru', '--out', at('p2'), '--json')],
    ['second language that does not exist', 2, 'wrong-use', () => inVault('fill', CASE, 'kz-refugee-application', '--variant', 'local', '--beside', 'de', '--out', at('p2'), '--json')],
    ['speaker who may not sign', 2, 'speaker-misfit', () => inVault('fill', CASE, 'kz-expulsion-appeal', '--variant', 'gpk', '--speaker', 'defender', '--out', at('p2'), '--json')],
    ['date that does not exist', 2, 'wrong-use', () => inVault('fill', CASE, 'kz-refugee-application', '--variant', 'local', '--date', '2026-02-30', '--out', at('p2'), '--json')],
    ['output below a file', 4, 'output-not-writable', () => inVault('export-case', CASE, '--out', join(secret, 'x.yaml'), '--json')],
    ['output over a file', 4, 'output-exists', () => inVault('export-case', CASE, '--out', secret, '--json')],
  ];
  it.each(wrong)('%s', async (_name, exit, code, run) => {
    const result = await run();
    expect(result.code).toBe(exit);
    if (code !== null) expect(codeOf(result)).toBe(code);
    expect(`${result.stdout}${result.stderr}`).not.toMatch(/Ветлугин|at .*\.ts:\d/u);
    expect(existsSync(at('p2'))).toBe(false);
  }, 60_000);
  it('after all of that the vault holds what it held', async () => {
    expect(JSON.parse((await inVault('list', '--json')).stdout)).toMatchObject({ cases: [{ id: CASE, revision: 2 }] });
  }, 60_000);
});
