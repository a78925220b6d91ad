import type { KkForms, RuForms } from '#core/language/cases.ts';
import type { Act } from './act.ts';
import type { ActEntry, NormsFile } from './law-schema.ts';
import type { Norm } from './norm.ts';

type Declined = { readonly before?: string | undefined; readonly forms: readonly string[]; readonly after?: string | undefined };

function wholeForms(name: Declined): readonly string[] {
  return name.forms.map((form) => [name.before, form, name.after].filter((piece) => piece !== undefined).join(' '));
}

/** All six forms of a Russian name; a plain string does not decline. */
export function russianForms(name: Declined | string): RuForms {
  const forms = typeof name === 'string' ? Array.from({ length: 6 }, () => name) : wholeForms(name);
  const [nominative = '', genitive = '', dative = '', accusative = '', instrumental = '', prepositional = ''] = forms;
  return { nominative, genitive, dative, accusative, instrumental, prepositional };
}

/** All seven forms of a Kazakh name. */
export function kazakhForms(name: Declined): KkForms {
  const [nominative = '', genitive = '', dative = '', accusative = '', locative = '', ablative = '', instrumental = ''] = wholeForms(name);
  return { nominative, genitive, dative, accusative, locative, ablative, instrumental };
}

/** An act of the library from its entry in `acts.yaml`. */
export function actOf(entry: ActEntry): Act {
  const { ru, kk, en } = entry;
  return {
    key: entry.key,
    kind: entry.kind,
    names: {
      ru: { full: russianForms(ru.full), short: ru.short === undefined ? null : russianForms(ru.short) },
      kk: kk === undefined ? null : { full: kazakhForms(kk.full), short: kk.short === undefined ? null : kazakhForms(kk.short) },
      en: { full: en.full, short: en.short ?? null },
    },
    levels: entry.levels,
    directItems: entry.directItems,
    source: entry.source,
    edition: entry.edition ?? null,
    grade: entry.grade,
    validFrom: entry.validFrom ?? null,
    validTo: entry.validTo ?? null,
    texts: { ...(entry.texts.ru === undefined ? {} : { ru: entry.texts.ru }), ...(entry.texts.kk === undefined ? {} : { kk: entry.texts.kk }) },
    doubts: entry.doubts.map(({ code, from, to, ru: inRussian, kk: inKazakh, en: inEnglish }) => ({
      code,
      from: from ?? null,
      to: to ?? null,
      message: { ru: inRussian, kk: inKazakh, en: inEnglish },
    })),
  };
}

/** The norms of one file, with the file's defaults filled in. `sourceOf` gives the address of an act. */
export function normsOf(file: NormsFile, sourceOf: (key: string) => string): readonly Norm[] {
  return Object.entries(file.norms).map(([tail, entry]) => {
    const key = file.act === undefined ? tail : `${file.act}.${tail}`;
    return {
      key,
      paraphrase: { ru: entry.ru, en: entry.en, kk: entry.kk ?? null },
      validFrom: entry.validFrom ?? null,
      validTo: entry.validTo ?? null,
      edition: entry.edition ?? file.edition,
      source: entry.source ?? sourceOf(key),
      grade: entry.grade ?? file.grade,
      checkedOn: entry.checkedOn ?? file.checkedOn,
      keywords: entry.words,
    };
  });
}
