import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { CaseFile } from '#core/casefile/case-file.ts';

/*
 * The cases that every filing is made from: the four examples, one case that has a proceeding of every kind, and what
 * becomes of it when people, charges, grounds and answers change. Always the same cases, so that a finding stays found.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Item = { [key: string]: Json };

const examples = join(import.meta.dirname, '../../resources/examples');

function example(name: string): Item {
  const file = readCaseText(readFileSync(join(examples, `${name}.yaml`)), name);
  if (!file.ok) throw new Error(`${name} is damaged`);
  return JSON.parse(JSON.stringify(file.value)) as Item;
}

const isItem = (value: Json | undefined): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (item: Item, key: string): readonly Item[] => (Array.isArray(item[key]) ? (item[key] as readonly Json[]).filter((each) => isItem(each)) : []);
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const given = (value: Json): Json => ({ state: 'value', value });

/** Every item of the tree rewritten, the innermost first. */
function rewrite(value: Json, change: (item: Item) => Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => rewrite(each, change));
  if (!isItem(value)) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner, change)])));
}

const SOLDIER = 'artyom';

/** The soldier's case with the civil removal case of the programmer and the administrative one of the teacher beside it. */
function everyProceeding(): Item {
  const [soldier, coder, teacher] = [example('b-soldier-extradition'), example('a-programmer-expulsion'), example('d-teacher-koap')];
  const borrowed = (from: Item, kind: string, tag: string): readonly Item[] =>
    list(from, 'proceedings').filter((each) => each['kind'] === kind).map((each) => ({ ...each, id: `${tag}${textOf(each['id'])}`.slice(0, 12), person: SOLDIER }));
  return {
    ...soldier, id: 'generatedcase0100',
    proceedings: [...list(soldier, 'proceedings'), ...borrowed(coder, 'gpk', 'g'), ...borrowed(teacher, 'koap', 'k')],
    evidence: list(soldier, 'evidence').map((each) => ({ ...each, annexTo: ['koap', 'gpk', 'asylum', 'extradition', 'un', 'unhcr'] })),
  };
}

type Change = (file: Item) => Item;

const people = (change: (person: Item) => Item): Change => (file) => ({ ...file, people: list(file, 'people').map((person) => (person['id'] === SOLDIER ? change(person) : person)) });
const named = (sex: string, family: string, given_: string, patronymic: string | null): Change => people((person) => ({
  ...person, sex: given(sex),
  names: [{ id: 'ru', script: 'cyrillic', tongue: 'ru', use: 'main', family, given: given_, ...(patronymic === null ? {} : { patronymic }) }],
}));
const without = (...keys: readonly string[]): Change => (file) => Object.fromEntries(Object.entries(file).filter(([key]) => !keys.includes(key)));
const inProceedings = (change: (proceeding: Item) => Item): Change => (file) => ({ ...file, proceedings: list(file, 'proceedings').map(change) });
const withoutPart = (key: string): Change => inProceedings((proceeding) => Object.fromEntries(Object.entries(proceeding).filter(([own]) => own !== key)));
const inClaims = (change: (claim: Item) => Item): Change => (file) => ({ ...file, claims: list(file, 'claims').map(change) });
const ground = (name: string): Change => inClaims((claim) => ({ ...claim, grounds: given([name]) }));

/** The charges of the extradition case: that many, of articles that meet each route of refusal. */
function charges(...articles: readonly string[]): Change {
  return inProceedings((proceeding) => {
    const [model] = list(proceeding, 'charges');
    if (model === undefined) return proceeding;
    const made = articles.map((article, index) => ({ ...model, id: `ch${String(index + 1)}`, article: given(article) }));
    return { ...proceeding, charges: made };
  });
}

const chargeWith = (change: Item): Change => inProceedings((proceeding) => (list(proceeding, 'charges').length === 0 ? proceeding : { ...proceeding, charges: list(proceeding, 'charges').slice(0, 1).map((charge) => ({ ...charge, ...change })) }));

