import type { Tongue, Words } from '../language/tongue.ts';
import type { Grade } from './act.ts';

/**
 * What a grade means, in the same words everywhere: on the cover, in the issues list, in the window and on the command line.
 * `short` says how the place is known, `check` what a lawyer has to do. B is not only a summary: most norms of grade B were
 * read in an official text of an older edition.
 */
export const GRADE_WORDS: Readonly<Record<Grade, { readonly short: Words; readonly check: Words }>> = {
  A: {
    short: { ru: 'прочитано в самом тексте', kk: 'мәтіннің өзінен оқылған', en: 'read in the text itself' },
    check: { ru: 'Проверьте, не изменился ли текст после дня сверки.', kk: 'Салыстырылған күннен кейін мәтіннің өзгермегенін тексеріңіз.', en: 'Check that the text has not changed since the day of the check.' },
  },
  B: {
    short: { ru: 'прежняя редакция, копия или изложение', kk: 'бұрынғы редакция, көшірме немесе баяндау', en: 'an older edition, a copy or a summary' },
    check: { ru: 'Сравните номер и слова с действующим официальным текстом.', kk: 'Нөмірі мен сөздерін қолданыстағы ресми мәтінмен салыстырыңыз.', en: 'Compare the number and the words with the official text in force.' },
  },
  C: {
    short: { ru: 'текст не прочитан', kk: 'мәтіні оқылмаған', en: 'the text was not read' },
    check: { ru: 'Найдите это место в официальном тексте до подачи: неверны могут быть и номер, и слова.', kk: 'Тапсырмас бұрын бұл жерді ресми мәтіннен табыңыз: нөмірі де, сөздері де қате болуы мүмкін.', en: 'Find the place in the official text before filing: both the number and the words may be wrong.' },
  },
};

/** «B — прежняя редакция, копия или изложение»; a letter that is no grade stands alone. */
export function gradeText(grade: string, tongue: Tongue): string {
  return isGrade(grade) ? `${grade}${tongue === 'en' ? ':' : '\u00A0—'} ${GRADE_WORDS[grade].short[tongue]}` : grade;
}

/** The same with what to do about it. */
export function gradeAdvice(grade: Grade, tongue: Tongue): string {
  return `${gradeText(grade, tongue)}. ${GRADE_WORDS[grade].check[tongue]}`;
}

function isGrade(text: string): text is Grade {
  return Object.hasOwn(GRADE_WORDS, text);
}
