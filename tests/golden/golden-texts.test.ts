import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { goldenFile, goldenPaper, GOLDENS, goldenText } from '../../scripts/golden-texts.ts';

const pdf = createPdfWriter();
afterAll(() => pdf.close());

/** The short complaints of the examples that no golden holds: they have to fit one page too. */
const SHORT = [{ name: 'expulsion-koap-stopping-ru', case: 'd-teacher-koap', template: 'kz-expulsion-appeal', variant: 'koap-stopping' }] as const;

describe('whole papers', () => {
  it.each(GOLDENS)('$name reads as it was read and accepted', async (golden) => {
    expect(await goldenText(await goldenPaper(golden))).toBe(readFileSync(goldenFile(golden.name), 'utf8'));
  });
  it.each([...GOLDENS.filter(({ variant }) => variant?.endsWith('-stopping') === true), ...SHORT].flatMap((golden) =>
    (['person', golden.variant === 'koap-stopping' ? 'defender' : 'representative'] as const).map((speaker) => ({ ...golden, speaker }))))('$name by $speaker fits one page', async (golden) => {
    expect((await pdf.write(await goldenPaper(golden), { forEditing: false })).pages).toBe(1);
  });
});
