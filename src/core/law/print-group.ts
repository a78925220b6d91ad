import type { Failure } from '#core/failure.ts';
import { KK_CASES, RU_CASES } from '#core/language/cases.ts';
import type { KkCase, RuCase } from '#core/language/cases.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { assertNever, err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Act, GrammaticalCase } from './act.ts';
import { groupRefs } from './citation-chain.ts';
import type { ActGroup } from './citation-chain.ts';
import { englishChains } from './english-citation.ts';
import { kazakhChains } from './kazakh-citation.ts';
import { NBSP, bindNumbers } from './number-list.ts';
import type { NormPath } from './norm-path.ts';
import type { ActForm } from './parse-citation.ts';
import { russianChains } from './russian-citation.ts';

/** `first` is the full name with the short one announced after it. */
export type PrintedForm = Exclude<ActForm, 'auto'> | 'first';
/** Prints the norms of one act in one language. */
export type Printer = (group: ActGroup, form: PrintedForm) => Result<string>;

/** The printer of a language; fails on a Russian or Kazakh citation without a case of that language. */
export function printerOf(tongue: Tongue, grammaticalCase: GrammaticalCase | null): Result<Printer> {
  switch (tongue) {
    case 'ru': {
      const russian = RU_CASES.find((name) => name === grammaticalCase);
      return russian === undefined ? err(wrongCase(grammaticalCase)) : ok((group, form) => ok(printRussian(group, form, russian)));
    }
    case 'kk': {
      const kazakh = KK_CASES.find((name) => name === grammaticalCase);
      return kazakh === undefined ? err(wrongCase(grammaticalCase)) : ok((group, form) => printKazakh(group, form, kazakh));
    }
    case 'en':
      return ok((group, form) => ok(printEnglish(group, form)));
    default:
      return assertNever(tongue);
  }
}

/** One place of an act as one names it in a sentence, in the nominative and by the short name of the act; null where the act has no name in the language. */
export function placeWords(act: Act, path: NormPath, tongue: Tongue): string | null {
  const printer = printerOf(tongue, 'nominative');
  const words = groupRefs([{ path, to: null }], new Map([[act.key, act]])).map((group) => (printer.ok ? printer.value(group, 'short') : printer));
  const [only] = words;
  return only?.ok === true ? only.value : null;
}

function printRussian(group: ActGroup, form: PrintedForm, grammaticalCase: RuCase): string {
  const chains = russianChains(group, grammaticalCase);
  if (form === 'none' && !group.wholeAct) return chains;
  const { full, short } = group.act.names.ru;
  const ofAct = group.wholeAct ? grammaticalCase : 'genitive';
  const announced = form === 'first' && short !== null ? ` (далее${NBSP}– ${bindNumbers(short.nominative)})` : '';
  const name = bindNumbers((form === 'short' || form === 'none' ? (short ?? full) : full)[ofAct]) + announced;
  return group.wholeAct ? name : `${chains} ${name}`;
}

function printKazakh(group: ActGroup, form: PrintedForm, grammaticalCase: KkCase): Result<string> {
  if (form === 'none' && !group.wholeAct) return ok(kazakhChains(group, grammaticalCase, false));
  const names = group.act.names.kk;
  if (names === null) return err(noKazakhName(group.act));
  const { full, short } = names;
  const ofAct = group.wholeAct ? grammaticalCase : 'genitive';
  const announced = form === 'first' && short !== null ? ` (бұдан${NBSP}әрі${NBSP}– ${bindNumbers(short.nominative)})` : '';
  const name = bindNumbers((form === 'short' || form === 'none' ? (short ?? full) : full)[ofAct]) + announced;
  return ok(group.wholeAct ? name : `${name} ${kazakhChains(group, grammaticalCase, true)}`);
}

function printEnglish(group: ActGroup, form: PrintedForm): string {
  const chains = englishChains(group);
  if (form === 'none' && !group.wholeAct) return chains;
  const { full, short } = group.act.names.en;
  const name = form === 'short' || form === 'none' ? (short ?? full) : full;
  if (group.wholeAct) return name;
  // After «, second paragraph» the act stands behind a comma.
  return `${chains}${/ paragraphs?$/u.test(chains) ? ',' : ''} of ${name}`;
}

function wrongCase(grammaticalCase: GrammaticalCase | null): Failure {
  const missing = grammaticalCase === null;
  return {
    code: missing ? 'citation-case-missing' : 'citation-case-wrong',
    message: {
      ru: missing
        ? 'У ссылки на норму не указан падеж. Допишите его после черты: [@kz.upk.590 | genitive].'
        : `Падежа ${grammaticalCase} в этом языке нет. Выберите другой падеж ссылки.`,
      kk: missing
        ? 'Нормаға сілтеменің септігі көрсетілмеген. Оны сызықтан кейін жазыңыз: [@kz.upk.590 | genitive].'
        : `Бұл тілде ${grammaticalCase} септігі жоқ. Сілтеменің басқа септігін таңдаңыз.`,
      en: missing
        ? 'The citation has no grammatical case. Add it after a bar: [@kz.upk.590 | genitive].'
        : `This language has no ${grammaticalCase} case. Choose another case for the citation.`,
    },
  };
}

function noKazakhName(act: Act): Failure {
  return {
    code: 'act-name-missing',
    message: {
      ru: `Для акта ${act.key} нет казахского названия. Добавьте его в resources/law/acts.yaml.`,
      kk: `${act.key} актісінің қазақша атауы жоқ. Оны resources/law/acts.yaml ішіне қосыңыз.`,
      en: `There is no Kazakh name of the act ${act.key}. Add it to resources/law/acts.yaml.`,
    },
  };
}
