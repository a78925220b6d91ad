import { GRAMMATICAL_CASES } from '../law/act.ts';
import { KK_CASES, RU_CASES } from '../language/cases.ts';
import { renderCitation } from '../law/render-citation.ts';
import type { Tongue } from '../language/tongue.ts';
import { FILTERS, PRINTABLE, readChoiceWords, type FilterRule } from './filters.ts';
import { kindsOf, resolveField, type LintSite } from './lint-scope.ts';
import type { FieldType } from './field-types.ts';
import { nearestName } from './nearest.ts';
import type { FilterCall, NodeOf, Position, ValueExpression } from './syntax.ts';

const CASES: Readonly<Record<Tongue, readonly string[]>> = { ru: RU_CASES, kk: KK_CASES, en: GRAMMATICAL_CASES };

/** Complains about a value tag: unknown field, filter that does not fit, nothing that could be printed. */
export function lintValue(value: ValueExpression, at: Position, site: LintSite): void {
  switch (value.kind) {
    case 'field':
      lintField(value, at, site);
      return;
    case 'subject':
      for (const filter of value.filters) {
        if (CASES[site.tongue].includes(filter.name)) continue;
        if (GRAMMATICAL_CASES.some((name) => name === filter.name)) caseNotInLanguage(filter, site);
        else if (filter.name !== 'capital' && filter.name !== 'sentence') misfit(filter, 'subject', site);
      }
      return;
    case 'by-sex': {
      const type = resolveField(value.field, site)?.type;
      if (type != null && !(type.kind === 'item' && type.printsAs === 'person') && !(type.kind === 'choice' && type.words.includes('male'))) {
        site.findings.add('error', 'person-expected', site.file, value.field.at, `После bySex должно стоять лицо, например person, а не «${value.field.names.join('.')}».`, `bySex сөзінен кейін адам тұруы керек, мысалы person, «${value.field.names.join('.')}» емес.`, `After bySex a person belongs, for example person, not "${value.field.names.join('.')}".`);
      }
      return;
    }
    case 'verb':
    case 'by-speaker':
      return;
  }
}

function lintField(value: Extract<ValueExpression, { kind: 'field' }>, at: Position, site: LintSite): void {
  const resolved = resolveField(value.field, site);
  const type = resolved?.type ?? null;
  for (const filter of value.filters) {
    const rule = FILTERS.get(filter.name);
    if (rule === undefined) unknownFilter(filter, site);
    else {
      if (type !== null && rule.takes !== 'any' && !kindsOf(type).some((kind) => rule.takes !== 'any' && rule.takes.some((known) => known === kind))) misfit(filter, value.field.names.join('.'), site);
      lintArguments(filter, rule, site);
      if (filter.name === 'choice' && type !== null) lintChoice(filter, type, value.field.names.join('.'), value.filters.some(({ name }) => name === 'default'), site);
    }
  }
  if (type !== null) lintPrintable(value, type, at, site);
}

function lintPrintable({ field, filters }: Extract<ValueExpression, { kind: 'field' }>, type: FieldType, at: Position, site: LintSite): void {
  const has = (...names: readonly string[]): boolean => filters.some(({ name }) => names.includes(name));
  const whole = field.names.join('.');
  const kinds = kindsOf(type);
  // Where the list is empty or not known, its name prints «нет» or a blank.
  const isRest = (site.turns.at(-1)?.branch ?? 0) < 0;
  const printable = kinds.some((kind) => PRINTABLE.some((known) => known === kind)) || (kinds.includes('choice') && has('choice')) || (kinds.includes('list') && (has('count', 'words') || isRest));
  if (!printable) {
    const choice = kinds.includes('choice');
    site.findings.add(
      'error', choice ? 'choice-words-missing' : 'value-unprintable', site.file, at,
      choice ? `У поля «${whole}» нет слов для печати. Допишите: | choice "слово:текст | слово:текст".` : `Поле «${whole}» нельзя напечатать целиком. Назовите его часть, например «${whole}.…».`,
      choice ? `«${whole}» өрісінің басылатын сөздері жоқ. Қосыңыз: | choice "сөз:мәтін | сөз:мәтін".` : `«${whole}» өрісін тұтас басуға болмайды. Оның бөлігін атаңыз, мысалы «${whole}.…».`,
      choice ? `The field "${whole}" has no words to print. Add: | choice "word:text | word:text".` : `The field "${whole}" cannot be printed as a whole. Name a part of it, such as "${whole}.…".`,
    );
  }
  if (kinds.includes('norm') && site.tongue !== 'en' && !CASES[site.tongue].some((name) => has(name))) {
    site.findings.add('error', 'citation-case-missing', site.file, at, `У нормы «${whole}» не указан падеж. Допишите его: {{ ${whole} | genitive }}.`, `«${whole}» нормасының септігі көрсетілмеген. Оны қосыңыз: {{ ${whole} | genitive }}.`, `The norm "${whole}" has no grammatical case. Add it: {{ ${whole} | genitive }}.`);
  }
}

