import { inRussianCases, type RuCase, type Sex } from './cases.ts';
import type { Tongue } from './tongue.ts';

/**
 * The word for a man or a woman. For unknown sex `neutral` if given, else both: «задержан(а)» where the woman's word
 * only adds letters, «гражданин/гражданка» where it does not.
 */
export function bySex(sex: Sex, male: string, female: string, neutral?: string): string {
  if (sex === 'male') return male;
  if (sex === 'female') return female;
  return neutral ?? bothForms(male, female);
}

/** «прибыл(а)», «обратился/обратилась». */
function bothForms(male: string, female: string): string {
  if (male === female) return male;
  return female.startsWith(male) && !male.includes(' ') ? `${male}(${female.slice(male.length)})` : `${male}/${female}`;
}

/** Past verbs whose women's form does not simply add -а. */
const IRREGULAR_PAST: Readonly<Record<string, string>> = {
  мог: 'могла', смог: 'смогла', помог: 'помогла', умер: 'умерла', привез: 'привезла', увез: 'увезла', вывез: 'вывезла',
  нес: 'несла', понес: 'понесла', принес: 'принесла', вынес: 'вынесла', шел: 'шла', ушел: 'ушла', пришел: 'пришла',
  вышел: 'вышла', вошел: 'вошла', перешел: 'перешла', нашел: 'нашла', прошел: 'прошла', дошел: 'дошла', подошел: 'подошла', зашел: 'зашла',
  избег: 'избегла', сберег: 'сберегла', исчез: 'исчезла', погиб: 'погибла', привык: 'привыкла', достиг: 'достигла', постиг: 'постигла',
  спасся: 'спаслась', подвергся: 'подверглась', обрек: 'обрекла', навлек: 'навлекла', привлек: 'привлекла', зарекся: 'зареклась',
};

/** Short adjectives and participles with a vowel that drops out. */
const IRREGULAR_SHORT: Readonly<Record<string, string>> = {
  должен: 'должна', болен: 'больна', согласен: 'согласна', намерен: 'намерена', уверен: 'уверена', осужден: 'осуждена', вынужден: 'вынуждена',
  виновен: 'виновна', невиновен: 'невиновна', способен: 'способна', известен: 'известна', готов: 'готова', жив: 'жива', свободен: 'свободна',
  беременен: 'беременна', безопасен: 'безопасна', обвинен: 'обвинена', лишен: 'лишена', защищен: 'защищена', освобожден: 'освобождена',
  приговорен: 'приговорена', признан: 'признана', один: 'одна', сам: 'сама', рожден: 'рождена', женат: 'замужем',
};

/**
 * The form that a woman takes of a man's past verb, short participle, short or full adjective or participle:
 * «прибыл» → «прибыла», «обратился» → «обратилась», «задержан» → «задержана», «родившийся» → «родившаяся». Word by
 * word in a phrase of such words («был задержан»). `null` when no pattern is known: then both must be written out.
 */
export function feminineOf(masculine: string): string | null {
  if (masculine.includes(' ')) {
    const words = masculine.split(' ').map(feminineOf);
    return words.every((word) => word !== null) ? words.join(' ') : null;
  }
  const plain = masculine.replaceAll('ё', 'е');
  const irregular = Object.hasOwn(IRREGULAR_PAST, plain) ? IRREGULAR_PAST[plain] : Object.hasOwn(IRREGULAR_SHORT, plain) ? IRREGULAR_SHORT[plain] : undefined;
  if (irregular !== undefined) return irregular;
  if (/л$/u.test(plain)) return `${plain}а`;
  if (/лся$/u.test(plain)) return `${plain.slice(0, -2)}ась`;
  if (/[аяе]н$/u.test(plain) && plain.length > 4) return `${plain}а`;
  if (/(?:ят|[бвкрш][иы]т|[гн]ут)$/u.test(plain)) return `${plain}а`;
  if (/[шщ]ийся$/u.test(plain)) return `${plain.slice(0, -4)}аяся`;
  if (/[шщч]ий$/u.test(plain)) return `${plain.slice(0, -2)}ая`;
  if (/[кгх]ий$/u.test(plain)) return `${plain.slice(0, -2)}ая`;
  if (/ний$/u.test(plain)) return `${plain.slice(0, -2)}яя`;
  if (/[ыо]й$/u.test(plain)) return `${plain.slice(0, -2)}ая`;
  return null;
}

/** The form of a man's word that fits the sex, with `feminineOf`'s pattern; `null` when no pattern is known. */
export function agree(masculine: string, sex: Sex): string | null {
  if (sex === 'male') return masculine;
  const feminine = feminineOf(masculine);
  return feminine === null ? null : bySex(sex, masculine, feminine);
}

