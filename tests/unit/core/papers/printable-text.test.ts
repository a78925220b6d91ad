import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableText } from '#core/papers/printable-text.ts';

/** A face with Latin, Cyrillic, Arabic and the replacement sign. */
const covers = (code: number): boolean => (code >= 0x20 && code < 0x600) || (code >= 0x620 && code < 0x700) || code === 0x25a1;

const text = (input: string): string => printableText(input, covers).lines.join('\n');

describe('printableText', () => {
  it.each([
    ['$x$ #let *a* {{b}} <b> | ::: [@x]', '$x$ #let *a* {{b}} <b> | ::: [@x]'],
    ['два  пробела', 'два  пробела'],
    ['и\u0306', 'й'],
    ['а\tб', 'а б'],
    ['а\r\nб\rв\nг\u2028д', 'а\nб\nв\nг\nд'],
    ['пе\u00adре\u200bнос\ufeff', 'перенос'],
    ['нет\u202Eалёр\u202C', 'неталёр'],
    ['\u2066а\u2069', 'а'],
    ['а\u0000\u0007\u009fб', 'аб'],
    ['а😀😀б', 'а□б'],
    ['а😀 😀б', 'а□ □б'],
    ['\uD83D', '□'],
    ['\ue000\uffff', '□'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['а\u200dб', 'аб'],
  ])('prints %j as %j', (given, expected) => {
    expect(text(given)).toBe(expected);
  });

  it('counts what it replaced and what it left out', () => {
    expect(printableText('😀😀\u202E\u0007\u200b', covers)).toMatchObject({ unprintable: 2, removed: 2 });
  });

  it('is idempotent, and leaves only covered characters and no control', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const once = printableText(given, covers);
        for (const line of once.lines) {
          expect(printableText(line, covers)).toEqual({ lines: [line], unprintable: 0, removed: 0 });
          expect(line.isWellFormed()).toBe(true);
          for (const character of line) {
            const code = character.codePointAt(0) ?? 0;
            expect(code >= 0x20 && !(code >= 0x7f && code < 0xa0) && (covers(code) || code === 0x200c || code === 0x200d || code > 0x2000)).toBe(true);
          }
        }
      }),
    );
  });
});
