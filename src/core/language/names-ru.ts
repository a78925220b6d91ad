import { inRussianCases, RU_CASES, sameInRussian, weakest, type RuCase, type RuForms } from './cases.ts';
import {
  cleanPart, composeName, isCyrillicName, mixesScripts, staysAsItIs, type DeclinedParts, type NameForms, type NamePart, type NameToDecline, type PartForms,
} from './name-forms.ts';
import { declineSurname, type SurnameContext } from './names-ru-family.ts';
import { declineGivenName, declinePatronymic, sexOfPatronymic } from './names-ru-given.ts';
import { FIXED_PREFIXES, MEN, SLAVIC_MEN, SLAVIC_WOMEN, WOMEN } from './names-ru-known.ts';

export type RussianName = NameToDecline<RuCase>;
type Part = PartForms<RuForms>;

const KINSHIP_END = /(?:^|[\s-])(?:оглы|оглу|кызы|қызы|гызы|улы|ұлы|уулу|заде)$/iu;
const KAZAKH_LETTERS = /[әғқңөұүһі]/iu;

/**
 * Suggests the six Russian cases of a name. Names in Cyrillic are declined by their endings, all others are left as
 * written (`unchanged`). The certainty of each part says whether a person has to look: a form called `sure` admits no
 * other. Written forms (`confirmed`) win. Without a known sex only a patronymic tells it; else nothing is declined.
 */
export function suggestNameForms(name: RussianName): NameForms<RuForms> {
  const family = cleanPart(name.family);
  const given = cleanPart(name.given) ?? (family === undefined ? cleanPart(name.whole) : undefined);
  const patronymic = cleanPart(name.patronymic);
  const sex = name.sex === 'unknown' ? sexOfPatronymic(patronymic ?? '') : name.sex;
  const domestic = /(?:ич|вна|чна|оглы|кызы|улы)$/iu.test(patronymic ?? '') || [MEN, WOMEN].some((known) => known.has((given ?? '').toLowerCase()));
  const slavic = [SLAVIC_MEN, SLAVIC_WOMEN].some((known) => known.has((given ?? '').toLowerCase()));
  const isWhole = cleanPart(name.given) === undefined && given !== undefined;
  const part = (key: NamePart, word: string | undefined): Part | null => {
    if (word === undefined) return null;
    if (staysAsItIs(name, key)) return { forms: sameInRussian(word), certainty: 'confirmed', reason: 'does-not-decline' };
    if (mixesScripts(word)) return { forms: sameInRussian(word), certainty: 'doubtful', reason: 'mixed-scripts' };
    if (!isCyrillicName(word)) return { forms: sameInRussian(word), certainty: 'unchanged', reason: 'not-cyrillic' };
    if (sex === 'unknown') return { forms: sameInRussian(word), certainty: 'doubtful', reason: 'sex-unknown' };
    if (isWhole && word.includes(' ')) return { forms: sameInRussian(word), certainty: 'doubtful', reason: 'name-not-split' };
    return kazakhSpelling(word, declinePart(key, word, { sex, domestic, slavic }));
  };
  const parts: DeclinedParts<RuForms> = { family: part('family', family), given: part('given', given), patronymic: part('patronymic', patronymic) };
  return composeName(parts, RU_CASES, name.confirmed, { lastOnly: false, nominative: 'nominative' });
}

/** A name in Kazakh spelling inside a Russian paper wants a look: the passport has a Russian spelling too. */
function kazakhSpelling(word: string, part: Part): Part {
  return KAZAKH_LETTERS.test(word) ? { ...part, certainty: 'doubtful', reason: 'kazakh-spelling' } : part;
}

function declinePart(key: NamePart, word: string, context: SurnameContext): Part {
  if (KINSHIP_END.test(word)) return { forms: sameInRussian(word), certainty: 'sure', reason: 'turkic-kinship-word' };
  const simple = (piece: string): Part =>
    key === 'family' ? declineSurname(piece, context) : key === 'given' ? declineGivenName(piece, context.sex) : declinePatronymic(piece, context.sex);
  if (/[\s'’ʼ.]/u.test(word)) return lastWordOnly(word, simple);
  const pieces = word.split('-');
  return pieces.length === 1 ? simple(word) : hyphenated(key, pieces, context, simple);
}

/** «Гарсиа Маркес», «фон Бюлов», «д'Эстен»: the last word declines, and a person has to look. */
function lastWordOnly(word: string, simple: (piece: string) => Part): Part {
  const cut = Math.max(...[' ', "'", '’', 'ʼ', '.', '-'].map((sign) => word.lastIndexOf(sign))) + 1;
  const last = word.slice(cut);
  if (last === '') return { forms: sameInRussian(word), certainty: 'doubtful', reason: 'several-words' };
  const { forms } = simple(last);
  return { forms: inRussianCases((ruCase) => word.slice(0, cut) + forms[ruCase]), certainty: 'doubtful', reason: 'several-words' };
}

/** Each part of «Петров-Водкин» declines by its own rule; fixed first parts («Тер-») stay; other first parts are doubtful. */
function hyphenated(key: NamePart, pieces: readonly string[], context: SurnameContext, simple: (piece: string) => Part): Part {
  const declined = pieces.map((piece, at): Part => {
    const isLast = at === pieces.length - 1;
    if (piece === '') return { forms: sameInRussian(piece), certainty: 'doubtful', reason: 'several-words' };
    if (!isLast && FIXED_PREFIXES.has(piece.toLowerCase())) return { forms: sameInRussian(piece), certainty: 'likely', reason: 'fixed-first-part' };
    const own = simple(piece);
    if (isLast) return own;
    if (key === 'given' && context.sex === 'male') return { forms: sameInRussian(piece), certainty: 'doubtful', reason: 'compound-given-name' };
    const plain = ['possessive-surname', 'adjective-surname', 'surname-in-ich', 'ends-in-unchanging-vowel', 'genitive-plural-surname'].includes(own.reason);
    return plain || own.reason === 'first-declension' ? own : { ...own, certainty: 'doubtful', reason: 'compound-first-part' };
  });
  const weak = declined.find((piece) => piece.certainty === weakest(declined.map((one) => one.certainty)));
  return {
    forms: inRussianCases((ruCase) => declined.map((piece) => piece.forms[ruCase]).join('-')),
    certainty: weakest(declined.map((piece) => piece.certainty)),
    reason: weak?.reason ?? 'several-words',
  };
}
