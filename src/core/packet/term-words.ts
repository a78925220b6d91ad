import { formatDate } from '../language/dates.ts';
import { formatMoment } from '../language/moments.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { CoverTongue } from './cover-words.ts';
import type { FilingTerm } from './filing-terms.ts';
import { shortCitation } from './short-citation.ts';

const inFigures = (last: string, tongue: CoverTongue): string => formatMoment(last, tongue, 'numeric', 'never') ?? formatDate(last, tongue) ?? last;

function departureRu({ last, passed }: FilingTerm): string {
  if (last === null) return 'поступить в суд до срока выезда; он не внесён: немедленно';
  const until = last.includes('T') ? formatMoment(last, 'ru', 'until', 'never') : null;
  if (passed === 'yes') return `срок выезда истёк (${inFigures(last, 'ru')}): немедленно`;
  return `поступить в суд ${until === null ? `до ${inFigures(last, 'ru')}` : until}: тогда исполнение приостановлено`;
}

function dayRu({ from, last, exact, passed }: FilingTerm): string {
  if (last === null) return from === 'arrival' ? 'сразу: начало пятидневного срока не внесено' : 'сразу: начало срока не внесено';
  const day = inFigures(last, 'ru');
  if (from === 'arrival') return passed === 'no' ? `не позднее ${day}` : `${passed === 'perhaps' ? 'по строгому счёту ' : ''}пять дней прошли ${day}: объяснить причину`;
  if (passed === 'yes') return `истёк ${day}: с ходатайством о восстановлении срока`;
  if (passed === 'perhaps') return `по строгому счёту истёк ${day}: немедленно`;
  return `не позднее ${day}${exact ? '' : ', считая с оглашения'}`;
}

// review native C: the Kazakh words of the terms on the cover
function departureKk({ last, passed }: FilingTerm): string {
  if (last === null) return 'кету мерзіміне дейін сотқа түсуі тиіс; мерзім енгізілмеген: дереу';
  const until = last.includes('T') ? formatMoment(last, 'kk', 'until', 'never') : null;
  if (passed === 'yes') return `кету мерзімі өтті (${inFigures(last, 'kk')}): дереу`;
  return `сотқа ${until ?? `${inFigures(last, 'kk')} дейін`} түсуі тиіс: сонда орындау тоқтатыла тұрады`;
}

function dayKk({ from, last, exact, passed }: FilingTerm): string {
  if (last === null) return from === 'arrival' ? 'бірден: бес күндік мерзімнің басы енгізілмеген' : 'бірден: мерзімнің басы енгізілмеген';
  const day = inFigures(last, 'kk');
  if (from === 'arrival') return passed === 'no' ? `${day} күнінен кешіктірмей` : `${passed === 'perhaps' ? 'қатаң есеп бойынша ' : ''}бес күн ${day} өтті: себебін түсіндіру`;
  if (passed === 'yes') return `${day} өтті: мерзімді қалпына келтіру туралы өтінішхатпен`;
  if (passed === 'perhaps') return `қатаң есеп бойынша ${day} өтті: дереу`;
  return `${day} күнінен кешіктірмей${exact ? '' : ', жария етілген күннен есептегенде'}`;
}

/** A term in the words of the cover, with its norm: «не позднее 20.12.2026 (ч. 3 ст. 403 ГПК)». */
export function termWords(term: FilingTerm, law: LawLibrary, tongue: CoverTongue): string {
  const [norm] = term.norms;
  const [departure, day] = tongue === 'kk' ? [departureKk, dayKk] : [departureRu, dayRu];
  return `${term.from === 'departure' ? departure(term) : day(term)}${norm === undefined ? '' : ` (${shortCitation(norm, law, tongue)})`}`;
}
