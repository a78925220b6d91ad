import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { systemClock } from '#adapters/system/clock.ts';
import { runPana, type Run } from './run-pana.ts';

const EXAMPLES = join(import.meta.dirname, '../../../resources/examples');
const SOLDIER = 'exampleb00soldier01';
const THIN = 'examplec00thinmessy';
const PASSPHRASE = 'a long passphrase for invented people';
let folder = '';
let vault = '';

type Told = { readonly key: string; readonly status: string; readonly safe: { readonly date: string; readonly time: string | null } | null; readonly latest: { readonly date: string } | null; readonly officeDay: string | null; readonly side: string; readonly trigger: { readonly path: string }; readonly citation: { readonly ru: string } };

const at = (name: string): string => join(folder, name);
const inVault = (name: string, ...rest: readonly string[]): Promise<Run> => runPana([name, vault, ...rest, '--passphrase-file', at('secret')]);
const deadlinesOf = ({ stdout }: Run): readonly Told[] => (JSON.parse(stdout) as { readonly deadlines: readonly Told[] }).deadlines;
const codeOf = ({ stdout }: Run): unknown => (JSON.parse(stdout) as { readonly error?: { readonly code?: unknown } }).error?.code;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pana-deadlines-'));
  vault = at('vault');
  writeFileSync(at('secret'), `${PASSPHRASE}\n`);
  expect((await runPana(['new', vault, '--new-passphrase-file', at('secret')])).code).toBe(0);
  for (const name of ['b-soldier-extradition.yaml', 'c-thin-and-messy.yaml']) expect((await inVault('import', join(EXAMPLES, name))).code).toBe(0);
}, 60_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('the terms of a case', () => {
  it('stand in order of urgency, each with its norm, safe end and state', async () => {
    const run = await inVault('deadlines', SOLDIER, '--date', '2026-11-22', '--json');
    const told = deadlinesOf(run);
    expect(run.code).toBe(1);
    expect(told.slice(0, 2).map(({ key, status }) => [key, status])).toEqual([['un-interim', 'at-once'], ['upk-extradition-appeal', 'open']]);
    expect(told[1]).toMatchObject({
      safe: { date: '2026-11-26', time: null }, latest: { date: '2026-11-26' }, officeDay: '2026-11-26', suspends: 'yes',
      trigger: { path: 'proceedings[extradition].acts[x1].handedOverAt' },
    });
    expect(told[1]?.citation.ru.replaceAll('\u00a0', ' ')).toBe('часть первая статьи 592 и часть четвертая статьи 591 УПК');
    expect(told.filter(({ key }) => key === 'upk-custody-appeal').map(({ status }) => status)).toEqual(['passed', 'passed']);
    const ours = told.filter(({ side, status }) => side === 'ours' && status === 'open').map(({ safe }) => safe?.date ?? '');
    expect(ours).toEqual(ours.toSorted());
  }, 60_000);

  it('are told to people in the language of the interface', async () => {
    const told: Run[] = [];
    for (const ui of ['ru', 'kk', 'en']) told.push(await inVault('deadlines', SOLDIER, '--date', '2026-11-22', '--ui', ui));
    expect(told[0]?.stdout).toContain('[идёт] не позднее 26.11.2026, 24:00 — Жалоба в Верховный Суд на постановление о выдаче');
    expect(told[1]?.stdout).toContain('26.11.2026, 24:00 — Ұстап беру туралы қаулыға Жоғарғы Сотқа шағым');
    expect(told[2]?.stdout).toContain('[running] by 2026-11-26, 24:00 — Complaint to the Supreme Court');
    // What holds of the whole chapter is said once.
    expect(told[0]?.stdout.split('№ 331-VIII').length).toBe(2);
    expect(told[0]?.stdout).not.toContain('Ходатайство о присвоении статуса беженца (');
  }, 60_000);

  it('treat a departure term that nobody has read as now', async () => {
    const [first] = deadlinesOf(await inVault('deadlines', THIN, '--date', '2026-11-22', '--json'));
    expect(first).toMatchObject({ key: 'cao-appeal-expulsion-effective', status: 'at-once', safe: null, trigger: { path: 'proceedings[koap].acts[r1].departureTerm.until' } });
  }, 60_000);

  it('stand in the check of the case', async () => {
    const checked = await inVault('check', SOLDIER, '--date', '2026-11-22', '--json');
    expect(deadlinesOf(checked).map(({ key, status }) => `${key} ${status}`)).toEqual([
      'un-interim at-once', 'upk-extradition-appeal open', 'refugee-certificate-ends open', 'stay-lawful-until open', 'upk-custody-appeal passed', 'upk-custody-appeal passed',
    ]);
    expect((await inVault('check', SOLDIER, '--date', '2026-11-22')).stdout.split('\n').slice(0, 3)).toEqual(['Сроки:', expect.stringContaining('[немедленно]'), expect.stringContaining('не позднее 26.11.2026, 24:00')]);
  }, 60_000);
});

