import type { Tongue } from '../language/tongue.ts';

const RU_UNITS = 'перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат';
const RU_TENS = 'двадцат|тридцат|сорок|пят(?:ь|и)десят|шест(?:ь|и)десят|сем(?:ь|и)десят|восем(?:ь|и)десят|восьмидесят|девяност|ст[оа](?!\\p{L})|сот|двухсот|двест|трист|тр[её]хсот|четырест|четыр[её]хсот|пят(?:ь|и)сот|шест(?:ь|и)сот|сем(?:ь|и)сот|восемьсот|восьмисот|девят(?:ь|и)сот';
const RU_NUMBER = String.raw`(?:№[ \u00A0]*)?(?:\d|«?[а-я]»?\)|(?:${RU_UNITS})\p{L}{1,4}(?!\p{L})|(?:${RU_TENS})\p{L}{0,4}(?!\p{L}))`;
const RU_PARTS = String.raw`стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях)|(?:ст\.[ \u00A0]*)?ст(?:\.|(?=[ \u00A0]))|ч\.|п\.|пп\.|част(?:ь|и|ью|ей|ям|ями|ях)|(?:под)?пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?`;

const KK_ORDINALS = '(?:(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз) )?(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы|жиырмасыншы|отызыншы|қырқыншы|елуінші|алпысыншы|жетпісінші|сексенінші|тоқсаныншы|жүзінші)';

const EN_NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/**
 * A number of an article, part or item as lawyers write it: in digits, in words, as a letter. It belongs into a
 * citation, where it is compared with the text of the act. The first letter of a match is where the complaint stands.
 */
export const ARTICLE_NUMBERS: Readonly<Record<Tongue, RegExp>> = {
  ru: new RegExp(String.raw`(?<!\p{L})(?:(?:${RU_PARTS})[ \u00A0]*${RU_NUMBER}|(?:\d{3,}(?:-\d+)*|\d+-?(?:[яйюе]|[ао]я|ой|ую|го|му|ей))[ \u00A0]стать\p{L}+|(?:${RU_UNITS})\p{L}{2,3}[ \u00A0](?:стать[а-яё]+|част(?:ь|и|ью)[ \u00A0]стать[а-яё]+))`, 'giu'),
  kk: new RegExp(String.raw`(?<!\p{L})(?:\d+(?:-\d+)?\)?(?:-?(?:[ыі]?н?ш[іы]))?[-\u2011 \u00A0]?(?:бап|баб|бөлі[кг]|тармақ|тармағ)\p{L}*|${KK_ORDINALS}[ \u00A0](?:бап|баб|бөлі[кг]|тармақ|тармағ)\p{L}*)`, 'giu'),
  en: new RegExp(String.raw`\b(?:articles?|sections?|(?:sub-?)?paragraphs?|arts?\.?|paras?\.?|secs?\.)[ \u00A0]+(?:\d|(?:${EN_NUMBERS})\b)`, 'giu'),
};
