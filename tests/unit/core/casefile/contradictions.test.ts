import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { findContradictions } from '#core/casefile/contradictions.ts';
import { ADVICE } from '#core/casefile/contradictions/advice.ts';
import { countryOfPlace } from '#core/casefile/contradictions/country-of-place.ts';
import { CONTRADICTION_CODES } from '#core/casefile/contradictions/finding.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';

type Facts = Readonly<Record<string, unknown>> & { readonly p1?: object; readonly people?: readonly object[] };
type Labelled = { readonly name: string; readonly facts: Facts; readonly found: readonly (readonly [string, string, string])[]; readonly unseen?: string };

const { cases } = parse(readFileSync('tests/labelled/contradictions.yaml', 'utf8'), { schema: 'failsafe' }) as { readonly cases: readonly Labelled[] };

function fileOf({ p1, people, ...rest }: Facts): CaseFile {
  const applicant = { id: 'p1', roles: ['applicant'], names: [{ id: 'n1', script: 'cyrillic', tongue: 'ru', use: 'main', family: 'Примеров', given: 'Пётр' }], ...p1 };
  return CaseFile.parse({ schema: 'pana-case/1', id: 'labelledcase00001', people: [applicant, ...(people ?? []).map((each) => ({ names: [{ id: 'n1', script: 'other', use: 'alias', whole: 'N' }], ...each }))], ...rest });
}

const keys = (found: readonly { readonly code: string; readonly places: readonly string[] }[]): readonly string[] => found.map(({ code, places }) => [code, ...places.toSorted()].join(' ')).toSorted();
const labels = ({ found }: Labelled): readonly string[] => found.map(([code, ...places]) => [code, ...places.toSorted()].join(' ')).toSorted();

describe('the labelled cases', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
    const file = fileOf(each.facts);
    const found = findContradictions(file);
    for (const place of found.flatMap(({ places }) => places)) expect(readPath(file, parsePath(place) ?? []), place).toBeDefined();
    expect(keys(found)).toEqual(each.unseen === 'yes' ? [] : labels(each));
  });

  it('are many, and precision and recall over all of them are told', () => {
    let [right, wrong, missed] = [0, 0, 0];
    for (const each of cases) {
      const [told, wanted] = [keys(findContradictions(fileOf(each.facts))), labels(each)];
      right += told.filter((key) => wanted.includes(key)).length;
      wrong += told.filter((key) => !wanted.includes(key)).length;
      missed += wanted.filter((key) => !told.includes(key)).length;
    }
    const clean = cases.filter(({ found }) => found.length === 0).length;
    const [precision, recall] = [right / (right + wrong), right / (right + missed)];
    console.info(`contradictions: ${String(cases.length)} labelled cases (${String(clean)} without any), precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${String(missed)} missed, all in free text)`);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(clean).toBeGreaterThanOrEqual(25);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(0.95);
  });

  it('know every kind of contradiction', () => {
    expect(new Set(cases.flatMap(({ found }) => found.map(([code]) => code)))).toEqual(new Set([...CONTRADICTION_CODES, 'free-text']));
  });
});

describe('contradictions', () => {
  it('are silent on the example cases, but for the two main names of the messy one', () => {
    const found = ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy', 'd-teacher-koap'].flatMap((name) => {
      const file = readCaseText(readFileSync(`resources/examples/${name}.yaml`), name);
      return file.ok ? keys(findContradictions(file.value)).map((key) => `${name}: ${key}`) : [`${name} can't be read`];
    });
    expect(found).toEqual(['c-thin-and-messy: name-in-two-spellings people[madinat].names[ru2] people[madinat].names[ru]']);
  });

  it.each([['first', ['2024-01-01', '2022-01-28']], ['last', ['2022-01-28', '2024-01-01']]] as const)('name the earliest entry, written %s or not', (_where, [first, second]) => {
    const stay = { from: '2019-01-10', until: '2019-03-10' };
    const file = fileOf({
      p1: { addresses: [{ id: 'a1', kind: 'origin', text: { ru: 'город Алматы' }, ...stay }] },
      journeys: [{ id: 'j1', person: 'p1', kind: 'entry-kazakhstan', at: first }, { id: 'j2', person: 'p1', kind: 'entry-kazakhstan', at: second }],
    });
    const earliest = first < second ? 'j1' : 'j2';
    expect(keys(findContradictions(file))).toEqual([`two-places journeys[${earliest}].at people[p1].addresses[a1].from`]);
  });

  it.each([['город Алматы', 'KZ'], ['ул. Примерная, 1, город Алматы', 'KZ'], ['ул. Примерная, 1,  г. Ижевск', 'RU'], ['ул. Алматы, город Ижевск', 'RU'], ['Симферополь', null]])('take the country of «%s» for %s', (ru, country) => {
    expect(countryOfPlace({ original: 'ru', ru })).toBe(country);
  });

  it('say why they will be noticed and what to do, in three languages, and never to delete', () => {
    for (const code of CONTRADICTION_CODES) {
      const { noticed, resolve } = ADVICE[code];
      for (const text of [...Object.values(noticed), ...Object.values(resolve)]) expect(text.length).toBeGreaterThan(20);
      expect(resolve.ru).not.toMatch(/удал/u);
    }
  });

  it('stay when they are explained, and carry the place of the explanation', () => {
    const file = fileOf({
      events: [{ id: 'e1', person: 'p1', kind: 'harm', date: '2024-03' }], journeys: [{ id: 'j1', person: 'p1', kind: 'return-origin', at: '2025-01-10' }], claims: [{ id: 'c1', person: 'p1', country: 'RU' }],
      explanations: [{ id: 'x1', contradiction: 'return-to-danger', places: ['journeys[j1].at', 'events[e1].date'], text: { ru: 'Ездил на похороны матери на два дня.' } }],
    });
    expect(findContradictions(file).map(({ code, explained }) => [code, explained])).toEqual([['return-to-danger', 'explanations[x1]']]);
    const unanswered = { ...file, explanations: file.explanations?.map((each) => ({ ...each, text: { state: 'unknown' as const } })) };
    expect(findContradictions(unanswered)[0]?.explained).toBeNull();
  });
});
