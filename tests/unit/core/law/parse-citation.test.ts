import { describe, expect, it } from 'vitest';
import { formatKey } from '#core/law/norm-path.ts';
import { formatCitation, parseCitation } from '#core/law/parse-citation.ts';

function keysOf(text: string): readonly string[] {
  const parsed = parseCitation(text);
  return parsed.ok ? parsed.value.refs.map((ref) => formatKey(ref.path) + (ref.to === null ? '' : `..${ref.to}`)) : [parsed.error.code];
}

describe('the inside of a citation', () => {
  it.each([
    ['kz.upk.590(1)(7),(11)', ['kz.upk.590(1)(7)', 'kz.upk.590(1)(11)']],
    ['kz.upk.590(1)(7), (2)(1)', ['kz.upk.590(1)(7)', 'kz.upk.590(2)(1)']],
    ['kz.koap.788,789', ['kz.koap.788', 'kz.koap.789']],
    ['kz.koap.834(4), 916(1)', ['kz.koap.834(4)', 'kz.koap.916(1)']],
    ['kz.gpk.382–386', ['kz.gpk.382..386']],
    ['kz.gpk.382..386', ['kz.gpk.382..386']],
    ['kz.koap.829-5(3)', ['kz.koap.829-5(3)']],
    ['kz.appk.91–93, 96', ['kz.appk.91..93', 'kz.appk.96']],
    ['kz.koap.843(3)(1)–(3),(5)', ['kz.koap.843(3)(1)..3', 'kz.koap.843(3)(5)']],
    ['kz.refugees.4(6); kz.refugees.18(2)[2]', ['kz.refugees.4(6)', 'kz.refugees.18(2)[2]']],
    ['kz.refugees.18(1),(2)[2]', ['kz.refugees.18(1)', 'kz.refugees.18(2)[2]']],
    ['  kz.koap.834(4) ;kz.gpk.386 ', ['kz.koap.834(4)', 'kz.gpk.386']],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it('takes a case and a form of the act in any order', () => {
    expect(parseCitation('kz.upk.590 | dative short')).toMatchObject({ ok: true, value: { grammaticalCase: 'dative', actForm: 'short' } });
    expect(parseCitation('kz.upk.590|bare, genitive')).toMatchObject({ ok: true, value: { grammaticalCase: 'genitive', actForm: 'none' } });
    expect(parseCitation('kz.upk.590')).toMatchObject({ ok: true, value: { grammaticalCase: null, actForm: 'auto' } });
  });

  it.each([
    ['', 'citation-key', 1],
    ['| genitive', 'citation-key', 1],
    ['590(1)', 'citation-key', 1],
    ['kz.upk.590(1)(7),', 'citation-key', 18],
    ['kz.upk.590 kz.upk.591', 'citation-key', 12],
    ['kz.upk.590(1)(7),x', 'citation-key', 18],
    ['kz.upk.590,,591', 'citation-key', 12],
    ['kz.gpk.386–382', 'citation-key', 12],
    ['kz.gpk.382–', 'citation-key', 12],
    ['kz.upk,590', 'citation-key', 8],
    ['kz.upk.590 | dativ', 'citation-word', 14],
    ['kz.upk.590 | dative genitive', 'citation-word', 21],
    ['kz.upk.590 | short full', 'citation-word', 20],
  ])('%j fails with %s at column %i', (text, code, column) => {
    expect(parseCitation(text)).toMatchObject({ ok: false, error: { code, place: { column } } });
  });

  it('prints a canonical form that reads back the same', () => {
    const parsed = parseCitation('kz.upk.590(1)(7),(11) | short dative');
    expect(parsed.ok && formatCitation(parsed.value)).toBe('kz.upk.590(1)(7); kz.upk.590(1)(11) | dative short');
  });
});
