import { COUNTRIES, LANGUAGES } from '../casefile/countries.ts';
import { NameForms, Organisation } from '../casefile/elements.ts';
import { HonestDate, Moment, parseHonestDate, parseMoment } from '../casefile/honest-date.ts';
import { PersonName } from '../casefile/person.ts';
import { LocalizedText } from '../casefile/text.ts';
import type { Issue } from '../failure.ts';
import { RU_CASES, type RuCase } from '../language/cases.ts';
import { dateInFigures, dateInWords, momentInWords, timeInWords } from '../language/date-words.ts';
import { withInitials } from '../language/initials.ts';
import { suggestNameForms } from '../language/names-ru.ts';
import { declineOrganisation } from '../language/organisation-ru.ts';
import type { Tongue } from '../language/tongue.ts';
import { doubtfulFormIssue, translationIssue } from './issues.ts';
import { applyCount, choiceWord, joinList, setCase, type Printed } from './print-text.ts';
import type { Found } from './scope.ts';
import type { Filter } from './tree.ts';

type Value = Extract<Found, { state: 'value' }>;

/** Prints the norm of an answer (`kz.koap.441`) as a citation; supplied by the assembly, which knows what was cited before. */
export type CiteNorm = (keys: readonly string[], grammaticalCase: string, form: 'auto' | 'short' | 'none') => Printed;

const blank = (issues: readonly Issue[]): Printed => ({ text: null, issues });
const printed = (text: string, issues: readonly Issue[] = []): Printed => ({ text, issues });

function caseOf(filters: readonly Filter[]): RuCase {
  const found = filters.map(({ name }) => name).find((name) => (RU_CASES as readonly string[]).includes(name));
  return (found ?? 'nominative') as RuCase;
}

const has = (filters: readonly Filter[], name: string): Filter | undefined => filters.find((filter) => filter.name === name);

/** Prints one value with its filters. Total: what does not fit prints as its plain text. */
export function printValue(found: Value, filters: readonly Filter[], tongue: Tongue, cite: CiteNorm): Printed {
  if (has(filters, 'count') !== undefined) return applyCount(found, has(filters, 'count'), tongue);
  if (Array.isArray(found.value) && found.type.kind !== 'name') {
    if (found.type.kind === 'norm') return cite(found.value.map(String), caseOf(filters), has(filters, 'short') === undefined ? 'auto' : 'short');
    const parts = (found.value as readonly unknown[]).map((value) => printOne({ ...found, value, type: { ...found.type, list: false } }, filters, tongue, cite));
    const texts = parts.flatMap(({ text }) => (text === null ? [] : [text]));
    return texts.length === 0 ? blank(parts.flatMap(({ issues }) => issues)) : printed(joinList(texts, tongue), parts.flatMap(({ issues }) => issues));
  }
  return printOne(found, filters, tongue, cite);
}

function printOne(found: Value, filters: readonly Filter[], tongue: Tongue, cite: CiteNorm): Printed {
  const plain = printPlain(found, filters, tongue, cite);
  return plain.text === null ? plain : { ...plain, text: setCase(plain.text, filters) };
}

function printPlain(found: Value, filters: readonly Filter[], tongue: Tongue, cite: CiteNorm): Printed {
  const { value, type } = found;
  switch (type.kind) {
    case 'localized':
      return printLocalized(found, tongue);
    case 'date':
    case 'moment':
      return printDate(value, filters, tongue);
    case 'country':
      return printCountry(String(value), caseOf(filters), tongue);
    case 'language':
      return printLanguage(String(value), caseOf(filters), tongue);
    case 'norm':
      return cite([String(value)], caseOf(filters), has(filters, 'bare') === undefined ? (has(filters, 'short') === undefined ? 'auto' : 'short') : 'none');
    case 'organisation':
      return printOrganisation(found, caseOf(filters), tongue);
    case 'name':
      return printName(found, filters, tongue);
    case 'choice':
    case 'truth':
      return choiceWord(String(value), has(filters, 'choice'), type.kind, tongue);
    default:
      return typeof value === 'string' || typeof value === 'number' ? printed(String(value)) : blank([]);
  }
}

function printLocalized(found: Value, tongue: Tongue): Printed {
  const text = LocalizedText.safeParse(found.value);
  const wording = text.success ? text.data[tongue] : undefined;
  return wording === undefined || wording.trim() === '' ? blank([translationIssue(found.label, found.path)]) : { text: wording.trim(), issues: [], ownWords: true };
}

