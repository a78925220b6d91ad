import type { Tongue } from '#core/language/tongue.ts';
import { gradeAdvice } from '#core/law/grade-words.ts';
import type { NormCard, NormText } from '#core/law/norm-card.ts';
import { proofWords } from '#core/law/proof-report.ts';

type CardWords = {
  readonly says: string; readonly heading: string; readonly part: string; readonly inForce: string; readonly from: string; readonly until: string; readonly act: string; readonly unsettled: string; readonly inRussian: string;
  readonly source: string; readonly copy: string; readonly grade: string; readonly checkedOn: string; readonly never: string; readonly proof: string; readonly whole: string;
  readonly text: Readonly<Record<'ru' | 'kk', string>>; readonly noText: string; readonly noPlace: string; readonly doubts: string; readonly noName: string;
};

const WORDS: Readonly<Record<Tongue, CardWords>> = {
  ru: {
    says: 'О чём (пересказ, не цитата)', heading: 'Заголовок статьи по-казахски (официальный)', part: 'своей записи нет; пересказ, степень и проверка — по записи', inForce: 'Срок действия', from: 'с', until: 'не действует с', act: 'акт — с', unsettled: 'начало действия самой нормы не установлено', inRussian: '',
    source: 'Источник', copy: 'прочитана копия от', grade: 'Степень', checkedOn: 'Сверено', never: 'не сверено', proof: 'Проверка', whole: 'акт и глава целиком не проверяются, проверяется каждая статья',
    text: { ru: 'Текст (рус.)', kk: 'Текст (каз.)' }, noText: 'в библиотеке нет', noPlace: 'в этой копии такого места нет', doubts: 'Обратите внимание', noName: 'казахского названия акта нет',
  },
  kk: {
    says: 'Мазмұны (үзінді емес, өз сөзімізбен)', heading: 'Баптың ресми тақырыбы', part: 'жеке жазбасы жоқ; мазмұны, дәрежесі мен тексерілуі мына жазбадан', inForce: 'Қолданылуы', from: 'басталуы', until: 'күші жойылуы', act: 'актінің басталуы', unsettled: 'норманың өзінің басталу күні анықталмаған', inRussian: '(орысша) ',
    source: 'Дереккөз', copy: 'оқылған көшірменің күні', grade: 'Дәрежесі', checkedOn: 'Салыстырылған күні', never: 'салыстырылмаған', proof: 'Тексеру', whole: 'акт пен тарау тұтас тексерілмейді, әр бап жеке тексеріледі',
    text: { ru: 'Мәтіні (орыс.)', kk: 'Мәтіні (қаз.)' }, noText: 'кітапханада жоқ', noPlace: 'бұл көшірмеде мұндай орын жоқ', doubts: 'Назар аударыңыз', noName: 'актінің қазақша атауы жоқ',
  },
  en: {
    says: 'What it says (our words, no quotation)', heading: 'Kazakh heading of the article (official)', part: 'no entry of its own; the account, grade and proof are those of', inForce: 'In force', from: 'from', until: 'not in force from', act: 'the act from', unsettled: 'first day of the norm itself not established', inRussian: '',
    source: 'Source', copy: 'copy read of', grade: 'Grade', checkedOn: 'Checked on', never: 'not checked', proof: 'Proof', whole: 'an act or chapter as a whole is not proved, each article is',
    text: { ru: 'Text (Russian)', kk: 'Text (Kazakh)' }, noText: 'not in the library', noPlace: 'this copy has no such place', doubts: 'Please note', noName: 'the act has no Kazakh name',
  },
};

/** The card of a norm as lines for a person. Dates are day first in Russian and Kazakh. */
export function cardLines(card: NormCard, tongue: Tongue): readonly string[] {
  const words = WORDS[tongue];
  const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`);
  const paraphrase = card.paraphrase === null ? null : (card.paraphrase[tongue] ?? `${words.inRussian}${card.paraphrase.ru}`);
  const text = (language: 'ru' | 'kk', held: NormText | null): readonly string[] => held === null
    ? [`  ${words.text[language]}: ${words.noText}`]
    : [`  ${words.text[language]}:${held.heading === '' ? '' : ` ${held.heading}`}`, ...indented(held.lines ?? [words.noPlace]), `    [${held.copy}]`];
  return [
    card.key,
    `  ru: ${card.citation.ru}`, `  kk: ${card.citation.kk ?? words.noName}`, `  en: ${card.citation.en}`,
    ...(card.heading === null ? [] : [`  ${words.heading}: ${card.heading.kk} [${card.heading.copy}]`]),
    ...(paraphrase === null ? [] : [`  ${words.says}: ${paraphrase}`]),
    ...(card.entry === null || card.entry === card.key ? [] : [`    (${words.part} ${card.entry})`]),
    `  ${words.inForce}: ${validity(card, words, tongue)}`,
    `  ${words.source}: ${card.source}${card.edition === null ? '' : `; ${words.copy} ${shown(card.edition, tongue)}`}`,
    `  ${words.grade}: ${gradeAdvice(card.grade, tongue)}`,
    ...(card.proof === null ? [] : [`  ${words.checkedOn}: ${card.checkedOn === null ? words.never : shown(card.checkedOn, tongue)}`]),
    `  ${words.proof}: ${card.proof === null ? words.whole : proofWords(card.proof)[tongue]}`,
    ...(card.proof === null ? [] : [...text('ru', card.texts.ru), ...text('kk', card.texts.kk)]),
    ...(card.issues.length === 0 ? [] : [`  ${words.doubts}:`, ...indented(card.issues.map(({ message, code }) => `${message[tongue]} [${code}]`))]),
  ];
}

function validity({ validFrom, actValidFrom, validTo, proof }: NormCard, words: CardWords, tongue: Tongue): string {
  const parts = [
    ...(validFrom === null ? [] : [`${words.from} ${shown(validFrom, tongue)}`]),
    ...(validFrom !== null || actValidFrom === null ? [] : [`${words.act} ${shown(actValidFrom, tongue)}`]),
    // An act dates from its own first day; of a norm inside it the act's first day says little.
    ...(validFrom !== null || proof === null ? [] : [words.unsettled]),
    ...(validTo === null ? [] : [`${words.until} ${shown(validTo, tongue)}`]),
  ];
  return parts.length === 0 ? words.unsettled : parts.join('; ');
}

/** `2026-11-22` as «22.11.2026», `2026-03` as «03.2026»; unchanged in English. */
function shown(date: string, tongue: Tongue): string {
  return tongue === 'en' ? date : date.split('-').toReversed().join('.');
}
