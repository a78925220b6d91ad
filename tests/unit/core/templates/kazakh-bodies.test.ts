import { describe, expect, it } from 'vitest';
import { KK_CASES } from '#core/language/cases.ts';
import { declineKazakhAbbreviation } from '#core/language/kazakh-endings.ts';
import { isPlainKazakhBody, kazakhForm } from '#core/templates/print-named.ts';
import { library } from './trial.ts';

describe('the name of a body in Kazakh', () => {
  it.each([
    ['Алматы қалалық соты', 'Алматы қалалық сотының', 'Алматы қалалық сотына'],
    ['Алматы қалалық сотының азаматтық істер жөніндегі сот алқасы', 'Алматы қалалық сотының азаматтық істер жөніндегі сот алқасының', 'Алматы қалалық сотының азаматтық істер жөніндегі сот алқасына'],
    ['АЛМАТЫ ҚАЛАЛЫҚ СОТЫ', 'АЛМАТЫ ҚАЛАЛЫҚ СОТЫНЫҢ', 'АЛМАТЫ ҚАЛАЛЫҚ СОТЫНА'],
    ['Медеу ауданының әкімдігі', 'Медеу ауданының әкімдігінің', 'Медеу ауданының әкімдігіне'],
    ['Еңбек министрлігі', 'Еңбек министрлігінің', 'Еңбек министрлігіне'],
    ['Бас прокуратура', 'Бас прокуратураның', 'Бас прокуратураға'],
    ['№ 5 тергеу изоляторы', '№ 5 тергеу изоляторының', '№ 5 тергеу изоляторына'],
    ['Алматы қаласының ІІД', 'Алматы қаласының ІІД-нің', 'Алматы қаласының ІІД-ге'],
    ['ІІМ', 'ІІМ-нің', 'ІІМ-ге'],
    ['БҰҰ', 'БҰҰ-ның', 'БҰҰ-ға'],
    ['Полиция басқармасы (қайсысы белгісіз)', 'Полиция басқармасының (қайсысы белгісіз)', 'Полиция басқармасына (қайсысы белгісіз)'],
    ['Қоғамдық бірлестік «Пана»', 'Қоғамдық бірлестік «Пана»ның', 'Қоғамдық бірлестік «Пана»ға'],
    ['Біріккен Араб Әмірліктері', 'Біріккен Араб Әмірліктерінің', 'Біріккен Араб Әмірліктеріне'],
  ])('%s', (name, genitive, dative) => {
    expect([kazakhForm(name, 'nominative'), kazakhForm(name, 'genitive'), kazakhForm(name, 'dative')]).toEqual([name, genitive, dative]);
  });
});

describe('a doubt about the ending', () => {
  it('stays with abbreviations, remarks and words that the program does not know', () => {
    expect(['Батыс Қазақстан облыстық соты', 'Орал қаласының Полиция басқармасы'].map(isPlainKazakhBody)).toEqual([true, true]);
    expect(['Алматы қаласының ІІД', 'Полиция басқармасы (қайсысы белгісіз)', 'Адвокаттар кеңсесі «Али»'].map(isPlainKazakhBody)).toEqual([false, false, false]);
  });
});

describe('the abbreviation of an act', () => {
  const short = [...library.acts.values()].flatMap(({ names }) => (names.kk?.short === undefined || names.kk.short === null ? [] : [names.kk.short])).filter(({ nominative }) => /^\p{Lu}[\p{L}]*\p{Lu}$/u.test(nominative));
  it('takes by rule the very endings written out in the law library', () => {
    expect(short.map(({ nominative }) => nominative)).toContain('ӘҚБтК');
    for (const forms of short) expect(KK_CASES.map((kkCase) => declineKazakhAbbreviation(forms.nominative, kkCase))).toEqual(KK_CASES.map((kkCase) => forms[kkCase]));
  });
});
