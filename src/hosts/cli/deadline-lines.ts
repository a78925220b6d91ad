import { gradeText } from '#core/law/grade-words.ts';
import { BY_HAND } from '#application/case-deadlines.ts';
import type { DeadlineView } from '#application/case-deadlines.ts';
import { placeAt } from '#core/interview/places.ts';
import { formatDate } from '#core/language/dates.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import type { ClockStatus, LastMoment } from '#core/law/deadline-clock.ts';

const STATUS: Readonly<Record<ClockStatus, Words>> = {
  'at-once': { ru: 'немедленно', kk: 'дереу', en: 'at once' },
  unknown: { ru: 'нельзя сказать, не истёк ли', kk: 'өткен-өтпегенін айту мүмкін емес', en: 'can’t say whether it has passed' },
  open: { ru: 'идёт', kk: 'өтіп жатыр', en: 'running' },
  passed: { ru: 'истёк', kk: 'өтті', en: 'passed' },
  'not-started': { ru: 'не начался', kk: 'басталған жоқ', en: 'not started' },
  'no-trigger': { ru: 'нет даты', kk: 'күні жоқ', en: 'no date' },
  done: { ru: 'исполнено', kk: 'орындалды', en: 'done' },
};

const SUSPENDS: Readonly<Record<DeadlineView['suspends'], Words>> = {
  yes: { ru: 'подача останавливает исполнение', kk: 'беру орындауды тоқтатады', en: 'filing suspends execution' },
  'before-departure-term': { ru: 'останавливает исполнение, только если поступит до срока выезда', kk: 'кету мерзіміне дейін түссе ғана орындауды тоқтатады', en: 'suspends execution only if it arrives before the departure term ends' },
  no: { ru: 'исполнения не останавливает', kk: 'орындауды тоқтатпайды', en: 'does not suspend execution' },
};

const TEXT = {
  by: { ru: 'не позднее', kk: 'кешіктірмей:', en: 'by' },
  about: { ru: 'ориентир (время известно примерно):', kk: 'бағдар (уақыт шамамен белгілі):', en: 'guide (the time is only roughly known):' },
  latest: { ru: 'наверняка истечёт после', kk: 'мына уақыттан кейін анық өтеді:', en: 'surely passed after' },
  office: { ru: 'в канцелярию не позднее', kk: 'кеңсеге кешіктірмей:', en: 'to the office by' },
  noOffice: { ru: 'рабочего дня до конца срока не осталось: почта, электронная подача, дежурный', kk: 'мерзім біткенше жұмыс күні қалмады: пошта, электрондық тапсыру, кезекші', en: 'no working day is left in the term: post, electronic filing, officer on duty' },
  byHand: { ru: 'момент указан вручную', kk: 'сәт қолмен көрсетілген', en: 'moment given by hand' },
  now: { ru: 'безопасный день прошёл: подайте сейчас', kk: 'қауіпсіз күн өтті: қазір беріңіз', en: 'the safe day is over: file now' },
  tell: { ru: 'точнее скажет', kk: 'дәлірек көрсететін жер:', en: 'more exactly:' },
  from: { ru: 'считать от', kk: 'бастапқы сәт:', en: 'runs from' },
  bound: { ru: 'не раньше', kk: 'ерте емес:', en: 'not before' },
  missed: { ru: 'при пропуске:', kk: 'өткізіп алса:', en: 'if missed:' },
  stateMissed: { ru: 'если срок не соблюдён:', kk: 'мерзім сақталмаса:', en: 'if it is not kept:' },
  ours: { ru: 'Наши сроки', kk: 'Біздің мерзімдер', en: 'What we must do' },
  state: { ru: 'Сроки органов и судов', kk: 'Органдар мен соттардың мерзімдері', en: 'What bodies and courts must do' },
  noDate: { ru: 'Не хватает дат', kk: 'Күндер жетіспейді', en: 'Dates missing' },
  doubts: { ru: 'Проверьте нормы', kk: 'Нормаларды тексеріңіз', en: 'Norms to check' },
  grade: { ru: 'степень', kk: 'дәреже', en: 'grade' },
  counting: { ru: 'счёт', kk: 'есеп', en: 'counting' },
  late: { ru: 'исполнено с опозданием', kk: 'кешігіп орындалды', en: 'done late' },
  inTime: { ru: 'исполнено в срок', kk: 'мерзімінде орындалды', en: 'done in time' },
  maybeLate: { ru: 'исполнено; в срок ли, сказать нельзя', kk: 'орындалды; мерзімінде ме, айту мүмкін емес', en: 'done; whether in time can’t be said' },
  doneUnknown: { ru: 'истёк; исполнено ли, в деле не сказано', kk: 'өтті; орындалған-орындалмағаны істе айтылмаған', en: 'passed; whether it was kept the case does not say' },
} satisfies Readonly<Record<string, Words>>;

/** A moment as lawyers write it: `26.11.2026, 24:00`. */
export function momentText({ date, time }: LastMoment, tongue: Tongue): string {
  return `${formatDate(date, tongue, 'numeric') ?? date}, ${time ?? '24:00'}`;
}

function statusText({ side, status, kept }: DeadlineView, tongue: Tongue): string {
  if (status === 'done') return TEXT[kept === 'no' ? 'late' : kept === 'yes' ? 'inTime' : 'maybeLate'][tongue];
  return side === 'state' && status === 'passed' ? TEXT.doneUnknown[tongue] : STATUS[status][tongue];
}

