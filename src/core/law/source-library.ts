import { z } from 'zod';
import { GRADES } from './act.ts';
import type { Grade } from './act.ts';
import type { Words } from '../language/tongue.ts';

/** What cases are about, as far as the library and the rules of suggestion know. `topics.yaml` is not needed: the words stand here. */
export const TOPICS = {
  repression: { ru: 'политические репрессии', kk: 'саяси қуғын-сүргін', en: 'political repression' },
  'anti-war': { ru: 'антивоенная позиция', kk: 'соғысқа қарсы ұстаным', en: 'anti-war stance' },
  treason: { ru: 'государственная измена', kk: 'мемлекетке опасыздық', en: 'treason' },
  espionage: { ru: 'шпионаж', kk: 'тыңшылық', en: 'espionage' },
  fakes: { ru: '«фейки» об армии', kk: 'армия туралы «фейктер»', en: '“fakes” about the army' },
  discrediting: { ru: '«дискредитация» армии', kk: 'армияның «беделін түсіру»', en: '“discrediting” the army' },
  'terrorism-lists': { ru: 'перечни террористов и экстремистов', kk: 'террористер мен экстремистер тізімі', en: 'lists of terrorists and extremists' },
  journalists: { ru: 'журналисты', kk: 'журналистер', en: 'journalists' },
  torture: { ru: 'пытки', kk: 'азаптау', en: 'torture' },
  military: { ru: 'обращение в армии', kk: 'әскердегі қатынас', en: 'treatment in the army' },
  'military-service': { ru: 'военная служба', kk: 'әскери қызмет', en: 'military service' },
  mobilisation: { ru: 'мобилизация', kk: 'жұмылдыру', en: 'mobilisation' },
  desertion: { ru: 'дезертирство и оставление части', kk: 'дезертирлік және бөлімді тастап кету', en: 'desertion and absence without leave' },
  'conscientious-objection': { ru: 'отказ от службы по убеждениям', kk: 'наным бойынша қызметтен бас тарту', en: 'conscientious objection' },
  chechnya: { ru: 'Чечня и Северный Кавказ', kk: 'Шешенстан және Солтүстік Кавказ', en: 'Chechnya and the North Caucasus' },
  'crimean-tatars': { ru: 'крымские татары', kk: 'қырым татарлары', en: 'Crimean Tatars' },
  conversion: { ru: 'вера и смена веры', kk: 'сенім және сенімді ауыстыру', en: 'religion and conversion' },
  lgbt: { ru: 'ЛГБТ', kk: 'ЛГБТ', en: 'LGBT' },
  women: { ru: 'насилие над женщинами', kk: 'әйелдерге зорлық', en: 'violence against women' },
  extradition: { ru: 'выдача', kk: 'ұстап беру', en: 'extradition' },
  'extradition-kazakhstan': { ru: 'выдача из Казахстана', kk: 'Қазақстаннан ұстап беру', en: 'extradition from Kazakhstan' },
  removal: { ru: 'высылка', kk: 'шығарып жіберу', en: 'removal' },
  'removal-kazakhstan': { ru: 'выдворение из Казахстана', kk: 'Қазақстаннан шығарып жіберу', en: 'removal from Kazakhstan' },
  returns: { ru: 'что бывает с возвращёнными', kk: 'қайтарылғандарға не болады', en: 'what happens to those returned' },
  assurances: { ru: 'дипломатические заверения', kk: 'дипломатиялық кепілдіктер', en: 'diplomatic assurances' },
  'interim-measures': { ru: 'временные меры', kk: 'уақытша шаралар', en: 'interim measures' },
  'stay-pending-asylum': { ru: 'приостановление до решения об убежище', kk: 'пана туралы шешімге дейін тоқтата тұру', en: 'stay until asylum is decided' },
  'asylum-system': { ru: 'система убежища Казахстана', kk: 'Қазақстанның пана беру жүйесі', en: 'the asylum system of Kazakhstan' },
  'asylum-certificate': { ru: 'свидетельство лица, ищущего убежище', kk: 'пана іздеген адам куәлігі', en: 'the asylum-seeker certificate' },
  'kazakhstan-duties': { ru: 'обязательства Казахстана', kk: 'Қазақстанның міндеттемелері', en: 'duties of Kazakhstan' },
  'kazakhstan-custody': { ru: 'содержание под стражей в Казахстане', kk: 'Қазақстанда қамауда ұстау', en: 'custody in Kazakhstan' },
  unhcr: { ru: 'УВКБ ООН', kk: 'БҰҰ БЖКБ', en: 'UNHCR' },
  credibility: { ru: 'доверие к рассказу', kk: 'айтылғанға сену', en: 'credibility' },
  standing: { ru: 'кто вправе подать', kk: 'кім бере алады', en: 'who may file' },
} as const satisfies Readonly<Record<string, Words>>;
export type Topic = keyof typeof TOPICS;
const topicNames = Object.keys(TOPICS) as [Topic, ...Topic[]];

