import { valueOf } from './answer.ts';
import { addDays } from './calendar.ts';
import { AsylumSteps } from './proceeding.ts';
import { Claim, Journey } from './claim.ts';
import { spanOf, type HonestDate, type Moment } from './honest-date.ts';
import { found, rule, truth, waitingFor } from './rule-making.ts';
import type { Rule, RuleContext } from './selection.ts';

/** Stages in which the procedure, terms of appeal included, has not ended: Law on refugees, article 8(1)(5). */
const PENDING = ['filed', 'registered', 'certificate-issued', 'refused', 'complaint', 'court'];
const FIVE_DAYS = 5;

/** The day the five-day term of article 10(1) runs from: the later of arrival and learning of the danger. */
function termStart(claim: Claim, { file }: RuleContext): { readonly value: HonestDate | Moment | undefined; readonly path: string } {
  const entry = file.journeys?.findLast((journey) => journey.kind === 'entry-kazakhstan' && journey.person === claim.person);
  const arrived = valueOf(entry?.at);
  const learned = valueOf(claim.learnedOn);
  const claimId = file.claims?.find((candidate) => candidate.person === claim.person)?.id ?? '';
  const ofArrival = { value: arrived, path: `journeys[${entry?.id ?? ''}].at` };
  const ofLearning = { value: learned, path: `claims[${claimId}].learnedOn` };
  if (learned === undefined) return ofArrival;
  if (arrived === undefined) return ofLearning;
  return (spanOf(learned).last ?? '9999') >= (spanOf(arrived).last ?? '9999') ? ofLearning : ofArrival;
}

/** The day the application was or is made: the recorded filing, else the paper's date. */
function filedOn({ file, selection }: RuleContext): { readonly first: string | null; readonly last: string | null } {
  const steps = file.proceedings?.findLast((proceeding) => proceeding.kind === 'asylum' && proceeding.person === selection.person)?.asylum;
  const filed = valueOf(steps?.applicationFiledAt);
  return filed === undefined ? { first: selection.date, last: selection.date } : spanOf(filed);
}

export const ASYLUM_RULES: readonly Rule[] = [
  rule(AsylumSteps, 'pending', 'truth', { ru: 'Процедура не окончена', kk: 'Рәсім аяқталмаған', en: 'Procedure not ended' }, 'kz.refugees.8(1)(5)', (steps, { path }) => {
    const stage = valueOf(steps.stage);
    return truth(stage === undefined ? 'unknown' : PENDING.includes(stage) ? 'yes' : 'no', `${path}.stage`);
  }),
  rule(AsylumSteps, 'wishExpressed', 'truth', { ru: 'Желание просить убежище выражено', kk: 'Пана сұрау ниеті білдірілді', en: 'Wish to seek asylum expressed' }, 'kz.refugees.1(6)', (steps, { path }) => {
    const stage = valueOf(steps.stage);
    const expressed = valueOf(steps.wishExpressedAt) !== undefined || valueOf(steps.applicationFiledAt) !== undefined || (stage !== undefined && stage !== 'not-filed');
    return truth(expressed ? 'yes' : steps.wishExpressedAt?.state === 'none' ? 'no' : 'unknown', `${path}.wishExpressedAt`);
  }),
  rule(AsylumSteps, 'filed', 'truth', { ru: 'Ходатайство подано', kk: 'Өтінішхат берілді', en: 'Application filed' }, 'kz.refugees.10(1)', (steps, { path }) => {
    const stage = valueOf(steps.stage);
    if (valueOf(steps.applicationFiledAt) !== undefined) return found('yes', `${path}.applicationFiledAt`);
    return truth(stage === undefined ? 'unknown' : stage === 'not-filed' ? 'no' : 'yes', `${path}.stage`);
  }),
  rule(Claim, 'termStartsOn', 'date', { ru: 'Начало пятидневного срока', kk: 'Бес күндік мерзімнің басталуы', en: 'Start of the five-day term' }, 'kz.refugees.10(1)', (claim, context) => {
    const start = termStart(claim, context);
    const span = start.value === undefined ? null : spanOf(start.value);
    return span?.last == null ? waitingFor(start.path) : found(span.first === span.last ? span.last : start.value, start.path);
  }),
  rule(Claim, 'late', 'truth', { ru: 'Обращение позже пяти календарных дней', kk: 'Бес күнтізбелік күннен кейін жүгіну', en: 'Later than five calendar days' }, 'kz.refugees.10(1)', (claim, context) => {
    const start = termStart(claim, context);
    const span = start.value === undefined ? { first: null, last: null } : spanOf(start.value);
    const filed = filedOn(context);
    if (span.last !== null && filed.first !== null && filed.first > addDays(span.last, FIVE_DAYS)) return found('yes', start.path);
    if (span.first !== null && filed.last !== null && filed.last <= addDays(span.first, FIVE_DAYS)) return found('no', start.path);
    return waitingFor(start.path);
  }),
  rule(Journey, 'lawful', 'truth', { ru: 'Граница пересечена законно', kk: 'Шекара заңды кесілді', en: 'Border crossed lawfully' }, 'kz.refugees.10(3)', (journey, { path }) => {
    const manner = valueOf(journey.manner);
    return truth(manner === undefined ? 'unknown' : manner === 'outside-checkpoint' || manner === 'false-papers' ? 'no' : 'yes', `${path}.manner`);
  }),
];
