import type { Failure, Issue } from '#core/failure.ts';
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
import type { LawLibrary } from './norm.ts';
import { NBSP, bindNumbers, joinWithAnd } from './number-list.ts';
import type { ActForm, Citation } from './parse-citation.ts';
import { resolveRefs } from './resolve-norm.ts';
import { russianChains } from './russian-citation.ts';

export type CitationSetting = {
  readonly tongue: Tongue;
  /** Keys of acts that the paper has already named in full. */
  readonly mentioned: readonly string[];
  /** Date of the event that the citation speaks of, `YYYY-MM-DD`; null for today's law. */
  readonly eventDate: string | null;
};

export type RenderedCitation = {
  readonly text: string;
  /** Every norm cited, ranges and subjects spelt out, in order. */
  readonly keys: readonly string[];
  /** `mentioned` of the next citation of the same paper. */
  readonly mentioned: readonly string[];
  readonly issues: readonly Issue[];
};

/**
 * Prints a citation: the chain declined as one, lists merged, the act in full at its first mention with the short
 * name after it, and short later. Pure: what has been mentioned goes in and comes out. Fails on an unknown norm, and
 * on a Russian or Kazakh citation without a case of that language.
 */
export function renderCitation(citation: Citation, library: LawLibrary, setting: CitationSetting): Result<RenderedCitation> {
  const resolved = resolveRefs(citation.refs, library, setting.eventDate);
  if (!resolved.ok) return resolved;
  const { keys, issues } = resolved.value;
  const inTongue = printerOf(setting.tongue, citation.grammaticalCase);
  if (!inTongue.ok) return inTongue;
  let { mentioned } = setting;
  const printed: string[] = [];
  for (const group of groupRefs(resolved.value.refs, library.acts)) {
    const form = citation.actForm === 'auto' ? (mentioned.includes(group.act.key) ? 'short' : 'first') : citation.actForm;
    const text = inTongue.value(group, form);
    if (!text.ok) return text;
    printed.push(text.value);
    if (form === 'first') mentioned = [...mentioned, group.act.key];
  }
  const and = { ru: 'и', kk: 'және', en: 'and' }[setting.tongue];
  return ok({ text: joinWithAnd(printed, and), keys, mentioned, issues });
}

/** `first` is the full name with the short one announced after it. */
type PrintedForm = Exclude<ActForm, 'auto'> | 'first';
type Printer = (group: ActGroup, form: PrintedForm) => Result<string>;

function printerOf(tongue: Tongue, grammaticalCase: GrammaticalCase | null): Result<Printer> {
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