/** An entry that a lawyer may pick: country information and standards, or a decision. Nothing is cited unless it is picked. */
export type Source = {
  readonly key: string;
  readonly kind: 'country-information' | 'decision';
  readonly body: Words;
  readonly title: { readonly ru: string; readonly en: string };
  readonly symbol: string | null;
  /** False where the symbol is from memory and nobody has compared it with the document. */
  readonly symbolChecked: boolean;
  /** Day, month or year; null for data that change. */
  readonly date: string | null;
  readonly dateChecked: boolean;
  readonly topics: readonly Topic[];
  /** What a paper may say that the source supports, or that a decision held; null where nobody has read it. */
  readonly says: { readonly ru: string; readonly en: string } | null;
  /** For a decision: whether its outcome was read. `interim-only`: there is none yet. */
  readonly outcome: 'read' | 'not-read' | 'interim-only' | null;
  /** Decided against the applicant: to be told apart from the case, not relied on. */
  readonly adverse: boolean;
  /** Grade of what the entry says; of its header where it says nothing. */
  readonly grade: Grade;
  /** How much of the document was opened. */
  readonly opened: 'whole' | 'opening' | 'secondary' | 'no';
  readonly gradeNote: string;
  /** For the lawyer, never printed. */
  readonly note: string | null;
  readonly url: string;
  readonly checkedOn: string;
};

const line = z.string().min(1);
const pair = z.strictObject({ ru: line, en: line });
const yesNo = z.enum(['yes', 'no']);

/** `sources/bodies.yaml`. */
export const bodiesFile = z.strictObject({ bodies: z.record(line, z.strictObject({ ru: line, kk: line, en: line })) });

const entry = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{3,60}$/u),
  body: line,
  title: pair,
  symbol: line.optional(),
  symbolChecked: yesNo.default('yes'),
  date: z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/u).optional(),
  dateChecked: yesNo.default('yes'),
  topics: z.array(z.enum(topicNames)).min(1),
  supports: pair.optional(),
  outcome: z.enum(['read', 'not-read', 'interim-only']).optional(),
  adverse: yesNo.default('no'),
  holding: pair.optional(),
  note: line.optional(),
  grade: z.enum(GRADES),
  opened: z.enum(['whole', 'opening', 'secondary', 'no']),
  gradeNote: line,
  url: z.string().regex(/^https?:\/\//u),
  checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
});

/** The rule that keeps a decision nobody has read from being cited for what it held: without a read outcome there is no holding. */
const consistent = entry.superRefine((given, context) => {
  const decision = given.outcome !== undefined;
  if (decision && given.supports !== undefined) context.addIssue({ code: 'custom', path: ['supports'], message: 'a decision has a holding, not something that it supports' });
  if (decision && (given.outcome === 'read') !== (given.holding !== undefined)) context.addIssue({ code: 'custom', path: ['holding'], message: 'a holding needs an outcome that was read, and the other way round' });
  if (!decision && (given.holding !== undefined || given.supports === undefined)) context.addIssue({ code: 'custom', path: ['supports'], message: 'country information says what it supports and holds nothing' });
  if (given.opened === 'no' && given.grade !== 'C') context.addIssue({ code: 'custom', path: ['grade'], message: 'what nobody has opened is of grade C' });
});

/** `sources/country-information.yaml` and `sources/case-law.yaml`. */
export const sourcesFile = z.strictObject({ sources: z.array(consistent) });

/** A source from its entry. Null where its body is not listed. */
export function sourceOf(given: z.infer<typeof consistent>, bodies: Readonly<Record<string, Words>>): Source | null {
  const body = bodies[given.body];
  if (body === undefined) return null;
  return {
    key: given.key, kind: given.outcome === undefined ? 'country-information' : 'decision', body, title: given.title, symbol: given.symbol ?? null, symbolChecked: given.symbolChecked === 'yes',
    date: given.date ?? null, dateChecked: given.dateChecked === 'yes', topics: given.topics, says: given.holding ?? given.supports ?? null, outcome: given.outcome ?? null, adverse: given.adverse === 'yes',
    grade: given.grade, opened: given.opened, gradeNote: given.gradeNote, note: given.note ?? null, url: given.url, checkedOn: given.checkedOn,
  };
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** The entries in which every word of the query begins a word of the key, body, title, symbol, topics or content, in any of the languages. */
export function searchSources(sources: ReadonlyMap<string, Source>, query: string): readonly Source[] {
  const wanted = plain(query).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (wanted.length === 0) return [...sources.values()];
  return [...sources.values()].filter((source) => {
    const topics = source.topics.flatMap((topic) => [topic, ...Object.values(TOPICS[topic])]);
    const words = plain([source.key, ...Object.values(source.body), ...Object.values(source.title), source.symbol ?? '', source.date ?? '', ...Object.values(source.says ?? {}), source.note ?? '', ...topics].join(' ')).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => words.some((each) => each.startsWith(word)));
  });
}
