import { describe, expect, it } from 'vitest';
import { plain, print, shippedLibrary } from './library.ts';

const library = await shippedLibrary();
const russian = (citation: string): string => plain(print(library, citation).text);
const kazakh = (citation: string): string => plain(print(library, citation, { tongue: 'kk' }).text);
const english = (citation: string): string => plain(print(library, citation, { tongue: 'en' }).text);

describe('Russian citations', () => {
  it.each([
    ['nominative', 'пункты 7) и 11) части первой статьи 590 УПК'],
    ['genitive', 'пунктов 7) и 11) части первой статьи 590 УПК'],
    ['dative', 'пунктам 7) и 11) части первой статьи 590 УПК'],
    ['accusative', 'пункты 7) и 11) части первой статьи 590 УПК'],
    ['instrumental', 'пунктами 7) и 11) части первой статьи 590 УПК'],
    ['prepositional', 'пунктах 7) и 11) части первой статьи 590 УПК'],
  ])('decline as one chain: %s', (grammaticalCase, text) => {
    expect(russian(`kz.upk.590(1)(7),(11) | ${grammaticalCase} short`)).toBe(text);
  });

  it.each([
    ['kz.koap.834(4) | nominative short', 'часть четвертая статьи 834 КоАП'],
    ['kz.koap.834(4) | genitive short', 'части четвертой статьи 834 КоАП'],
    ['kz.koap.834(4) | accusative short', 'часть четвертую статьи 834 КоАП'],
    ['kz.koap.834(4) | instrumental short', 'частью четвертой статьи 834 КоАП'],
    ['kz.koap.916(1)[2] | instrumental short', 'абзацем вторым части первой статьи 916 КоАП'],
    ['kz.koap.843(3)(1)–(3),(5) | dative short', 'подпунктам 1)–3) и 5) части третьей статьи 843 КоАП'],
    ['kz.koap.883(4) | dative short', 'подпункту 4) статьи 883 КоАП'],
    ['kz.koap.788,789 | instrumental short', 'статьями 788 и 789 КоАП'],
    ['kz.koap.829-5(3) | genitive bare', 'части третьей статьи 829-5'],
    ['kz.appk.92(1),(1-1) | prepositional short', 'частях первой и 1-1 статьи 92 АППК'],
    ['kz.appk.96(1)(1),(3) | nominative short', 'подпункты 1) и 3) части первой статьи 96 АППК'],
    ['kz.gpk.382–386 | accusative short', 'статьи 382–386 ГПК'],
    ['kz.upk.590(1)(7); kz.upk.591(4) | dative short', 'пункту 7) части первой статьи 590 и части четвертой статьи 591 УПК'],
    ['kz.koap.843(3)(4); kz.koap.843(1) | dative short', 'подпункту 4) части третьей статьи 843 и части первой статьи 843 КоАП'],
    ['kz.koap.741(1)(1); kz.koap.741(1)(2) | dative short', 'подпунктам 1) и 2) части первой статьи 741 КоАП'],
    ['kz.upk.592(7)(1); kz.upk.592(2) | dative short', 'пункту 1) части седьмой статьи 592 и части второй статьи 592 УПК'],
    ['kz.upk.592(2); kz.upk.592(7)(1) | dative bare', 'части второй статьи 592 и пункту 1) части седьмой статьи 592'],
    ['kz.upk.590(1)(7); kz.upk.590(2) | accusative bare', 'пункт 7) части первой статьи 590 и часть вторую статьи 590'],
    ['kz.koap.834(4); kz.gpk.386 | genitive short', 'части четвертой статьи 834 КоАП и статьи 386 ГПК'],
    ['kz.gpk.ch49 | instrumental short', 'главой 49 ГПК'],
    ['kz.refugees | dative short', 'Закону «О беженцах»'],
    ['kz.foreigners.28[1](в) | dative short', 'подпункту в) части первой статьи 28 Закона «О правовом положении иностранцев»'],
    ['intl.convention1951.33(1) | genitive short', 'пункта 1 статьи 33 Конвенции о статусе беженцев'],
    ['intl.convention1951.1(A)(2) | genitive short', 'пункта 2 раздела A статьи 1 Конвенции о статусе беженцев'],
    ['kz.upk.592(7)(1); kz.upk.592(8) | nominative bare', 'пункт 1) части седьмой статьи 592 и часть восьмая статьи 592'],
    ['kz.koap.741(1)(1); kz.koap.843(3)(4) | genitive bare', 'подпункта 1) части первой статьи 741 и подпункта 4) части третьей статьи 843'],
    ['kz.koap.839(1)(3); kz.koap.839(1)(2) | dative bare', 'подпунктам 3) и 2) части первой статьи 839'],
    ['kz.upk.588(8)(1); kz.upk.588(2)(1) | dative bare', 'пункту 1) части восьмой и пункту 1) части второй статьи 588'],
  ])('%s', (citation, text) => {
    expect(russian(citation)).toBe(text);
  });

  // The ready citations of the asylum dossier and the patterns of the table of citation forms.
  it.each([
    ['kz.refugees.10(1) | nominative full', 'пункт 1 статьи 10 Закона Республики Казахстан от 4 декабря 2009 года № 216-IV «О беженцах»'],
    ['kz.refugees.1(1) | nominative bare', 'подпункт 1) статьи 1'],
    ['kz.refugees.8(1)(5) | nominative bare', 'подпункт 5) пункта 1 статьи 8'],
    ['kz.refugees.4(6); kz.refugees.18(2)[2] | nominative bare', 'подпункт 6) статьи 4 и часть вторая пункта 2 статьи 18'],
    ['kz.refugees.18(2)[2] | genitive bare', 'части второй пункта 2 статьи 18'],
    ['kz.refugees.10(6) | nominative bare', 'пункт 6 статьи 10'],
    ['kz.refugees.4(6) | instrumental short', 'подпунктом 6) статьи 4 Закона «О беженцах»'],
    ['kz.appk.73 | nominative short', 'статья 73 АППК'],
    ['kz.appk.91–93,96 | nominative short', 'статьи 91–93 и 96 АППК'],
    ['kz.appk.131(2); kz.appk.133; kz.appk.136 | nominative short', 'часть вторая статьи 131 и статьи 133 и 136 АППК'],
    ['kz.upk.590(1)(4),(7),(9),(11) | nominative short', 'пункты 4), 7), 9) и 11) части первой статьи 590 УПК'],
    ['kz.const.73(1)(5) | nominative short', 'подпункт 5) пункта 1 статьи 73 Конституции'],
    ['kz.const.46(15) | nominative short', 'подпункт 15) статьи 46 Конституции'],
  ])('%s', (citation, text) => {
    expect(russian(citation)).toBe(text);
  });

  it('binds numbers to their words', () => {
    expect(print(library, 'kz.koap.834(4) | genitive').text).toBe(
      'части\u00a0четвертой статьи\u00a0834 Кодекса Республики Казахстан об административных правонарушениях от 5\u00a0июля 2014\u00a0года №\u00a0235-V (далее\u00a0– КоАП)',
    );
  });

  it('names the act in full once, and returns what was mentioned', () => {
    const first = print(library, 'kz.koap.834(4) | genitive');
    expect(first.mentioned).toEqual(['kz.koap']);
    expect(plain(print(library, 'kz.koap.833; kz.gpk.386 | genitive', { mentioned: first.mentioned }).text)).toBe(
      'статьи 833 КоАП и статьи 386 Гражданского процессуального кодекса Республики Казахстан от 31 октября 2015 года № 377-V (далее – ГПК)',
    );
    expect(print(library, 'kz.koap.834 | genitive bare').mentioned).toEqual([]);
  });
});

