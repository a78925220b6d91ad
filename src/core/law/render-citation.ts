import type { Issue } from '#core/failure.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { groupRefs } from './citation-chain.ts';
import type { LawLibrary } from './norm.ts';
import { joinWithAnd } from './number-list.ts';
import type { Citation } from './parse-citation.ts';
import { printerOf } from './print-group.ts';
import { resolveRefs } from './resolve-norm.ts';

export type CitationSetting = {
  readonly tongue: Tongue;
  /** Keys of acts that the paper has already named in full. */
  readonly mentioned: readonly string[];
  /** Date of the event that the citation speaks of, `YYYY-MM-DD`; null for today's law. */
  readonly eventDate: string | null;
};

export type RenderedCitation = {
  readonly text: string;
  /** Every norm cited, ranges and subjects spelt out, in order. */
  readonly keys: readonly string[];
  /** `mentioned` of the next citation of the same paper. */
  readonly mentioned: readonly string[];
  readonly issues: readonly Issue[];
};

/**
 * Prints a citation: the chain declined as one, lists merged, the act in full at its first mention with the short
 * name after it, and short later. Pure: what has been mentioned goes in and comes out. Fails on an unknown norm, and
 * on a Russian or Kazakh citation without a case of that language.
 */
export function renderCitation(citation: Citation, library: LawLibrary, setting: CitationSetting): Result<RenderedCitation> {
  const resolved = resolveRefs(citation.refs, library, setting.eventDate);
  if (!resolved.ok) return resolved;
  const { keys, issues } = resolved.value;
  const inTongue = printerOf(setting.tongue, citation.grammaticalCase);
  if (!inTongue.ok) return inTongue;
  let { mentioned } = setting;
  const printed: string[] = [];
  for (const group of groupRefs(resolved.value.refs, library.acts)) {
    const form = citation.actForm === 'auto' ? (mentioned.includes(group.act.key) ? 'short' : 'first') : citation.actForm;
    const text = inTongue.value(group, form);
    if (!text.ok) return text;
    printed.push(text.value);
    if (form === 'first') mentioned = [...mentioned, group.act.key];
  }
  const and = { ru: 'и', kk: 'және', en: 'and' }[setting.tongue];
  return ok({ text: joinWithAnd(printed, and), keys, mentioned, issues });
}
