import type { Issue } from '../failure.ts';
import { formatDate } from '../language/dates.ts';
import type { Tongue, Words } from '../language/tongue.ts';
import { GRADE_WORDS } from './grade-words.ts';
import type { Source } from './source-library.ts';

const GRADE: Readonly<Record<Source['grade'], Words>> = {
  A: { ru: 'сверено с источником', kk: 'дереккөзбен салыстырылған', en: 'checked against the source' },
  B: { ru: 'по изложению или перепечатке, с самим источником не сверено', kk: 'баяндау не көшірме бойынша, дереккөздің өзімен салыстырылмаған', en: 'from a summary or reprint, not checked against the source' },
  C: { ru: 'с источником не сверено', kk: 'дереккөзбен салыстырылмаған', en: 'not checked against the source' },
};
const OPENING: Words = { ru: 'открыто только начало документа', kk: 'құжаттың басы ғана ашылған', en: 'only the beginning of the document was opened' };
const OUTCOME_UNREAD: Words = { ru: 'исход дела не прочитан', kk: 'істің нәтижесі оқылмаған', en: 'the outcome was not read' };
const INTERIM: Words = { ru: 'решения по существу нет', kk: 'мәні бойынша шешім жоқ', en: 'there is no decision on the merits' };

/** A paragraph or page as somebody wrote it down: a bare number becomes «пункт 8.3», anything else stands as written. */
function place(paragraph: string, tongue: Tongue): string {
  if (!/^[\d.,\-– ]+$/u.test(paragraph)) return paragraph;
  return tongue === 'kk' ? `${paragraph}-тармақ` : tongue === 'en' ? `para.\u00A0${paragraph}` : `пункт\u00A0${paragraph}`;
}

/**
 * A source as a paper names it: who, the title in quotation marks, symbol, date, paragraph, and in brackets how far it was
 * checked. A paragraph is printed only where the case file gives one. Kazakh papers carry the Russian title.
 */
export function citeSource(source: Source, tongue: Tongue, paragraph: string | null): string {
  const title = tongue === 'en' ? `“${source.title.en}”` : `«${source.title.ru.replaceAll('«', '„').replaceAll('»', '“')}»`;
  const date = source.date === null ? null : formatDate(source.date, tongue);
  const remark = source.outcome === 'not-read' ? OUTCOME_UNREAD : source.outcome === 'interim-only' ? INTERIM : paragraph === null && source.opened === 'opening' ? OPENING : GRADE[source.grade];
  return `${[source.body[tongue], title, source.symbol, date, paragraph === null ? null : place(paragraph, tongue)].filter((part) => part !== null).join(', ')} (${remark[tongue]})`;
}

const issue = (code: string, severity: Issue['severity'], path: string, ru: string, kk: string, en: string): Issue => ({ code, severity, path, message: { ru, kk, en } });

/** What a lawyer should know before a paper that cites a source is filed. `path` is the pick in the case file. */
export function sourceIssues(source: Source, paragraph: string | null, path: string): readonly Issue[] {
  const { key } = source;
  return [
    ...(source.outcome === 'not-read' || source.outcome === 'interim-only' ? [issue('source-outcome-not-read', 'must', path,
      `Исход дела ${key} не прочитан: на него можно указать, но нельзя сослаться как на вывод. Откройте решение до подачи.`,
      `${key} ісінің нәтижесі оқылмаған: оны атауға болады, бірақ тұжырым ретінде сілтеме жасауға болмайды. Тапсырмас бұрын шешімді ашыңыз.`,
      `The outcome of ${key} was not read: it may be named, not relied on for a holding. Open the decision before filing.`)] : []),
    ...(source.adverse ? [issue('source-adverse', 'should', path,
      `Решение ${key} принято не в пользу заявителя. Объясните, чем ваше дело отличается, или не ссылайтесь на него.`,
      `${key} шешімі өтініш берушінің пайдасына емес. Ісіңіздің айырмасын түсіндіріңіз немесе сілтеме жасамаңыз.`,
      `The decision ${key} went against the applicant. Say how your case differs, or do not cite it.`)] : []),
    ...(source.grade === 'C' ? [issue('source-grade-c', 'must', path,
      `Источник ${key}: ${GRADE_WORDS.C.short.ru} (степень C). Откройте его до подачи.`,
      `${key} дереккөзі: ${GRADE_WORDS.C.short.kk} (C дәрежесі). Тапсырмас бұрын ашыңыз.`,
      `Source ${key}: ${GRADE_WORDS.C.short.en} (grade C). Open it before filing.`)] : []),
    ...(!source.symbolChecked || !source.dateChecked ? [issue('source-symbol-unchecked', 'should', path,
      `Обозначение или дата источника ${key} не сверены с документом.`,
      `${key} дереккөзінің белгісі немесе күні құжатпен салыстырылмаған.`,
      `The symbol or the date of ${key} was not compared with the document.`)] : []),
    ...(paragraph === null ? [issue('source-without-paragraph', 'note', `${path}.paragraph`,
      `Для источника ${key} не указан пункт. Назовите место, которое вы прочли.`,
      `${key} дереккөзінің тармағы көрсетілмеген. Оқыған жеріңізді атаңыз.`,
      `No paragraph is given for ${key}. Name the place that you have read.`)] : []),
  ];
}