function printDate(value: unknown, filters: readonly Filter[], tongue: Tongue): Printed {
  const date = HonestDate.safeParse(value);
  const moment = date.success ? date : Moment.safeParse(value);
  if (!moment.success) return blank([]);
  const written = moment.data;
  if (typeof written !== 'string') {
    const said = written.asSaid[tongue];
    return said === undefined ? blank([]) : printed(said);
  }
  const minute = parseMoment(written);
  if (minute !== null) {
    if (has(filters, 'time') !== undefined) return printed(timeInWords(minute));
    const day = { relation: 'point', points: [minute.date] } as const;
    if (has(filters, 'dateNumeric') !== undefined) return printed(dateInFigures(day, tongue));
    return has(filters, 'date') === undefined ? printed(momentInWords(minute, tongue)) : printed(dateInWords(day, tongue, 'name'));
  }
  const parsed = parseHonestDate(written);
  if (parsed === null) return blank([]);
  if (has(filters, 'year') !== undefined) return printed((parsed.points[0] ?? '').slice(0, 4));
  if (has(filters, 'dateNumeric') !== undefined) return printed(dateInFigures(parsed, tongue));
  return printed(dateInWords(parsed, tongue, has(filters, 'date')?.arguments[0] === 'name' ? 'name' : 'when'));
}

function printCountry(code: string, grammaticalCase: RuCase, tongue: Tongue): Printed {
  const names = COUNTRIES[code];
  if (names === undefined) return printed(code);
  if (tongue === 'ru') return printed(names.ru[RU_CASES.indexOf(grammaticalCase)] ?? names.ru[0]);
  return printed(tongue === 'kk' ? names.kk[grammaticalCase === 'genitive' ? 1 : 0] : names.en);
}

function printLanguage(code: string, grammaticalCase: RuCase, tongue: Tongue): Printed {
  const names = LANGUAGES[code];
  if (names === undefined) return printed(code);
  if (tongue !== 'ru') return printed(names[tongue]);
  return printed(grammaticalCase === 'genitive' ? names.ru[1] : grammaticalCase === 'prepositional' ? names.ru[2] : names.ru[0]);
}

function printOrganisation(found: Value, grammaticalCase: RuCase, tongue: Tongue): Printed {
  const organisation = Organisation.safeParse(found.value);
  const name = organisation.success ? organisation.data.name[tongue] : undefined;
  if (!organisation.success || name === undefined) return blank([translationIssue(found.label, found.path)]);
  if (grammaticalCase === 'nominative') return printed(name);
  const confirmed = tongue === 'en' ? undefined : organisation.data.nameForms?.[tongue];
  const written = confirmed?.[grammaticalCase];
  if (written !== undefined) return printed(written);
  if (tongue !== 'ru' || confirmed?.declines === 'no') return printed(name, tongue === 'ru' ? [] : [doubtfulFormIssue(found.label, found.path)]);
  const { text, sure } = declineOrganisation(name, grammaticalCase);
  return printed(text, sure ? [] : [doubtfulFormIssue(found.label, found.path)]);
}

function printName(found: Value, filters: readonly Filter[], tongue: Tongue): Printed {
  const given = found.value as { readonly name?: unknown; readonly forms?: { readonly ru?: unknown; readonly kk?: unknown }; readonly sex?: 'male' | 'female' };
  const parsed = PersonName.safeParse(given.name);
  if (!parsed.success) return blank([]);
  const name = parsed.data;
  const grammaticalCase = caseOf(filters);
  const shape = has(filters, 'initials') !== undefined ? 'initials' : has(filters, 'surname') !== undefined ? 'surname' : 'full';
  if (tongue !== 'ru') {
    const full = name.whole ?? [name.family, name.given, name.patronymic].filter((part) => part !== undefined).join(' ');
    const confirmed = tongue === 'kk' ? NameForms.safeParse(given.forms?.kk) : null;
    const form = confirmed?.success === true ? confirmed.data[grammaticalCase] : undefined;
    if (shape !== 'full') return printed(withInitials(name, shape === 'initials' ? 'before' : 'after'));
    return printed(form ?? full, form === undefined && grammaticalCase !== 'nominative' ? [doubtfulFormIssue(found.label, found.path)] : []);
  }
  const confirmed = NameForms.safeParse(given.forms?.ru);
  const forms = suggestNameForms({ family: name.family, given: name.given, patronymic: name.patronymic, whole: name.whole, sex: given.sex ?? 'unknown', confirmed: confirmed.success ? confirmed.data : undefined });
  const doubt = grammaticalCase !== 'nominative' && forms.certainty === 'doubtful' ? [doubtfulFormIssue(found.label, found.path)] : [];
  if (shape === 'full' || name.family === undefined) return printed(forms.full[grammaticalCase], doubt);
  if (shape === 'initials') return printed(forms.initialled[grammaticalCase], doubt);
  return printed(withInitials({ family: forms.family?.forms[grammaticalCase] ?? name.family, given: name.given, patronymic: name.patronymic }, 'after'), doubt);
}
