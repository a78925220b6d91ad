import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import type { LocalizedText } from '../casefile/text.ts';
import { articleNumber } from './offences.ts';
import type { Source, Topic } from './source-library.ts';

/** A topic of the case, with the rule that found it and the facts it was found in. */
export type FoundTopic = { readonly topic: Topic; readonly rule: string; readonly from: readonly string[] };

/** What the library holds on a topic of the case. `sources` is empty where it holds nothing yet: that is said, not hidden. */
export type Suggestion = FoundTopic & { readonly sources: readonly Source[] };

type Place = readonly [path: string, text: string];

const wordings = (text: LocalizedText | undefined): string => (text === undefined ? '' : [text.ru, text.kk, text.en, text.other].filter((each) => each !== undefined).join(' '));

/** The person's own words and particulars, in which names of groups and places are looked for. */
function words(file: CaseFile, person: string): readonly Place[] {
  const claims = (file.claims ?? []).filter((claim) => claim.person === person);
  return [
    ...file.people.filter(({ id }) => id === person).flatMap((each): readonly Place[] => [
      [`people[${person}].ethnicity`, wordings(valueOf(each.ethnicity))], [`people[${person}].birthPlace`, wordings(valueOf(each.birthPlace))], [`people[${person}].religion`, wordings(valueOf(each.religion))],
      ...(each.addresses ?? []).map((address): Place => [`people[${person}].addresses[${address.id}].text`, wordings(address.text)]),
    ]),
    ...claims.flatMap((claim): readonly Place[] => [
      [`claims[${claim.id}].socialGroup`, wordings(valueOf(claim.socialGroup))], [`claims[${claim.id}].opinion`, wordings(valueOf(claim.opinion))], [`claims[${claim.id}].reasons`, wordings(valueOf(claim.reasons))],
      [`claims[${claim.id}].fear`, wordings(valueOf(claim.fear))], [`claims[${claim.id}].torture`, wordings(valueOf(claim.torture))],
    ]),
    ...(file.events ?? []).filter((event) => event.person === person).flatMap((event): readonly Place[] => [[`events[${event.id}].what`, wordings(valueOf(event.what))], [`events[${event.id}].place`, wordings(valueOf(event.place))]]),
  ];
}

const said = (pattern: RegExp) => (file: CaseFile, person: string): readonly string[] => words(file, person).filter(([, text]) => pattern.test(text)).map(([path]) => path);

/** Charges of the Russian code by article. */
const charged = (...articles: readonly string[]) => (file: CaseFile, person: string): readonly string[] =>
  (file.proceedings ?? []).filter((proceeding) => proceeding.person === person).flatMap((proceeding) => (proceeding.charges ?? [])
    .filter((charge) => charge.code === 'ru-uk' && articles.includes(articleNumber(valueOf(charge.article) ?? '') ?? '')).map((charge) => `proceedings[${proceeding.id}].charges[${charge.id}].article`));

const happened = (...kinds: readonly string[]) => (file: CaseFile, person: string): readonly string[] => (file.events ?? []).filter((event) => event.person === person && kinds.includes(event.kind)).map(({ id }) => `events[${id}]`);

const proceedings = (...kinds: readonly string[]) => (file: CaseFile, person: string): readonly string[] => (file.proceedings ?? []).filter((each) => each.person === person && kinds.includes(each.kind)).map(({ id }) => `proceedings[${id}]`);

const grounded = (ground: string) => (file: CaseFile, person: string): readonly string[] =>
  (file.claims ?? []).filter((claim) => claim.person === person && valueOf(claim.grounds)?.some((each) => each === ground) === true).map(({ id }) => `claims[${id}].grounds`);

const military = (test: (of: NonNullable<NonNullable<CaseFile['claims']>[number]['military']>) => boolean, field: string) => (file: CaseFile, person: string): readonly string[] =>
  (file.claims ?? []).filter((claim) => claim.person === person && claim.military !== undefined && test(claim.military)).map(({ id }) => `claims[${id}].military.${field}`);

