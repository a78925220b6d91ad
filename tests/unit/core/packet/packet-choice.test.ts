import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CaseFile } from '#core/casefile/case-file.ts';
import { choosePacket } from '#core/packet/choose-packet.ts';
import { FAMILIES } from '#core/packet/packet-plan.ts';
import { PROCEDURE_RULES } from '#core/packet/procedure-rules.ts';
import { PACKET_CONDITIONS } from '#core/packet/conditions.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { packetSources } from './packet-sources.ts';

type Labelled = {
  readonly name: string;
  readonly family?: (typeof FAMILIES)[number] | 'auto';
  readonly date?: string;
  readonly person?: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly seen: readonly string[];
  readonly papers: readonly string[];
  readonly out?: readonly string[];
};

const sources = await packetSources();
const { law, plan } = sources;
const labelled = parse(readFileSync(join(import.meta.dirname, '../../../labelled/packet-choice.yaml'), 'utf8'), { schema: 'failsafe' }) as { readonly words: Readonly<Record<string, string>>; readonly cases: readonly Labelled[] };
const wordOf = new Map(Object.entries(labelled.words).map(([word, name]) => [name, word]));
const nameOf = ({ template, variant }: { readonly template: string; readonly variant?: string | undefined }): string => {
  const name = variant === undefined ? template : `${template}.${variant}`;
  return wordOf.get(name) ?? name;
};

function choose({ facts, person = {}, family = 'auto', date = '2026-11-22' }: Labelled) {
  const file = CaseFile.parse({
    schema: 'pana-case/1', id: 'fictionalcase0001',
    people: [{ id: 'p1', roles: ['applicant'], names: [{ id: 'n1', script: 'cyrillic', use: 'main', family: 'Примеров', given: 'Иван' }], ...person }],
    ...facts,
  });
  return choosePacket(file, sources, { family, date, language: 'ru' });
}

describe('the packet of a labelled case', () => {
  it('has at least twenty-five of them, and every rule decides one', () => {
    expect(labelled.cases.length).toBeGreaterThanOrEqual(25);
    const decided = new Set(labelled.cases.flatMap(({ seen }) => seen.map((line) => line.split(' ')[1])));
    for (const { name } of PROCEDURE_RULES) expect(decided).toContain(name);
  });
  it.each(labelled.cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
    const choice = choose(each);
    expect(choice.procedures.map(({ track, stage, rule }) => `${track}/${stage} ${rule}`)).toEqual(each.seen);
    expect(choice.filings.map(({ filing }) => nameOf(filing))).toEqual(each.papers);
    expect(choice.leftOut.map(({ filing, condition }) => `${nameOf(filing)} ${condition}`)).toEqual(each.out ?? []);
  });
});

describe('the rules name their sources', () => {
  it.each([...PROCEDURE_RULES.map(({ name, source }) => [name, source] as const), ...Object.entries(PACKET_CONDITIONS).map(([name, { source }]) => [name, source] as const)])('%s', (_name, source) => {
    expect(source.length).toBeGreaterThan(0);
    for (const norm of source) expect(normAt(norm, law, null).ok, norm).toBe(true);
  });
  it('and every filing of the plan says where it goes, in how many copies and by whose hand', () => {
    for (const { filings } of plan.families) for (const filing of filings) expect([filing.to, filing.copies, plan.signing.has(filing.signs)]).not.toContain('');
    expect(plan.families.map(({ family }) => family).toSorted()).toEqual([...FAMILIES].toSorted());
  });
});

describe('a case entered under the wrong door', () => {
  const acts = (...kinds: readonly string[]) => kinds.map((kind, index) => ({ id: `a${String(index)}`, kind, date: '2026-11-22' }));
  it.each([
    ['koap', ['protocol', 'ruling'], []],
    ['koap', ['application-of-police', 'ruling'], ['koap-with-police-application']],
    ['koap', ['decision'], ['koap-with-decision']],
    ['gpk', ['application-of-police', 'decision'], []],
    ['gpk', ['protocol'], ['gpk-with-protocol-or-ruling']],
    ['gpk', ['ruling'], ['gpk-with-protocol-or-ruling']],
  ] as const)('%s with %s', (kind, kinds, rules) => {
    const choice = choose({ name: '', facts: { proceedings: [{ id: 'k1', kind, person: 'p1', acts: acts(...kinds) }] }, seen: [], papers: [] });
    expect(choice.doubts.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('who signs (КоАП 750(7), УПК 68(8), ГПК 61(3))', () => {
  const signs = (kind: string, template: string, mandates: readonly Readonly<Record<string, unknown>>[]) => {
    const choice = choose({ name: '', facts: { proceedings: [{ id: 'k1', kind, person: 'p1', acts: [{ id: 'a1', kind: kind === 'gpk' ? 'decision' : 'ruling', date: '2026-11-22' }] }], mandates: mandates.map((mandate, index) => ({ id: `m${String(index)}`, from: 'p1', to: 'p1', ...mandate })) }, seen: [], papers: [] });
    return choice.filings.find(({ filing }) => nameOf(filing) === template)?.signatory.speaker;
  };
  it.each([
    ['koap', 'short-koap', [], 'person'],
    ['koap', 'short-koap', [{ kind: 'notice-of-defence' }], 'defender'],
    ['koap', 'short-koap', [{ kind: 'power-of-attorney', powers: ['appeal'] }], 'person'],
    ['gpk', 'short-gpk', [{ kind: 'notice-of-defence' }], 'person'],
    ['gpk', 'short-gpk', [{ kind: 'power-of-attorney', powers: ['represent', 'sign'] }], 'person'],
    ['gpk', 'short-gpk', [{ kind: 'power-of-attorney' }], 'person'],
    ['gpk', 'short-gpk', [{ kind: 'power-of-attorney', powers: ['appeal'] }], 'representative'],
    ['gpk', 'refugee', [{ kind: 'power-of-attorney', powers: ['appeal'] }], 'person'],
    ['gpk', 'refugee', [{ kind: 'power-of-attorney', powers: ['asylum'] }], 'representative'],
    ['koap', 'refugee', [{ kind: 'notice-of-defence' }], 'person'],
  ] as const)('%s %s with %j: %s', (kind, template, mandates, speaker) => {
    expect(signs(kind, template, mandates)).toBe(speaker);
  });
});
