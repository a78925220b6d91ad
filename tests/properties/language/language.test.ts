import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { RU_CASES, KK_CASES } from '#core/language/cases.ts';
import { DATE_FORMS } from '#core/language/date-point.ts';
import { formatDate } from '#core/language/dates.ts';
import { DURATION_UNITS } from '#core/language/durations-words.ts';
import { formatDuration } from '#core/language/durations.ts';
import { normaliseKazakhLetters } from '#core/language/kazakh-letters.ts';
import { joinList } from '#core/language/lists.ts';
import { formatMoment } from '#core/language/moments.ts';
import { suggestKazakhNameForms } from '#core/language/names-kk.ts';
import { suggestNameForms } from '#core/language/names-ru.ts';
import { agreementRu, cardinalRu, ordinalRu } from '#core/language/numbers-ru.ts';
import { checkTypography, typeset } from '#core/language/typography.ts';
import { TONGUES } from '#core/language/tongue.ts';

const tongue = fc.constantFrom(...TONGUES);
/** Texts made of what the rules look for, so that they meet each other. */
const prose = fc.array(fc.oneof(
  fc.constantFrom(' ', '  ', '\u00A0', '\n', '"', '«', '»', '„', '“', '”', '‘', '’', "'", '-', '--', '–', '—', '...', '…', '.', ',', '(', ')', '№', '§', '%', '\u2060'),
  fc.constantFrom('в', 'и', 'не', 'бы', 'ст.', 'ч.', 'г.', 'А.', 'С.', 'Петров', 'мая', 'мамырда', 'May', 'года', 'г.', 'суток', 'тәулік', 'статьи', 'пункт', 'don', 't', 'No.', 'суд', 'қаулы'),
  fc.nat({ max: 3000 }).map(String),
  fc.string({ unit: 'binary', maxLength: 3 }),
), { maxLength: 40 }).map((pieces) => pieces.join(''));

const bare = (text: string): string => text.replaceAll(/[ \u00A0"'«»„“”‘’.…–—-]/gu, '');

const cyrillic = fc.array(fc.constantFrom(...Array.from('абвгдеёжзийклмнопрстуфхцчшщьыэюяәғқңөұүһі-АИЯ \'')), { minLength: 1, maxLength: 14 }).map((letters) => letters.join(''));
const word = fc.oneof(cyrillic, fc.string({ maxLength: 12 }), fc.constant(undefined));
const sex = fc.constantFrom('male', 'female', 'unknown');

describe('typography', () => {
  it('is idempotent', () => {
    fc.assert(fc.property(prose, tongue, (text, language) => {
      const once = typeset(text, language);
      expect(typeset(once, language)).toBe(once);
    }), { numRuns: 3000 });
  });

  it('changes nothing but spaces, quotes, dashes and dots', () => {
    fc.assert(fc.property(prose, tongue, (text, language) => {
      expect(bare(typeset(text, language))).toBe(bare(text));
    }), { numRuns: 1000 });
  });

  it('complains exactly when setting would change something', () => {
    fc.assert(fc.property(prose, tongue, (text, language) => {
      expect(checkTypography(text, language).length > 0).toBe(typeset(text, language) !== text);
      expect(checkTypography(typeset(text, language), language)).toEqual([]);
    }), { numRuns: 1000 });
  });

  it('complains at the place that it names', () => {
    fc.assert(fc.property(prose, tongue, (text, language) => {
      for (const { offset, length, found } of checkTypography(text, language)) expect(text.slice(offset, offset + length)).toBe(found);
    }));
  });
});

describe('names', () => {
  it('never throw, keep the nominative and are never empty in a case', () => {
    fc.assert(fc.property(word, word, word, sex, (family, given, patronymic, who) => {
      for (const [forms, cases] of [[suggestNameForms({ family, given, patronymic, sex: who }), RU_CASES], [suggestKazakhNameForms({ family, given, patronymic, sex: who }), KK_CASES]] as const) {
        const typed = [family, given, patronymic].map((part) => (part ?? '').normalize('NFC').trim().replaceAll(/\s+/gu, ' ')).filter((part) => part !== '').join(' ');
        expect(forms.full.nominative).toBe(typed);
        for (const one of cases) expect((forms.full as Readonly<Record<string, string>>)[one] === '').toBe(typed === '');
      }
    }), { numRuns: 2000 });
  });

  it('leave names outside Cyrillic as they are', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-zÀ-ÿء-ي]{1,12}$/u), sex, (family, who) => {
      const forms = suggestNameForms({ family, sex: who });
      expect(new Set(Object.values(forms.full)).size).toBe(1);
      expect(forms.certainty).toBe('unchanged');
    }));
  });

  it('print written forms as written', () => {
    fc.assert(fc.property(cyrillic, cyrillic, fc.constantFrom(...RU_CASES), (family, written, ruCase) => {
      fc.pre(written.trim() !== '');
      const forms = suggestNameForms({ family, sex: 'male', confirmed: { [ruCase]: written } });
      expect(forms.full[ruCase]).toBe(written.trim().replaceAll(/\s+/gu, ' '));
    }));
  });
});

describe('numbers, dates, lists', () => {
  const amount = fc.nat({ max: 999_999_999_999 });

  it('write every number in every case, all different numbers differently', () => {
    fc.assert(fc.property(amount, amount, fc.constantFrom(...RU_CASES), (left, right, ruCase) => {
      expect(cardinalRu(left, { case: ruCase }) === cardinalRu(right, { case: ruCase })).toBe(left === right);
      expect(cardinalRu(left, { case: ruCase })).not.toMatch(/^ | $| {2}|undefined/u);
    }));
  });

  it('write every ordinal to 1000 differently, in every case and gender', () => {
    for (const ruCase of RU_CASES) {
      for (const gender of ['masculine', 'feminine', 'neuter', 'plural'] as const) {
        const all = Array.from({ length: 1000 }, (_, n) => ordinalRu(n + 1, { case: ruCase, gender }));
        expect(new Set(all).size).toBe(1000);
        expect(all.every((words) => /[а-я]$/u.test(words))).toBe(true);
      }
    }
  });

  it('agree with the last word of the number', () => {
    fc.assert(fc.property(amount, (n) => {
      const last = cardinalRu(n).split(' ').at(-1) ?? '';
      const expected = last === 'один' ? 'one' : ['два', 'три', 'четыре'].includes(last) ? 'few' : 'many';
      expect(agreementRu(n)).toBe(expected);
    }));
  });

  it('never throw on any text or amount', () => {
    fc.assert(fc.property(fc.string(), fc.double(), tongue, fc.constantFrom(...DATE_FORMS), fc.constantFrom(...DURATION_UNITS), (text, n, language, form, unit) => {
      formatDate(text, language, form);
      formatMoment(text, language);
      formatDuration({ amount: n, unit }, language, { style: 'words' });
      normaliseKazakhLetters(text);
    }));
  });

  it('write real days without a breakable space inside the point', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), tongue, (year, month, day, language) => {
      const text = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const written = formatDate(text, language) ?? '';
      expect(written).not.toMatch(/ /u);
      expect(written).toContain(String(year));
      expect(typeset(written, language)).toBe(written);
    }));
  });

  it('keep every item of a list', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 })), tongue, (items, language) => {
      const joined = joinList(items, language);
      for (const item of items.filter((one) => one.trim() !== '')) expect(joined).toContain(item);
    }));
  });
});
