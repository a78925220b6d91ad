import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '#core/failure.ts';
import type { Act } from '#core/law/act.ts';
import { actOf, normsOf } from '#core/law/build-library.ts';
import { actsFile, conceptsFile, freshnessFile, headingsFile, normsFile, outlinesFile } from '#core/law/law-schema.ts';
import type { ArticleHeading, Concept, LawLibrary, Norm } from '#core/law/norm.ts';
import { parseKey } from '#core/law/norm-path.ts';
import { offencesFile, offenceTableOf } from '#core/law/offences-file.ts';
import { counterparts, type OffenceTable } from '#core/law/offences.ts';
import { bodiesFile, sourceOf, sourcesFile, type Source } from '#core/law/source-library.ts';
import type { ArticleOutline } from '#core/law/statute-text.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { lawFileFailure, readLawYaml, yamlFiles } from './law-yaml.ts';

/**
 * Reads `resources/law` (acts, norms, subjects of the Constitution, outlines, foreign offences) into one frozen library. Every file is
 * checked whole: the failure holds the first complaint, and all others in `also`.
 */
export async function readLaw(folder: string): Promise<Result<LawLibrary>> {
  const complaints: Failure[] = [];
  const acts = new Map<string, Act>();
  const norms = new Map<string, Norm>();
  const concepts = new Map<string, Concept>();

  const actsReading = await readLawYaml(path.join(folder, 'acts.yaml'), 'acts.yaml', actsFile);
  complaints.push(...actsReading.complaints);
  for (const entry of actsReading.value?.acts ?? []) {
    if (acts.has(entry.key)) complaints.push(lawFileFailure('acts.yaml', null, `${entry.key} twice`));
    acts.set(entry.key, actOf(entry));
  }
  for (const name of await yamlFiles(path.join(folder, 'norms'))) {
    const reading = await readLawYaml(path.join(folder, 'norms', name), `norms/${name}`, normsFile);
    complaints.push(...reading.complaints);
    if (reading.value === null) continue;
    for (const norm of normsOf(reading.value, (key) => actOfKey(acts, key)?.source ?? '')) {
      const parsed = parseKey(norm.key);
      if (!parsed.ok || parsed.value.unit !== 'article') complaints.push(lawFileFailure(`norms/${name}`, null, `${norm.key} is no key of an article`));
      else if (!acts.has(parsed.value.act)) complaints.push(lawFileFailure(`norms/${name}`, null, `${norm.key} is of an unknown act`));
      if (norms.has(norm.key)) complaints.push(lawFileFailure(`norms/${name}`, null, `${norm.key} twice`));
      norms.set(norm.key, norm);
    }
  }
  const conceptsReading = await readLawYaml(path.join(folder, 'concepts.yaml'), 'concepts.yaml', conceptsFile);
  complaints.push(...conceptsReading.complaints);
  for (const [key, entry] of Object.entries(conceptsReading.value?.concepts ?? {})) {
    for (const cited of [...entry.now, ...entry.before]) {
      if (!norms.has(cited)) complaints.push(lawFileFailure('concepts.yaml', null, `${key} cites unknown ${cited}`));
    }
    const since = conceptsReading.value?.since ?? '';
    concepts.set(key, { key, title: { ru: entry.ru, en: entry.en }, now: entry.now, before: entry.before, since });
  }
  const outlines = await readOutlines(path.join(folder, 'outlines.json'));
  if (outlines === null) complaints.push(lawFileFailure('outlines.json', null, 'missing or malformed'));

  const headings = await readHeadings(folder, acts);
  complaints.push(...headings.complaints);

  const offences = await readLawYaml(path.join(folder, OFFENCES), OFFENCES, offencesFile);
  complaints.push(...offences.complaints);
  const table = offences.value === null ? EMPTY : offenceTableOf(offences.value);
  complaints.push(...unknownInTable(table, norms));

  const freshness = await readLawYaml(path.join(folder, FRESHNESS), FRESHNESS, freshnessFile);
  complaints.push(...freshness.complaints);
  const sources = await readSources(path.join(folder, 'sources'));
  complaints.push(...sources.complaints);

  const [first, ...also] = complaints;
  if (first !== undefined) return err({ ...first, also });
  return ok(deepFreeze({ acts, norms, concepts, outlines: outlines ?? new Map<string, ArticleOutline>(), headings: headings.value, offences: table, sources: sources.value, freshMonths: freshness.value?.months ?? 0 }));
}

