import { describe, expect, it } from 'vitest';
import { brokenReviewMarks, findReviewMarks } from '#core/templates/review-marks.ts';

describe('review marks', () => {
  it('are found in templates, code and tables, with their place', () => {
    const text = 'Мәтін.\n<!-- review native C: өз сөзіміз -->\nАбзац <!-- review lawyer B: из части 2 --> дальше.\n  // review native B: labels\n# review lawyer C: nobody read it\n * review native C: a docstring\n';
    expect(findReviewMarks(text)).toEqual([
      { line: 2, column: 1, reviewer: 'native', grade: 'C', reason: 'өз сөзіміз' },
      { line: 3, column: 7, reviewer: 'lawyer', grade: 'B', reason: 'из части 2' },
      { line: 4, column: 3, reviewer: 'native', grade: 'B', reason: 'labels' },
      { line: 5, column: 1, reviewer: 'lawyer', grade: 'C', reason: 'nobody read it' },
      { line: 6, column: 2, reviewer: 'native', grade: 'C', reason: 'a docstring' },
    ]);
  });
  it('are not read out of ordinary words', () => {
    expect(findReviewMarks('The review native C: is prose.\n<!-- a note -->\n')).toEqual([]);
  });
  it.each(['<!-- review native A: read -->', '<!-- review native C -->', '<!-- review: native C: x -->', '<!-- review kazakh C: x -->', '<!-- review native C:\nx -->', '<!-- review native C:  -->'])('that nobody would find again are named: %s', (comment) => {
    expect(brokenReviewMarks(`Текст.\n\n${comment}\n`)).toEqual([8]);
    expect(findReviewMarks(comment)).toEqual([]);
  });
});
