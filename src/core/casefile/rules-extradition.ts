import { chargeOf, counterparts, imprisonmentHere, isMilitary, namedCounterpart, partInKazakh, termsInKazakh, termsInRussian, type ForeignCharge, type NamedCounterpart, type OffenceTable } from '../law/offences.ts';
import { limitationSpan, type Limitation } from '../law/offences-limitation.ts';
import { valueOf } from './answer.ts';
import { addDays, addMonths, dayNumber, weekday } from './calendar.ts';
import { spanOf, type Moment, type Span } from './honest-date.ts';
import { Person } from './person.ts';
import { Act, Charge, Detention, type Proceeding } from './proceeding.ts';
import { found, rule, truth, waitingFor } from './rule-making.ts';
import type { Words } from '../language/tongue.ts';
import type { Rule, RuleContext, RuleKind, RuleResult, Truth } from './selection.ts';

type Term = { readonly from: 'handedOverAt' | 'announced' | 'finalFormOn'; readonly last: (start: string) => string };
/** УПК 592(1): ten days from the copy; УПК 107(2): three from pronouncement; КоАП 832(1): ten from the hand-over; ГПК 403(3): a month from the final form. */
const TERMS: Readonly<Partial<Record<Proceeding['kind'], Term>>> = {
  extradition: { from: 'handedOverAt', last: (start) => addDays(start, 10) },
  'extradition-arrest': { from: 'announced', last: (start) => addDays(start, 3) },
  koap: { from: 'handedOverAt', last: (start) => addDays(start, 10) },
  gpk: { from: 'finalFormOn', last: (start) => addMonths(start, 1) },
};
/** Longest run of holidays that can push a last day on (УПК 48(4), КоАП 739(5), ГПК 123(6)): only after it may a paper be called late. */
const HOLIDAYS = 10;
const FORTY_DAYS = 40;

const holderOf = ({ file, path }: RuleContext): Proceeding | undefined => {
  const id = /^proceedings\[([^\]]+)\]/u.exec(path)?.[1];
  return file.proceedings?.find((proceeding) => proceeding.id === id);
};

/** The row of the table for a charge; null for a charge of another code, or without a row. */
function rowOf(charge: Charge, { offences }: RuleContext): ForeignCharge | null {
  const article = valueOf(charge.article);
  return offences == null || article === undefined || charge.code !== 'ru-uk' ? null : chargeOf(offences, article);
}

/** A rule on a charge that the table of offences decides. A charge of another code, or without a row, waits: nothing is concluded. */
function fromTable(name: string, kind: RuleKind, label: Words, source: string, reckon: (row: ForeignCharge, table: OffenceTable, charge: Charge, context: RuleContext) => RuleResult): Rule {
  return rule(Charge, name, kind, label, source, (charge, context) => {
    const path = `${context.path}.article`;
    const row = rowOf(charge, context);
    return row === null || context.offences == null ? waitingFor(path) : reckon(row, context.offences, charge, context);
  });
}

/**
 * A rule on the Kazakh article that the defender named by hand. Without one it is asked for only where the table has no row; a charge that the
 * table calls no crime here has no counterpart, whatever was written.
 */
function fromDefender(name: string, label: Words, source: string, holds: (named: NamedCounterpart) => boolean): Rule {
  return rule(Charge, name, 'truth', label, source, (charge, context) => {
    const path = `${context.path}.kazakhArticle`;
    const row = rowOf(charge, context);
    if (row?.match === 'none') return said(false, `${context.path}.article`);
    const written = valueOf(charge.kazakhArticle);
    const named = written === undefined || context.offences == null ? null : namedCounterpart(context.offences, written);
    if (named !== null) return said(holds(named), path);
    return row === null ? waitingFor(path) : said(false, `${context.path}.article`);
  });
}

const said = (holds: boolean, path: string): RuleResult => found(holds ? 'yes' : 'no', path);

/** The day of a term, when it is one known day. */
function dayOf(value: Moment | undefined): string | null {
  if (value === undefined) return null;
  const { first, last } = spanOf(value);
  return first === last ? first : null;
}

/** Last day of the appeal term: counted from the day after (УПК 48(2), КоАП 739, ГПК 123), off a weekend to the next working day (УПК 48(4)). */
function appealTerm(act: Act, context: RuleContext): { readonly last: string | null; readonly path: string } {
  const kind = holderOf(context)?.kind;
  const term = kind === undefined ? undefined : TERMS[kind];
  const field = term === undefined || term.from === 'announced' ? (act.announcedAt === undefined ? 'date' : 'announcedAt') : term.from;
  const path = `${context.path}.${field}`;
  const start = dayOf(valueOf(act[field]));
  if (start === null || term === undefined) return { last: null, path };
  let last = term.last(start);
  while (weekday(last) > 5) last = addDays(last, 1);
  return { last, path };
}

