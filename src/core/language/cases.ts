/** The six cases of Russian. */
export const RU_CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type RuCase = (typeof RU_CASES)[number];

/** The seven cases of Kazakh: атау, ілік, барыс, табыс, жатыс, шығыс, көмектес. */
export const KK_CASES = ['nominative', 'genitive', 'dative', 'accusative', 'locative', 'ablative', 'instrumental'] as const;
export type KkCase = (typeof KK_CASES)[number];

/** True if the word names a case of Russian. */
export function isRuCase(name: string): name is RuCase {
  return (RU_CASES as readonly string[]).includes(name);
}

/** True if the word names a case of Kazakh. */
export function isKkCase(name: string): name is KkCase {
  return (KK_CASES as readonly string[]).includes(name);
}

export type RuForms = Readonly<Record<RuCase, string>>;
export type KkForms = Readonly<Record<KkCase, string>>;

export type RuGender = 'masculine' | 'feminine' | 'neuter';
export type Sex = 'male' | 'female' | 'unknown';

/**
 * How far a suggested form can be trusted, from best to worst. `confirmed`: a person has confirmed it.
 * `unchanged`: not a Cyrillic name, left as written. `sure`: the rule knows no exception for names of this shape.
 * `likely`: the ordinary rule. `doubtful`: usage or stress decides, a person must look.
 */
export const CERTAINTIES = ['confirmed', 'unchanged', 'sure', 'likely', 'doubtful'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The weakest of several certainties; `sure` for none. */
export function weakest(certainties: readonly Certainty[]): Certainty {
  return certainties.reduce<Certainty>((worst, one) => (CERTAINTIES.indexOf(one) > CERTAINTIES.indexOf(worst) ? one : worst), certainties[0] ?? 'sure');
}

/** The same word in all six Russian cases. */
export function sameInRussian(word: string): RuForms {
  return { nominative: word, genitive: word, dative: word, accusative: word, instrumental: word, prepositional: word };
}

/** Builds a record over all six Russian cases. */
export function inRussianCases(form: (ruCase: RuCase) => string): RuForms {
  return {
    nominative: form('nominative'), genitive: form('genitive'), dative: form('dative'),
    accusative: form('accusative'), instrumental: form('instrumental'), prepositional: form('prepositional'),
  };
}

/** Builds a record over all seven Kazakh cases. */
export function inKazakhCases(form: (kkCase: KkCase) => string): KkForms {
  return {
    nominative: form('nominative'), genitive: form('genitive'), dative: form('dative'), accusative: form('accusative'),
    locative: form('locative'), ablative: form('ablative'), instrumental: form('instrumental'),
  };
}