const SAID = { original: 'ru', ru: 'слова, сказанные для примера', kk: 'мысал үшін айтылған сөз', en: 'words said for the example' };
const withRequest = (request: Item): Change => inProceedings((proceeding) => (proceeding['kind'] === 'extradition' ? { ...proceeding, request } : proceeding));
const REQUEST: Item = {
  materialsDemanded: given('yes'), materialsSupplied: given('no'), materialsMissing: given(SAID), treatyGround: given(SAID), againstKazakhstan: given('yes'), againstKazakhstanHow: given(SAID), promise: given(SAID), promisedOn: given('2026-09-10'),
};

/** All answers «yes» or «no» become this one. */
const everyYesNo = (answer: Item): Change => (file) => rewrite(file, (item) => (item['state'] === 'value' && ['yes', 'no'].includes(textOf(item['value'])) ? answer : item)) as Item;

/** Drops answers at random, the same ones each time: `share` of a hundred. */
function sparse(share: number, seed: number): Change {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 100;
  };
  return (file) => rewrite(file, (item) => (item['state'] === 'value' && next() < share ? { state: next() < 50 ? 'unknown' : 'not-asked' } : item)) as Item;
}

const family = (count: number): Change => (file) => ({
  ...file,
  people: [
    ...list(file, 'people').filter((person) => !(Array.isArray(person['roles']) && person['roles'].includes('family'))),
    ...Array.from({ length: count }, (_, index): Item => ({
      id: `fam${String(index)}`, roles: ['family'], sex: given(index % 2 === 0 ? 'female' : 'male'), birthDate: given(`${String(1995 + index * 6)}-03-0${String(index + 1)}`),
      names: [{ id: 'ru', script: 'cyrillic', tongue: 'ru', use: 'main', family: 'Рощин', given: `Лицо${'абвгд'.charAt(index)}` }], ties: [{ id: 't1', to: SOLDIER, kind: index === 0 ? 'spouse' : 'child' }],
    })),
  ],
});