type TopicRule = { readonly name: string; readonly topics: readonly Topic[]; readonly find: (file: CaseFile, person: string) => readonly string[] };

// JavaScript's \b knows Latin letters alone: a Cyrillic word is bounded by what is not a letter.
/** Change or loss of faith, and the communities that Russia bans or fines. That somebody is a Muslim or an Orthodox is no topic by itself. */
const CONVERSION = /принял\p{L}* (?:христианств|православи|ислам|иудаизм|вер[уы](?!\p{L}))|крещ[её]н|крестил|смен\p{L}* (?:вер[уы](?!\p{L})|религи)|(?:отр[её]к|отказал|уш[её]л|ушла|вышел|вышла)\p{L}* (?:от|из) (?:ислам|вер[уы](?!\p{L})|церк|христианств)|вероотступ|атеист|обращ[её]н\p{L}* в (?:ислам|христианств|православи)|иегов|хизб|таблиг|нурси|нурджу|баптист|пятидесятник|адвентист|евангельск|кришнаит|саентолог|ислам\p{L}* қабылда|христиан\p{L}* қабылда|шоқын|(?<!\p{L})дін\p{L}* (?:ауыстыр|өзгерт|шық)|діннен без|convert|apostat|baptis|jehovah|pentecostal|hizb/iu;
const ORIENTATION = /лгбт|гомосексуал|бисексуал|лесбиян|трансгендер|трансженщин|трансмужчин|трансперсон|однопол|нетрадиционн\p{L}* (?:сексуальн|ориентац)|сексуальн\p{L}* ориентац|сменил\p{L}* пол(?!\p{L})|смен\p{L}* пола|(?<!\p{L})(?:гей(?:лер\p{L}*)?|гея|гею|геем|геи|геев|геям|геями|геях)(?!\p{L})|бір жынысты|жыныстық бағдар|lgbt|transgender|homosexual|bisexual|lesbian|same-sex|(?<!\p{L})gay(?!\p{L})/iu;
const AT_HOME = /(?<!\p{L})муж(?:а|у|ем|е)?(?!\p{L})|насил|побо(?:и|ев|ям)|убийств\p{L}* чести|күйеу|зорлық|husband|violence|hono(?:u)?r kill/iu;

