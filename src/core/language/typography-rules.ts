import { EM_DASH, EN_DASH, NBSP } from './signs.ts';
import type { Tongue, Words } from './tongue.ts';

export const TYPOGRAPHY_CODES = [
  'double-space', 'straight-quote', 'hyphen-for-dash', 'hyphen-in-range', 'three-dots',
  'break-after-sign', 'break-after-abbreviation', 'break-in-initials', 'break-before-unit', 'break-before-number',
  'break-after-short-word', 'break-before-particle', 'break-before-dash',
] as const;
export type TypographyCode = (typeof TYPOGRAPHY_CODES)[number];

/** A change of the text: the characters from `start` to before `end` (UTF-16 offsets) become `to`. */
export type Edit = { readonly start: number; readonly end: number; readonly to: string };
export type TypographyRule = { readonly code: TypographyCode; readonly edits: (text: string) => readonly Edit[] };

const SP = `[ ${NBSP}]`;
const WORD_START = String.raw`(?<![\p{L}\p{N}])`;
const WORD_END = String.raw`(?![\p{L}\p{N}])`;

/** Each match becomes `to`. */
function replacing(code: TypographyCode, pattern: string, to: string): TypographyRule {
  const regex = new RegExp(pattern, 'giu');
  return { code, edits: (text) => [...text.matchAll(regex)].filter((match) => match[0] !== to).map((match) => ({ start: match.index, end: match.index + match[0].length, to })) };
}

/** The plain space between the two patterns becomes a no-break space. */
function tying(code: TypographyCode, before: string, after: string): TypographyRule {
  return replacing(code, `(?<=${before}) (?=${after})`, NBSP);
}

const MONTHS: Readonly<Record<Tongue, string>> = {
  ru: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  kk: String.raw`(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\p{L}*`,
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
};
const UNITS: Readonly<Record<Tongue, string>> = {
  ru: String.raw`год|года|году|годом|годе|годов|годы|годах|годам|лет|гг?\.|мин\.|минут\p{L}?|час|часа|часов|часам|сут\.|сут(?:ки|ок|кам|ками|ках)|день|дн(?:я|ей|ям|ями|ях|и)|рабоч\p{L}+|недел\p{L}+|месяц\p{L}{0,2}|мес\.|тенге|рубл\p{L}+|км|кг|см|мм|м|тыс\.|млн|млрд`,
  kk: String.raw`жыл\p{L}*|ж\.|жж\.|ай(?:дан|ға|дың|ы|ында)?|апта\p{L}*|күн\p{L}*|тәулік\p{L}*|сағат\p{L}*|минут\p{L}*|жұмыс|теңге\p{L}*|км|кг|м|мың|млн|млрд`,
  en: 'years?|months?|weeks?|days?|hours?|minutes?|km|kg|m|tenge|roubles?|million|billion',
};
const RANGE_UNITS: Readonly<Record<Tongue, string>> = {
  ru: UNITS.ru, kk: UNITS.kk, en: 'years?|months?|weeks?|days?|hours?|minutes?|pages?',
};
const ABBREVIATIONS: Readonly<Record<Tongue, string>> = {
  // After a number «г.» is the year and «с.», «л.» are pages: the word after them is free.
  ru: String.raw`ст|стст|ч|чч|п|пп|подп|абз|гл|разд|ул|просп|пр|д|корп|кв|каб|стр|им|тел|рис|обл|мкр|гр|гр-н|гр-ка|(?<!\d[ \u00A0])(?:г|с|л|лл|т)`,
  kk: 'көш|ү|п|т|б|тел|бет|қ|ш',
  en: 'No|Nos|Art|Arts|para|paras|p|pp|Mr|Mrs|Ms|Dr|sec|ch|vol|doc',
};
const SHORT_WORDS: Readonly<Record<Tongue, string | null>> = {
  ru: 'в|во|к|ко|с|со|о|об|у|и|а|но|на|по|из|от|до|за|не|ни',
  kk: null,
  en: null,
};
/** Parts of acts: the number stays with them. */
const NUMBERED: Readonly<Record<Tongue, string>> = {
  ru: String.raw`стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях)|част(?:ь|и|ью|ей|ям|ями|ях)|(?:под)?пункт\p{L}{0,3}|глав\p{L}{1,3}|раздел\p{L}{0,3}|абзац\p{L}{0,3}|приложени\p{L}{1,3}|графа|графы|графе`,
  kk: 'тарау|бөлім|қосымша|сағат',
  en: 'articles?|paragraphs?|parts?|sections?|chapters?|annex|rules?|regulations?',
};

