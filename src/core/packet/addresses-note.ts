import { addMonths } from '../casefile/calendar.ts';
import type { Authority } from '../law/authorities.ts';
import type { CoverInput } from './cover.ts';
import { COVER_WORDS, type CoverTongue } from './cover-words.ts';

/** An address that nobody checked for so long may be wrong. */
const FRESH_MONTHS = 6;

type Checked = { readonly where: string; readonly checkedOn: string };

/** The addresses and mailboxes of an authority that were read or checked by the user (grade A); what the program only found stays in `pana authorities`. */
function checkedOf({ addresses, mailboxes }: Authority): readonly Checked[] {
  return [
    ...addresses.filter(({ grade }) => grade === 'A').map(({ place, address, checkedOn }) => ({ where: address.includes(place) ? address : `${place}, ${address}`, checkedOn })),
    ...mailboxes.filter(({ grade }) => grade === 'A').map(({ mailbox, checkedOn }) => ({ where: mailbox, checkedOn })),
  ];
}

const numeric = (date: string): string => date.split('-').toReversed().join('.');

/** «Верховный Суд Республики Казахстан — Астана, … (проверен 28.11.2026)»: where the papers of the packet go, as far as somebody checked it; empty where nobody did. */
export function checkedAddresses({ items, addressees, date, tongue }: Pick<CoverInput, 'items' | 'addressees' | 'date' | 'tongue'>): readonly string[] {
  const keys = [...new Set(items.flatMap(({ chosen }) => chosen.filing.addressees))];
  return keys.flatMap((key) => {
    const authority = addressees?.get(key);
    const checked = authority === undefined ? [] : checkedOf(authority);
    return authority === undefined || checked.length === 0 ? [] : [`${nameOf(authority, tongue)} — ${checked.map((each) => withDay(each, date, tongue)).join('; ')}`];
  });
}

function nameOf({ names }: Authority, tongue: CoverTongue): string {
  const name = (tongue === 'kk' ? names.kk : null)?.nominative ?? names.ru.nominative;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function withDay({ where, checkedOn }: Checked, today: string, tongue: CoverTongue): string {
  const { checked, checkAgain } = COVER_WORDS[tongue].addresses;
  return `${where} (${addMonths(checkedOn, FRESH_MONTHS) < today ? checkAgain(numeric(checkedOn)) : checked(numeric(checkedOn))})`;
}
