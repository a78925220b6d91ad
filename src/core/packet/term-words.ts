import { formatDate } from '../language/dates.ts';
import { formatMoment } from '../language/moments.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { FilingTerm } from './filing-terms.ts';
import { shortCitation } from './short-citation.ts';

const inFigures = (last: string): string => formatMoment(last, 'ru', 'numeric', 'never') ?? formatDate(last, 'ru') ?? last;

function departureWords({ last, passed }: FilingTerm): string {
  if (last === null) return 'поступить в суд до срока выезда; он не внесён: немедленно';
  const until = last.includes('T') ? formatMoment(last, 'ru', 'until', 'never') : null;
  if (passed === 'yes') return `срок выезда истёк (${inFigures(last)}): немедленно`;
  return `поступить в суд ${until === null ? `до ${inFigures(last)}` : until}: тогда исполнение приостановлено`;
}

function dayWords({ from, last, exact, passed }: FilingTerm): string {
  if (last === null) return from === 'arrival' ? 'сразу: начало пятидневного срока не внесено' : 'сразу: начало срока не внесено';
  const day = inFigures(last);
  if (from === 'arrival') return passed === 'no' ? `не позднее ${day}` : `${passed === 'perhaps' ? 'по строгому счёту ' : ''}пять дней прошли ${day}: объяснить причину`;
  if (passed === 'yes') return `истёк ${day}: с ходатайством о восстановлении срока`;
  if (passed === 'perhaps') return `по строгому счёту истёк ${day}: немедленно`;
  return `не позднее ${day}${exact ? '' : ', считая с оглашения'}`;
}

/** A term in the words of the cover, with its norm: «не позднее 20.12.2026 (ч. 3 ст. 403 ГПК)». */
export function termWords(term: FilingTerm, law: LawLibrary): string {
  const [norm] = term.norms;
  return `${term.from === 'departure' ? departureWords(term) : dayWords(term)}${norm === undefined ? '' : ` (${shortCitation(norm, law)})`}`;
}