/** The rules of a language, in the order in which they are applied. Each match changes the text, so a clean text has none. */
export function typographyRules(tongue: Tongue): readonly TypographyRule[] {
  const dash = tongue === 'en' ? EN_DASH : EM_DASH;
  const capital = String.raw`\p{Lu}`;
  const rules: TypographyRule[] = [
    spaces(),
    replacing('three-dots', String.raw`(?<!\.)\.\.\.(?!\.)`, '…'),
    { code: 'straight-quote', edits: tongue === 'en' ? englishQuotes : russianQuotes },
    replacing('hyphen-for-dash', `(?<=\\S)${SP}--?${SP}(?=\\S)`, `${NBSP}${dash} `),
    replacing('hyphen-in-range', String.raw`(?<=(?<![\p{L}\p{N}№./:–-]|№${SP})\d{1,4})-(?=\d{1,4}${SP}(?:${RANGE_UNITS[tongue]})${WORD_END})`, EN_DASH),
    replacing('break-after-sign', String.raw`(?<=[№§])(?: |(?=[\p{L}\p{N}]))`, NBSP),
    tying('break-after-abbreviation', `${WORD_START}(?:${ABBREVIATIONS[tongue]})\\.`, String.raw`[\p{L}\p{N}№«{]`),
    caseSensitive('break-in-initials', `(?<=${WORD_START}${capital}\\.) (?=${capital}[\\p{L}.])`),
    caseSensitive('break-in-initials', `(?<=${WORD_START}${capital}\\p{Ll}+) (?=${capital}\\.(?:${SP}?${capital}\\.)?(?![\\p{L}]))`),
    tying('break-before-unit', String.raw`\d`, `(?:${MONTHS[tongue]}|${UNITS[tongue]})(?![\\p{L}])`),
    tying('break-before-unit', String.raw`\d`, '[%‰]'),
    tying('break-before-number', `${WORD_START}(?:${NUMBERED[tongue]})`, String.raw`\d`),
    tying('break-before-number', `${WORD_START}(?:${MONTHS[tongue]})`, String.raw`\d{4}${WORD_END}`),
  ];
  const short = SHORT_WORDS[tongue];
  if (short !== null) rules.push(tying('break-after-short-word', `(?<![\\p{L}\\p{N}.-])(?:${short})`, String.raw`[^\s${EM_DASH}${EN_DASH}-]`));
  if (tongue === 'ru') rules.push(tying('break-before-particle', String.raw`[\p{L}\p{N}]`, `(?:бы|б|же|ж|ли|ль)${WORD_END}`));
  rules.push(tying('break-before-dash', String.raw`\S`, `[${EM_DASH}${EN_DASH}]${SP}`));
  return rules;
}

/** Runs of spaces inside a line become one; it is a no-break space if one of them was. Indentation is left alone. */
function spaces(): TypographyRule {
  const regex = new RegExp(`(?<=\\S)${SP}{2,}(?=\\S)`, 'gu');
  return {
    code: 'double-space',
    edits: (text) => [...text.matchAll(regex)].map((match) => ({ start: match.index, end: match.index + match[0].length, to: match[0].includes(NBSP) ? NBSP : ' ' })),
  };
}

function caseSensitive(code: TypographyCode, pattern: string): TypographyRule {
  const regex = new RegExp(pattern, 'gu');
  return { code, edits: (text) => [...text.matchAll(regex)].map((match) => ({ start: match.index, end: match.index + match[0].length, to: NBSP })) };
}

