import { describe, expect, it } from 'vitest';
import { RU_CASES } from '#core/language/cases.ts';
import { suggestNameForms } from '#core/language/names-ru.ts';
import { accuracyByKind, readLabelledSet } from './labelled-set.ts';

const ROWS = readLabelledSet('names-ru.tsv', ['kind', 'sex', 'part', 'beside', ...RU_CASES]);

function suggest(row: (typeof ROWS)[number]) {
  const sex = row.sex === 'male' ? 'male' : 'female';
  const name = row.part === 'family' ? { family: row.nominative, given: row.beside } : row.part === 'given' ? { given: row.nominative } : { patronymic: row.nominative };
  const forms = suggestNameForms({ ...name, sex });
  return row.part === 'family' ? forms.family : row.part === 'given' ? forms.given : forms.patronymic;
}

const RESULTS = ROWS.map((row) => {
  const suggested = suggest(row);
  const wrong = RU_CASES.filter((ruCase) => suggested?.forms[ruCase] !== row[ruCase]);
  return { row, kind: row.kind, certainty: suggested?.certainty ?? 'missing', wrong, right: wrong.length === 0, suggested };
});

describe('Russian name forms on the committed set', () => {
  it('holds at least 120 names', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(120);
  });

  it('is never sure and wrong', () => {
    const wrong = RESULTS.filter((result) => result.certainty === 'sure' && !result.right);
    expect(wrong.map(({ row, suggested }) => `${row.nominative}: ${Object.values(suggested?.forms ?? {}).join(', ')}`)).toEqual([]);
  });

  it('calls every name that it gets wrong doubtful', () => {
    const wrong = RESULTS.filter((result) => result.certainty !== 'doubtful' && !result.right);
    expect(wrong.map(({ row, certainty, suggested }) => `${row.nominative} (${certainty}): ${Object.values(suggested?.forms ?? {}).join(', ')}`)).toEqual([]);
  });

  it('asks for a look wherever a family custom or the stress decides', () => {
    const open = RESULTS.filter(({ kind, row }) => ['fleeting', 'sibilant'].includes(kind) && row.sex === 'male');
    expect(open.filter((result) => result.certainty !== 'doubtful').map((result) => result.row.nominative)).toEqual([]);
    expect(open.length).toBeGreaterThan(10);
  });

  it('gets nine names in ten right and is sure of half, kind by kind in the log', () => {
    console.info(`Russian names right: ${accuracyByKind(RESULTS)}`);
    for (const certainty of ['sure', 'likely', 'doubtful']) {
      const of = RESULTS.filter((result) => result.certainty === certainty);
      console.info(`  ${certainty}: ${String(of.filter((result) => result.right).length)} of ${String(of.length)}; wrong: ${of.filter((result) => !result.right).map((result) => result.row.nominative).join(', ')}`);
    }
    expect(RESULTS.filter((result) => result.right).length / RESULTS.length).toBeGreaterThan(0.9);
    expect(RESULTS.filter((result) => result.certainty === 'sure').length / RESULTS.length).toBeGreaterThan(0.5);
  });
});

describe('a whole Russian name', () => {
  const petrov = { family: 'Петров', given: 'Иван', patronymic: 'Алексеевич', sex: 'male' } as const;

  it('declines every part and keeps initials', () => {
    const forms = suggestNameForms(petrov);
    expect([forms.full.genitive, forms.givenPatronymic.dative, forms.initialled.instrumental, forms.certainty]).toEqual([
      'Петрова Ивана Алексеевича', 'Ивану Алексеевичу', 'И.\u00A0А.\u00A0Петровым', 'sure',
    ]);
  });

  it('lets written forms win, in the parts and the initials too', () => {
    const forms = suggestNameForms({
      family: 'Заяц', given: 'Пётр', sex: 'male',
      confirmed: { confirmed: 'yes', genitive: 'Заяца Петра', dative: 'Заяцу Петру', accusative: 'Заяца Петра', instrumental: 'Заяцем Петром', prepositional: 'Заяце Петре' },
    });
    expect([forms.full.genitive, forms.initialled.genitive, forms.family?.forms.dative, forms.certainty]).toEqual(['Заяца Петра', 'П.\u00A0Заяца', 'Заяцу', 'confirmed']);
    expect(suggestNameForms({ ...petrov, confirmed: { dative: 'Петрову И. А.' } })).toMatchObject({ certainty: 'sure', full: { dative: 'Петрову И. А.', genitive: 'Петрова Ивана Алексеевича' } });
  });

  it('keeps a name or a part that its bearer does not decline', () => {
    expect(suggestNameForms({ ...petrov, indeclinable: true }).full.genitive).toBe('Петров Иван Алексеевич');
    expect(suggestNameForms({ ...petrov, indeclinable: ['family'] }).full.genitive).toBe('Петров Ивана Алексеевича');
    expect(suggestNameForms({ ...petrov, confirmed: { declines: 'no' } })).toMatchObject({ certainty: 'confirmed', full: { dative: 'Петров Иван Алексеевич' } });
  });

  it('leaves Latin, Arabic and mixed names as written', () => {
    expect(suggestNameForms({ family: 'Schmidt', given: 'Anna', sex: 'female' })).toMatchObject({ certainty: 'unchanged', full: { genitive: 'Schmidt Anna' } });
    expect(suggestNameForms({ whole: 'محمد', sex: 'male' })).toMatchObject({ certainty: 'unchanged', full: { dative: 'محمد' } });
    expect(suggestNameForms({ family: 'Пeтров', given: 'Иван', sex: 'male' }).family).toMatchObject({ certainty: 'doubtful', reason: 'mixed-scripts', forms: { genitive: 'Пeтров' } });
  });

  it('declines nothing without a sex, unless the patronymic tells it', () => {
    expect(suggestNameForms({ family: 'Петров', given: 'Иван', sex: 'unknown' })).toMatchObject({ certainty: 'doubtful', full: { genitive: 'Петров Иван' } });
    expect(suggestNameForms({ ...petrov, sex: 'unknown' }).full.genitive).toBe('Петрова Ивана Алексеевича');
  });

  it('keeps capitals, spaces and Kazakh spelling in view', () => {
    expect(suggestNameForms({ family: 'ПЕТРОВА', given: 'ЛЮБОВЬ', sex: 'female' }).full.instrumental).toBe('ПЕТРОВОЙ ЛЮБОВЬЮ');
    expect(suggestNameForms({ ...petrov, family: '  Петров ' }).full.dative).toBe('Петрову Ивану Алексеевичу');
    expect(suggestNameForms({ family: 'Қайратов', given: 'Асхат', sex: 'male' }).family).toMatchObject({ certainty: 'doubtful', reason: 'kazakh-spelling' });
    expect(suggestNameForms({ family: 'Гарсиа Маркес', given: 'Хуан', sex: 'male' }).family).toMatchObject({ certainty: 'doubtful', forms: { genitive: 'Гарсиа Маркеса' } });
    expect(suggestNameForms({ sex: 'male' }).full.genitive).toBe('');
  });
});