describe('the calendar file', () => {
  it('names nobody and nothing, is the same each time but for its stamp, and stands in the ledger', async () => {
    const [one, two] = [at('one.ics'), at('two.ics')];
    for (const file of [one, two]) expect((await inVault('deadlines', SOLDIER, '--date', '2026-11-22', '--ics', file, '--json')).stdout).toContain('"calendar":{');
    const text = readFileSync(one, 'utf8');
    expect(text.replaceAll(/DTSTAMP:\d{8}T\d{6}Z/gu, '')).toBe(readFileSync(two, 'utf8').replaceAll(/DTSTAMP:\d{8}T\d{6}Z/gu, ''));
    expect(text).toContain('DTSTART;VALUE=DATE:20261126\r\n');
    // Only these words may stand there: no name, no case, no court, no key of a term.
    const values = new Set(text.split('\r\n').filter((line) => /^(?:SUMMARY|DESCRIPTION)/u.test(line)));
    expect([...values]).toEqual(['SUMMARY:Срок', 'DESCRIPTION:Срок']);
    expect(text).not.toMatch(/Рощин|upk|extradition|soldier|УПК/u);
    const opened = await createVaultKeeper({ clock: systemClock() }).open(vault, new TextEncoder().encode(PASSPHRASE));
    if (!opened.ok) throw new Error(opened.error.code);
    const ledger = await opened.value.ledger();
    await opened.value.close();
    if (!ledger.ok) throw new Error(ledger.error.code);
    expect(ledger.value.filter(({ event }) => event.kind === 'exported' && event.path === one)).toHaveLength(1);
  }, 60_000);

  it('is not written over another file, nor when no term runs', async () => {
    writeFileSync(at('taken.ics'), 'mine');
    const refused = await inVault('deadlines', SOLDIER, '--date', '2026-11-22', '--ics', at('taken.ics'), '--json');
    expect([refused.code, codeOf(refused), readFileSync(at('taken.ics'), 'utf8')]).toEqual([4, 'output-exists', 'mine']);
    const empty = await inVault('deadlines', SOLDIER, '--date', '2035-01-01', '--ics', at('empty.ics'));
    expect([existsSync(at('empty.ics')), empty.stdout.includes('календарь не записан')]).toEqual([false, true]);
  }, 60_000);
});

describe('terms that no field of the case file starts', () => {
  const count = (lines: string): Promise<Run> => runPana(['deadlines', vault, SOLDIER, '--date', '2026-11-22', '--count', '-', '--json', '--passphrase-file', at('secret')], lines);
  it('are reckoned from moments given by hand, exact or vague', async () => {
    const told = deadlinesOf(await count('appc-hearing-objection 2026-11-20\n\n  cpc-restore-term   2026-11 \r\ncao-defender-appointed 2026-11-22T10:20+05:00\nappc-claim-restore 2026-11-20'));
    const byHand = told.filter(({ trigger }) => trigger.path === 'by-hand').map(({ key, status, safe }) => [key, status, safe?.date, safe?.time]);
    expect(byHand.toSorted()).toEqual([
      ['appc-claim-restore', 'at-once', undefined, undefined], ['appc-hearing-objection', 'open', '2026-11-24', null], ['cao-defender-appointed', 'open', '2026-11-23', '10:19'], ['cpc-restore-term', 'open', '2026-12-01', null],
    ]);
  }, 60_000);
  it.each(['nothing 2026-11-20', 'appc-hearing-objection', 'appc-hearing-objection 20.11.2026', 'appc-hearing-objection 2026-02-30'])('«%s» is refused with its line', async (line) => {
    const run = await count(`\n${line}\n`);
    expect([run.code, codeOf(run)]).toEqual([2, 'deadline-count-unreadable']);
    expect(run.stdout).toContain('"line":2');
  }, 60_000);
});

describe('the user’s own holidays', () => {
  it('are read from the vault’s folder or from a file, and never move the safe end', async () => {
    const before = deadlinesOf(await inVault('deadlines', SOLDIER, '--date', '2026-11-22', '--json'));
    writeFileSync(join(vault, 'holidays.yaml'), "single:\n  - { date: '2026-11-26', off: 'yes', ru: 'вымышленный выходной' }\n");
    const after = deadlinesOf(await inVault('deadlines', SOLDIER, '--date', '2026-11-22', '--json'));
    const appeal = (told: readonly Told[]): Told | undefined => told.find(({ key }) => key === 'upk-extradition-appeal');
    expect(appeal(after)).toMatchObject({ safe: appeal(before)?.safe, latest: { date: '2026-11-27' }, officeDay: '2026-11-25' });
    expect((await inVault('verify')).code).toBe(0);
    writeFileSync(at('mine.yaml'), "single:\n  - { date: '2026-11-31', off: 'yes' }\n");
    const refused = await inVault('deadlines', SOLDIER, '--holidays', at('mine.yaml'), '--json');
    expect([refused.code, codeOf(refused)]).toEqual([2, 'law-data']);
    const missing = await inVault('check', SOLDIER, '--holidays', at('nowhere.yaml'), '--json');
    expect([missing.code, codeOf(missing)]).toEqual([2, 'law-data']);
    rmSync(join(vault, 'holidays.yaml'));
  }, 60_000);
});

it.each([
  ['a date that does not exist', ['deadlines', SOLDIER, '--date', '2026-02-30'], 2, 'wrong-use'],
  ['a case that is not there', ['deadlines', 'nosuchcase000000001'], 2, 'case-not-found'],
] as const)('%s is refused', async (_name, [name, ...rest], exit, code) => {
  const run = await inVault(name, ...rest, '--json');
  expect([run.code, codeOf(run)]).toEqual([exit, code]);
}, 60_000);
