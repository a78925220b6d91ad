import { RULES } from '../casefile/rules.ts';
import { assertNever } from '../result.ts';
import type { Complaint } from './complaint.ts';
import type { Findings, LintSite } from './lint-scope.ts';
import type { Condition, FieldPath, Position, ValueExpression } from './syntax.ts';

/** A field that is printed, and the fields about which the branches around it have asked. */
export type Printing = { readonly field: string; readonly written: string; readonly file: string; readonly at: Position; readonly mentions: readonly string[] };
/** A place where a template asks whether a field is known. */
export type Question = { readonly field: string; readonly file: string; readonly at: Position };

/** Stands for every field: what is printed only together with another part is as well known as that part. */
const EVERYTHING = '*';

const RULE_NAMES: ReadonlySet<string> = new Set(RULES.map(({ name }) => name));

/** Where an empty place is wanted: a form, a table, the head of the paper, a signature. */
const MADE_FOR_BLANKS: readonly (string | null)[] = ['row', 'tr', 'table', 'addressee', 'signature'];

/** The name of a field with loop variables and parameters replaced by what they stand for. */
export function canonicalName({ names: [first = '', ...rest] }: FieldPath, bound: LintSite['bound']): string {
  return [bound.get(first)?.canonical ?? first, ...rest].join('.');
}

type Mentioned = { readonly fields: readonly string[]; readonly questions: readonly Question[] };

/** All fields that a condition asks about, and those of which it asks whether they are known. */
function mentionedIn(condition: Condition, bound: LintSite['bound'], file: string): Mentioned {
  const one = (field: FieldPath): Mentioned => {
    const name = canonicalName(field, bound);
    // What a rule has decided was reckoned from answers beside it: whoever is a minor has a date of birth.
    const beside = RULE_NAMES.has(field.names.at(-1) ?? '') ? [`${name.slice(0, name.lastIndexOf('.'))}.${EVERYTHING}`] : [];
    return { fields: [name, ...beside], questions: [] };
  };
  switch (condition.kind) {
    case 'truth':
    case 'is':
    case 'includes':
    case 'at-least':
      return one(condition.field);
    case 'state': {
      const field = canonicalName(condition.field, bound);
      const asks = condition.state === 'known' || condition.state === 'unknown';
      return { fields: [field], questions: asks ? [{ field, file, at: condition.field.at }] : [] };
    }
    case 'count':
      return one(condition.list);
    case 'some': {
      const list = canonicalName(condition.list, bound);
      const inside = mentionedIn(condition.where, new Map([...bound, [condition.variable, { type: null, canonical: list }]]), file);
      return { fields: [list, ...inside.fields], questions: inside.questions };
    }
    case 'printed':
      return { fields: [EVERYTHING], questions: [] };
    case 'not':
      return mentionedIn(condition.of, bound, file);
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => mentionedIn(part, bound, file));
      return { fields: parts.flatMap(({ fields }) => fields), questions: parts.flatMap(({ questions }) => questions) };
    }
    default:
      return assertNever(condition);
  }
}

/** The site behind a question, whichever way it was answered: an author who asks has thought of the blank. */
export function afterAsking(condition: Condition, site: LintSite): LintSite {
  const { fields, questions } = mentionedIn(condition, site.bound, site.file);
  site.findings.questions.push(...questions);
  return { ...site, mentions: [...site.mentions, ...fields] };
}

/** The site inside a loop: its list has items. */
export function insideList(list: FieldPath, site: LintSite): LintSite {
  return { ...site, mentions: [...site.mentions, canonicalName(list, site.bound)] };
}

/** Notes that a field is printed, unless a blank is wanted there or cannot come about. */
export function notePrinting(value: ValueExpression, at: Position, site: LintSite): void {
  if (value.kind !== 'field' || value.field.names[0] === 'paper' || MADE_FOR_BLANKS.includes(site.home)) return;
  if (value.filters.some(({ name }) => name === 'default')) return;
  const field = canonicalName(value.field, site.bound);
  site.findings.printings.push({ field, written: value.field.names.join('.'), file: site.file, at, mentions: site.mentions });
}

/**
 * Complains about a field that is printed in running words outside every branch that asks about it, although the same
 * paper elsewhere asks whether it is known: there the author thought of the gap, here a blank would stand in the
 * sentence. Fields that the paper needs are left out: their blank is meant to be seen.
 */
export function lintGuards({ printings, questions }: Findings, needs: readonly string[], take: (complaint: Complaint) => void): void {
  for (const { field, written, file, at, mentions } of printings) {
    if (needs.some((need) => isWithin(field, need))) continue;
    const asked = questions.find((question) => isWithin(field, question.field) && !mentions.some((mention) => covers(mention, field) || isWithin(mention, question.field)));
    if (asked === undefined) continue;
    const place = `${asked.file}:${String(asked.at.line)}`;
    take({
      code: 'field-outside-branch', severity: 'warning', file, position: at,
      message: {
        ru: `«${written}» печатается вне ветви, хотя в другом месте (${place}) спрошено, есть ли ответ. Если его нет, здесь будет пустое место. Заключите фразу в {{#if ${written} is known}}.`,
        kk: `«${written}» тармақтан тыс басылады, ал басқа жерде (${place}) жауабы бар-жоғы сұралған. Жауап болмаса, мұнда бос орын қалады. Сөйлемді {{#if ${written} is known}} ішіне алыңыз.`,
        en: `"${written}" is printed outside a branch, though elsewhere (${place}) it is asked whether there is an answer. Without one, a blank stands here. Put the sentence into {{#if ${written} is known}}.`,
      },
    });
  }
}

/** Whether a branch that asked about `mention` has thought of the field. */
function covers(mention: string, field: string): boolean {
  return mention === EVERYTHING || isWithin(mention, field) || (mention.endsWith(`.${EVERYTHING}`) && field.startsWith(mention.slice(0, -1)));
}

/** The field itself, or a field below it. */
function isWithin(field: string, whole: string): boolean {
  return field === whole || field.startsWith(`${whole}.`);
}
