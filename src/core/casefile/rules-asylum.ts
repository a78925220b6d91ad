import { valueOf } from './answer.ts';
import { addDays } from './calendar.ts';
import { AsylumSteps, Detention } from './proceeding.ts';
import { Claim, Journey } from './claim.ts';
import { spanOf, type HonestDate, type Moment, type Span } from './honest-date.ts';
import { found, rule, truth, waitingFor } from './rule-making.ts';
import type { Rule, RuleContext } from './selection.ts';

/** Stages in which the procedure, terms of appeal included, has not ended: Law on refugees, article 8(1)(5). */
const PENDING = ['filed', 'registered', 'certificate-issued', 'refused', 'complaint', 'court'];
const FIVE_DAYS = 5;

type TermStart = {
  /** First and last day that the start can be; open where an answer that could move it is missing. */
  readonly span: Span;
  /** The date that starts the term, when both are known. */
  readonly value: HonestDate | Moment | undefined;
  readonly path: string;
};

/**
 * The day the five-day term of article 10(1) runs from: the later of arrival and learning of the danger. While one of
 * the two is not known, the start has an earliest day only: it can still move later, so nobody may be called late.
 */
function termStart(claim: Claim, { file }: RuleContext): TermStart {
  const entry = file.journeys?.findLast((journey) => journey.kind === 'entry-kazakhstan' && journey.person === claim.person);
  const arrived = valueOf(entry?.at);
  const learned = valueOf(claim.learnedOn);
  const claimId = file.claims?.find((candidate) => candidate.person === claim.person)?.id ?? '';
  const ofArrival = { value: arrived, path: `journeys[${entry?.id ?? ''}].at` };
  const ofLearning = { value: learned, path: `claims[${claimId}].learnedOn` };
  // Somebody who says that no later danger was learned of fled from one already known: the arrival alone counts.
  if (claim.learnedOn?.state === 'none') return { ...ofArrival, span: arrived === undefined ? OPEN : spanOf(arrived) };
  const [arrival, learning] = [arrived === undefined ? OPEN : spanOf(arrived), learned === undefined ? OPEN : spanOf(learned)];
  const span = { first: latestOf(arrival.first, learning.first), last: arrival.last === null || learning.last === null ? null : latestOf(arrival.last, learning.last) };
  if (learned === undefined) return { value: undefined, path: ofLearning.path, span };
  if (arrived === undefined) return { value: undefined, path: ofArrival.path, span };
  return { ...((learning.last ?? '9999') >= (arrival.last ?? '9999') ? ofLearning : ofArrival), span };
}

const OPEN: Span = { first: null, last: null };

/** The later of two days, of which one or both may be open. */
const latestOf = (left: string | null, right: string | null): string | null =>
  left === null ? right : right === null || left >= right ? left : right;

/** The day the application was or is made: the recorded filing; the paper's date where none has been filed yet; else no later than the paper. */
function filedOn({ file, selection }: RuleContext): Span {
  const steps = file.proceedings?.findLast((proceeding) => proceeding.kind === 'asylum' && proceeding.person === selection.person)?.asylum;
  const filed = valueOf(steps?.applicationFiledAt);
  const stage = valueOf(steps?.stage);
  const today = { first: selection.date, last: selection.date };
  if (filed !== undefined) {
    const { first, last } = spanOf(filed);
    return { first: first === null || first <= selection.date ? first : selection.date, last: last === null || last > selection.date ? selection.date : last };
  }
  return steps === undefined || stage === 'not-filed' || steps.applicationFiledAt?.state === 'none' ? today : { first: null, last: selection.date };
}

/** КоАП: unlawful border crossing, breaches of the rules of entry, transit and stay; УК: unlawful crossing of the border. */
const ENTRY_OR_STAY = /^kz\.(?:koap\.(?:510|513|514|517)|uk\.392)(?:\(|$)/u;

/** The proceeding that holds a detention, from the path of the block. */
function holderOf({ file, path }: RuleContext) {
  const id = /^proceedings\[([^\]]+)\]/u.exec(path)?.[1];
  return file.proceedings?.find((proceeding) => proceeding.id === id);
}

