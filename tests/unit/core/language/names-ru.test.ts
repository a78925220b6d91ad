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
