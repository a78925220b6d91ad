import { checkTypography } from '../language/typography.ts';
import type { Tongue } from '../language/tongue.ts';
import type { Complaint } from './complaint.ts';
import type { Body } from './parse.ts';
import { Places } from './scan.ts';

const NOT_PROSE = /\{\{[^{}]*\}\}|\[@(?:[^[\]\n]|\[[^[\]\n]*\])*\]|<!--[\s\S]*?-->/gu;

const ORDINALS = '(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)';
/** A number of an article, part or item in digits or words; the abbreviations as lawyers write them. */
const ARTICLES: Readonly<Record<Tongue, RegExp>> = {
  ru: new RegExp(String.raw`(?<!\p{L})(?:стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях)|ст\.|ч\.|п\.|пп\.|част(?:ь|и|ью|ей|ям|ями|ях)|(?:под)?пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?)[ \u00A0]*(?:№[ \u00A0]*)?(?:\d|${ORDINALS}\p{L}{1,4}(?!\p{L}))`, 'giu'),
  kk: /(?<!\p{L})\d+(?:-\d+)?[-\u2011 \u00A0]?(?:бап|баб|тармақ|тармағ|тармақша)\p{L}*/giu,
  en: /\b(?:articles?|sections?|paragraphs?|art\.)[ \u00A0]+\d/giu,
};

/** What of Markdown the language does not have. */
const FOREIGN_MARKUP = /<\/?[a-z][^>\n]*>|`|!?\[[^\]\n]*\]\([^)\n]*\)|^[ \t]*>|^[ \t]*(?:#|#{4,})[ \t]|^[ \t]*[*+][ \t]|^[ \t]*(?:---+|===+|\*\*\*+)[ \t]*$|^[ \t]*\|.*\|/gmu;

const LONGEST_SENTENCE = 60;

/** Complaints about the words themselves: quotes, spaces, article numbers, foreign markup, endless sentences. */
export function lintText({ source, file }: Body, tongue: Tongue): readonly Complaint[] {
  const text = source.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const places = new Places(text);
  const found: Complaint[] = [];
  const add = (severity: Complaint['severity'], code: string, offset: number, ru: string, kk: string, en: string): void => {
    found.push({ code, severity, file, position: places.at(offset), message: { ru, kk, en } });
  };
  const skip = [...text.matchAll(NOT_PROSE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (const { code, offset, message } of checkTypography(text, tongue, skip)) {
    // No-break spaces are set when a paper is made, so that a template need not carry them.
    if (code === 'double-space' || code === 'straight-quote') add('error', code, offset, message.ru, message.kk, message.en);
    else if (code === 'hyphen-for-dash' || code === 'hyphen-in-range' || code === 'three-dots') add('warning', code, offset, message.ru, message.kk, message.en);
  }
  // Tags become as many letters, so that offsets stay and a tag parts no words.
  const prose = text.replaceAll(NOT_PROSE, (tag) => (tag.startsWith('{{#') || tag.startsWith('{{/') || tag.startsWith('<') ? ' '.repeat(tag.length) : '\u2042'.repeat(tag.length)));
  for (const match of prose.matchAll(ARTICLES[tongue])) {
    add('error', 'article-outside-citation', match.index, `Номер статьи вне ссылки: «${match[0]}». Запишите норму как [@ключ | падеж].`, `Сілтемеден тыс бап нөмірі: «${match[0]}». Норманы [@кілт | септік] түрінде жазыңыз.`, `An article number outside a citation: "${match[0]}". Write the norm as [@key | case].`);
  }
  for (const match of prose.matchAll(FOREIGN_MARKUP)) {
    const offset = match.index + match[0].search(/\S/u);
    add('error', 'markup-unknown', offset, 'Такой разметки в языке шаблонов нет: она напечатается знаками. Есть ##, ###, **, *, «- » и «1. ».', 'Үлгілер тілінде мұндай белгі жоқ: ол таңба болып басылады. Бары: ##, ###, **, *, «- » және «1. ».', 'The template language has no such markup: it would print as signs. There are ##, ###, **, *, "- " and "1. ".');
  }
  for (const match of prose.matchAll(/(?:[^.!?…\n]|\n(?!\s*\n)|[.](?=\d|[ \u00A0]?\p{Ll}))+/gu)) {
    const count = match[0].split(/[\s\u00A0]+/u).filter((word) => /[\p{L}\p{N}\u2042]/u.test(word)).length;
    if (count > LONGEST_SENTENCE) {
      const offset = match.index + Math.max(0, match[0].search(/\S/u));
      add('warning', 'sentence-long', offset, `Предложение длиннее ${String(LONGEST_SENTENCE)} слов (${String(count)}). Разбейте его.`, `Сөйлем ${String(LONGEST_SENTENCE)} сөзден ұзын (${String(count)}). Оны бөліңіз.`, `A sentence of more than ${String(LONGEST_SENTENCE)} words (${String(count)}). Split it.`);
    }
  }
  return found;
}
