import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Interview } from '#core/interview/question.ts';
import { runPana, type Run } from './run-pana.ts';

const EXAMPLES = join(import.meta.dirname, '../../../resources/examples');
const THIN = 'examplec00thinmessy';
let folder = '';
let vault = '';

const at = (name: string): string => join(folder, name);
const inVault = (name: string, ...rest: readonly string[]): Promise<Run> => runPana([name, vault, ...rest, '--passphrase-file', at('secret')]);
const interviewOf = ({ stdout }: Run): Interview => Interview.parse((JSON.parse(stdout) as { readonly interview: unknown }).interview);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pana-questions-'));
  vault = at('vault');
  writeFileSync(at('secret'), 'a long passphrase for invented people\n');
  expect((await runPana(['new', vault, '--new-passphrase-file', at('secret')])).code).toBe(0);
  expect((await inVault('import', join(EXAMPLES, 'c-thin-and-messy.yaml'))).code).toBe(0);
}, 60_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('pana questions', () => {
  it('asks for one paper what it lacks, with the reason, and no longer once it is answered', async () => {
    const before = interviewOf(await inVault('questions', THIN, '--paper', 'kz-expulsion-appeal.koap', '--date', '2026-11-22', '--json'));
    const address = before.questions.find(({ path, stands }) => path.endsWith('.addresses[stay].text') && stands === 'open');
    expect(address).toMatchObject({ effect: 'printed', control: { kind: 'words' }, creates: [{ value: { kind: 'stay' } }] });
    expect(address?.reasons).toEqual([expect.objectContaining({ template: 'kz-expulsion-appeal', variant: 'koap', effect: 'printed' })]);
    const question = before.questions.find(({ path, stands }) => path === 'proceedings[koap].safeguards.reasonsTold' && stands === 'open');
    expect(question?.control.kind).toBe('yes-no');
    writeFileSync(at('answer'), 'no');
    expect((await inVault('set', THIN, 'proceedings[koap].safeguards.reasonsTold', '--from-file', at('answer'))).code).toBe(0);
    const after = interviewOf(await inVault('questions', THIN, '--paper', 'kz-expulsion-appeal.koap', '--date', '2026-11-22', '--json'));
    expect(after.questions.find(({ path }) => path === question?.path)?.stands).toBe('answered');
  }, 60_000);

  it('asks for the packet, and for everything the case can hold', async () => {
    const packet = interviewOf(await inVault('questions', THIN, '--date', '2026-11-22', '--json'));
    expect(new Set(packet.questions.flatMap(({ reasons }) => reasons.map(({ template }) => template))).size).toBeGreaterThan(2);
    const all = interviewOf(await inVault('questions', THIN, '--all', '--date', '2026-11-22', '--json'));
    expect(all.questions.length).toBeGreaterThan(packet.questions.length);
    expect(all.questions.every(({ reasons }) => reasons.length === 0)).toBe(true);
    expect((await inVault('questions', THIN, '--paper', 'no-such-paper')).code).toBe(2);
  }, 60_000);

  it('speaks to people in the language of the interface', async () => {
    const { stdout } = await inVault('questions', THIN, '--ui', 'kk', '--date', '2026-11-22');
    expect(stdout).toContain('Адам туралы');
  }, 60_000);
});