const OPENS_AFTER = /^[\s([{«„“‘—–/-]?$/u;

/** Straight and English quotes become «ёлочки», inside them „лапки“. Quotes already right are left and counted. */
function russianQuotes(text: string): readonly Edit[] {
  if (!/["“”]/u.test(text)) return [];
  const edits: Edit[] = [];
  let open: string[] = [];
  let previous = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    let to = sign;
    if (sign === '\n') open = [];
    const inner = open.at(-1) === '„';
    if (sign === '"' || sign === '”' || (sign === '“' && !inner)) {
      const opening = sign === '”' ? false : OPENS_AFTER.test(previous) && !endsHere(text, at);
      to = opening ? (open.length === 0 ? '«' : '„') : inner ? '“' : '»';
    }
    if (to === '«' || to === '„') open.push(to);
    else if (to === '»' || to === '“') open.pop();
    if (to !== sign) edits.push({ start: at, end: at + 1, to });
    previous = to;
  }
  return edits;
}

/** Straight quotes become “ ”, inside them ‘ ’; an apostrophe between letters becomes ’. */
function englishQuotes(text: string): readonly Edit[] {
  if (!/["']/u.test(text)) return [];
  const edits: Edit[] = [];
  let open: string[] = [];
  let previous = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const betweenLetters = /^\p{L}$/u.test(previous) && /^\p{L}/u.test(text.slice(at + 1, at + 3));
    let to = sign;
    if (sign === '\n') open = [];
    if (sign === "'" && betweenLetters) to = '’';
    if (sign === '"') {
      const opening = OPENS_AFTER.test(previous) && !endsHere(text, at);
      to = opening ? (open.length === 0 ? '“' : '‘') : open.at(-1) === '‘' ? '’' : '”';
    }
    if (to === '“' || to === '‘') open.push(to);
    else if (to === '”' || (to === '’' && !betweenLetters && open.at(-1) === '‘')) open.pop();
    if (to !== sign) edits.push({ start: at, end: at + 1, to });
    previous = to;
  }
  return edits;
}

/** A quote with nothing or a space after it closes, whatever stands before. */
function endsHere(text: string, at: number): boolean {
  return /^(?:$|[\s.,;:!?…)\]])/u.test(text.slice(at + 1, at + 2)) && at > 0 && !/\s/u.test(text[at - 1] ?? ' ');
}

/** What each complaint says. */
export const TYPOGRAPHY_MESSAGES: Readonly<Record<TypographyCode, Words>> = {
  'double-space': { ru: 'Два пробела подряд: оставьте один.', kk: 'Қатар екі бос орын: біреуін қалдырыңыз.', en: 'Two spaces in a row: leave one.' },
  'straight-quote': { ru: 'Прямые или английские кавычки: поставьте «ёлочки», внутри них „лапки“.', kk: 'Тік тырнақша: «» белгісін қойыңыз.', en: 'Straight quotes: use curly ones.' },
  'hyphen-for-dash': { ru: 'Дефис вместо тире.', kk: 'Сызықша орнына дефис қойылған.', en: 'A hyphen stands for a dash.' },
  'hyphen-in-range': { ru: 'В промежутке чисел нужно короткое тире без пробелов.', kk: 'Сандар аралығында қысқа сызықша керек.', en: 'A range of numbers takes an en dash.' },
  'three-dots': { ru: 'Три точки вместо знака многоточия.', kk: 'Көп нүкте белгісінің орнына үш нүкте.', en: 'Three full stops stand for an ellipsis.' },
  'break-after-sign': { ru: 'После № и § нужен неразрывный пробел.', kk: '№ және § белгісінен кейін үзілмейтін бос орын керек.', en: 'A no-break space belongs after № and §.' },
  'break-after-abbreviation': { ru: 'После сокращения нужен неразрывный пробел.', kk: 'Қысқартудан кейін үзілмейтін бос орын керек.', en: 'A no-break space belongs after the abbreviation.' },
  'break-in-initials': { ru: 'Инициалы и фамилию разделяет неразрывный пробел.', kk: 'Инициал мен тегі арасында үзілмейтін бос орын керек.', en: 'A no-break space belongs between initials and surname.' },
  'break-before-unit': { ru: 'Между числом и единицей или месяцем нужен неразрывный пробел.', kk: 'Сан мен өлшем бірлігінің арасында үзілмейтін бос орын керек.', en: 'A no-break space belongs between number and unit.' },
  'break-before-number': { ru: 'Перед номером нужен неразрывный пробел.', kk: 'Нөмірдің алдында үзілмейтін бос орын керек.', en: 'A no-break space belongs before the number.' },
  'break-after-short-word': { ru: 'После короткого предлога или союза нужен неразрывный пробел.', kk: 'Қысқа сөзден кейін үзілмейтін бос орын керек.', en: 'A no-break space belongs after the short word.' },
  'break-before-particle': { ru: 'Перед частицей «бы», «же», «ли» нужен неразрывный пробел.', kk: 'Шылаудың алдында үзілмейтін бос орын керек.', en: 'A no-break space belongs before the particle.' },
  'break-before-dash': { ru: 'Перед тире нужен неразрывный пробел.', kk: 'Сызықшаның алдында үзілмейтін бос орын керек.', en: 'A no-break space belongs before the dash.' },
};
