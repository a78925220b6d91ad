import type { Words } from '#core/language/tongue.ts';

/** The help. */
export const HELP_WORDS = {
  helpGuides: { ru: 'Как работать', kk: 'Қалай жұмыс істеу керек', en: 'Guides' },
  helpPictures: { ru: 'Люди, имена и номера на снимках вымышлены.', kk: 'Суреттердегі адамдар, есімдер мен нөмірлер ойдан шығарылған.', en: 'The people, names and numbers in the pictures are invented.' },
  helpHonest: { ru: 'Что на самом деле делают кнопки', kk: 'Батырмалар шын мәнінде не істейді', en: 'What the buttons really do' },
  helpGlossary: { ru: 'Термины закона', kk: 'Заң терминдері', en: 'Terms of the law' },
  helpAction: { ru: 'Действие', kk: 'Әрекет', en: 'Action' },
  helpTruth: { ru: 'Что происходит и что остаётся', kk: 'Не болады және не қалады', en: 'What happens and what remains' },
  helpSearch: { ru: 'Найти термин на любом языке', kk: 'Терминді кез келген тілде табу', en: 'Find a term in any language' },
  helpGrade: { ru: 'Проверено', kk: 'Тексерілуі', en: 'Checked' },
  helpGradeA: { ru: 'по официальному тексту', kk: 'ресми мәтін бойынша', en: 'against an official text' },
  helpGradeB: { ru: 'составлено из официальных слов', kk: 'ресми сөздерден құралған', en: 'built from official words' },
  helpGradeC: { ru: 'не проверено', kk: 'тексерілмеген', en: 'not checked' },
  helpFound: { ru: 'Найдено терминов', kk: 'Табылған терминдер', en: 'Terms found' },
} as const satisfies Readonly<Record<string, Words>>;
