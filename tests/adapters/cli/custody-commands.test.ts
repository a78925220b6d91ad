import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REAL_MAIN, runPana, type Run } from './run-pana.ts';

const EXAMPLE = join(import.meta.dirname, '../../../resources/examples/b-soldier-extradition.yaml');
const CASE = 'exampleb00soldier01';
let folder = '';
let vault = '';
let secret = '';

const at = (name: string): string => join(folder, name);
const inVault = (name: string, ...rest: readonly string[]): Promise<Run> => runPana([name, vault, ...rest, '--passphrase-file', secret, '--json']);
const jsonOf = ({ stdout }: Run): Readonly<Record<string, unknown>> => JSON.parse(stdout) as Readonly<Record<string, unknown>>;
const codeOf = (run: Run): unknown => (jsonOf(run)['error'] as { readonly code?: unknown } | undefined)?.code;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pana-custody-'));
  vault = at('vault');
  secret = at('secret');
  writeFileSync(secret, 'верный ключ от сундука\n');
  expect((await runPana(['new', vault, '--new-passphrase-file', secret])).code).toBe(0);
  expect((await inVault('import', EXAMPLE)).code).toBe(0);
}, 60_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

it('the program itself makes a vault at the cost that it measures, never below the floor, and only code of a test can take the measuring out', async () => {
  expect((await runPana(['new', at('measured'), '--new-passphrase-file', secret], '', undefined, REAL_MAIN)).code).toBe(0);
  const { header } = JSON.parse(readFileSync(join(at('measured'), 'vault.json'), 'utf8')) as { readonly header: string };
  const { slots } = JSON.parse(header) as { readonly slots: readonly { readonly kdf: { readonly memoryKiB: number; readonly passes: number } }[] };
  expect(slots[0]?.kdf.memoryKiB).toBeGreaterThanOrEqual(65_536);
  expect(slots[0]?.kdf.passes).toBeGreaterThanOrEqual(3);
  expect((await runPana(['list', at('measured'), '--passphrase-file', secret])).code).toBe(0);
  const sources = join(import.meta.dirname, '../../../src');
  const naming = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name) && readFileSync(join(sources, name), 'utf8').includes('newVaultCost'));
  expect(naming.map((name) => name.replaceAll('\\', '/')).toSorted()).toEqual(['adapters/sqlite/vault-keeper.ts', 'hosts/cli/program.ts']);
  for (const name of ['main.ts', 'run-command.ts']) expect(readFileSync(join(sources, 'hosts/cli', name), 'utf8')).not.toMatch(/makeProgram\([^)]/u);
}, 60_000);

