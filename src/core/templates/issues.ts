import type { Issue } from '../failure.ts';
import type { Words } from '../language/tongue.ts';

/** A blank that an answer would fill. */
export function gapIssue(label: Words, path: string | undefined, needed: boolean): Issue {
  return {
    code: 'gap',
    severity: needed ? 'must' : 'should',
    message: { ru: `Не заполнено: «${label.ru}».`, kk: `Толтырылмаған: «${label.kk}».`, en: `Not filled in: “${label.en}”.` },
    ...(path === undefined ? {} : { path }),
  };
}

/** A condition that nobody can decide yet. */
export function undecidedIssue(label: Words, path: string): Issue {
  return {
    code: 'answer-would-decide',
    severity: 'note',
    path,
    message: {
      ru: `Ответ на вопрос «${label.ru}» может добавить довод в бумагу.`,
      kk: `«${label.kk}» сұрағының жауабы қағазға дәлел қоса алады.`,
      en: `An answer to “${label.en}” may add an argument to the paper.`,
    },
  };
}

/** A fact kept from the readers of this paper. The message never repeats the fact. */
export function withheldIssue(label: Words, path: string): Issue {
  return {
    code: 'withheld',
    severity: 'note',
    path,
    message: {
      ru: `«${label.ru}»: не печатается, потому что читателям этой бумаги это знать нельзя.`,
      kk: `«${label.kk}»: бұл қағаздың оқырмандарына білуге болмайтындықтан басылмайды.`,
      en: `“${label.en}”: not printed, because the readers of this paper may not know it.`,
    },
  };
}

/** Words that exist, but not in the paper's language. */
export function translationIssue(label: Words, path: string): Issue {
  return {
    code: 'translation-missing',
    severity: 'should',
    path,
    message: {
      ru: `«${label.ru}»: нет перевода на язык бумаги, напечатан пропуск.`,
      kk: `«${label.kk}»: қағаз тіліне аудармасы жоқ, бос орын басылды.`,
      en: `“${label.en}”: there is no translation into the language of the paper; a blank is printed.`,
    },
  };
}

/** A form of a name that the rules only guess. */
export function doubtfulFormIssue(label: Words, path: string): Issue {
  return {
    code: 'name-form-doubtful',
    severity: 'should',
    path,
    message: {
      ru: `«${label.ru}»: проверьте падеж в тексте и подтвердите форму.`,
      kk: `«${label.kk}»: мәтіндегі септігін тексеріп, формасын растаңыз.`,
      en: `“${label.en}”: check the grammatical form in the text and confirm it.`,
    },
  };
}

/** A reference to something that this paper does not print. */
export function referenceIssue(label: string): Issue {
  return {
    code: 'reference-missing',
    severity: 'must',
    message: {
      ru: `Ссылка ведёт на пункт «${label}», которого в бумаге нет.`,
      kk: `Сілтеме қағазда жоқ «${label}» тармағына апарады.`,
      en: `A reference points to “${label}”, which the paper does not have.`,
    },
  };
}

/** A citation that the library could not print. */
export function citationIssue(key: string): Issue {
  return {
    code: 'norm-unknown',
    severity: 'must',
    norm: key,
    message: {
      ru: `Норма «${key}» не найдена в библиотеке права, напечатан пропуск.`,
      kk: `«${key}» нормасы құқық кітапханасында табылмады, бос орын басылды.`,
      en: `The norm “${key}” is not in the law library; a blank is printed.`,
    },
  };
}
