import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { citeSource } from '#core/law/cite-source.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { searchSources, TOPICS, type Source } from '#core/law/source-library.ts';
import { suggestSources } from '#core/law/source-topics.ts';

/** A source as a list shows it: how a paper would name it, and whether the case has picked it already. */
export type SourceRow = Source & { readonly cited: string; readonly picked: readonly string[] };

/** A topic of the case with the facts it comes from and what the library holds on it. An empty list says that the library holds nothing yet. */
export type TopicRow = { readonly topic: string; readonly title: { readonly ru: string; readonly kk: string; readonly en: string }; readonly rule: string; readonly from: readonly string[]; readonly sources: readonly SourceRow[] };

const row = (source: Source, tongue: Tongue, file: CaseFile | null): SourceRow => ({
  ...source, cited: citeSource(source, tongue, null), picked: (file?.citedSources ?? []).filter((cited) => cited.source === source.key).map(({ id }) => `citedSources[${id}]`),
});

/** Entries in which every word of the query begins a word; all of them for an empty query. */
export function findSources(law: LawLibrary, query: string, tongue: Tongue, file: CaseFile | null = null): readonly SourceRow[] {
  return searchSources(law.sources, query).map((source) => row(source, tongue, file));
}

/** What the library offers for a person of a case, by topic. Nothing is picked by itself. */
export function offerSources(law: LawLibrary, file: CaseFile, person: string, tongue: Tongue): readonly TopicRow[] {
  return suggestSources(law.sources, file, person).map(({ topic, rule, from, sources }) => ({ topic, title: TOPICS[topic], rule, from, sources: sources.map((source) => row(source, tongue, file)) }));
}

/** The item of `citedSources` that picks a source for a person; `setAnswer` puts it at `citedSources[id]`. */
export function pickedSource(id: string, person: string, source: string, paragraph: string | null): { readonly path: string; readonly item: object } {
  return { path: `citedSources[${id}]`, item: { id, person, source, ...(paragraph === null ? {} : { paragraph: { state: 'value', value: paragraph } }) } };
}

/** Picks whose key the library no longer holds. */
export function lostPicks(law: LawLibrary, file: CaseFile): readonly string[] {
  return (file.citedSources ?? []).filter(({ source }) => !law.sources.has(source)).map(({ id }) => `citedSources[${id}]`);
}
