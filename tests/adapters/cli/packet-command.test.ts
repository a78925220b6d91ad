import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPana, type Run } from './run-pana.ts';

const EXAMPLES = { examplea00coder0001: 'a-programmer-expulsion', exampleb00soldier01: 'b-soldier-extradition', examplec00thinmessy: 'c-thin-and-messy' } as const;
const CASE = 'examplea00coder0001';
let folder = '';
let vault = '';
let secret = '';

const at = (name: string): string => join(folder, name);
const inVault = (name: string, ...rest: readonly string[]): Promise<Run> => runPana([name, vault, ...rest, '--passphrase-file', secret]);
const packet = (id: string, out: string, ...rest: readonly string[]): Promise<Run> => inVault('packet', id, '--date', '2026-11-22', '--out', at(out), '--json', ...rest);

type Answer = {
  readonly ok: boolean;
  readonly procedures: readonly { readonly track: string; readonly rule: string; readonly source: readonly string[] }[];
  readonly papers: readonly { readonly number: string | null; readonly template: string; readonly paper: string | null; readonly files: readonly { readonly name: string; readonly pages: number | null }[] }[];
  readonly cover: readonly { readonly name: string; readonly pages: number | null }[];
  readonly missing: readonly unknown[];
};
const answerOf = ({ stdout }: Run): Answer => JSON.parse(stdout) as Answer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pana-packet-'));
  vault = at('vault');
  secret = at('secret');
  writeFileSync(secret, 'a long passphrase for invented people\n');
  expect((await runPana(['new', vault, '--new-passphrase-file', secret])).code).toBe(0);
  for (const name of Object.values(EXAMPLES)) expect((await inVault('import', join(import.meta.dirname, `../../../resources/examples/${name}.yaml`))).code).toBe(0);
}, 120_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('pana packet', () => {
  it.each(Object.keys(EXAMPLES))('%s: cover and papers, Word and PDF each, numbered, kept in the vault and the ledger', async (id) => {
    const made = await packet(id, `out-${id}`);
    expect(made.code).toBe(1);
    const answer = answerOf(made);
    expect(answer.cover.map(({ name, pages }) => [name, pages])).toEqual([['00-cover.ru.docx', null], ['00-cover.ru.pdf', 1]]);
    const written = answer.papers.filter(({ number }) => number !== null);
    expect(written.map(({ number }) => number)).toEqual(written.map((_each, index) => String(index + 1).padStart(2, '0')));
    for (const { number, files } of written) expect(files.map(({ name }) => name.replace(/^.*\.(?=[a-z]+$)/u, '')), number ?? '').toEqual(['docx', 'pdf']);
    const names = readdirSync(at(`out-${id}`)).sort();
    expect(names).toEqual([...answer.cover, ...written.flatMap(({ files }) => files)].map(({ name }) => name).sort());
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    for (const name of names) expect(readFileSync(join(at(`out-${id}`), name)).subarray(0, 4).toString('latin1')).toBe(name.endsWith('pdf') ? '%PDF' : 'PK\u0003\u0004');
    const shown = await inVault('show', id, '--json');
    for (const { paper } of written) expect(shown.stdout).toContain(String(paper));
    expect(answer.procedures.every(({ source }) => source.length > 0)).toBe(true);
  }, 120_000);
  it('says in plain words which procedure it saw, why, and what is missing', async () => {
    const said = await inVault('packet', CASE, '--date', '2026-11-22', '--out', at('plain'));
    expect(said.stdout).toContain('гражданское дело по заявлению полиции о выдворении [gpk-chapter-49]');
    expect(said.stdout).toMatch(/Ходатайство о присвоении статуса беженца: не вошло; уже подано/u);
  }, 60_000);
  it('keeps to the family asked for, whatever the facts say', async () => {
    const made = answerOf(await packet('examplec00thinmessy', 'asylum', '--family', 'asylum'));
    expect([made.procedures.map(({ track }) => track), made.papers[0]?.template]).toEqual([['asylum'], 'kz-refugee-application']);
  }, 60_000);
  it('comes out in a language that no template has yet', async () => {
    const made = answerOf(await packet(CASE, 'kazakh', '--lang', 'kk'));
    expect(made.papers.some(({ number }) => number !== null)).toBe(true);
  }, 60_000);
});

describe('what goes wrong', () => {
  it('a folder with a packet in it is left as it was', async () => {
    expect((await packet(CASE, 'twice')).code).toBe(1);
    const before = readdirSync(at('twice')).map((name) => readFileSync(join(at('twice'), name)).toString('base64'));
    const again = await packet(CASE, 'twice');
    expect([again.code, JSON.parse(again.stdout)]).toMatchObject([4, { ok: false, error: { code: 'output-exists' } }]);
    expect(readdirSync(at('twice')).map((name) => readFileSync(join(at('twice'), name)).toString('base64'))).toEqual(before);
  }, 120_000);
  it.each([
    ['unknown family', ['--family', 'tax'], 2, 'wrong-use'],
    ['unknown language', ['--lang', 'de'], 2, 'wrong-use'],
    ['unknown language for the UN', ['--un-lang', 'de'], 2, 'wrong-use'],
    ['a date that does not exist', ['--date', '2026-02-30'], 2, 'wrong-use'],
  ] as const)('%s', async (_name, words, exit, code) => {
    const run = await runPana(['packet', vault, CASE, '--out', at('never'), '--passphrase-file', secret, '--json', ...words]);
    expect([run.code, (JSON.parse(run.stdout) as { readonly error: { readonly code: string } }).error.code, existsSync(at('never'))]).toEqual([exit, code, false]);
  }, 60_000);
  it('a case that is not there, a folder that cannot be', async () => {
    expect((await packet('nosuchcase000000001', 'never')).code).toBe(2);
    const below = await inVault('packet', CASE, '--out', join(secret, 'below'), '--json');
    expect(below.code).toBe(4);
    expect(below.stdout).not.toMatch(/Ветлугин/u);
  }, 60_000);
});
