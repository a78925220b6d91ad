import type { Grade } from '../law/act.ts';
import { citeNorms } from '../law/cite-norms.ts';
import type { LawLibrary } from '../law/norm.ts';
import { parseCitation } from '../law/parse-citation.ts';
import { normAt, resolveRefs } from '../law/resolve-norm.ts';
import type { Words } from '../language/tongue.ts';
import { CITATION } from './review-places.ts';
import type { Clauses, Template } from './template.ts';

/** A norm that a template can cite, with how far its words were checked; `checkedOn` is null for an act as a whole. */
export type CitedNorm = { readonly key: string; readonly citation: Words; readonly grade: Grade | null; readonly checkedOn: string | null };

const INCLUSION = /\{\{>\s*([a-z][a-z0-9-]*)/gu;

/** Every norm that the bodies of a template and their clauses can cite, in the order in which they first stand there. Citations that can't be read are passed over: the linter tells of them. */
export function citedNorms({ bodies }: Pick<Template, 'bodies'>, clauses: Clauses, law: LawLibrary): readonly CitedNorm[] {
  const keys = new Set<string>();
  for (const [tongue, body] of Object.entries(bodies)) {
    for (const source of withClauses(body.source, tongue, clauses)) {
      for (const match of source.matchAll(CITATION)) {
        const citation = parseCitation(match[1] ?? '');
        const resolved = citation.ok ? resolveRefs(citation.value.refs, law, null) : citation;
        if (resolved.ok) for (const key of resolved.value.keys) keys.add(key);
      }
    }
  }
  return [...keys].map((key) => {
    const found = normAt(key, law, null);
    const norm = found.ok ? (found.value.norms[0]?.norm ?? null) : null;
    const cite = (tongue: 'ru' | 'kk' | 'en'): string => citeNorms([key], law, tongue)?.text ?? key;
    return { key, citation: { ru: cite('ru'), kk: cite('kk'), en: cite('en') }, grade: norm?.grade ?? null, checkedOn: norm?.checkedOn ?? null };
  });
}

/** A source with those of all clauses that it includes, each once. */
function withClauses(source: string, tongue: string, clauses: Clauses): readonly string[] {
  const seen = new Set<string>();
  const sources = [source];
  for (let index = 0; index < sources.length; index += 1) {
    for (const [, id = ''] of (sources[index] ?? '').matchAll(INCLUSION)) {
      const clause = clauses.get(`${id}.${tongue}`);
      if (clause === undefined || seen.has(id)) continue;
      seen.add(id);
      sources.push(clause.source);
    }
  }
  return sources;
}
