import { valueOf } from '../answer.ts';
import type { CaseFile } from '../case-file.ts';
import { isBefore } from '../honest-date.ts';
import { dated, daysOf, pairFinding, words, type Dated, type Finding } from './finding.ts';

const HARM: readonly string[] = ['threat', 'harm', 'search', 'arrest', 'summons', 'call-up', 'criminal-case'];
/** The country whose criminal code a charge is under, as far as the case names one. */
const CODE_OF: Readonly<Record<string, string>> = { 'ru-uk': 'RU', 'by-uk': 'BY' };

/** Charges of the feared state; a charge under another country's code is no danger there. */
function chargesOf(file: CaseFile, person: string, feared: string | undefined): readonly Dated[] {
  return (file.proceedings ?? []).filter((proceeding) => proceeding.person === person).flatMap((proceeding) => (proceeding.charges ?? []).filter(({ code }) => CODE_OF[code] !== undefined && CODE_OF[code] === (feared ?? CODE_OF[code])).map((charge) =>
    dated(`proceedings[${proceeding.id}].charges[${charge.id}].broughtOn`, charge.broughtOn, 'обвинение', 'айып', 'the charge')));
}

/** Journeys back to the feared country after the danger was there, and its passports given after the flight. */
export function fearFindings(file: CaseFile): readonly Finding[] {
  return (file.claims ?? []).flatMap((claim) => {
    const feared = valueOf(claim.country);
    const learned = dated(`claims[${claim.id}].learnedOn`, claim.learnedOn, 'опасность стала известна', 'қауіп белгілі болды', 'the danger became known');
    const harms = (file.events ?? []).filter(({ person, kind }) => person === claim.person && HARM.includes(kind)).map((event) => dated(`events[${event.id}].date`, event.date, 'преследование', 'қудалау', 'persecution'));
    const left = dated(`claims[${claim.id}].military.leftUnitOn`, claim.military?.leftUnitOn, 'оставление части', 'бөлімнен кету', 'leaving the unit');
    const own = (file.journeys ?? []).filter(({ person }) => person === claim.person);
    const back = own.filter(({ kind, country }) => kind === 'return-origin' || (kind === 'earlier-trip' && country !== undefined && country === feared)).map((journey) => dated(`journeys[${journey.id}].at`, journey.at, 'поездка в страну, возвращения в которую человек опасается', 'адам қайтудан қорқатын елге сапар', 'a journey to the feared country'));
    const flights = own.filter(({ kind }) => kind === 'exit-origin' || kind === 'entry-kazakhstan').map((journey) => dated(`journeys[${journey.id}].at`, journey.at, 'отъезд', 'кету', 'departure'));
    const papers = file.people.filter(({ id }) => id === claim.person).flatMap((person) => (valueOf(person.documents) ?? []).filter(({ type, country }) => country !== undefined && country === feared && ['passport', 'internal-passport', 'travel-document'].includes(type)).map((document) =>
      dated(`people[${person.id}].documents[${document.id}].issuedOn`, document.issuedOn, 'выдача паспорта страны, которой человек опасается', 'адам қорқатын ел паспортының берілуі', 'issue of a passport of the feared country')));
    const after = (causes: readonly Dated[], effect: Dated): Dated | undefined => causes.filter((cause) => isBefore(daysOf(cause), daysOf(effect)) === 'yes').toSorted((left, right) => (left.path < right.path ? -1 : 1))[0];
    return [
      ...back.flatMap((journey) => {
        const cause = after([learned, left, ...harms, ...chargesOf(file, claim.person, feared)], journey);
        return cause === undefined ? [] : [pairFinding('return-to-danger', cause, journey,
          '«{1}» стоит раньше, чем «{2}»: спросят, почему человек вернулся туда, где ему грозит опасность.',
          '«{1}» «{2}» күнінен бұрын тұр: адам өзіне қауіп төнген жерге неге қайтқанын сұрайды.',
          '“{1}” comes before “{2}”: it will be asked why the person went back to where danger is claimed.')];
      }),
      ...papers.flatMap((paper) => {
        const flight = after(flights, paper);
        const contact = claim.consulateContact?.state === 'none' ? [pairFinding('denied-but-recorded', { path: `claims[${claim.id}].consulateContact`, label: words('обращений в консульство не было', 'консулдыққа жүгінбеген', 'no contact with the consulate') }, paper,
          'Записано: «{1}», но есть «{2}» после отъезда.', '«{1}» деп жазылған, бірақ кеткеннен кейін «{2}» бар.', 'On record: “{1}”, but there is “{2}” after the departure.')] : [];
        return flight === undefined ? [] : [pairFinding('document-after-flight', flight, paper,
          '«{2}» — после отъезда. Обращение за защитой к государству, которого человек опасается, поставят ему в упрёк.',
          '«{2}» — кеткеннен кейін. Адам қорқатын мемлекеттің қорғауына жүгінуді оған қарсы айтады.',
          '“{2}” is after the departure. Turning to the feared state for papers will be held against the person.'), ...contact];
      }),
    ];
  });
}
