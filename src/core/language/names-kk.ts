import { inKazakhCases, KK_CASES, type KkCase, type KkForms } from './cases.ts';
import { declineKazakh, declineKazakhPossessed, harmonyOf } from './kazakh-endings.ts';
import { cleanPart, composeName, isCyrillicName, mixesScripts, staysAsItIs, type NameForms, type NamePart, type NameToDecline, type PartForms } from './name-forms.ts';

export type KazakhName = NameToDecline<KkCase>;

/** Words with the possessive of the third person: Серікұлы «Серік's son», Серікқызы, Төлеутегі. */
const POSSESSED = /(?:ұлы|қызы|тегі)$/iu;
/** The same words as a Russian or Azerbaijani registry spells them. */
const POSSESSED_FOREIGN = /(?:улы|кызы|гызы|оглы|уулу)$/iu;

/**
 * Suggests the seven Kazakh cases of a name, Kazakh or foreign, written in Cyrillic. In a row of names only the last
 * word takes the ending: «Петров Иван Сергеевичтің», «Айгүл Серікқызының». Otherwise as `suggestNameForms`; sex plays
 * no part.
 */
export function suggestKazakhNameForms(name: KazakhName): NameForms<KkForms> {
  const family = cleanPart(name.family);
  const given = cleanPart(name.given) ?? (family === undefined ? cleanPart(name.whole) : undefined);
  const part = (key: NamePart, word: string | undefined): PartForms<KkForms> | null => {
    if (word === undefined) return null;
    const same = inKazakhCases(() => word);
    if (staysAsItIs(name, key)) return { forms: same, certainty: 'confirmed', reason: 'does-not-decline' };
    if (mixesScripts(word)) return { forms: same, certainty: 'doubtful', reason: 'mixed-scripts' };
    if (!isCyrillicName(word)) return { forms: same, certainty: 'unchanged', reason: 'not-cyrillic' };
    return declinePart(word);
  };
  const parts = { family: part('family', family), given: part('given', given), patronymic: part('patronymic', cleanPart(name.patronymic)) };
  return composeName(parts, KK_CASES, name.confirmed, { lastOnly: true, nominative: 'nominative' });
}

function declinePart(word: string): PartForms<KkForms> {
  if (POSSESSED.test(word)) {
    return { forms: inKazakhCases((kkCase) => declineKazakhPossessed(word, kkCase)), certainty: 'sure', reason: 'possessive' };
  }
  if (POSSESSED_FOREIGN.test(word)) {
    return { forms: inKazakhCases((kkCase) => declineKazakhPossessed(word, kkCase)), certainty: 'doubtful', reason: 'possessive-in-foreign-spelling' };
  }
  const harmony = harmonyOf(word);
  const forms = inKazakhCases((kkCase) => declineKazakh(word, kkCase, harmony));
  if (!harmony.sure) return { forms, certainty: 'doubtful', reason: 'harmony-wavers' };
  if (/[әөүіеиэ][^әөүіеиэаоұыяё]*ь$/iu.test(word)) return { forms, certainty: 'likely', reason: 'soft-sign' };
  if (/ь$/iu.test(word)) return { forms, certainty: 'doubtful', reason: 'soft-sign' };
  // Two consonants at the end of a foreign name may call for a helping vowel in speech (Эрнст, Марк): a person looks.
  if (/[^аәеёиоөуұүыіэюяьрлйнмң][^аәеёиоөуұүыіэюяь]$/iu.test(word)) return { forms, certainty: 'doubtful', reason: 'consonant-cluster' };
  return { forms, certainty: 'sure', reason: 'harmony' };
}
