import { valueOf } from './answer.ts';
import { addDays } from './calendar.ts';
import { spanOf, isBefore, type Moment } from './honest-date.ts';
import { exactMoment, minutesBetween, minutesOf, momentAfter } from './moments.ts';
import { Act, Charge, Detention, Offence, Proceeding, Safeguards } from './proceeding.ts';
import { found, rule, truth, waitingFor } from './rule-making.ts';
import { Stay } from './claim.ts';
import type { Rule } from './selection.ts';

/** КоАП: every article and part that carries expulsion; all others are outside the sanction. Read in the full text of the Code. */
const EXPULSION_OFFENCES: readonly string[] = [
  '109', '443-1(2)', '449(3)', '456-3(2)', '488(8)', '488(9)', '490(3)', '490(7)', '495(2)', '496(2)', '496(3)', '510(4)', '513(2)', '514(2)', '516(2)',
  '517(2)', '517(4)', '517(5)', '517(6)', '517(7)',
];

/** Military offences of the Russian Criminal Code: chapter 33, articles 331 to 352.1. */
const RUSSIAN_MILITARY = { first: 331, last: 352 };

/** The moment by which the person has to leave: stated, or reckoned from the announcement; days end at midnight. */
function departureDeadline(act: Act, path: string) {
  const term = act.departureTerm;
  const until = valueOf(term?.until);
  if (until !== undefined) return found(until, `${path}.departureTerm.until`);
  const announced = valueOf(act.announcedAt) ?? valueOf(act.date);
  const start = exactMoment(announced);
  const hours = valueOf(term?.hours);
  const announcedPath = act.announcedAt === undefined ? `${path}.date` : `${path}.announcedAt`;
  if (hours !== undefined && start !== null) return found(momentAfter(start, hours * 60), `${path}.departureTerm.hours`, announcedPath);
  const days = valueOf(term?.days);
  const day = announced === undefined ? null : spanOf(announced);
  if (days !== undefined && day?.first != null && day.first === day.last) return found(addDays(day.first, days), `${path}.departureTerm.days`, announcedPath);
  return waitingFor(`${path}.departureTerm.until`);
}

const sumKnown = (from: Moment | undefined, to: Moment | undefined, paths: readonly string[], unitMinutes: number) => {
  const minutes = minutesBetween(from, to);
  return minutes === null || minutes < 0 ? waitingFor(...paths) : found(Math.floor(minutes / unitMinutes), ...paths);
};

/** The end of the first measurable stretch of detention: release, else the hearing, else nothing. */
function detentionEnd(detention: Detention, safeguardsHearing: Moment | undefined): Moment | undefined {
  return valueOf(detention.releasedAt) ?? safeguardsHearing;
}

const hearingOf = (file: { readonly proceedings?: readonly Proceeding[] | undefined }, path: string): Moment | undefined => {
  const id = /^proceedings\[([^\]]+)\]/u.exec(path)?.[1];
  return valueOf(file.proceedings?.find((proceeding) => proceeding.id === id)?.safeguards?.hearingAt);
};

function detainedLonger(hours: number) {
  return rule(
    Detention, hours === 3 ? 'overThreeHours' : 'overFortyEightHours', 'truth',
    { ru: `Задержание дольше ${String(hours)} часов`, kk: `${String(hours)} сағаттан артық ұстау`, en: `Detained for more than ${String(hours)} hours` },
    hours === 3 ? 'kz.koap.789(1)' : 'kz.koap.789(2)',
    (detention, { file, path }) => {
      const minutes = minutesBetween(valueOf(detention.restrictedAt), detentionEnd(detention, hearingOf(file, path)));
      return truth(minutes === null ? 'unknown' : minutes > hours * 60 ? 'yes' : 'no', `${path}.restrictedAt`, `${path}.releasedAt`);
    },
  );
}