type Row = readonly [nominative: string, genitive: string, dative: string, accusative: string, instrumental: string, prepositional: string];
const ORDER: readonly RuCase[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

function forms(row: Row): Readonly<Record<RuCase, string>> {
  return inRussianCases((ruCase) => row[ORDER.indexOf(ruCase)] ?? '');
}

/** An adjective used as a noun for a person: «задержанный», «задержанная». */
function personAdjective(stem: string): Family {
  return {
    male: forms([`${stem}ый`, `${stem}ого`, `${stem}ому`, `${stem}ого`, `${stem}ым`, `${stem}ом`]),
    female: forms([`${stem}ая`, `${stem}ой`, `${stem}ой`, `${stem}ую`, `${stem}ой`, `${stem}ой`]),
  };
}

/** A participle in -щий, -ший (with or without -ся) for a person: «проживающий», «родившаяся». */
function personParticiple(stem: string, reflexive = ''): Family {
  const endings = (row: Row): Readonly<Record<RuCase, string>> => forms([stem + row[0] + reflexive, stem + row[1] + reflexive, stem + row[2] + reflexive, stem + row[3] + reflexive, stem + row[4] + reflexive, stem + row[5] + reflexive]);
  return { male: endings(['ий', 'его', 'ему', 'его', 'им', 'ем']), female: endings(['ая', 'ей', 'ей', 'ую', 'ей', 'ей']) };
}

/** Men's words in a hard consonant that stay masculine in law for a woman too. */
function office(word: string, soft = false): Family {
  const stem = soft ? word.slice(0, -1) : word;
  const row = soft
    ? forms([word, `${stem}я`, `${stem}ю`, `${stem}я`, `${stem}ем`, `${stem}е`])
    : forms([word, `${stem}а`, `${stem}у`, `${stem}а`, `${stem}ом`, `${stem}е`]);
  return { male: row, female: row };
}

type Family = { readonly male: Readonly<Record<RuCase, string>>; readonly female: Readonly<Record<RuCase, string>> };

/**
 * The closed families of words for a person. Legal Russian keeps заявитель, представитель, доверитель, защитник,
 * адвокат, переводчик, свидетель, беженец masculine whatever the sex («заявительница», «беженка» are not the words of
 * the acts); гражданка, уроженка, подзащитная, задержанная are the words for a woman.
 */
const FAMILIES = {
  'гражданин': {
    male: forms(['гражданин', 'гражданина', 'гражданину', 'гражданина', 'гражданином', 'гражданине']),
    female: forms(['гражданка', 'гражданки', 'гражданке', 'гражданку', 'гражданкой', 'гражданке']),
  },
  'уроженец': {
    male: forms(['уроженец', 'уроженца', 'уроженцу', 'уроженца', 'уроженцем', 'уроженце']),
    female: forms(['уроженка', 'уроженки', 'уроженке', 'уроженку', 'уроженкой', 'уроженке']),
  },
  'супруг': {
    male: forms(['супруг', 'супруга', 'супругу', 'супруга', 'супругом', 'супруге']),
    female: forms(['супруга', 'супруги', 'супруге', 'супругу', 'супругой', 'супруге']),
  },
  'сын': {
    male: forms(['сын', 'сына', 'сыну', 'сына', 'сыном', 'сыне']),
    female: forms(['дочь', 'дочери', 'дочери', 'дочь', 'дочерью', 'дочери']),
  },
  'иностранец': {
    male: forms(['иностранец', 'иностранца', 'иностранцу', 'иностранца', 'иностранцем', 'иностранце']),
    female: forms(['иностранка', 'иностранки', 'иностранке', 'иностранку', 'иностранкой', 'иностранке']),
  },
  'подзащитный': personAdjective('подзащитн'),
  'задержанный': personAdjective('задержанн'),
  'обвиняемый': personAdjective('обвиняем'),
  'подозреваемый': personAdjective('подозреваем'),
  'осужденный': personAdjective('осужденн'),
  'выдаваемый': personAdjective('выдаваем'),
  'военнообязанный': personAdjective('военнообязанн'),
  'названный': personAdjective('названн'),
  'проживающий': personParticiple('проживающ'),
  'находящийся': personParticiple('находящ', 'ся'),
  'родившийся': personParticiple('родивш', 'ся'),
  'содержащийся': personParticiple('содержащ', 'ся'),
  'ищущий': personParticiple('ищущ'),
  'заявитель': office('заявитель', true),
  'представитель': office('представитель', true),
  'доверитель': office('доверитель', true),
  'свидетель': office('свидетель', true),
  'защитник': office('защитник'),
  'адвокат': office('адвокат'),
  'переводчик': office('переводчик'),
  'беженец': {
    male: forms(['беженец', 'беженца', 'беженцу', 'беженца', 'беженцем', 'беженце']),
    female: forms(['беженец', 'беженца', 'беженцу', 'беженца', 'беженцем', 'беженце']),
  },
  /** Third person, without preposition. */
  'он': {
    male: forms(['он', 'его', 'ему', 'его', 'им', 'нем']),
    female: forms(['она', 'ее', 'ей', 'ее', 'ею', 'ней']),
  },
  /** Third person after a preposition: «к нему», «о ней». */
  'него': {
    male: forms(['он', 'него', 'нему', 'него', 'ним', 'нем']),
    female: forms(['она', 'нее', 'ней', 'нее', 'ней', 'ней']),
  },
} as const satisfies Record<string, Family>;

/** The families by the man's word (or, for pronouns, «он» and, after a preposition, «него»). */
export const PERSON_WORDS = Object.keys(FAMILIES) as readonly PersonWord[];
export type PersonWord = keyof typeof FAMILIES;

/** True if the word heads a family of `personWord`. */
export function isPersonWord(word: string): word is PersonWord {
  return Object.hasOwn(FAMILIES, word);
}

/** A word for a person in Russian, by sex and case: «гражданки», «подзащитному»; both forms for unknown sex. */
export function personWord(word: PersonWord, sex: Sex, ruCase: RuCase = 'nominative'): string {
  const family: Family = FAMILIES[word];
  return bySex(sex, family.male[ruCase], family.female[ruCase]);
}

/** Whose: «его», «ее»; Kazakh «оның»; English "his", "her", "their". */
export function possessivePronoun(sex: Sex, tongue: Tongue): string {
  if (tongue === 'kk') return 'оның';
  return tongue === 'ru' ? bySex(sex, 'его', 'ее') : bySex(sex, 'his', 'her', 'their');
}

/** English third person: "he", "she", "they"; object "him", "her", "them". */
export function englishPronoun(sex: Sex, role: 'subject' | 'object' = 'subject'): string {
  return role === 'subject' ? bySex(sex, 'he', 'she', 'they') : bySex(sex, 'him', 'her', 'them');
}
