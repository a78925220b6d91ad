import { describe, expect, it } from 'vitest';
import { tableOfNorms } from '#core/law/norm-table.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { plain, shippedLibrary } from './library.ts';

const library = await shippedLibrary();

describe('the table of norms', () => {
  it('lists each norm once, by act and number, with its grade and date', () => {
    const rows = tableOfNorms(['kz.refugees.18(2)[2]', 'kz.koap.916(1)', 'kz.koap.834(4)', 'kz.koap.834(4)', 'kz.koap.829-5(3)', 'kz.unknown.1', 'intl.cat.3'], library, 'ru');
    expect(rows.map((row) => plain(row.citation))).toEqual([
      'часть третья статьи 829-5 КоАП',
      'часть четвертая статьи 834 КоАП',
      'часть первая статьи 916 КоАП',
      'часть вторая пункта 2 статьи 18 Закона «О беженцах»',
      'статья 3 Конвенции против пыток',
    ]);
    expect(rows.map((row) => row.grade)).toEqual(['A', 'A', 'A', 'A', 'C']);
    expect(rows.at(-1)?.issues).toMatchObject([{ code: 'norm-grade-c' }]);
    expect(rows[3]).toMatchObject({ edition: '2026-06-03', checkedOn: '2026-11-22' });
    expect(rows[3]?.paraphrase).toMatch(/^Запрещено возвращать/u);
  });

  it('says in Kazakh only what has a reviewed Kazakh paraphrase', () => {
    const [row] = tableOfNorms(['kz.koap.834(4)'], library, 'kk');
    expect(plain(row?.citation ?? '')).toBe('ӘҚБтК-нің 834-бабының төртінші бөлігі');
    expect(row?.paraphrase).toBeNull();
  });
});

describe('a key without an entry of its own', () => {
  it('falls back to the article for its words, never for its number', () => {
    const found = normAt('kz.koap.517(1-1)', library, null);
    expect(found).toMatchObject({ ok: false, error: { code: 'norm-number-unknown' } });
    const item = normAt('kz.koap.517(3)(2)', library, null);
    expect(item).toMatchObject({ ok: true, value: { norms: [{ key: 'kz.koap.517(3)(2)', exact: false, norm: { key: 'kz.koap.517(3)' } }] } });
    expect(normAt('kz.koap.517(3)', library, null)).toMatchObject({ ok: true, value: { norms: [{ exact: true }] } });
  });

  it('is unknown where no text is held', () => {
    expect(normAt('kz.tax.665(1)(3)', library, null)).toMatchObject({ ok: false, error: { code: 'norm-unknown' } });
  });
});