it('keys: words and a key file are added, open the vault, and are removed; the list needs no passphrase', async () => {
  const recovery = await inVault('slots', '--add-recovery');
  const words = String(jsonOf(recovery)['words']);
  expect(words.split(' ')).toHaveLength(12);
  writeFileSync(at('words'), `${words}\n`);
  expect((await inVault('slots', '--add-key-file', at('key'))).code).toBe(0);
  expect(statSync(at('key')).mode & 0o077).toBe(0);
  for (const way of [['--recovery-file', at('words')], ['--key-file', at('key')]]) expect((await runPana(['list', vault, ...way])).code).toBe(0);
  expect(codeOf(await runPana(['list', vault, '--key-file', at('key'), '--recovery-file', at('words'), '--json']))).toBe('wrong-use');
  writeFileSync(at('words'), words.replace(/^\w+/u, 'пана'));
  const wrong = await runPana(['list', vault, '--recovery-file', at('words'), '--json']);
  expect([wrong.code, codeOf(wrong)]).toEqual([3, 'recovery-words-unknown']);
  const listed = jsonOf(await runPana(['slots', vault, '--json']))['slots'] as readonly { readonly id: string; readonly kind: string }[];
  expect(listed.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery', 'key-file']);
  for (const { id } of listed.slice(1)) expect((await inVault('slots', '--remove', id)).code).toBe(0);
  expect(codeOf(await inVault('slots', '--remove', listed[0]?.id ?? ''))).toBe('slot-last');
  const taken = await inVault('slots', '--add-key-file', at('key'));
  expect([taken.code, codeOf(taken)]).toEqual([4, 'output-exists']);
}, 120_000);

it('the passphrase changes with and without the database key, and says what it can’t do', async () => {
  writeFileSync(at('new'), 'новый ключ от ларца\n');
  const changed = await runPana(['passwd', vault, '--passphrase-file', secret, '--new-passphrase-file', at('new')]);
  expect([changed.code, changed.stdout]).toEqual([0, expect.stringContaining('Старые копии')]);
  expect((await inVault('list')).code).toBe(3);
  expect((await runPana(['passwd', vault, '--rekey', '--passphrase-file', at('new'), '--new-passphrase-file', secret])).code).toBe(0);
  expect(existsSync(join(vault, 'vault.db'))).toBe(false);
  writeFileSync(at('weak'), 'парольпароль');
  expect(codeOf(await runPana(['passwd', vault, '--json', '--passphrase-file', secret, '--new-passphrase-file', at('weak')]))).toBe('passphrase-too-weak');
  expect((await inVault('verify')).code).toBe(0);
  expect((await runPana(['passphrase', '--check', '--new-passphrase-file', at('weak')])).code).toBe(1);
  expect((await runPana(['passphrase', '--words', 'en'])).stdout.trim().split(' ')).toHaveLength(7);
}, 120_000);

it('attachments go in and come out, a backup restores with them, the ledger finds the plain file and takes it away', async () => {
  writeFileSync(at('справка.pdf'), 'содержание справки '.repeat(9000));
  const attached = jsonOf(await inVault('attach', CASE, at('справка.pdf')))['attachments'] as readonly { readonly blob: string; readonly name: string; readonly bytes: number }[];
  expect(attached).toMatchObject([{ name: 'справка.pdf', bytes: statSync(at('справка.pdf')).size }]);
  expect(codeOf(await inVault('attach', CASE, at('none.pdf')))).toBe('input-missing');
  expect(codeOf(await inVault('attach', CASE, folder))).toBe('input-not-readable');
  expect(jsonOf(await inVault('list'))['backup']).toEqual({ last: null, days: null, due: true });
  expect((await inVault('backup', at('b.age'))).code).toBe(0);
  expect(jsonOf(await inVault('verify', '--backup-days', '1'))['backup']).toMatchObject({ last: { path: at('b.age') }, days: 0, due: false });
  expect(codeOf(await inVault('list', '--backup-days', 'soon'))).toBe('wrong-use');
  const restored = await runPana(['restore', at('b.age'), at('restored'), '--passphrase-file', secret, '--json']);
  expect([restored.code, jsonOf(restored)]).toEqual([0, expect.objectContaining({ cases: 1, blobs: 1, missingBlobs: [], checked: true, problems: 0 })]);
  expect(codeOf(await inVault('backup', at('b.age')))).toBe('output-exists');
  expect((await inVault('attach', CASE, '--get', attached[0]?.blob ?? '', '--out', at('out.pdf'))).code).toBe(0);
  expect(readFileSync(at('out.pdf')).equals(readFileSync(at('справка.pdf')))).toBe(true);
  const swept = await inVault('ledger', '--sweep');
  expect([swept.code, jsonOf(swept)['files']]).toEqual([1, expect.arrayContaining([expect.objectContaining({ path: at('out.pdf'), state: 'unchanged', holds: 'case' }), expect.objectContaining({ path: at('key'), holds: 'key-file' })])]);
  expect(codeOf(await inVault('ledger', '--sweep', '--remove'))).toBe('confirmation-missing');
  expect(jsonOf(await inVault('ledger', '--sweep', '--remove', '--yes'))['removed']).toEqual([at('out.pdf')]);
  expect(existsSync(at('out.pdf'))).toBe(false);
  expect((await inVault('ledger')).stdout).toContain('backed-up');
}, 120_000);

it('history: an answer is undone and redone, a day and a paper are compared with now', async () => {
  const today = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
  expect((await runPana(['set', vault, CASE, 'people[artyom].phone', '-', '--passphrase-file', secret], '+7 701 000 00 00')).code).toBe(0);
  const before = jsonOf(await inVault('history', CASE))['revisions'] as readonly unknown[];
  const undone = await inVault('undo', CASE);
  expect([undone.code, jsonOf(undone)['step'], jsonOf(undone)['revision']]).toEqual([0, before.length, before.length + 1]);
  expect((await inVault('redo', CASE)).code).toBe(0);
  const empty = await inVault('redo', CASE);
  expect([empty.code, codeOf(empty)]).toEqual([2, 'nothing-to-redo']);
  expect((await inVault('history', CASE, '--since', today)).code).toBe(0);
  const early = await inVault('show', CASE, '--as-of', '2020-01-01');
  expect([early.code, codeOf(early)]).toEqual([2, 'case-not-yet']);
  const first = await inVault('show', CASE, '--revision', '1');
  expect([first.code, first.stdout.includes('+7 701 000 00 00')]).toEqual([0, false]);
  expect((await runPana(['history', vault, CASE, '--ui', 'kk', '--passphrase-file', secret])).stdout).toContain('қайтару');
}, 120_000);

it('people: a case with the same people says so when it comes in, and later; the list is searched by sound and in parts', async () => {
  writeFileSync(at('twin.yaml'), readFileSync(EXAMPLE, 'utf8').replace(`id: ${CASE}`, 'id: exampletwin00000001'));
  const came = await inVault('import', at('twin.yaml'));
  const known = jsonOf(came)['samePeople'] as readonly { readonly person: string; readonly found: readonly { readonly caseId: string; readonly certainty: string }[] }[];
  expect([came.code, known.find(({ person }) => person === 'people[artyom]')?.found[0]]).toEqual([0, expect.objectContaining({ caseId: CASE, certainty: 'sure' })]);
  expect(known.map(({ person }) => person)).not.toContain('people[saule]');
  const people = await runPana(['people', vault, CASE, '--passphrase-file', secret]);
  expect([people.code, people.stdout]).toEqual([1, expect.stringContaining('exampletwin00000001 people[artyom]')]);
  const found = jsonOf(await runPana(['list', vault, '--search', '-', '--limit', '1', '--json', '--passphrase-file', secret], 'roschin'));
  expect([found['total'], (found['cases'] as readonly unknown[]).length]).toEqual([2, 1]);
  expect((await inVault('delete', 'exampletwin00000001', '--yes')).code).toBe(0);
}, 120_000);

it('a fact, a case and a vault are destroyed only when asked for twice, and a damaged vault is salvaged', async () => {
  expect(codeOf(await inVault('forget', CASE, 'people[darya].phone'))).toBe('confirmation-missing');
  // The same number stands in another answer, which the program names and leaves.
  const forgotten = await inVault('forget', CASE, 'people[darya].phone', '--yes');
  expect([forgotten.code, jsonOf(forgotten)['stillAt']]).toEqual([1, expect.arrayContaining(['people[artyom].trustedPerson.ru'])]);
  expect((await inVault('forget', CASE, 'people[kolya].phone', '--yes')).code).toBe(0);
  expect((await inVault('show', CASE)).stdout.includes('+7 000 000 09 09')).toBe(false);
  expect(codeOf(await inVault('forget', CASE, 'people[darya].phone', '--yes'))).toBe('fact-not-found');
  const salvaged = await runPana(['salvage', vault, at('salvaged'), '--passphrase-file', secret, '--json']);
  expect([salvaged.code, jsonOf(salvaged)]).toEqual([0, expect.objectContaining({ cases: 1, blobs: 1, lostCases: [] })]);
  expect((await runPana(['show', at('salvaged'), CASE, '--passphrase-file', secret])).stdout).toContain('darya');
  expect(codeOf(await inVault('delete', CASE))).toBe('confirmation-missing');
  expect(jsonOf(await inVault('delete', CASE, '--yes'))).toMatchObject({ attachments: 1, compacted: true });
  expect(codeOf(await inVault('show', CASE))).toBe('case-not-found');
  expect(codeOf(await runPana(['erase', vault, '--json']))).toBe('confirmation-missing');
  expect((await runPana(['erase', vault, '--yes'])).code).toBe(0);
  expect(existsSync(vault)).toBe(false);
  expect((await runPana(['erase', vault, '--yes'])).code).toBe(3);
}, 120_000);
