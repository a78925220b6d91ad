import type { Issue } from '../failure.ts';

/** Characters that no shipped face can print. `path` is the answer that holds them, or '' when it is not an answer. */
export function glyphIssue(count: number, path: string): Issue {
  const n = String(count);
  return {
    code: 'characters-not-printable',
    severity: 'should',
    message: {
      ru: `Знаки, для которых в шрифтах программы нет начертания (${n}), напечатаны как «□». Остальной текст цел. Впишите их латиницей или кириллицей либо от руки.`,
      kk: `Бағдарлама қаріптерінде таңбасы жоқ белгілер (${n}) «□» түрінде басылды. Қалған мәтін сақталды. Оларды латын не кирилл әріптерімен немесе қолмен жазыңыз.`,
      en: `Characters that the program's fonts can't print (${n}) are printed as “□”. The rest of the text is kept. Write them in Latin or Cyrillic letters, or by hand.`,
    },
    ...(path === '' ? {} : { path }),
  };
}

/** Invisible characters that were left out because they can make a text read otherwise than it is stored. */
export function removalIssue(count: number, path: string): Issue {
  const n = String(count);
  return {
    code: 'characters-removed',
    severity: 'note',
    message: {
      ru: `Невидимые управляющие знаки (${n}) не печатаются: они могут менять порядок чтения. Видимый текст цел. Сверьте это место с источником.`,
      kk: `Көрінбейтін басқару белгілері (${n}) басылмайды: олар оқу ретін өзгертуі мүмкін. Көрінетін мәтін сақталды. Осы жерді түпнұсқамен салыстырыңыз.`,
      en: `Invisible control characters (${n}) are not printed: they can change the order of reading. The visible text is kept. Compare this place with its source.`,
    },
    ...(path === '' ? {} : { path }),
  };
}

/** The PDF was made, but not in the archival form. */
export function notArchivalIssue(): Issue {
  return {
    code: 'pdf-not-archival',
    severity: 'note',
    message: {
      ru: 'Файл PDF создан и печатается, но не соответствует архивному стандарту PDF/A. Для подачи на бумаге это не важно; для электронной подачи приложите также DOCX.',
      kk: 'PDF файлы жасалды және басып шығарылады, бірақ PDF/A мұрағат стандартына сай емес. Қағаз түрінде беруге бұл әсер етпейді; электрондық түрде беру үшін DOCX файлын да қоса тіркеңіз.',
      en: 'The PDF was made and prints, but does not meet the archival standard PDF/A. For filing on paper this does not matter; for electronic filing attach the DOCX too.',
    },
  };
}

/** The PDF holds every word, but not in the layout of the page style. */
export function simpleLayoutIssue(): Issue {
  return {
    code: 'pdf-simple-layout',
    severity: 'should',
    message: {
      ru: 'Из-за ошибки программы PDF набран самым простым образом: слова все, оформления нет. Для подачи возьмите DOCX и сообщите об ошибке.',
      kk: 'Бағдарлама қатесінен PDF ең қарапайым түрде терілді: сөздердің бәрі бар, безендіруі жоқ. Беру үшін DOCX файлын алыңыз және қате туралы хабарлаңыз.',
      en: 'Because of a fault in the program the PDF is set in the plainest way: all words are there, the layout is not. File the DOCX instead and report the fault.',
    },
  };
}