export const ASYLUM_RULES: readonly Rule[] = [
  rule(AsylumSteps, 'pending', 'truth', { ru: 'Процедура не окончена', kk: 'Рәсім аяқталмаған', en: 'Procedure not ended' }, 'kz.refugees.8(1)(5)', (steps, { path }) => {
    const stage = valueOf(steps.stage);
    return truth(stage === undefined ? 'unknown' : PENDING.includes(stage) ? 'yes' : 'no', `${path}.stage`);
  }),
  rule(AsylumSteps, 'wishExpressed', 'truth', { ru: 'Желание просить убежище выражено', kk: 'Пана сұрау ниеті білдірілді', en: 'Wish to seek asylum expressed' }, 'kz.refugees.1(6)', (steps, { path }) => {
    const stage = valueOf(steps.stage);
    const expressed = valueOf(steps.wishExpressedAt) !== undefined || valueOf(steps.applicationFiledAt) !== undefined || (stage !== undefined && stage !== 'not-filed');
    const stated = valueOf(steps.wishStated);
    if (!expressed && stated !== undefined) return found(stated, `${path}.wishStated`);
    return truth(expressed ? 'yes' : steps.wishExpressedAt?.state === 'none' ? 'no' : 'unknown', `${path}.wishExpressedAt`);
  }),
  rule(AsylumSteps, 'filed', 'truth', { ru: 'Ходатайство подано', kk: 'Өтінішхат берілді', en: 'Application filed' }, 'kz.refugees.10(1)', (steps, { path }) => {
    const stage = valueOf(steps.stage);
    if (valueOf(steps.applicationFiledAt) !== undefined) return found('yes', `${path}.applicationFiledAt`);
    return truth(stage === undefined ? 'unknown' : stage === 'not-filed' ? 'no' : 'yes', `${path}.stage`);
  }),
  rule(Claim, 'termStartsOn', 'date', { ru: 'Начало пятидневного срока', kk: 'Бес күндік мерзімнің басталуы', en: 'Start of the five-day term' }, 'kz.refugees.10(1)', (claim, context) => {
    const start = termStart(claim, context);
    const { first, last } = start.span;
    return last === null ? waitingFor(start.path) : found(first === last ? last : start.value, start.path);
  }),
  rule(Claim, 'late', 'truth', { ru: 'Обращение позже пяти календарных дней', kk: 'Бес күнтізбелік күннен кейін жүгіну', en: 'Later than five calendar days' }, 'kz.refugees.10(1)', (claim, context) => {
    const start = termStart(claim, context);
    const { span } = start;
    const filed = filedOn(context);
    if (span.last !== null && filed.first !== null && filed.first > addDays(span.last, FIVE_DAYS)) return found('yes', start.path);
    if (span.first !== null && filed.last !== null && filed.last <= addDays(span.first, FIVE_DAYS)) return found('no', start.path);
    return waitingFor(start.path);
  }),
  rule(Journey, 'lawful', 'truth', { ru: 'Граница пересечена законно', kk: 'Шекара заңды кесілді', en: 'Border crossed lawfully' }, 'kz.refugees.10(3)', (journey, { path }) => {
    const manner = valueOf(journey.manner);
    return truth(manner === undefined ? 'unknown' : manner === 'outside-checkpoint' || manner === 'false-papers' ? 'no' : 'yes', `${path}.manner`);
  }),
  rule(Detention, 'heldNow', 'truth', { ru: 'Содержится под стражей', kk: 'Қамауда ұсталуда', en: 'Held in custody' }, 'kz.refugees.10(4)', (detention, { path }) => {
    if (valueOf(detention.releasedAt) !== undefined) return found('no', `${path}.releasedAt`);
    const { restrictedAt, recordedAt, heldAt } = detention;
    const field = valueOf(restrictedAt) !== undefined ? 'restrictedAt' : valueOf(recordedAt) !== undefined ? 'recordedAt' : valueOf(heldAt) !== undefined ? 'heldAt' : undefined;
    // Nobody notes a release that has not come: custody that has begun lasts until a release is recorded.
    return field === undefined ? waitingFor(`${path}.restrictedAt`) : found('yes', `${path}.${field}`);
  }),
  rule(Detention, 'forEntryOrStay', 'truth', { ru: 'Задержание за незаконный въезд или пребывание', kk: 'Заңсыз кіргені не болғаны үшін ұстау', en: 'Detained for unlawful entry or stay' }, 'kz.refugees.10(4)', (_detention, context) => {
    const holder = holderOf(context);
    const path = `proceedings[${holder?.id ?? ''}].offences`;
    if (holder?.kind === 'extradition' || holder?.kind === 'extradition-arrest') return found('no', `proceedings[${holder.id}].kind`);
    const norms = (holder?.offences ?? []).map((offence) => valueOf(offence.norm));
    if (norms.some((norm) => norm !== undefined && ENTRY_OR_STAY.test(norm))) return found('yes', path);
    const proceedings = context.file.proceedings?.filter(({ person }) => person === holder?.person) ?? [];
    const sought = proceedings.find(({ kind }) => kind === 'extradition' || kind === 'extradition-arrest');
    // A detention noted by itself belongs to the extradition case where the person has no case about the stay.
    if (holder?.kind === 'detention' && norms.length === 0 && sought !== undefined && !proceedings.some(({ kind }) => ['koap', 'gpk', 'appk', 'criminal-kz'].includes(kind))) return found('no', `proceedings[${sought.id}].kind`);
    return norms.length > 0 && norms.every((norm) => norm !== undefined) ? found('no', path) : waitingFor(path);
  }),
];