const CHANGES: readonly (readonly [name: string, change: Change])[] = [
  ['complete', (file) => file],
  ['a woman', named('female', 'Рощина', 'Марина', 'Викторовна')],
  ['a woman with a name that does not decline', named('female', 'Шевченко', 'Ольга', 'Петровна')],
  ['a woman without patronymic', named('female', 'Ли', 'Мэй', null)],
  ['a Chechen woman', named('female', 'Дерчошвили', 'Мадинат', null)],
  ['a man with a name that does not decline', named('male', 'Дюма', 'Тимур', 'Игоревич')],
  ['a man with a name in the plural', named('male', 'Черных', 'Пётр', 'Ильич')],
  ['sex not known', people((person) => ({ ...person, sex: { state: 'unknown' } }))],
  ['a boy of twelve', people((person) => ({ ...person, birthDate: given('2014-02-03') }))],
  ['a girl of sixteen', (file) => named('female', 'Рощина', 'Ася', 'Викторовна')(people((person) => ({ ...person, birthDate: given('2010-02-03') }))(file))],
  ['stateless', people((person) => ({ ...person, stateless: given('yes'), citizenships: { state: 'none' } }))],
  ['a citizen of Kazakhstan', people((person) => ({ ...person, citizenships: given([{ id: 'c1', country: 'KZ', kind: 'citizen' }]) }))],
  ['two citizenships', people((person) => ({ ...person, citizenships: given([{ id: 'c1', country: 'RU', kind: 'citizen' }, { id: 'c2', country: 'UA', kind: 'citizen' }]) }))],
  ['nobody of the family', family(0)],
  ['a spouse', family(1)],
  ['a spouse and three children', family(4)],
  ['no charge', charges()],
  ['one charge', charges('337(5)')],
  ['one charge that is no crime here', charges('280.3(1)')],
  ['two charges', charges('337(5)', '338(3)')],
  ['five charges', charges('337(5)', '207.3(2)', '280.3(1)', '275', '205.2(2)')],
  ['a charge that no table knows', charges('999')],
  ['a charge that the defender compares by hand', chargeWith({ article: given('137(1)'), kazakhArticle: given('147(2)') })],
  ['a charge that the defender compares with an article without imprisonment', chargeWith({ article: given('137(1)'), kazakhArticle: given('131') })],
  ['a charge long lapsed', chargeWith({ article: given('337(5)'), allegedOn: given('1999-05-01') })],
  ['a charge without imprisonment in the request', chargeWith({ sanction: given({ original: 'ru', ru: 'штраф' }), sanctionSource: given('request') })],
  ['a charge without imprisonment here', charges('319')],
  ['an earlier judgment for the same act', chargeWith({ earlierOutcome: given('sentence'), earlierFinal: given('yes'), earlierOn: given('2025-03-04'), earlierBy: given({ name: { original: 'ru', ru: 'гарнизонный военный суд', kk: 'гарнизондық әскери сот' } }) })],
  ['an earlier case terminated, materials not supplied, a promise broken', (file) => chargeWith({ earlierOutcome: given('terminated') })(withRequest(REQUEST)(file))],
  ['assurances given', withRequest({ assurancesGiven: given('yes'), assurances: given(SAID), assurancesMonitored: given('no'), assurancesOn: given('2026-10-01') })],
  ['assurances refused', withRequest({ assurancesGiven: given('no') })],
  ['asylum granted', inProceedings((proceeding) => (isItem(proceeding['asylum']) ? { ...proceeding, asylum: { ...proceeding['asylum'], stage: given('granted') } } : proceeding))],
  ['arrested after forty days', inProceedings((proceeding) => (proceeding['kind'] === 'extradition-arrest' ? { ...proceeding, detention: { restrictedAt: given('2026-07-01T10:00+05:00'), body: given({ name: { original: 'ru', ru: 'Управление полиции города Караганды' } }) } } : proceeding))],
  ['arrested without a session', inProceedings((proceeding) => (proceeding['kind'] === 'extradition-arrest' ? { ...proceeding, safeguards: { ...(isItem(proceeding['safeguards']) ? proceeding['safeguards'] : {}), sessionHeld: given('no') } } : proceeding))],
  ['crossed outside a checkpoint', (file) => ({ ...file, journeys: list(file, 'journeys').map((journey) => ({ ...journey, manner: given('outside-checkpoint') })) })],
  ['an offence that carries no expulsion', inProceedings((proceeding) => ({ ...proceeding, ...(Array.isArray(proceeding['offences']) ? { offences: list(proceeding, 'offences').map((offence) => ({ ...offence, norm: given('kz.koap.441(2)') })) } : {}) }))],
  ['no arrival and no claim', without('claims', 'events', 'journeys')],
  ['ground: race', ground('race')],
  ['ground: religion', ground('religion')],
  ['ground: nationality', ground('nationality')],
  ['ground: social group', ground('social-group')],
  ['ground: political opinion', ground('political-opinion')],
  ['no claim', without('claims')],
  ['no events', without('events', 'journeys')],
  ['no evidence', without('evidence')],
  ['no mandates and consents', without('mandates', 'consents')],
  ['no stay', without('stays')],
  ['no detention', withoutPart('detention')],
  ['no safeguards', withoutPart('safeguards')],
  ['no acts', withoutPart('acts')],
  ['no asylum case', (file) => ({ ...file, proceedings: list(file, 'proceedings').filter(({ kind }) => kind !== 'asylum') })],
  ['no proceeding', without('proceedings')],
  ['every yes or no is yes', everyYesNo({ state: 'value', value: 'yes' })],
  ['every yes or no is no', everyYesNo({ state: 'value', value: 'no' })],
  ['every yes or no is unknown', everyYesNo({ state: 'unknown' })],
  ['a tenth dropped', sparse(10, 7)],
  ['a third dropped', sparse(33, 11)],
  ['half dropped', sparse(50, 13)],
  ['nearly all dropped', sparse(90, 17)],
];

/** A case and what it is for. */
export type NamedCase = { readonly name: string; readonly file: CaseFile };

/** At least forty cases; each one satisfies the schema, or this throws. */
export function fortyCases(): readonly NamedCase[] {
  const base = everyProceeding();
  const own = ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy', 'd-teacher-koap'].map((name) => ({ name, file: CaseFile.parse(example(name)) }));
  return [...own, ...CHANGES.map(([name, change]) => ({ name, file: CaseFile.parse(change(base)) }))];
}
