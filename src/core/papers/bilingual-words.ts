import type { Issue } from '../failure.ts';
import type { Tongue, Words } from '../language/tongue.ts';
import type { PartSort } from './text-parts.ts';

/*
 * The Kazakh sentences here were written without a native jurist and wait for review.
 */

/** Which text prevails if the two differ, said in each language. Outer key: the prevailing language; inner: the language of the sentence. */
const PREVAILS: Readonly<Record<Tongue, Words>> = {
  ru: {
    ru: 'При расхождении преобладает текст на русском языке.',
    kk: 'Мәтіндер арасында алшақтық болған жағдайда орыс тіліндегі мәтінге басымдық беріледі.',
    en: 'If the texts differ, the Russian text prevails.',
  },
  kk: {
    ru: 'При расхождении преобладает текст на казахском языке.',
    kk: 'Мәтіндер арасында алшақтық болған жағдайда қазақ тіліндегі мәтінге басымдық беріледі.',
    en: 'If the texts differ, the Kazakh text prevails.',
  },
  en: {
    ru: 'При расхождении преобладает текст на английском языке.',
    kk: 'Мәтіндер арасында алшақтық болған жағдайда ағылшын тіліндегі мәтінге басымдық беріледі.',
    en: 'If the texts differ, the English text prevails.',
  },
};

const COLUMN_HEADS: Words = { ru: 'Текст на русском языке', kk: 'Қазақ тіліндегі мәтін', en: 'English text' };

/** The sentence that names the prevailing language, in `language`. */
export function prevailingSentence(prevailing: Tongue, language: Tongue): string {
  return PREVAILS[prevailing][language];
}

/** What stands above a column, in the column's own language. */
export function columnHead(language: Tongue): string {
  return COLUMN_HEADS[language];
}

const PART_NAMES: Readonly<Record<PartSort, Words>> = {
  addressee: { ru: 'шапка', kk: 'адресат', en: 'addressee' },
  title: { ru: 'заголовок', kk: 'тақырып', en: 'title' },
  heading1: { ru: 'заголовок раздела', kk: 'бөлім тақырыбы', en: 'heading' },
  heading2: { ru: 'подзаголовок', kk: 'кіші тақырып', en: 'subheading' },
  heading3: { ru: 'подзаголовок', kk: 'кіші тақырып', en: 'subheading' },
  paragraph: { ru: 'абзац', kk: 'абзац', en: 'paragraph' },
  quotation: { ru: 'цитата', kk: 'дәйексөз', en: 'quotation' },
  ground: { ru: 'основание', kk: 'негіз', en: 'ground' },
  requests: { ru: 'просительная часть', kk: 'өтініш бөлігі', en: 'requests' },
  request: { ru: 'просьба', kk: 'өтініш', en: 'request' },
  annexes: { ru: 'перечень приложений', kk: 'қосымшалар тізбесі', en: 'list of annexes' },
  annex: { ru: 'приложение', kk: 'қосымша', en: 'annex' },
  list: { ru: 'перечень', kk: 'тізбе', en: 'list' },
  'list-item': { ru: 'пункт перечня', kk: 'тізбе тармағы', en: 'item of a list' },
  table: { ru: 'таблица', kk: 'кесте', en: 'table' },
  'table-row': { ru: 'строка таблицы', kk: 'кесте жолы', en: 'row of a table' },
  form: { ru: 'анкета', kk: 'сауалнама', en: 'form' },
  'form-row': { ru: 'строка анкеты', kk: 'сауалнама жолы', en: 'row of a form' },
  signatures: { ru: 'подпись', kk: 'қолтаңба', en: 'signature' },
};

const MISSING_IN: Readonly<Record<Tongue, Words>> = {
  ru: { ru: 'в русском тексте', kk: 'орысша мәтінде', en: 'in the Russian text' },
  kk: { ru: 'в казахском тексте', kk: 'қазақша мәтінде', en: 'in the Kazakh text' },
  en: { ru: 'в английском тексте', kk: 'ағылшынша мәтінде', en: 'in the English text' },
};

function named(sort: PartSort, mark: string): Words {
  const after = mark === '' ? '' : `\u00A0${mark.replace(/\.$/u, '')}`;
  const name = PART_NAMES[sort];
  return { ru: `${name.ru}${after}`, kk: `${name.kk}${after}`, en: `${name.en}${after}` };
}

/** One text says something that the other does not. `mark` is its number on the page, if it has one. */
export function counterpartIssue(sort: PartSort, mark: string, missingIn: Tongue): Issue {
  const what = named(sort, mark);
  const where = MISSING_IN[missingIn];
  return {
    code: 'counterpart-missing',
    severity: 'should',
    message: {
      ru: `Для части «${what.ru}» ${where.ru} нет соответствия: место оставлено пустым. Сверьте тексты шаблона на двух языках.`,
      kk: `«${what.kk}» бөлігіне ${where.kk} сәйкес бөлік жоқ: орны бос қалды. Үлгінің екі тілдегі мәтінін салыстырыңыз.`,
      en: `The part “${what.en}” has no counterpart ${where.en}; its place is left empty. Compare the two texts of the template.`,
    },
  };
}

/** A part bears another number than its counterpart, so that one text can't be cited by the numbers of the other. */
export function numbersDifferIssue(sort: PartSort, left: string, right: string): Issue {
  const [a, b] = [named(sort, left), named(sort, right)];
  return {
    code: 'counterpart-numbers-differ',
    severity: 'should',
    message: {
      ru: `Часть «${a.ru}» во втором тексте стоит под другим номером: «${b.ru}». Сверьте тексты шаблона на двух языках.`,
      kk: `«${a.kk}» бөлігі екінші мәтінде басқа нөмірмен тұр: «${b.kk}». Үлгінің екі тілдегі мәтінін салыстырыңыз.`,
      en: `The part “${a.en}” bears another number in the second text: “${b.en}”. Compare the two texts of the template.`,
    },
  };
}