function endText({ safe, guide }: DeadlineView, tongue: Tongue): string {
  if (safe !== null) return `${TEXT.by[tongue]} ${momentText(safe, tongue)}`;
  return guide === null ? '' : `${TEXT.about[tongue]} ${momentText(guide, tongue)}`;
}

/** One line of a term: how it stands, when it ends, what it is, by which norm. */
export function headLine(view: DeadlineView, tongue: Tongue): string {
  const grade = `${TEXT.grade[tongue]} ${gradeText(view.grade, tongue)}${view.counting.grade === view.grade ? '' : `, ${TEXT.counting[tongue]} ${gradeText(view.counting.grade, tongue)}`}`;
  const end = endText(view, tongue);
  return `[${statusText(view, tongue)}] ${end === '' ? '' : `${end} — `}${view.title[tongue]} (${view.citation[tongue]}; ${grade})`;
}

/** A place of the case file by its name for people, and by the path that `pana set` takes. */
function placeText(path: string, tongue: Tongue): string {
  const label = placeAt(path)?.description?.label[tongue];
  return label === undefined ? path : `«${label}» (${path})`;
}

/** Where the trigger was read, or what would say it better. */
function triggerLine({ trigger, status, subject }: DeadlineView, tongue: Tongue): string {
  const paths = trigger.from.map((path) => placeText(path, tongue)).join(', ');
  if (subject === BY_HAND) return TEXT.byHand[tongue];
  if (trigger.state === 'known') return `${TEXT.from[tongue]} ${paths}`;
  const better = trigger.from.includes(trigger.path) || trigger.path === subject ? '' : `${TEXT.tell[tongue]} ${placeText(trigger.path, tongue)}`;
  if (paths === '') return status === 'at-once' ? better : '';
  return `${TEXT.bound[tongue]} ${paths}${better === '' ? '' : `; ${better}`}`;
}

function ourLines(view: DeadlineView, tongue: Tongue): readonly string[] {
  const { missed, handingIn, status, safe } = view;
  const running = status === 'open' || status === 'unknown';
  const lines = [triggerLine(view, tongue)];
  if (status === 'unknown' && safe !== null && view.guide !== null) lines.push(`${TEXT.about[tongue]} ${momentText(view.guide, tongue)}`);
  if (status === 'unknown' && view.latest !== null) lines.push(`${TEXT.latest[tongue]} ${momentText(view.latest, tongue)}`);
  if (status === 'unknown' && safe !== null) lines.push(TEXT.now[tongue]);
  if (view.officeDay !== null && running) lines.push(`${TEXT.office[tongue]} ${formatDate(view.officeDay, tongue, 'numeric') ?? view.officeDay}`);
  else if (status === 'open' && safe !== null && safe.time === null) lines.push(TEXT.noOffice[tongue]);
  if (running && handingIn !== null) lines.push(handingIn.text[tongue]);
  // Whether execution stops is a question about an act only.
  if (running && (view.suspends !== 'no' || view.subject.includes('.acts['))) lines.push(SUSPENDS[view.suspends][tongue]);
  if (missed !== null && (status !== 'open' || view.suspends !== 'no')) lines.push(`${TEXT.missed[tongue]} ${remedyText(missed, tongue)}`);
  return [headLine(view, tongue), ...lines.filter((line) => line !== '').map((line) => `  ${line}`)];
}

function remedyText({ text, citation }: NonNullable<DeadlineView['missed']>, tongue: Tongue): string {
  return `${text[tongue]}${citation === null ? '' : ` (${citation[tongue]})`}`;
}

function stateLines(view: DeadlineView, tongue: Tongue): readonly string[] {
  const { missed } = view;
  const unsure = view.status === 'unknown' && view.safe !== null && view.latest !== null ? [`  ${TEXT.latest[tongue]} ${momentText(view.latest, tongue)}`] : [];
  return [headLine(view, tongue), ...unsure, ...(view.status === 'passed' && missed !== null ? [`  ${TEXT.stateMissed[tongue]} ${remedyText(missed, tongue)}`] : [])];
}

/** The whole list for people: ours in full, the state's in short, then the dates that are missing. `all` adds what is done or has not begun. */
export function deadlineLines(views: readonly DeadlineView[], tongue: Tongue, all: boolean): readonly string[] {
  const shown = views.filter(({ status, kept, side }) => all || (status !== 'not-started' && (status !== 'done' || (side === 'state' && kept === 'no'))));
  const dated = shown.filter(({ status }) => status !== 'no-trigger');
  const sections: readonly (readonly [Words, readonly string[]])[] = [
    [TEXT.ours, dated.filter(({ side }) => side === 'ours').flatMap((view) => ourLines(view, tongue))],
    [TEXT.state, dated.filter(({ side }) => side === 'state').flatMap((view) => stateLines(view, tongue))],
    [TEXT.noDate, shown.filter(({ status }) => status === 'no-trigger').map((view) => `${view.title[tongue]} — ${placeText(view.trigger.path, tongue)}`)],
  ];
  const doubts = new Set(dated.flatMap((view) => view.doubts.map((doubt) => doubt[tongue])));
  return [...sections, [TEXT.doubts, [...doubts]] as const].filter(([, lines]) => lines.length > 0).flatMap(([title, lines], index) => [...(index === 0 ? [] : ['']), `${title[tongue]}:`, ...lines]);
}
