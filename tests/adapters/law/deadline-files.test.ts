import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import { readHolidays } from '#adapters/law/read-holidays.ts';
import { shippedLibrary } from '../../unit/core/law/library.ts';

const library = await shippedLibrary();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pana-terms-'));
  for (const name of ['counting-rules.yaml', 'holidays.yaml', 'deadlines']) cpSync(join('resources/law', name), join(folder, name), { recursive: true });
});
afterEach(() => { rmSync(folder, { recursive: true }); });

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`no ${from} in ${file}`);
  writeFileSync(path, text.replace(from, to));
}

async function complaints(): Promise<readonly string[]> {
  const read = await readDeadlines(folder, library);
  return read.ok ? [] : [read.error, ...(read.error.also ?? [])].map(({ message }) => /\((.*)\)/u.exec(message.en)?.[1] ?? '');
}

it('the files as shipped are sound', async () => {
  expect(await complaints()).toEqual([]);
});

it.each([
  ['deadlines/kz-upk.yaml', 'counting: upk-sutki\n', 'counting: upk-nothing\n', /upk-extradition-appeal: unknown counting rule upk-nothing/u],
  ['deadlines/kz-upk.yaml', 'missed: upk-restore\n', 'missed: nothing\n', /unknown remedy nothing/u],
  ['deadlines/kz-upk.yaml', "'kz.upk.592(1)'", "'kz.upk.592(99)'", /unknown norm kz\.upk\.592\(99\)/u],
  ['deadlines/kz-upk.yaml', "norms: ['kz.upk.50(2)'", "norms: ['kz.upk.5000'", /upk-restore: unknown norm/u],
  ['deadlines/kz-upk.yaml', 'at: [handedOverAt]', 'at: [handedOver]', /upk-extradition-appeal: the case file has no handedOver$/u],
  ['deadlines/kz-upk.yaml', 'done: detention.releasedAt', 'done: detention.freedAt', /the case file has no detention\.freedAt/u],
  ['deadlines/kz-upk.yaml', "done: '@first-custody-ruling'", "done: '@first-ruling'", /no moment @first-ruling/u],
  ['deadlines/kz-refugees.yaml', 'is: outside-checkpoint', 'is: outside', /the case file has no manner = outside/u],
  ['deadlines/kz-upk.yaml', '  upk-custody-appeal:', '  cpc49-appeal:', /cpc49-appeal twice/u],
  ['deadlines/kz-upk.yaml', '  upk-restore:\n', '  koap-release:\n', /koap-release twice/u],
  ['deadlines/kz-upk.yaml', "length: '10'", 'length: ten', /a whole number/u],
  ['deadlines/kz-upk.yaml', 'acts: [ruling]', 'acts: [verdict]', /when\.acts\.0: Invalid option/u],
  ['counting-rules.yaml', 'handingIn: upk\n', 'handingIn: pigeon\n', /unknown way of handing in pigeon/u],
  ['counting-rules.yaml', "norms: ['kz.upk.49(1)']", "norms: ['kz.upk.49(9)']", /upk: unknown norm/u],
])('%s: «%s» in the place of «%s» is refused', async (file, from, to, expected) => {
  change(file, from, to);
  const said = await complaints();
  expect(said.some((each) => expected.test(each)), said.join('; ')).toBe(true);
});

it.each([
  ["day: '01-07'", "day: '02-29'", /a day MM-DD/u],
  ["date: '2026-05-27'", "date: '2026-05-32'", /exists/u],
  ["moves: 'no'", 'moves: never', /moves/u],
])('holidays with «%s» → «%s» are refused', async (from, to, expected) => {
  change('holidays.yaml', from, to);
  const read = await readHolidays(folder, null);
  expect(read.ok ? '' : read.error.message.en).toMatch(expected);
});

it('complaints of the user’s own file stand beside those of the shipped one', async () => {
  change('holidays.yaml', "date: '2026-05-27'", "date: '2026-05-32'");
  writeFileSync(join(folder, 'own.yaml'), 'single:\n  - { date: 2026-11-31, off: yes }\n');
  const read = await readHolidays(folder, join(folder, 'own.yaml'));
  expect(read.ok ? [] : [read.error, ...(read.error.also ?? [])].map(({ place }) => place?.file)).toEqual(['holidays.yaml', 'own.yaml']);
});