describe('Kazakh citations', () => {
  it.each([
    ['kz.refugees.4(6) | dative short', '«Босқындар туралы» Заңның 4-бабының 6) тармақшасына'],
    ['kz.refugees.18(2)[2] | nominative bare', '18-баптың 2-тармағының екінші бөлігі'],
    ['kz.refugees.18(2)[2] | nominative short', '«Босқындар туралы» Заңның 18-бабы 2-тармағының екінші бөлігі'],
    ['kz.refugees.18(2)[2] | locative short', '«Босқындар туралы» Заңның 18-бабы 2-тармағының екінші бөлігінде'],
    ['kz.refugees.18(2)[2] | dative short', '«Босқындар туралы» Заңның 18-бабы 2-тармағының екінші бөлігіне'],
    ['kz.upk.590(1)(4) | nominative short', 'ҚПК-нің 590-бабы бірінші бөлігінің 4) тармағы'],
    ['kz.upk.590(1)(7),(11) | nominative short', 'ҚПК-нің 590-бабы бірінші бөлігінің 7) және 11) тармақтары'],
    ['kz.upk.590(1)(7),(11) | dative bare', '590-баптың бірінші бөлігінің 7) және 11) тармақтарына'],
    ['kz.upk.592 | locative short', 'ҚПК-нің 592-бабында'],
    ['kz.upk.107 | locative short', 'ҚПК-нің 107-бабында'],
    ['kz.upk.589(10) | locative short', 'ҚПК-нің 589-бабының оныншы бөлігінде'],
    ['kz.upk.589(4) | dative bare', '589-баптың төртінші бөлігіне'],
    ['kz.upk.50(2) | dative short', 'ҚПК-нің 50-бабының екінші бөлігіне'],
    ['kz.appk.80(5) | nominative short', 'ӘРПК-нің 80-бабының бесінші бөлігі'],
    ['kz.appk.96(1)(1),(3) | nominative short', 'ӘРПК-нің 96-бабы бірінші бөлігінің 1) және 3) тармақшалары'],
    ['kz.koap.830(1) | nominative short', 'ӘҚБтК-нің 830-бабының бірінші бөлігі'],
    ['kz.refugees.8(1)(5) | nominative short', '«Босқындар туралы» Заңның 8-бабы 1-тармағының 5) тармақшасы'],
    ['kz.const.73(1)(1) | nominative short', 'Конституцияның 73-бабы 1-тармағының 1) тармақшасы'],
    ['kz.const.20(2) | nominative short', 'Конституцияның 20-бабының 2-тармағы'],
    ['kz.const.46(11) | nominative short', 'Конституцияның 46-бабының 11) тармақшасы'],
    ['kz.appk.92(1),(1-1) | locative short', 'ӘРПК-нің 92-бабының бірінші және 1-1-бөліктерінде'],
    ['kz.upk.107(1-1) | locative short', 'ҚПК-нің 107-бабының 1-1-бөлігінде'],
    ['kz.appk.91–93,96 | nominative short', 'ӘРПК-нің 91–93 және 96-баптары'],
    ['kz.refugees.10(1) | nominative full', '«Босқындар туралы» Қазақстан Республикасының 2009 жылғы 4 желтоқсандағы № 216-IV Заңының 10-бабының 1-тармағы'],
    ['kz.refugees.4(6); kz.refugees.18(2)[2] | nominative short', '«Босқындар туралы» Заңның 4-бабының 6) тармақшасы және 18-бабы 2-тармағының екінші бөлігі'],
    ['kz.refugees.10 | ablative bare', '10-баптан'],
    ['kz.refugees.10 | instrumental bare', '10-баппен'],
    ['kz.koap.788,789 | instrumental short', 'ӘҚБтК-нің 788 және 789-баптарымен'],
    ['kz.foreigners.28[1](в) | dative bare', '28-баптың бірінші бөлігінің в) тармақшасына'],
    ['kz.upk | dative short', 'ҚПК-ге'],
    ['kz.gpk.ch49 | locative short', 'АПК-нің 49-тарауында'],
  ])('%s', (citation, text) => {
    expect(kazakh(citation)).toBe(text);
  });

  it('announces the short name between the act and its article', () => {
    expect(kazakh('kz.upk.592 | locative')).toBe(
      'Қазақстан Республикасының 2014 жылғы 4 шілдедегі № 231-V Қылмыстық-процестік кодексінің (бұдан әрі – ҚПК) 592-бабында',
    );
  });
});

