import { describe, expect, it } from 'vitest';
import { ancestors, formatKey, parseKey } from '#core/law/norm-path.ts';

describe('keys of norms', () => {
  it.each([
    ['kz.upk.590(1)(7)', 'article', '590', '(1)(7)'],
    ['kz.koap.829-5(3)', 'article', '829-5', '(3)'],
    ['kz.appk.92(1-1)', 'article', '92', '(1-1)'],
    ['kz.refugees.18(2)[2]', 'article', '18', '(2)[2]'],
    ['kz.refugees.7(2-2)(5)', 'article', '7', '(2-2)(5)'],
    ['kz.foreigners.28[1](в)', 'article', '28', '[1](в)'],
    ['intl.convention1951.1(A)(2)', 'article', '1', '(A)(2)'],
    ['intl.iccpr-op1.1', 'article', '1', ''],
    ['kz.gpk.ch49', 'chapter', '49', ''],
    ['kz.const.personal-liberty', 'concept', 'personal-liberty', ''],
    ['kz.upk', 'act', '', ''],
  ])('%s is read and printed back', (key, unit, number, steps) => {
    const parsed = parseKey(key);
    expect(parsed).toMatchObject({ ok: true, value: { unit, number } });
    if (!parsed.ok) return;
    expect(formatKey(parsed.value)).toBe(key);
    expect(key.endsWith(steps)).toBe(true);
  });

  it.each([
    ['', 1], ['upk.590', 1], ['kz.', 1], ['kz.upk.', 8], ['kz.upk.590(', 11], ['kz.upk.590()', 11], ['kz.upk.590(1', 11],
    ['kz.upk.590(1)x', 14], ['kz.upk.590[0]', 11], ['kz.upk.590 (1)', 11], ['KZ.upk.590', 1], ['kz.upk.590(1)(7)(', 17],
  ])('%j is refused at column %i', (key, column) => {
    expect(parseKey(key)).toMatchObject({ ok: false, error: { column } });
  });

  it('names the wider places, nearest first', () => {
    const parsed = parseKey('kz.refugees.18(2)[2]');
    expect(parsed.ok && ancestors(parsed.value).map(formatKey)).toEqual(['kz.refugees.18(2)', 'kz.refugees.18']);
  });
});
