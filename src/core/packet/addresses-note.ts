import { checkedPlaces, isOldCheck, type CheckedPlace } from '../law/address-freshness.ts';
import type { Authority } from '../law/authorities.ts';
import type { CoverInput } from './cover.ts';
import { COVER_WORDS, type CoverTongue } from './cover-words.ts';

const numeric = (date: string): string => date.split('-').toReversed().join('.');

/** «Верховный Суд Республики Казахстан — Астана, … (проверен 28.11.2026)»: where the papers of the packet go, as far as somebody checked it; empty where nobody did. */
export function checkedAddresses({ items, addressees, date, tongue, law }: Pick<CoverInput, 'items' | 'addressees' | 'date' | 'tongue' | 'law'>): readonly string[] {
  const keys = [...new Set(items.flatMap(({ chosen }) => chosen.filing.addressees))];
  return keys.flatMap((key) => {
    const authority = addressees?.get(key);
    const checked = authority === undefined ? [] : checkedPlaces(authority);
    return authority === undefined || checked.length === 0 ? [] : [`${nameOf(authority, tongue)} — ${checked.map((each) => withDay(each, date, tongue, law.freshMonths)).join('; ')}`];
  });
}

function nameOf({ names }: Authority, tongue: CoverTongue): string {
  const name = (tongue === 'kk' ? names.kk : null)?.nominative ?? names.ru.nominative;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function withDay({ where, checkedOn }: CheckedPlace, today: string, tongue: CoverTongue, months: number): string {
  const { checked, checkAgain } = COVER_WORDS[tongue].addresses;
  return `${where} (${isOldCheck(checkedOn, today, months) ? checkAgain(numeric(checkedOn)) : checked(numeric(checkedOn))})`;
}
