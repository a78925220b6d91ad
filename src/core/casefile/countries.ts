/** Russian forms in the order nominative, genitive, dative, accusative, instrumental, prepositional; Kazakh nominative and genitive. */
export type CountryNames = {
  readonly ru: readonly [string, string, string, string, string, string];
  readonly kk: readonly [nominative: string, genitive: string];
  readonly en: string;
};

/** A country name that only its first word declines in: «Республика Х» and the like. */
function republic(ru: string, kk: string, kkGenitive: string, en: string): CountryNames {
  const tail = ru.slice('Республика'.length);
  return { ru: [`Республика${tail}`, `Республики${tail}`, `Республике${tail}`, `Республику${tail}`, `Республикой${tail}`, `Республике${tail}`], kk: [kk, kkGenitive], en };
}

const feminine = (stem: string, kk: string, kkGenitive: string, en: string): CountryNames => ({ ru: [`${stem}ия`, `${stem}ии`, `${stem}ии`, `${stem}ию`, `${stem}ией`, `${stem}ии`], kk: [kk, kkGenitive], en });
const masculine = (stem: string, kk: string, kkGenitive: string, en: string): CountryNames => ({ ru: [stem, `${stem}а`, `${stem}у`, stem, `${stem}ом`, `${stem}е`], kk: [kk, kkGenitive], en });

/** Names by ISO 3166-1 alpha-2 code, as Kazakh state papers use them. */
// review native C: Kazakh genitives of countries
export const COUNTRIES: Readonly<Record<string, CountryNames>> = {
  RU: { ru: ['Российская Федерация', 'Российской Федерации', 'Российской Федерации', 'Российскую Федерацию', 'Российской Федерацией', 'Российской Федерации'], kk: ['Ресей Федерациясы', 'Ресей Федерациясының'], en: 'the Russian Federation' },
  KZ: republic('Республика Казахстан', 'Қазақстан Республикасы', 'Қазақстан Республикасының', 'the Republic of Kazakhstan'),
  BY: republic('Республика Беларусь', 'Беларусь Республикасы', 'Беларусь Республикасының', 'the Republic of Belarus'),
  UZ: republic('Республика Узбекистан', 'Өзбекстан Республикасы', 'Өзбекстан Республикасының', 'the Republic of Uzbekistan'),
  TJ: republic('Республика Таджикистан', 'Тәжікстан Республикасы', 'Тәжікстан Республикасының', 'the Republic of Tajikistan'),
  AM: republic('Республика Армения', 'Армения Республикасы', 'Армения Республикасының', 'the Republic of Armenia'),
  MD: republic('Республика Молдова', 'Молдова Республикасы', 'Молдова Республикасының', 'the Republic of Moldova'),
  KG: { ru: ['Кыргызская Республика', 'Кыргызской Республики', 'Кыргызской Республике', 'Кыргызскую Республику', 'Кыргызской Республикой', 'Кыргызской Республике'], kk: ['Қырғыз Республикасы', 'Қырғыз Республикасының'], en: 'the Kyrgyz Republic' },
  UA: { ru: ['Украина', 'Украины', 'Украине', 'Украину', 'Украиной', 'Украине'], kk: ['Украина', 'Украинаның'], en: 'Ukraine' },
  TM: masculine('Туркменистан', 'Түрікменстан', 'Түрікменстанның', 'Turkmenistan'),
  AF: masculine('Афганистан', 'Ауғанстан', 'Ауғанстанның', 'Afghanistan'),
  AZ: masculine('Азербайджан', 'Әзербайжан', 'Әзербайжанның', 'Azerbaijan'),
  IR: masculine('Иран', 'Иран', 'Иранның', 'Iran'),
  IQ: masculine('Ирак', 'Ирак', 'Ирактың', 'Iraq'),
  IL: { ru: ['Израиль', 'Израиля', 'Израилю', 'Израиль', 'Израилем', 'Израиле'], kk: ['Израиль', 'Израильдің'], en: 'Israel' },
  CN: { ru: ['Китайская Народная Республика', 'Китайской Народной Республики', 'Китайской Народной Республике', 'Китайскую Народную Республику', 'Китайской Народной Республикой', 'Китайской Народной Республике'], kk: ['Қытай Халық Республикасы', 'Қытай Халық Республикасының'], en: 'the People’s Republic of China' },
  GE: feminine('Груз', 'Грузия', 'Грузияның', 'Georgia'),
  SY: feminine('Сир', 'Сирия', 'Сирияның', 'Syria'),
  TR: feminine('Турц', 'Түркия', 'Түркияның', 'Türkiye'),
  RS: feminine('Серб', 'Сербия', 'Сербияның', 'Serbia'),
  MN: feminine('Монгол', 'Моңғолия', 'Моңғолияның', 'Mongolia'),
  DE: feminine('Герман', 'Германия', 'Германияның', 'Germany'),
  FI: feminine('Финлянд', 'Финляндия', 'Финляндияның', 'Finland'),
  LV: feminine('Латв', 'Латвия', 'Латвияның', 'Latvia'),
  EE: feminine('Эстон', 'Эстония', 'Эстонияның', 'Estonia'),
  LT: { ru: ['Литва', 'Литвы', 'Литве', 'Литву', 'Литвой', 'Литве'], kk: ['Литва', 'Литваның'], en: 'Lithuania' },
  PL: { ru: ['Польша', 'Польши', 'Польше', 'Польшу', 'Польшей', 'Польше'], kk: ['Польша', 'Польшаның'], en: 'Poland' },
  FR: feminine('Франц', 'Франция', 'Францияның', 'France'),
  AE: { ru: ['Объединённые Арабские Эмираты', 'Объединённых Арабских Эмиратов', 'Объединённым Арабским Эмиратам', 'Объединённые Арабские Эмираты', 'Объединёнными Арабскими Эмиратами', 'Объединённых Арабских Эмиратах'], kk: ['Біріккен Араб Әмірліктері', 'Біріккен Араб Әмірліктерінің'], en: 'the United Arab Emirates' },
};