const yearsAfter = (day: string, years: number): string => addMonths(day, years * 12);

/** The day of the request, the earliest on which it can have been received: УПК 590(1)(6) asks about that moment. */
function requestDay(context: RuleContext): Span {
  const holder = holderOf(context);
  const request = valueOf(holder?.acts?.find(({ kind }) => kind === 'request')?.date) ?? valueOf(holder?.initiatorApplicationOn);
  return request === undefined ? { first: null, last: null } : spanOf(request);
}

/** Whether liability had lapsed when the request was made, by the term that `years` takes from the category. */
function lapsed(row: ForeignCharge, table: OffenceTable, charge: Charge, context: RuleContext, years: (limitation: NonNullable<Limitation>) => number): RuleResult {
  const paths = [`${context.path}.allegedOn`, `${context.path}.article`] as const;
  const { longest, shortest } = limitationSpan(counterparts(table, row));
  // What is no crime here cannot lapse here: the stronger bar is pleaded instead.
  if (shortest === null || row.match === 'none') return found('no', paths[1]);
  const alleged = valueOf(charge.allegedOn);
  const span = alleged === undefined ? { first: null, last: null } : spanOf(alleged);
  const request = requestDay(context);
  const verdict: Truth =
    longest !== null && span.last !== null && request.first !== null && yearsAfter(span.last, years(longest)) < request.first ? 'yes'
    : span.first !== null && request.last !== null && yearsAfter(span.first, years(shortest)) >= request.last ? 'no' : 'unknown';
  return truth(verdict, ...paths);
}

/** An article of a charge with its part and item: «337(5)», «105(2)(а)», «228.1». */
const ARTICLE = /^(\d{1,3}(?:[.-]\d{1,2})?)(?:\((\d+(?:[.-]\d+)?)\))?(?:\(([а-я]|\d+)\))?$/u;

/** «337(5)» as «ч. 5 ст. 337 УК РФ»; what is written otherwise stays as it is. */
function citedInRussian(article: string, code: Charge['code']): string {
  const match = ARTICLE.exec(article.trim());
  const [, number = article, part, item] = match ?? [];
  const steps = [item === undefined ? '' : `п.\u00A0«${item}» `, part === undefined ? '' : `ч.\u00A0${part} `];
  return `${steps.join('')}ст.\u00A0${number}${code === 'ru-uk' ? ' УК\u00A0РФ' : code === 'kz-uk' ? ' УК\u00A0РК' : code === 'by-uk' ? ' УК\u00A0РБ' : ''}`;
}

/** «337(5)» as «РФ ҚК-нің 337-бабының бесінші бөлігі»; what is written otherwise stays as it is. Of two owners in a row the first drops its genitive. */
function citedInKazakh(article: string, code: Charge['code']): string {
  const [, number, part, item] = ARTICLE.exec(article.trim()) ?? [];
  if (number === undefined) return article;
  const act = code === 'ru-uk' ? 'РФ\u00A0ҚК-нің ' : code === 'kz-uk' ? 'ҚР\u00A0ҚК-нің ' : code === 'by-uk' ? 'БР\u00A0ҚК-нің ' : '';
  const steps = [...(part === undefined ? [] : [partInKazakh(part)]), ...(item === undefined ? [] : [`«${item}»\u00A0тармағы`])];
  const [none, one, two] = act === '' ? ['бап', 'баптың', 'баптың'] : ['бабы', 'бабының', 'бабы'];
  const bab = steps.length === 0 ? none : steps.length === 1 ? one : two;
  const owned = steps.length === 2 ? steps.map((step, index) => (index === 0 ? `${step}нің` : step)) : steps;
  return [`${act}${number}-${bab}`, ...owned].join(' ');
}

