import { describe, expect, it } from 'vitest';
import { KK_CASES } from '#core/language/cases.ts';
import { suggestKazakhNameForms } from '#core/language/names-kk.ts';
import { accuracyByKind, readLabelledSet } from './labelled-set.ts';

const ROWS = readLabelledSet('names-kk.tsv', ['kind', ...KK_CASES]);

const RESULTS = ROWS.map((row) => {
  const suggested = suggestKazakhNameForms({ given: row.nominative, sex: 'unknown' }).given;
  const right = KK_CASES.every((kkCase) => suggested?.forms[kkCase] === row[kkCase]);
  return { row, kind: row.kind, right, certainty: suggested?.certainty ?? 'missing', forms: Object.values(suggested?.forms ?? {}).join(', ') };
});

describe('Kazakh name forms on the committed set', () => {
  it('holds at least 80 names', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(80);
  });

  it('calls every name that it gets wrong doubtful', () => {
    expect(RESULTS.filter((result) => !result.right && result.certainty !== 'doubtful').map(({ certainty, forms }) => `${certainty}: ${forms}`)).toEqual([]);
  });

  it('gets nine names in ten right and is sure of most, kind by kind in the log', () => {
    console.info(`Kazakh names right: ${accuracyByKind(RESULTS)}`);
    for (const certainty of ['sure', 'likely', 'doubtful']) {
      const of = RESULTS.filter((result) => result.certainty === certainty);
      console.info(`  ${certainty}: ${String(of.filter((result) => result.right).length)} of ${String(of.length)}; wrong: ${of.filter((result) => !result.right).map((result) => result.forms).join('; ')}`);
    }
    expect(RESULTS.filter((result) => result.right).length / RESULTS.length).toBeGreaterThan(0.9);
    expect(RESULTS.filter((result) => result.certainty === 'sure').length / RESULTS.length).toBeGreaterThan(0.7);
  });
});

describe('a whole Kazakh name', () => {
  it('takes the ending at its last word only', () => {
    const forms = suggestKazakhNameForms({ family: 'Ахметова', given: 'Айгүл', patronymic: 'Серікқызы', sex: 'female' });
    expect(forms.full.genitive).toBe('Ахметова Айгүл Серікқызының');
    expect(forms.givenPatronymic.dative).toBe('Айгүл Серікқызына');
    expect(forms.initialled.genitive).toBe('А.\u00A0С.\u00A0Ахметованың');
    expect(suggestKazakhNameForms({ family: 'Петров', given: 'Иван', sex: 'male' }).full.ablative).toBe('Петров Иваннан');
  });

  it('is as sure as the words that take an ending', () => {
    expect(suggestKazakhNameForms({ family: 'Ветлугин', given: 'Тимур', patronymic: 'Олегович', sex: 'male' })).toMatchObject({ certainty: 'sure', full: { ablative: 'Ветлугин Тимур Олеговичтен' } });
    expect(suggestKazakhNameForms({ family: 'Ветлугин', given: 'Тимур', sex: 'male' }).certainty).toBe('doubtful');
  });

  it('leaves Latin names and names that do not decline', () => {
    expect(suggestKazakhNameForms({ family: 'Schmidt', given: 'Anna', sex: 'female' })).toMatchObject({ certainty: 'unchanged', full: { dative: 'Schmidt Anna' } });
    expect(suggestKazakhNameForms({ family: 'Серік', sex: 'male', confirmed: { declines: 'no' } })).toMatchObject({ certainty: 'confirmed', full: { dative: 'Серік' } });
  });

  it('prints a written form before any rule', () => {
    const forms = suggestKazakhNameForms({ family: 'Салих', given: 'Али', sex: 'male', confirmed: { genitive: 'Салих Әлидің' } });
    expect([forms.full.genitive, forms.full.nominative, forms.certainty]).toEqual(['Салих Әлидің', 'Салих Али', 'doubtful']);
  });
});