/** A language by its adjective: nominative («русский»), genitive («русского»), adverb («по-русски» is not used in papers); Kazakh and English names. */
export type LanguageNames = { readonly ru: readonly [nominative: string, genitive: string, prepositional: string]; readonly kk: string; readonly en: string };

const adjective = (stem: string, kk: string, en: string): LanguageNames => ({ ru: [`${stem}ий`, `${stem}ого`, `${stem}ом`], kk, en });

/** Names by primary subtag of BCP 47. */
export const LANGUAGES: Readonly<Record<string, LanguageNames>> = {
  ru: adjective('русск', 'орыс тілі', 'Russian'),
  kk: adjective('казахск', 'қазақ тілі', 'Kazakh'),
  en: adjective('английск', 'ағылшын тілі', 'English'),
  uk: adjective('украинск', 'украин тілі', 'Ukrainian'),
  be: adjective('белорусск', 'беларусь тілі', 'Belarusian'),
  ce: adjective('чеченск', 'шешен тілі', 'Chechen'),
  inh: adjective('ингушск', 'ингуш тілі', 'Ingush'),
  av: adjective('аварск', 'авар тілі', 'Avar'),
  tt: adjective('татарск', 'татар тілі', 'Tatar'),
  ba: adjective('башкирск', 'башқұрт тілі', 'Bashkir'),
  crh: adjective('крымскотатарск', 'қырым татар тілі', 'Crimean Tatar'),
  sah: adjective('якутск', 'якут тілі', 'Yakut'),
  bua: adjective('бурятск', 'бурят тілі', 'Buryat'),
  xal: adjective('калмыцк', 'қалмақ тілі', 'Kalmyk'),
  tyv: adjective('тувинск', 'тува тілі', 'Tuvan'),
  ky: adjective('кыргызск', 'қырғыз тілі', 'Kyrgyz'),
  uz: adjective('узбекск', 'өзбек тілі', 'Uzbek'),
  tg: adjective('таджикск', 'тәжік тілі', 'Tajik'),
  ug: adjective('уйгурск', 'ұйғыр тілі', 'Uyghur'),
  ka: adjective('грузинск', 'грузин тілі', 'Georgian'),
  hy: adjective('армянск', 'армян тілі', 'Armenian'),
  az: adjective('азербайджанск', 'әзербайжан тілі', 'Azerbaijani'),
  tr: adjective('турецк', 'түрік тілі', 'Turkish'),
  ar: adjective('арабск', 'араб тілі', 'Arabic'),
  fa: adjective('персидск', 'парсы тілі', 'Persian'),
  zh: adjective('китайск', 'қытай тілі', 'Chinese'),
  de: adjective('немецк', 'неміс тілі', 'German'),
  fr: adjective('французск', 'француз тілі', 'French'),
};