const HEADINGS = 'headings-kk.yaml';

/** Official Kazakh headings by article key; each of an act that the library has, and once. */
async function readHeadings(folder: string, acts: ReadonlyMap<string, Act>): Promise<{ readonly value: ReadonlyMap<string, ArticleHeading>; readonly complaints: readonly Failure[] }> {
  const reading = await readLawYaml(path.join(folder, HEADINGS), HEADINGS, headingsFile);
  const value = new Map<string, ArticleHeading>();
  const complaints: Failure[] = [...reading.complaints];
  for (const { act, copy, headings } of reading.value?.groups ?? []) {
    if (!acts.has(act)) complaints.push(lawFileFailure(HEADINGS, null, `${act} is an unknown act`));
    for (const [number, kk] of Object.entries(headings)) {
      const key = `${act}.${number}`;
      if (value.has(key)) complaints.push(lawFileFailure(HEADINGS, null, `${key} twice`));
      value.set(key, { kk, copy });
    }
  }
  return { value, complaints };
}

/** Country information and case law: none where the folder is missing. */
async function readSources(folder: string): Promise<{ readonly value: ReadonlyMap<string, Source>; readonly complaints: readonly Failure[] }> {
  const names = await yamlFiles(folder);
  const value = new Map<string, Source>();
  if (!names.includes(BODIES)) return { value, complaints: names.length === 0 ? [] : [lawFileFailure(`sources/${BODIES}`, null, 'missing')] };
  const bodies = await readLawYaml(path.join(folder, BODIES), `sources/${BODIES}`, bodiesFile);
  const complaints: Failure[] = [...bodies.complaints];
  for (const name of names.filter((each) => each !== BODIES)) {
    const reading = await readLawYaml(path.join(folder, name), `sources/${name}`, sourcesFile);
    complaints.push(...reading.complaints);
    for (const entry of reading.value?.sources ?? []) {
      const source = sourceOf(entry, bodies.value?.bodies ?? {});
      if (source === null) complaints.push(lawFileFailure(`sources/${name}`, null, `${entry.key} names unknown body ${entry.body}`));
      else if (value.has(entry.key)) complaints.push(lawFileFailure(`sources/${name}`, null, `${entry.key} twice`));
      else value.set(entry.key, source);
    }
  }
  return { value, complaints };
}

const BODIES = 'bodies.yaml';
const FRESHNESS = 'freshness.yaml';

const OFFENCES = 'offences/dual-criminality.yaml';
const EMPTY: OffenceTable = { kazakhEdition: '', checkedOn: '', privateProsecution: [], charges: new Map(), articles: new Map() };

/** Every Kazakh article of the table must be in it with its terms and in the library as a norm, and every route must be a norm. */
function unknownInTable(table: OffenceTable, norms: ReadonlyMap<string, Norm>): readonly Failure[] {
  return [...table.charges.values()].flatMap((charge) => {
    const known = counterparts(table, charge);
    const unknown = [
      ...charge.kazakh.filter((key) => !norms.has(key.replace(/\(.*$/u, '')) || !known.some((each) => each.key === key && each.terms.length > 0)),
      ...charge.routes.filter((key) => !norms.has(key)),
    ];
    return unknown.map((key) => lawFileFailure(OFFENCES, null, `${charge.article} names unknown ${key}`));
  });
}

function actOfKey(acts: ReadonlyMap<string, Act>, key: string): Act | undefined {
  const parsed = parseKey(key);
  return parsed.ok ? acts.get(parsed.value.act) : undefined;
}

async function readOutlines(file: string): Promise<ReadonlyMap<string, ArticleOutline> | null> {
  try {
    const checked = outlinesFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return checked.success ? new Map(Object.entries(checked.data)) : null;
  } catch {
    return null;
  }
}

/** Freezes the values; the maps are read-only by type. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const children: readonly unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const child of children) deepFreeze(child);
  return Object.freeze(value);
}
