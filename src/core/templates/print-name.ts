import type { NameFormsByTongue } from '../casefile/elements.ts';
import type { PersonName } from '../casefile/person.ts';
import type { GrammaticalCase } from '../law/act.ts';
import { KK_CASES, RU_CASES, type Certainty, type RuCase, type RuForms } from '../language/cases.ts';
import { initialsOf, withInitials } from '../language/initials.ts';
import type { NameForms as AllForms } from '../language/name-forms.ts';
import { suggestKazakhNameForms } from '../language/names-kk.ts';
import { suggestNameForms } from '../language/names-ru.ts';
import type { Tongue } from '../language/tongue.ts';
import type { z } from 'zod';

/** What the rule `person.name` gives. */
export type NameValue = {
  readonly name: PersonName;
  readonly forms?: z.output<typeof NameFormsByTongue> | undefined;
  readonly sex?: 'male' | 'female' | undefined;
};

/** Full: «Петров Иван Алексеевич»; before: «И. А. Петров»; after: «Петров И. А.». */
export type NameStyle = 'full' | 'initials-before' | 'initials-after';

/** `certainty` is null where the name stands as it was written. */
export type PrintedName = { readonly text: string; readonly certainty: Certainty | null };

/** Names written before, by the value itself: a paper names the same few people again and again. */
const written = new WeakMap<NameValue, Map<string, PrintedName>>();

/** Writes a name in a case of the paper's language. Names outside Cyrillic stay as they are in every case. */
export function printName(value: NameValue, style: NameStyle, grammaticalCase: GrammaticalCase, tongue: Tongue): PrintedName {
  const known = written.get(value) ?? new Map<string, PrintedName>();
  written.set(value, known);
  const key = `${tongue} ${style} ${grammaticalCase}`;
  const name = known.get(key) ?? writeName(value, style, grammaticalCase, tongue);
  known.set(key, name);
  return name;
}

function writeName(value: NameValue, style: NameStyle, grammaticalCase: GrammaticalCase, tongue: Tongue): PrintedName {
  if (tongue === 'en') return { text: asWritten(value.name, style, 'en'), certainty: null };
  if (tongue === 'ru') {
    const ruCase = RU_CASES.find((known) => known === grammaticalCase) ?? 'nominative';
    return pick(suggestNameForms({ ...partsOf(value.name), sex: value.sex ?? 'unknown', confirmed: value.forms?.ru }), style, ruCase);
  }
  return kazakhName(value, style, grammaticalCase);
}

function kazakhName(value: NameValue, style: NameStyle, grammaticalCase: GrammaticalCase): PrintedName {
  const kkCase = KK_CASES.find((known) => known === grammaticalCase) ?? 'nominative';
  const all = suggestKazakhNameForms({ ...partsOf(value.name), sex: value.sex ?? 'unknown', confirmed: value.forms?.kk });
  const certainty = kkCase === 'nominative' ? null : all.certainty;
  if (style === 'full') return { text: all.full[kkCase], certainty };
  if (style === 'initials-before' || all.family === null || all.given === null) return { text: all.initialled[kkCase], certainty };
  // An ending after initials would hang on a full stop, so the family name carries it.
  const text = withInitials({ family: all.family.forms[kkCase], given: all.given.forms.nominative, patronymic: all.patronymic?.forms.nominative }, 'after');
  return { text, certainty };
}

function partsOf({ family, given, patronymic, whole }: PersonName) {
  return { family, given, patronymic, whole };
}

function pick(all: AllForms<RuForms>, style: NameStyle, ruCase: RuCase): PrintedName {
  const certainty = ruCase === 'nominative' ? null : all.certainty;
  if (style === 'full') return { text: all.full[ruCase], certainty };
  if (style === 'initials-before' || all.family === null || all.given === null) return { text: all.initialled[ruCase], certainty };
  const text = withInitials({ family: all.family.forms[ruCase], given: all.given.forms.nominative, patronymic: all.patronymic?.forms.nominative }, 'after');
  return { text, certainty };
}

function asWritten(name: PersonName, style: NameStyle, tongue: Tongue): string {
  const { family, given, patronymic, whole } = name;
  if (style !== 'full' && family !== undefined && given !== undefined) return withInitials(name, style === 'initials-after' ? 'after' : 'before');
  const parts = tongue === 'en' ? [given, patronymic, family] : [family, given, patronymic];
  const joined = parts.filter((part) => part !== undefined).join(' ');
  return joined === '' ? (whole ?? initialsOf(name)) : joined;
}

/** True for the value that the rule of names gives. */
export function isNameValue(value: unknown): value is NameValue {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'object' && value.name !== null;
}