describe('English citations', () => {
  it.each([
    ['kz.upk.590(1)(7),(11) | short', 'article 590(1)(7) and (11) of the Criminal Procedure Code'],
    ['kz.koap.788,789 | short', 'articles 788 and 789 of the Code on Administrative Offences'],
    ['kz.refugees.18(2)[2] | short', 'article 18(2), second paragraph, of the Law on Refugees'],
    ['kz.gpk.382–386 | bare', 'articles 382–386'],
    ['kz.koap.834(4); kz.gpk.386 | short', 'article 834(4) of the Code on Administrative Offences and article 386 of the Civil Procedure Code'],
    ['intl.convention1951.1(A)(2) | short', 'article 1(A)(2) of the 1951 Convention'],
  ])('%s', (citation, text) => {
    expect(english(citation)).toBe(text);
  });
});

describe('what is refused, and what is told', () => {
  it.each([
    ['kz.koap.834(14) | genitive', 'norm-number-unknown'],
    ['kz.koap.9999 | genitive', 'norm-unknown'],
    ['kz.nowhere.1 | genitive', 'norm-unknown'],
    ['kz.refugees.8(1)(2) | genitive', 'norm-number-unknown'],
    ['kz.const.no-such-subject | genitive', 'norm-unknown'],
    ['kz.tax.700 | genitive', 'norm-unknown'],
    ['kz.koap.834(4)', 'citation-case-missing'],
    ['kz.koap.834(4) | locative', 'citation-case-wrong'],
    ['kz.koap.834(3)–(9) | genitive', 'norm-number-unknown'],
  ])('%s: %s', (citation, code) => {
    expect(() => print(library, citation)).toThrow(code);
  });

  it('tells of grade C, of the unseen amendment of chapter 60 once, and of a norm without a text', () => {
    expect(print(library, 'intl.cat.3 | genitive').issues).toMatchObject([{ code: 'norm-grade-c', severity: 'must', norm: 'intl.cat.3' }]);
    expect(print(library, 'intl.cat.3 | genitive').issues[0]?.message).toMatchObject({ ru: expect.stringMatching(/^Статья\u00a03 .*: текст не прочитан/u) as string, en: expect.stringMatching(/^Article\u00a03 of .*: the text was not read/u) as string });
    expect(print(library, 'kz.upk.590(1)(7),(11) | genitive').issues).toMatchObject([{ code: 'norm-freshness-upk-60', severity: 'should', norm: 'kz.upk' }]);
    expect(print(library, 'kz.upk.107(2) | genitive').issues).toEqual([]);
    expect(print(library, 'kz.tax.668(1)(15) | genitive').issues).toMatchObject([{ code: 'norm-unproved', severity: 'note' }]);
    expect(print(library, 'kz.koap.834(4) | genitive').issues).toEqual([]);
  });

  it('tells of a norm that was not in force at the event', () => {
    expect(print(library, 'kz.const.18(2) | genitive', { eventDate: '2026-05-01' }).issues).toMatchObject([{ code: 'norm-not-in-force' }]);
    expect(print(library, 'kz.const.18(2) | genitive', { eventDate: '2026-07-01' }).issues).toEqual([]);
  });
});

describe('the Constitution by subject', () => {
  it('cites the Constitution in force, and for an earlier event the old one before it', () => {
    expect(print(library, 'kz.const.custody | dative short', { eventDate: '2026-07-01' }).keys).toEqual(['kz.const.18(2)']);
    expect(print(library, 'kz.const.custody | dative short').keys).toEqual(['kz.const.18(2)']);
    const before = print(library, 'kz.const.custody | dative', { eventDate: '2026-06-30' });
    expect(before.keys).toEqual(['kz.const1995.16(2)', 'kz.const.18(2)']);
    expect(plain(before.text)).toBe(
      'пункту 2 статьи 16 Конституции Республики Казахстан от 30 августа 1995 года, действовавшей до 1 июля 2026 года (далее – Конституция 1995 года) и ' +
        'пункту 2 статьи 18 Конституции Республики Казахстан, принятой на республиканском референдуме 15 марта 2026 года (далее – Конституция)',
    );
  });
});