function lintChoice(filter: FilterCall, type: FieldType, field: string, hasDefault: boolean, site: LintSite): void {
  const inner = type.kind === 'list' ? type.of : type;
  const known = inner.kind === 'choice' ? inner.words : inner.kind === 'truth' ? ['yes', 'no'] : null;
  const [given] = filter.arguments;
  if (known === null || given === undefined) return;
  const words = readChoiceWords(given.value);
  if (words === null) {
    site.findings.add('error', 'choice-malformed', site.file, given.at, 'Слова для ответов пишутся так: choice "male:мужской | female:женский".', 'Жауап сөздері былай жазылады: choice "male:ер | female:әйел".', 'Words for answers are written like this: choice "male:he | female:she".');
    return;
  }
  for (const word of words.keys()) {
    if (known.includes(word)) continue;
    const near = nearestName(word, known);
    site.findings.add('error', 'choice-unknown', site.file, given.at, `У этого поля нет ответа «${word}».${near === null ? '' : ` Может быть, ${near}?`}`, `Бұл өрісте «${word}» жауабы жоқ.${near === null ? '' : ` Мүмкін, ${near}?`}`, `This field has no answer "${word}".${near === null ? '' : ` Perhaps ${near}?`}`);
  }
  const lacking = known.filter((word) => !words.has(word));
  const asked = site.conditions.some((condition) => condition.includes(field)) || hasDefault;
  if (lacking.length > 0 && words.size > 0 && !asked) {
    const all = lacking.join(', ');
    site.findings.add('warning', 'choice-incomplete', site.file, given.at, `Нет слов для ответов: ${all}. Для них останется пустое место.`, `Мына жауаптарға сөз жоқ: ${all}. Оларға бос орын қалады.`, `There are no words for the answers: ${all}. They leave a blank.`);
  }
}

function lintArguments(filter: FilterCall, rule: FilterRule, site: LintSite): void {
  if (GRAMMATICAL_CASES.some((name) => name === filter.name) && !CASES[site.tongue].includes(filter.name)) caseNotInLanguage(filter, site);
  const given = filter.arguments;
  const expected = rule.arguments;
  const fits = expected.kind === 'none'
    ? given.length === 0
    : given.length >= expected.least && given.length <= expected.most && given.every(({ kind, value }) => (expected.kind === 'texts' ? kind === 'text' : kind === 'word' && expected.allowed.includes(value)));
  if (fits) return;
  const wrong = given.find(({ kind, value }) => expected.kind === 'none' || (expected.kind === 'texts' ? kind !== 'text' : kind !== 'word' || !expected.allowed.includes(value)));
  const takes = expected.kind === 'none' ? { ru: 'ничего', kk: 'ештеңе', en: 'nothing' } : expected.kind === 'texts' ? { ru: `слова в кавычках, от ${String(expected.least)} до ${String(expected.most)}`, kk: `тырнақшадағы сөздер, ${String(expected.least)}–${String(expected.most)}`, en: `words in quotes, ${String(expected.least)} to ${String(expected.most)}` } : { ru: expected.allowed.join(', '), kk: expected.allowed.join(', '), en: expected.allowed.join(', ') };
  site.findings.add('error', 'filter-arguments', site.file, wrong?.at ?? filter.at, `После фильтра «${filter.name}» пишется: ${takes.ru}.`, `«${filter.name}» сүзгісінен кейін жазылады: ${takes.kk}.`, `After the filter "${filter.name}" write: ${takes.en}.`);
}

function unknownFilter(filter: FilterCall, site: LintSite): void {
  const near = nearestName(filter.name, [...FILTERS.keys()]);
  site.findings.add('error', 'filter-unknown', site.file, filter.at, `Фильтра «${filter.name}» нет.${near === null ? '' : ` Может быть, ${near}?`}`, `«${filter.name}» сүзгісі жоқ.${near === null ? '' : ` Мүмкін, ${near}?`}`, `There is no filter "${filter.name}".${near === null ? '' : ` Perhaps ${near}?`}`);
}

function misfit(filter: FilterCall, field: string, site: LintSite): void {
  site.findings.add('error', 'filter-misfit', site.file, filter.at, `Фильтр «${filter.name}» не подходит к «${field}».`, `«${filter.name}» сүзгісі «${field}» өрісіне келмейді.`, `The filter "${filter.name}" does not fit "${field}".`);
}

function caseNotInLanguage(filter: FilterCall, site: LintSite): void {
  site.findings.add('error', 'case-not-in-language', site.file, filter.at, `Падежа ${filter.name} в языке этого текста нет.`, `Бұл мәтін тілінде ${filter.name} септігі жоқ.`, `The language of this text has no ${filter.name} case.`);
}

/** Complains about a citation that could not be printed. */
export function lintCitation(node: NodeOf<'citation'>, site: LintSite): void {
  if (node.citation === null) return;
  const rendered = renderCitation(node.citation, site.law, { tongue: site.tongue, mentioned: [], eventDate: null });
  if (!rendered.ok) {
    const { ru, kk, en } = rendered.error.message;
    site.findings.add('error', rendered.error.code, site.file, node.at, ru, kk, en);
  }
}
