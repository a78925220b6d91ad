import type { RuForms } from './cases.ts';

/** The five endings after the nominative: genitive, dative, accusative, instrumental, prepositional. */
type Endings = readonly [genitive: string, dative: string, accusative: string, instrumental: string, prepositional: string];

function build(word: string, cut: number, endings: Endings): RuForms {
  const stem = cut === 0 ? word : word.slice(0, -cut);
  const upper = word === word.toUpperCase() && word.length > 1;
  const form = (ending: string): string => stem + (upper ? ending.toUpperCase() : ending);
  const [genitive, dative, accusative, instrumental, prepositional] = endings;
  return {
    nominative: word, genitive: form(genitive), dative: form(dative), accusative: form(accusative),
    instrumental: form(instrumental), prepositional: form(prepositional),
  };
}

/** Surnames in -ов, -ев, -ин, -ын of men: Иванова, Иванову, Иванова, Ивановым, Иванове. */
export function possessiveMasculine(word: string): RuForms {
  return build(word, 0, ['а', 'у', 'а', 'ым', 'е']);
}

/** Surnames in -ова, -ева, -ина, -ына of women: Ивановой, Ивановой, Иванову, Ивановой, Ивановой. */
export function possessiveFeminine(word: string): RuForms {
  return build(word, 1, ['ой', 'ой', 'у', 'ой', 'ой']);
}

/** Adjectives of men. Hard (-ый, -ой: Белого), velar (-кий: Донского, Донским), soft (-ний, -жий: Нижнего, Нижним). */
export function adjectiveMasculine(word: string, kind: 'hard' | 'velar' | 'soft'): RuForms {
  if (kind === 'soft') return build(word, 2, ['его', 'ему', 'его', 'им', 'ем']);
  return build(word, 2, ['ого', 'ому', 'ого', kind === 'hard' ? 'ым' : 'им', 'ом']);
}

/** Adjectives of women: Донской, Донской, Донскую, Донской, Донской; after ж ш ч щ and in -яя soft: Рыжей, Нижней. */
export function adjectiveFeminine(word: string): RuForms {
  const soft = /яя$/iu.test(word);
  if (soft) return build(word, 2, ['ей', 'ей', 'юю', 'ей', 'ей']);
  if (/[жшчщ]ая$/iu.test(word)) return build(word, 2, ['ей', 'ей', 'ую', 'ей', 'ей']);
  return build(word, 2, ['ой', 'ой', 'ую', 'ой', 'ой']);
}

/** Men's words in a hard consonant; `stem` differs from the word when a vowel drops out (Павел, Павл-). */
export function nounMasculineHard(word: string, stem: string = word, instrumental: 'ом' | 'ем' = 'ом'): RuForms {
  return { ...build(stem, 0, ['а', 'у', 'а', instrumental, 'е']), nominative: word };
}

/** Men's words in -ь or -й: Игоря, Андрея, Дмитрия (prepositional in -ии). `stem` when a vowel drops out. */
export function nounMasculineSoft(word: string, stem: string = word.slice(0, -1)): RuForms {
  const prepositional = /ий$/iu.test(word) ? 'и' : 'е';
  const upper = word === word.toUpperCase() && word.length > 1;
  const form = (ending: string): string => stem + (upper ? ending.toUpperCase() : ending);
  return {
    nominative: word, genitive: form('я'), dative: form('ю'), accusative: form('я'),
    instrumental: form('ем'), prepositional: form(prepositional),
  };
}

/** Words in -а, -я of either sex. After ж ш ч щ ц `stressed` decides between Сашей and Айшой. */
export function nounInA(word: string, stressed = false): RuForms {
  if (/ия$/iu.test(word)) return build(word, 1, ['и', 'и', 'ю', 'ей', 'и']);
  if (/я$/iu.test(word)) return build(word, 1, ['и', 'е', 'ю', 'ей', 'е']);
  if (/[жшчщ]а$/iu.test(word)) return build(word, 1, ['и', 'е', 'у', stressed ? 'ой' : 'ей', 'е']);
  if (/ца$/iu.test(word)) return build(word, 1, ['ы', 'е', 'у', stressed ? 'ой' : 'ей', 'е']);
  if (/[гкх]а$/iu.test(word)) return build(word, 1, ['и', 'е', 'у', 'ой', 'е']);
  return build(word, 1, ['ы', 'е', 'у', 'ой', 'е']);
}

/** Women's names in -ь: Любови, Любови, Любовь, Любовью, Любови. */
export function nounFeminineSoft(word: string): RuForms {
  return { ...build(word, 1, ['и', 'и', 'ь', 'ью', 'и']), nominative: word };
}
