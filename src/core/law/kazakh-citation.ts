import type { KkCase, KkForms } from '#core/language/cases.ts';
import { ordinalKk } from '#core/language/numbers-kk.ts';
import { NBSP, isPlural, isWord, joinWithAnd, printSpan } from './number-list.ts';

import type { ActGroup, Chain, Link } from './citation-chain.ts';

type UnitForms = { readonly plain: KkForms; readonly plainMany: KkForms; readonly owned: KkForms; readonly ownedMany: KkForms };

/** Endings after a stem, by the vowel harmony of the last syllable: plain word, and word with the third-person possessive. */
const BACK_OWNED = ['', 'ның', 'на', 'н', 'нда', 'нан', 'мен'] as const;
const FRONT_OWNED = ['', 'нің', 'не', 'н', 'нде', 'нен', 'мен'] as const;

function forms(stem: string, endings: readonly string[]): KkForms {
  const [nominative = '', genitive = '', dative = '', accusative = '', locative = '', ablative = '', instrumental = ''] = endings.map((ending) => stem + ending);
  return { nominative, genitive, dative, accusative, locative, ablative, instrumental };
}

const BACK_VOICELESS = ['', 'тың', 'қа', 'ты', 'та', 'тан', 'пен'];
const FRONT_VOICELESS = ['', 'тің', 'ке', 'ті', 'те', 'тен', 'пен'];
const BACK_OPEN = ['', 'ның', 'ға', 'ны', 'да', 'дан', 'мен'];
const BACK_PLURAL = ['', 'дың', 'ға', 'ды', 'да', 'дан', 'мен'];
const FRONT_PLURAL = ['', 'дің', 'ге', 'ді', 'де', 'ден', 'мен'];

function back(plain: KkForms, owned: string, plural: string): UnitForms {
  return { plain, plainMany: forms(plural, BACK_PLURAL), owned: forms(owned, BACK_OWNED), ownedMany: forms(`${plural}ы`, BACK_OWNED) };
}

function front(plain: KkForms, owned: string, plural: string): UnitForms {
  return { plain, plainMany: forms(plural, FRONT_PLURAL), owned: forms(owned, FRONT_OWNED), ownedMany: forms(`${plural}і`, FRONT_OWNED) };
}

const UNITS: Readonly<Record<KazakhWord, UnitForms>> = {
  бап: back(forms('бап', BACK_VOICELESS), 'бабы', 'баптар'),
  тармақ: back(forms('тармақ', BACK_VOICELESS), 'тармағы', 'тармақтар'),
  тармақша: back(forms('тармақша', BACK_OPEN), 'тармақшасы', 'тармақшалар'),
  абзац: back(forms('абзац', BACK_VOICELESS), 'абзацы', 'абзацтар'),
  тарау: back(forms('тарау', ['', 'дың', 'ға', 'ды', 'да', 'дан', 'мен']), 'тарауы', 'тараулар'),
  бөлік: front(forms('бөлік', FRONT_VOICELESS), 'бөлігі', 'бөліктер'),
  бөлім: front(forms('бөлім', ['', 'нің', 'ге', 'ді', 'де', 'нен', 'мен']), 'бөлімі', 'бөлімдер'),
};

type KazakhWord = 'бап' | 'тармақ' | 'тармақша' | 'абзац' | 'тарау' | 'бөлік' | 'бөлім';

/** The Kazakh word for each Russian level word. «Пункт» is «тармақ» and «подпункт» is «тармақша» in every act. */
const WORDS: Readonly<Record<Link['word'], KazakhWord>> = {
  статья: 'бап',
  часть: 'бөлік',
  пункт: 'тармақ',
  подпункт: 'тармақша',
  абзац: 'абзац',
  глава: 'тарау',
  раздел: 'бөлім',
};

/** The bare Kazakh word for a Russian level word: «бөлік» for «часть». */
export function kazakhUnit(word: Link['word']): string {
  return WORDS[word];
}

/**
 * Prints the chains of one act in Kazakh, from the article to the smallest step. With the act named before it the
 * article takes the possessive; of two owners in a row the official texts leave the genitive off the first one
 * («590-бабы бірінші бөлігінің 7) тармағы»). Without the act the article is plain («590-баптың бірінші бөлігі»).
 */
export function kazakhChains(group: ActGroup, grammaticalCase: KkCase, actNamed: boolean): string {
  return joinWithAnd(group.chains.map((chain) => printChain(chain, grammaticalCase, actNamed)), 'және');
}

function printChain(chain: Chain, grammaticalCase: KkCase, actNamed: boolean): string {
  const last = chain.links.length - 1;
  return chain.links
    .map((link, index) => {
      const plain = index === 0 && !actNamed;
      if (index === last) return printLink(link, grammaticalCase, plain);
      // Counted from the leaf: the nearest owner has the genitive, the next one drops it, the one above has it again.
      const dropped = actNamed && (last - index) % 2 === 0;
      return printLink(link, dropped ? 'nominative' : 'genitive', plain);
    })
    .join(' ');
}

function printLink(link: Link, grammaticalCase: KkCase, plain: boolean): string {
  const unit = UNITS[WORDS[link.word]];
  const many = isPlural(link.spans);
  const set = plain ? (many ? unit.plainMany : unit.plain) : many ? unit.ownedMany : unit.owned;
  const word = set[grammaticalCase];
  const print = (number: string): string => {
    if (link.numbers === 'bracket') return `${number})`;
    return link.numbers === 'ordinal' && isWord(number) ? ordinalKk(Number(number)) : number;
  };
  const numbers = joinWithAnd(link.spans.map((span) => printSpan(span, print)), 'және');
  return numbers + (/[0-9A-Za-z]$/u.test(numbers) ? '-' : NBSP) + word;
}