export const REMOVAL_RULES: readonly Rule[] = [
  rule(Act, 'departureDeadline', 'moment', { ru: 'Срок выезда истекает', kk: 'Кету мерзімі аяқталады', en: 'Departure term ends' }, 'kz.koap.829-14(2); kz.gpk.385(2)', (act, { path }) => departureDeadline(act, path)),
  rule(Act, 'beforeDeparture', 'truth', { ru: 'Бумага датирована до истечения срока выезда', kk: 'Қағаз кету мерзіміне дейін', en: 'The paper is dated before the departure term ends' }, 'kz.koap.834(4); kz.gpk.386', (act, { path, selection }) => {
    const deadline = departureDeadline(act, path);
    if (deadline.state === 'unknown') return deadline;
    // Reckoned from the act's own date, the deadline can only move later once the announcement is known: never too late by it.
    const stillOpen = valueOf(act.departureTerm?.until) === undefined && valueOf(act.announcedAt) === undefined && act.announcedAt?.state !== 'none';
    const span = spanOf(deadline.value as Moment);
    // The day itself counts as in time only when an hour is set that day: the complaint must arrive before it, which the cover says.
    return truth(span.first !== null && selection.date <= span.first ? 'yes' : !stillOpen && isBefore(span, { first: selection.date, last: selection.date }) === 'yes' ? 'no' : 'unknown', ...deadline.from);
  }),
  rule(Act, 'served', 'truth', { ru: 'Копия акта вручена', kk: 'Акт көшірмесі табыс етілді', en: 'Copy of the act handed over' }, 'kz.koap.823(2)', (act, { path }) =>
    act.handedOverAt?.state === 'none' ? found('no', `${path}.handedOverAt`) : truth(valueOf(act.handedOverAt) === undefined ? 'unknown' : 'yes', `${path}.handedOverAt`)),
  rule(Safeguards, 'hoursToPrepare', 'number', { ru: 'Полных часов от извещения до заседания', kk: 'Хабарлаудан отырысқа дейінгі сағат', en: 'Full hours from notice to hearing' }, 'kz.gpk.127(3)', (safeguards, { path }) =>
    sumKnown(valueOf(safeguards.notifiedAt), valueOf(safeguards.hearingAt), [`${path}.notifiedAt`, `${path}.hearingAt`], 60)),
  rule(Safeguards, 'minutesToPrepare', 'number', { ru: 'Минут от извещения до заседания', kk: 'Хабарлаудан отырысқа дейінгі минут', en: 'Minutes from notice to hearing' }, 'kz.gpk.127(3)', (safeguards, { path }) =>
    sumKnown(valueOf(safeguards.notifiedAt), valueOf(safeguards.hearingAt), [`${path}.notifiedAt`, `${path}.hearingAt`], 1)),
  rule(Safeguards, 'lessThanDayToPrepare', 'truth', { ru: 'На подготовку дано меньше суток', kk: 'Дайындалуға бір тәуліктен аз уақыт берілді', en: 'Less than a day to prepare' }, 'kz.gpk.127(3)', (safeguards, { path }) => {
    const minutes = minutesBetween(valueOf(safeguards.notifiedAt), valueOf(safeguards.hearingAt));
    return truth(minutes === null ? 'unknown' : minutes < 1440 ? 'yes' : 'no', `${path}.notifiedAt`, `${path}.hearingAt`);
  }),
  rule(Detention, 'hoursBeforeHearing', 'number', { ru: 'Полных часов под стражей до заседания', kk: 'Отырысқа дейін ұсталған сағат', en: 'Full hours held before the hearing' }, 'kz.koap.789', (detention, { file, path }) =>
    sumKnown(valueOf(detention.restrictedAt), hearingOf(file, path), [`${path}.restrictedAt`], 60)),
  rule(Detention, 'minutesUnrecorded', 'number', { ru: 'Минут между фактическим задержанием и временем в протоколе', kk: 'Нақты ұстау мен хаттамадағы уақыт арасындағы минут', en: 'Minutes between actual detention and the recorded one' }, 'kz.koap.788(1)', (detention, { path }) =>
    sumKnown(valueOf(detention.restrictedAt), valueOf(detention.recordedAt), [`${path}.restrictedAt`, `${path}.recordedAt`], 1)),
  rule(Detention, 'recordedLater', 'truth', { ru: 'Время в протоколе позже фактического', kk: 'Хаттамадағы уақыт нақты уақыттан кеш', en: 'Recorded later than actual' }, 'kz.koap.788(1)', (detention, { path }) => {
    const minutes = minutesBetween(valueOf(detention.restrictedAt), valueOf(detention.recordedAt));
    return truth(minutes === null ? 'unknown' : minutes > 0 ? 'yes' : 'no', `${path}.restrictedAt`, `${path}.recordedAt`);
  }),
  detainedLonger(3),
  detainedLonger(48),
  rule(Offence, 'carriesExpulsion', 'truth', { ru: 'Санкция статьи предусматривает выдворение', kk: 'Бап санкциясы шығарып жіберуді көздейді', en: 'The article carries expulsion' }, 'kz.koap.51(1)', (offence, { path }) => {
    const norm = valueOf(offence.norm);
    if (norm?.startsWith('kz.koap.') !== true) return waitingFor(`${path}.norm`);
    const place = norm.slice('kz.koap.'.length);
    if (EXPULSION_OFFENCES.includes(place)) return found('yes', `${path}.norm`);
    // An article named without its part can't be judged where some of its parts carry expulsion.
    return EXPULSION_OFFENCES.some((listed) => listed.startsWith(`${place}(`)) ? waitingFor(`${path}.norm`) : found('no', `${path}.norm`);
  }),
  rule(Charge, 'military', 'truth', { ru: 'Воинское преступление', kk: 'Әскери қылмыс', en: 'Military offence' }, 'kz.upk.590(1)(9); chapter 33 of the Criminal Code of the Russian Federation', (charge, { path }) => {
    const article = valueOf(charge.article);
    const number = article === undefined ? undefined : /^\d{1,3}/u.exec(article)?.[0];
    if (charge.code !== 'ru-uk' || number === undefined) return waitingFor(`${path}.article`);
    return found(Number(number) >= RUSSIAN_MILITARY.first && Number(number) <= RUSSIAN_MILITARY.last ? 'yes' : 'no', `${path}.article`);
  }),
  rule(Stay, 'lawful', 'truth', { ru: 'Пребывание законно на дату бумаги', kk: 'Қағаз күнінде болуы заңды', en: 'Stay lawful on the date of the paper' }, 'kz.migration.60(1)', (stay, { path, selection }) => {
    const until = valueOf(stay.lawfulUntil);
    if (until === undefined) return waitingFor(`${path}.lawfulUntil`);
    const span = spanOf(until);
    return truth(span.first !== null && span.first >= selection.date ? 'yes' : span.last !== null && span.last < selection.date ? 'no' : 'unknown', `${path}.lawfulUntil`);
  }),
  rule(Proceeding, 'decidedOnDayOfDetention', 'truth', { ru: 'Решение вынесено в день задержания', kk: 'Шешім ұсталған күні шығарылды', en: 'Decided on the day of detention' }, 'kz.gpk.127(3)', (proceeding, { path }) => {
    const detained = valueOf(proceeding.detention?.restrictedAt);
    const act = proceeding.acts?.findLast(({ kind }) => kind === 'ruling' || kind === 'decision');
    const decided = valueOf(act?.announcedAt) ?? valueOf(act?.date);
    const paths = [`${path}.detention.restrictedAt`, `${path}.acts`];
    if (detained === undefined || decided === undefined) return waitingFor(...paths);
    const [from, to] = [exactMoment(detained), exactMoment(decided)];
    if (from === null || to === null) return waitingFor(...paths);
    return found(minutesOf(to) - minutesOf(from) >= 0 && from.date === to.date ? 'yes' : 'no', ...paths);
  }),
];