/** Named rules: which facts of a case make a topic of it. A word found in free text only suggests; a person decides. */
export const TOPIC_RULES: readonly TopicRule[] = [
  { name: 'charged-with-treason', topics: ['treason', 'espionage'], find: charged('275', '275.1', '276') },
  { name: 'charged-with-desertion', topics: ['desertion', 'military'], find: charged('332', '337', '338', '339') },
  { name: 'charged-with-fakes', topics: ['fakes', 'anti-war'], find: charged('207.3') },
  { name: 'charged-with-discrediting', topics: ['discrediting', 'anti-war'], find: charged('280.3') },
  { name: 'charged-with-terrorism-or-extremism', topics: ['terrorism-lists', 'repression'], find: charged('205', '205.1', '205.2', '205.4', '205.5', '280', '280.1', '280.2', '282', '282.1', '282.2', '282.3', '330.1') },
  { name: 'left-the-army', topics: ['desertion', 'military'], find: (file, person) => [...happened('desertion')(file, person), ...military((of) => valueOf(of.leftUnitOn) !== undefined, 'leftUnitOn')(file, person)] },
  { name: 'called-up', topics: ['mobilisation', 'military-service'], find: (file, person) => [...happened('call-up', 'summons')(file, person), ...military((of) => valueOf(of.service) === 'mobilised', 'service')(file, person)] },
  { name: 'refused-on-conviction', topics: ['conscientious-objection'], find: military((of) => valueOf(of.conviction) !== undefined, 'conviction') },
  { name: 'political-opinion', topics: ['repression'], find: grounded('political-opinion') },
  { name: 'spoke-against-the-war', topics: ['anti-war'], find: said(/войн|соғыс|антивоен|anti-war/iu) },
  { name: 'journalist', topics: ['journalists'], find: said(/журналист|корреспондент|редакци|journalist/iu) },
  { name: 'labelled-extremist', topics: ['terrorism-lists', 'repression'], find: (file, person) => (file.claims ?? []).filter((claim) => claim.person === person && valueOf(claim.labelledExtremist) !== undefined).map(({ id }) => `claims[${id}].labelledExtremist`) },
  { name: 'torture-feared', topics: ['torture'], find: (file, person) => (file.claims ?? []).filter((claim) => claim.person === person && valueOf(claim.torture) !== undefined).map(({ id }) => `claims[${id}].torture`) },
  { name: 'from-the-north-caucasus', topics: ['chechnya'], find: said(/чечен|чечн|шешен|ингуш|дагестан|грозн(?:ый|ого|ом)|chechen|chechnya|ingush|dagestan/iu) },
  { name: 'crimean-tatar', topics: ['crimean-tatars'], find: said(/крымск\p{L}* татар|крымскотатар|крымчан|меджлис|қырым татар|crimean tatar|mejlis/iu) },
  { name: 'religion-or-conversion', topics: ['conversion'], find: (file, person) => [...new Set([...charged('148')(file, person), ...grounded('religion')(file, person), ...said(CONVERSION)(file, person)])] },
  { name: 'sexual-orientation-or-gender', topics: ['lgbt'], find: said(ORIENTATION) },
  { name: 'violence-against-a-woman', topics: ['women'], find: (file, person) => (file.people.some(({ id, sex }) => id === person && valueOf(sex) === 'female') ? said(AT_HOME)(file, person).filter((path) => path.startsWith('claims') || path.startsWith('events')) : []) },
  { name: 'extradition-sought', topics: ['extradition-kazakhstan', 'extradition', 'assurances', 'stay-pending-asylum', 'interim-measures', 'returns'], find: proceedings('extradition', 'extradition-arrest') },
  { name: 'removal-ordered', topics: ['removal', 'removal-kazakhstan', 'interim-measures', 'returns'], find: proceedings('koap', 'gpk', 'appk') },
  { name: 'asylum-applied-for', topics: ['asylum-system', 'asylum-certificate'], find: proceedings('asylum') },
  { name: 'held', topics: ['kazakhstan-custody'], find: (file, person) => (file.proceedings ?? []).filter((each) => each.person === person && each.detention !== undefined).map(({ id }) => `proceedings[${id}].detention`) },
];

/** The topics of a person's case, each once by rule, in the order of the rules. */
export function topicsOf(file: CaseFile, person: string): readonly FoundTopic[] {
  return TOPIC_RULES.flatMap(({ name, topics, find }) => {
    const from = find(file, person);
    return from.length === 0 ? [] : topics.map((topic): FoundTopic => ({ topic, rule: name, from }));
  });
}

/** What the library offers for a person's case, topic by topic; several rules that find one topic are joined. Decisions that were read come first, then by date. */
export function suggestSources(sources: ReadonlyMap<string, Source>, file: CaseFile, person: string): readonly Suggestion[] {
  const joined = new Map<Topic, FoundTopic>();
  for (const found of topicsOf(file, person)) {
    const known = joined.get(found.topic);
    joined.set(found.topic, known === undefined ? found : { ...known, rule: `${known.rule}, ${found.rule}`, from: [...new Set([...known.from, ...found.from])] });
  }
  return [...joined.values()].map((found) => ({
    ...found,
    sources: [...sources.values()].filter(({ topics }) => topics.includes(found.topic)).toSorted((left, right) => Number(right.says !== null) - Number(left.says !== null) || ((left.date ?? '') < (right.date ?? '') ? 1 : -1)),
  }));
}
