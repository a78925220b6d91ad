import { findContradictions } from '../casefile/contradictions.ts';
import type { Issue } from '../failure.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { Inlines } from '../papers/paper.ts';
import { checkedAddresses } from './addresses-note.ts';
import { consentGiven } from './consents.ts';
import type { CoverInput } from './cover.ts';
import { COVER_WORDS, type CoverTongue } from './cover-words.ts';
import { shortCitation, shortCitations } from './short-citation.ts';
import { withheldLabels } from './withheld.ts';

/** How many names a note shows before it only counts: the cover has one page, the command prints all. */
const MOST_NAMED = 6;
const BLANKS: readonly string[] = ['gap', 'need-missing', 'translation-missing'];

function note(lead: string, words: string): Inlines {
  return [{ kind: 'text', text: `${lead} `, strong: true }, { kind: 'text', text: words }];
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The first names of a list, and how many more there are. */
function some(names: readonly string[], tongue: CoverTongue): string {
  const shown = names.slice(0, MOST_NAMED).join('; ');
  return names.length > MOST_NAMED ? `${shown}; ${COVER_WORDS[tongue].more(names.length - MOST_NAMED)}` : shown;
}

/** The name of the answer that an issue is about: it stands in «ёлочки» in the issue's own words. */
function labelOf({ message, path, code }: Issue, tongue: CoverTongue): string {
  return /«([^»]+)»/u.exec(message[tongue])?.[1] ?? path ?? code;
}

const withNorms = (words: string, norms: readonly string[], law: LawLibrary, tongue: CoverTongue): string => (norms.length === 0 ? words : `${words} (${shortCitations(norms, law, tongue)})`);

function blanksNote({ items, tongue }: CoverInput): readonly Inlines[] {
  const { notes } = COVER_WORDS[tongue];
  const open = items.flatMap(({ number, paper }) => (number === null || paper === null ? [] : [{ number, issues: paper.issues.filter(({ code }) => BLANKS.includes(code)) }]));
  const counts = open.filter(({ issues }) => issues.length > 0).map(({ number, issues }) => `${number} — ${String(issues.length)}`);
  if (counts.length === 0) return [];
  const must = distinct(open.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'must').map((issue) => labelOf(issue, tongue))));
  return [note(notes.blanks, `${counts.join(', ')}.${must.length === 0 ? '' : ` ${notes.blanksFirst} ${some(must, tongue)}.`}`)];
}

function withheldNote({ file, items, tongue }: CoverInput): readonly Inlines[] {
  const where = new Map<string, string[]>();
  for (const { number, readers } of items) {
    if (number !== null) for (const label of withheldLabels(file, readers, tongue)) where.set(label, [...(where.get(label) ?? []), number]);
  }
  const written = items.filter(({ number }) => number !== null).length;
  return where.size === 0 ? [] : [note(COVER_WORDS[tongue].notes.withheld, `${some([...where].map(([label, numbers]) => `${label} (${numbers.length === written ? COVER_WORDS[tongue].all : numbers.join(', ')})`), tongue)}.`)];
}

function lawNote({ items, law, tongue }: CoverInput): readonly Inlines[] {
  const { notes } = COVER_WORDS[tongue];
  const issues = items.flatMap(({ paper }) => paper?.issues ?? []);
  const normsOf = (fits: (code: string) => boolean): readonly string[] => distinct(issues.filter(({ code }) => fits(code)).flatMap(({ norm }) => (norm === undefined ? [] : [norm])));
  const unread = normsOf((code) => code === 'norm-grade-c');
  const changed = normsOf((code) => code.startsWith('norm-freshness'));
  return [
    ...(unread.length === 0 ? [] : [note(notes.unread, `${shortCitations(unread, law, tongue)}.`)]),
    ...(changed.length === 0 ? [] : [note(notes.changed, `${changed.map((norm) => shortCitation(norm, law, tongue)).join('; ')}. ${notes.compare}`)]),
  ];
}

function addressesNote(input: CoverInput): readonly Inlines[] {
  const { notes } = COVER_WORDS[input.tongue];
  if (input.addressees === null) return [note(notes.addresses, notes.addressesUnread)];
  const known = checkedAddresses(input);
  return known.length === 0 ? [] : [note(notes.addresses, `${known.join('. ')}.`)];
}

function consentNote({ file, items, tongue }: CoverInput): readonly Inlines[] {
  const words = COVER_WORDS[tongue];
  const needs = [['unhcr-intervention-letter', 'unhcr', words.unhcr], ['un-interim-measures', 'un-treaty-body', words.committee]] as const;
  const open = needs.filter(([template, to]) => items.some(({ chosen }) => chosen.filing.template === template && !consentGiven(file, chosen.procedure.person, to))).map(([, , name]) => name);
  return open.length === 0 ? [] : [note(words.notes.consent, `${open.join(', ')}. ${words.notes.consentTake}`)];
}

/** What the advocate has to know beside the table: each note only where there is something to say. */
export function coverNotes(input: CoverInput): readonly Inlines[] {
  const { file, law, choice, tongue } = input;
  const { notes } = COVER_WORDS[tongue];
  const contradictions = findContradictions(file);
  return [
    ...choice.doubts.map(({ message, source }) => note(notes.doubt, `${withNorms(message[tongue], source, law, tongue)}.`)),
    ...(choice.cautions.length === 0 ? [] : [note(notes.cautions, `${choice.cautions.map((caution) => withNorms(caution[tongue], caution.norms, law, tongue)).join('; ')}.`)]),
    ...(choice.byHand.length === 0 ? [] : [note(notes.byHand, `${choice.byHand.map(({ title, norms }) => withNorms(title[tongue], norms, law, tongue)).join('; ')}.`)]),
    ...(choice.leftOut.length === 0 ? [] : [note(notes.leftOut, `${choice.leftOut.map(({ filing, because }) => `${filing.title[tongue]} — ${because[tongue]}`).join('; ')}.`)]),
    ...addressesNote(input),
    ...consentNote(input),
    ...blanksNote(input),
    ...withheldNote(input),
    ...lawNote(input),
    ...(contradictions.length === 0 ? [] : [note(notes.contradictions, `${String(contradictions.length)}; ${notes.contradictionsWhere}`)]),
  ];
}