export const EXTRADITION_RULES: readonly Rule[] = [
  rule(Charge, 'cited', 'text', { ru: 'Статья обвинения', kk: 'Айып бабы', en: 'Article of the charge' }, 'the article as lawyers write it', (charge, { path, selection }) => {
    const article = valueOf(charge.article);
    if (article === undefined) return waitingFor(`${path}.article`);
    const inTongue = { ru: citedInRussian, kk: citedInKazakh, en: () => article }[selection.language];
    return found(inTongue(article, charge.code), `${path}.article`);
  }),
  fromTable('militaryInKazakhstan', 'truth', { ru: 'По праву Казахстана воинское преступление', kk: 'Қазақстан құқығы бойынша әскери қылмыс', en: 'Military offence by Kazakh law' }, 'kz.upk.590(1)(9)', (row, table, _charge, { path }) => said(isMilitary(table, row), `${path}.article`)),
  fromTable('noCrimeInKazakhstan', 'truth', { ru: 'В Казахстане не преступление', kk: 'Қазақстанда қылмыс емес', en: 'No crime in Kazakhstan' }, 'kz.upk.590(1)(2)', (row, _table, _charge, { path }) => said(row.match === 'none', `${path}.article`)),
  fromTable('partlyInKazakhstan', 'truth', { ru: 'Состав в Казахстане совпадает лишь отчасти', kk: 'Қазақстанда құрамы ішінара сәйкес', en: 'Only partly an offence in Kazakhstan' }, 'kz.upk.590(1)(2)', (row, _table, _charge, { path }) => said(row.match === 'partial', `${path}.article`)),
  fromTable('noImprisonmentInKazakhstan', 'truth', { ru: 'В Казахстане ни в одной части нет лишения свободы', kk: 'Қазақстанда бірде-бір бөлікте бас бостандығынан айыру жоқ', en: 'No imprisonment in any part in Kazakhstan' }, 'kz.upk.590(1)(3)', (row, table, _charge, { path }) =>
    said(row.kazakh.length > 0 && imprisonmentHere(table, row) === 'no', `${path}.article`)),
  fromTable('kazakhNorms', 'norm', { ru: 'Ближайшая норма УК РК', kk: 'ҚР ҚК-нің жақын нормасы', en: 'Nearest norm of the Kazakh Code' }, 'comparison of the codes', (row, _table, _charge, { path }) =>
    row.kazakh.length === 0 ? waitingFor(`${path}.article`) : found(row.kazakh, `${path}.article`)),
  fromTable('kazakhTerms', 'text', { ru: 'Сроки лишения свободы по УК РК', kk: 'ҚР ҚК бойынша мерзімдер', en: 'Terms by the Kazakh Code' }, 'the text of the articles', (row, table, _charge, { path, selection }) => {
    const all = counterparts(table, row);
    if (all.length === 0) return waitingFor(`${path}.article`);
    const each = selection.language === 'kk'
      ? all.map(({ offence, terms }) => `${all.length > 1 ? `${offence.number}-бап: ` : ''}${termsInKazakh(terms)}`)
      : all.map(({ offence, terms }) => `${all.length > 1 ? `ст.\u00A0${offence.number}: ` : ''}${termsInRussian(terms)}`);
    return found(each.join('; '), `${path}.article`);
  }),
  rule(Charge, 'counterpartNamed', 'text', { ru: 'Норма УК РК по сопоставлению защитника', kk: 'Қорғаушының салыстыруынша ҚР ҚК нормасы', en: 'Kazakh article by the defender’s comparison' }, 'what the defender wrote', (charge, { offences, path, selection }) => {
    const written = valueOf(charge.kazakhArticle);
    if (written === undefined) return waitingFor(`${path}.kazakhArticle`);
    const named = offences == null ? null : namedCounterpart(offences, written);
    if (named === null) return found(written, `${path}.kazakhArticle`);
    const article = named.part === null ? named.number : `${named.number}(${named.part})`;
    return found(selection.language === 'kk' ? citedInKazakh(article, 'kz-uk') : citedInRussian(article, 'kz-uk'), `${path}.kazakhArticle`);
  }),
  fromDefender('privateProsecution', { ru: 'По праву Казахстана дело частного обвинения', kk: 'Қазақстан құқығы бойынша жекеше айыптау ісі', en: 'A case of private prosecution by Kazakh law' }, 'kz.upk.32(2); kz.upk.590(1)(8)', ({ isPrivate }) => isPrivate),
  fromDefender('namedWithoutImprisonment', { ru: 'Названная защитником норма без лишения свободы', kk: 'Қорғаушы атаған нормада бас бостандығынан айыру жоқ', en: 'The article named by the defender carries no imprisonment' }, 'kz.upk.590(1)(3)', ({ terms }) => terms?.every(({ to }) => to === null) === true),
  fromTable('plea', 'localized', { ru: 'Довод о двойной наказуемости', kk: 'Қосарлы жазаланушылық туралы уәж', en: 'Argument on dual criminality' }, 'comparison of the codes', (row, _table, _charge, { path }) =>
    row.plea === null ? waitingFor(`${path}.article`) : found(row.plea, `${path}.article`)),
  fromTable('lapsed', 'truth', { ru: 'Срок давности по УК РК истёк до запроса', kk: 'ҚР ҚК бойынша ескіру мерзімі өткен', en: 'Lapsed by Kazakh law before the request' }, 'kz.upk.590(1)(6); kz.uk.71(1)', (row, table, charge, context) => lapsed(row, table, charge, context, ({ ordinary }) => ordinary)),
  fromTable('lapsedWhateverHappened', 'truth', { ru: 'Истёк и предельный срок давности', kk: 'Ең ұзақ ескіру мерзімі де өткен', en: 'Even the longest limitation has run' }, 'kz.uk.71(4)', (row, table, charge, context) => lapsed(row, table, charge, context, ({ atLatest }) => atLatest)),
  rule(Charge, 'requestNamesNoImprisonment', 'truth', { ru: 'Санкция в запросе без лишения свободы', kk: 'Сұрау салудағы санкцияда бас бостандығынан айыру жоқ', en: 'The sanction in the request names no imprisonment' }, 'kz.upk.579(1)', (charge, { path }) => {
    const wording = valueOf(charge.sanction);
    const sanction = wording?.ru ?? wording?.kk;
    if (sanction === undefined || valueOf(charge.sanctionSource) !== 'request') return waitingFor(`${path}.sanction`, `${path}.sanctionSource`);
    return said(!/лишени\p{L}*\s+свободы|бостандығынан\s+айыр/iu.test(sanction), `${path}.sanction`);
  }),
  rule(Act, 'appealTermEnds', 'date', { ru: 'Последний день обжалования', kk: 'Шағымданудың соңғы күні', en: 'Last day of the appeal term' }, 'kz.upk.592(1); kz.upk.107(2); kz.upk.48(2); kz.upk.48(4); kz.koap.832(1); kz.gpk.403(3)', (act, context) => {
    const { last, path } = appealTerm(act, context);
    return last === null ? waitingFor(path) : found(last, path);
  }),
  rule(Act, 'appealInTime', 'truth', { ru: 'Бумага датирована в пределах срока обжалования', kk: 'Қағаз шағымдану мерзімінде', en: 'Dated within the appeal term' }, 'kz.upk.592(1); kz.upk.107(2); kz.koap.832(1); kz.gpk.403(3)', (act, context) => {
    const { last, path } = appealTerm(act, context);
    const { date } = context.selection;
    return truth(last === null ? 'unknown' : date <= last ? 'yes' : date > addDays(last, HOLIDAYS) ? 'no' : 'unknown', path);
  }),
  rule(Detention, 'arrestAfterFortyDays', 'truth', { ru: 'Арест применён позже сорока суток с задержания', kk: 'Қамақ ұстаудан қырық тәуліктен кейін', en: 'Arrest later than forty days from detention' }, 'kz.upk.588(8)(2)', (detention, { file, path, selection }) => {
    const proceeding = file.proceedings?.find(({ id }) => id === selection.proceeding);
    const ruling = proceeding?.acts?.findLast(({ kind }) => kind === 'ruling');
    const [from, to] = [dayOf(valueOf(detention.restrictedAt)), dayOf(valueOf(ruling?.announcedAt) ?? valueOf(ruling?.date))];
    if (proceeding?.kind !== 'extradition-arrest' || from === null || to === null) return waitingFor(`${path}.restrictedAt`);
    // The first day of custody counts (УПК 48(5)): day forty is the thirty-ninth after it.
    return said(dayNumber(to) - dayNumber(from) >= FORTY_DAYS, `${path}.restrictedAt`);
  }),
  rule(Person, 'kazakhCitizen', 'truth', { ru: 'Гражданин Казахстана', kk: 'Қазақстан азаматы', en: 'Citizen of Kazakhstan' }, 'kz.upk.590(1)(1)', (person, { path }) => {
    const held = valueOf(person.citizenships);
    if (held?.some(({ country, kind }) => country === 'KZ' && kind === 'citizen') === true) return found('yes', `${path}.citizenships`);
    return held === undefined || held.length === 0 ? waitingFor(`${path}.citizenships`) : found('no', `${path}.citizenships`);
  }),
];
