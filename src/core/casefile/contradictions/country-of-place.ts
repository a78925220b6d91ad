import { COUNTRIES } from '../countries.ts';
import type { LocalizedText } from '../text.ts';

/** Short names that people use beside the official ones of `COUNTRIES`. */
const SHORT: Readonly<Record<string, string>> = {
  россия: 'RU', рф: 'RU', ресей: 'RU', russia: 'RU', казахстан: 'KZ', қазақстан: 'KZ', рк: 'KZ', kazakhstan: 'KZ', беларусь: 'BY', белоруссия: 'BY', belarus: 'BY',
  узбекистан: 'UZ', өзбекстан: 'UZ', uzbekistan: 'UZ', таджикистан: 'TJ', армения: 'AM', armenia: 'AM', киргизия: 'KG', кыргызстан: 'KG', қырғызстан: 'KG', kyrgyzstan: 'KG', молдова: 'MD',
};

/** Towns whose name means one place in the region. A name that several countries have, or whose country is in dispute, is left out. */
const TOWNS: Readonly<Record<string, readonly string[]>> = {
  RU: ['москва', 'санкт-петербург', 'новосибирск', 'екатеринбург', 'казань', 'нижний новгород', 'челябинск', 'самара', 'омск', 'ростов-на-дону', 'уфа', 'красноярск', 'воронеж', 'пермь', 'волгоград',
    'краснодар', 'саратов', 'тюмень', 'ижевск', 'воткинск', 'барнаул', 'иркутск', 'хабаровск', 'владивосток', 'грозный', 'махачкала', 'оренбург', 'астрахань', 'томск', 'кемерово', 'тула', 'рязань', 'калининград', 'мурманск',
    'moscow', 'saint petersburg', 'novosibirsk', 'yekaterinburg', 'kazan', 'krasnodar', 'izhevsk', 'votkinsk', 'grozny', 'makhachkala', 'orenburg', 'omsk', 'samara'],
  KZ: ['алматы', 'астана', 'шымкент', 'караганда', 'қарағанды', 'актобе', 'ақтөбе', 'тараз', 'павлодар', 'усть-каменогорск', 'өскемен', 'атырау', 'костанай', 'қостанай', 'кызылорда', 'қызылорда', 'уральск', 'орал', 'актау', 'ақтау', 'кокшетау', 'көкшетау',
    'талдыкорган', 'талдықорған', 'экибастуз', 'екібастұз', 'жезказган', 'жезқазған', 'балхаш', 'балқаш', 'конаев', 'қонаев', 'almaty', 'astana', 'shymkent', 'karaganda', 'aktobe', 'atyrau', 'uralsk', 'kostanay'],
};

const NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SHORT),
  ...Object.entries(COUNTRIES).flatMap(([code, { ru, kk, en }]): readonly [string, string][] => [[ru[0], code], [kk[0], code], [en.replace(/^the /u, ''), code]].map(([name = '', of = '']) => [name.toLowerCase(), of])),
  ...Object.entries(TOWNS).flatMap(([code, towns]) => towns.map((town): [string, string] => [town, code])),
]);

/** The part of an address without the word for what it is: «город Ижевск», «Алматы қаласы». */
function bare(part: string): string {
  return part.trim().toLowerCase().replace(/^(?:город|г\.|the city of|city of)\s*/u, '').replace(/\s+(?:қаласы|қ\.)$/u, '');
}

/**
 * The country that the words of a place surely name, or null. Only whole parts between commas count: «граница России и
 * Казахстана» names none. Nothing is concluded where the parts name two.
 */
export function countryOfPlace(place: LocalizedText | undefined): string | null {
  if (place === undefined) return null;
  const found = new Set<string>();
  for (const wording of [place.ru, place.kk, place.en]) {
    for (const part of (wording ?? '').split(/[,;]/u)) {
      const code = NAMES.get(bare(part));
      if (code !== undefined) found.add(code);
    }
  }
  const [only, other] = [...found];
  return other === undefined ? (only ?? null) : null;
}
