import { findContradictions } from '../casefile/contradictions.ts';
import type { Issue } from '../failure.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { Inlines } from '../papers/paper.ts';
import { consentGiven } from './consents.ts';
import type { CoverInput, PacketItem } from './cover.ts';
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
function some(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join('; ');
  return names.length > MOST_NAMED ? `${shown}; ещё ${String(names.length - MOST_NAMED)}` : shown;
}

/** The name of the answer that an issue is about: it stands in «ёлочки» in the issue's own words. */
function labelOf({ message, path, code }: Issue): string {
  return /«([^»]+)»/u.exec(message.ru)?.[1] ?? path ?? code;
}

const withNorms = (words: string, norms: readonly string[], law: LawLibrary): string => (norms.length === 0 ? words : `${words} (${shortCitations(norms, law)})`);

function blanksNote(items: readonly PacketItem[]): readonly Inlines[] {
  const open = items.flatMap(({ number, paper }) => (number === null || paper === null ? [] : [{ number, issues: paper.issues.filter(({ code }) => BLANKS.includes(code)) }]));
  const counts = open.filter(({ issues }) => issues.length > 0).map(({ number, issues }) => `${number} — ${String(issues.length)}`);
  if (counts.length === 0) return [];
  const must = distinct(open.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'must').map(labelOf)));
  return [note('Пустые места (впишите от руки или в дело):', `${counts.join(', ')}.${must.length === 0 ? '' : ` Прежде всего: ${some(must)}.`}`)];
}

function withheldNote({ file, items }: CoverInput): readonly Inlines[] {
  const where = new Map<string, string[]>();
  for (const { number, readers } of items) {
    if (number !== null) for (const label of withheldLabels(file, readers)) where.set(label, [...(where.get(label) ?? []), number]);
  }
  const written = items.filter(({ number }) => number !== null).length;
  return where.size === 0 ? [] : [note('Скрыто от читателей бумаг:', `${some([...where].map(([label, numbers]) => `${label} (${numbers.length === written ? 'все' : numbers.join(', ')})`))}.`)];
}

function lawNote(items: readonly PacketItem[], law: LawLibrary): readonly Inlines[] {
  const issues = items.flatMap(({ paper }) => paper?.issues ?? []);
  const normsOf = (fits: (code: string) => boolean): readonly string[] => distinct(issues.filter(({ code }) => fits(code)).flatMap(({ norm }) => (norm === undefined ? [] : [norm])));
  const unread = normsOf((code) => code === 'norm-grade-c');
  const changed = normsOf((code) => code.startsWith('norm-freshness'));
  return [
    ...(unread.length === 0 ? [] : [note('Нормы степени C (по тексту не сверены):', `${shortCitations(unread, law)}.`)]),
    ...(changed.length === 0 ? [] : [note('Могла измениться редакция:', `${changed.map((norm) => shortCitation(norm, law)).join('; ')}. Сверьте до подачи.`)]),
  ];
}

function consentNote({ file, items }: CoverInput): readonly Inlines[] {
  const needs = [['unhcr-intervention-letter', 'unhcr', 'УВКБ ООН'], ['un-interim-measures', 'un-treaty-body', 'комитет ООН']] as const;
  const open = needs.filter(([template, to]) => items.some(({ chosen }) => chosen.filing.template === template && !consentGiven(file, chosen.procedure.person, to))).map(([, , name]) => name);
  return open.length === 0 ? [] : [note('Согласие человека не записано:', `${open.join(', ')}. Возьмите подпись до отправки.`)];
}

/** What the advocate has to know beside the table: each note only where there is something to say. */
export function coverNotes(input: CoverInput): readonly Inlines[] {
  const { file, law, choice, items } = input;
  const contradictions = findContradictions(file);
  return [
    ...choice.doubts.map(({ message, source }) => note('Проверьте порядок дела:', `${withNorms(message.ru, source, law)}.`)),
    ...(choice.cautions.length === 0 ? [] : [note('Человеку нельзя без совета с вами:', `${choice.cautions.map(({ ru, norms }) => withNorms(ru, norms, law)).join('; ')}.`)]),
    ...(choice.byHand.length === 0 ? [] : [note('Составить самим, шаблона в программе нет:', `${choice.byHand.map(({ title, norms }) => withNorms(title.ru, norms, law)).join('; ')}.`)]),
    ...(choice.leftOut.length === 0 ? [] : [note('Не вошло:', `${choice.leftOut.map(({ filing, because }) => `${filing.title.ru} — ${because.ru}`).join('; ')}.`)]),
    ...consentNote(input),
    ...blanksNote(items),
    ...withheldNote(input),
    ...lawNote(items, law),
    ...(contradictions.length === 0 ? [] : [note('Противоречия в деле:', `${String(contradictions.length)}; места показывает команда check.`)]),
  ];
}
