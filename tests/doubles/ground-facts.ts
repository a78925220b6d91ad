import type { CaseFile } from '#core/casefile/case-file.ts';

/*
 * What must stand in a case for a ground to be printed, read from the stored facts without the program's own conditions and
 * rules. Each entry is a necessary condition: where it does not hold, a paper with this ground pleads what nobody has said.
 */

type Fact = { readonly [key: string]: unknown };
const facts = (value: unknown): readonly Fact[] => (Array.isArray(value) ? (value as readonly unknown[]).filter((each): each is Fact => typeof each === 'object' && each !== null) : []);

/** The value of an answer that is there; nothing for an answer that is silent. */
function answered(item: Fact, ...names: readonly string[]): unknown {
  for (const name of names) {
    const answer = item[name];
    if (typeof answer === 'object' && answer !== null && 'state' in answer && answer.state === 'value' && 'value' in answer) return answer.value;
  }
  return undefined;
}

const has = (items: readonly Fact[], ...names: readonly string[]): boolean => items.some((item) => answered(item, ...names) !== undefined);
const says = (items: readonly Fact[], word: string, ...names: readonly string[]): boolean => items.some((item) => names.some((name) => answered(item, name) === word));

const claims = (file: CaseFile): readonly Fact[] => facts(file.claims);
const proceedings = (file: CaseFile): readonly Fact[] => facts(file.proceedings);
const within = (file: CaseFile, key: string): readonly Fact[] => proceedings(file).flatMap((each) => (Array.isArray(each[key]) ? facts(each[key]) : facts([each[key]])));
const ofKind = (file: CaseFile, ...kinds: readonly string[]): boolean => proceedings(file).some(({ kind }) => kinds.includes(String(kind)));
const events = (file: CaseFile, ...kinds: readonly string[]): boolean => facts(file.events).some(({ kind }) => kinds.length === 0 || kinds.includes(String(kind)));
const people = (file: CaseFile): readonly Fact[] => facts(file.people);

const danger = (file: CaseFile): boolean => has(claims(file), 'fear') || has(claims(file), 'torture');
const charged = (file: CaseFile): boolean => within(file, 'charges').length > 0;
const held = (file: CaseFile): boolean => within(file, 'detention').length > 0;
const sought = (file: CaseFile): boolean => within(file, 'asylum').length > 0;
const stays = (file: CaseFile): readonly Fact[] => facts(file.stays);
const safeguard = (word: 'yes' | 'no', ...names: readonly string[]) => (file: CaseFile): boolean => says(within(file, 'safeguards'), word, ...names);
const soldiering = (file: CaseFile): boolean => claims(file).some((claim) => claim['military'] !== undefined);
const removal = (file: CaseFile): boolean => ofKind(file, 'koap', 'gpk', 'appk');

/** By label; `template/label` where the same word means another thing in another filing. */
export const GROUND_FACTS: Readonly<Record<string, (file: CaseFile) => boolean>> = {
  'kz-expulsion-appeal/asylum': sought, 'kz-extradition-decision-appeal/asylum': sought, 'kz-extradition-arrest-appeal/asylum': sought, 'asylum-granted': (file) => says(within(file, 'asylum'), 'granted', 'stage'),
  'facts-asylum': sought, 'remedies-asylum': (file) => ofKind(file, 'asylum'),
  citizen: (file) => JSON.stringify(file.people).includes('"country":"KZ"'),
  danger, treaties: danger, assurances: danger, 'claim-refoulement': danger,
  torture: (file) => has(claims(file), 'torture'), 'risk-torture': (file) => has(claims(file), 'torture'),
  'kz-expulsion-appeal/refoulement': (file) => has(claims(file), 'fear'), 'risk-return': (file) => has(claims(file), 'fear'),
  'risk-sur-place': (file) => has(claims(file), 'surPlace'), 'risk-opinion': (file) => has(claims(file), 'opinion') || has(claims(file), 'socialGroup'),
  'risk-credibility': (file) => has(claims(file), 'lateReason'), 'risk-no-refuge': (file) => has(claims(file), 'noProtection') || has(claims(file), 'noFlight'),
  persecution: (file) => has(claims(file), 'grounds') || has(claims(file), 'fear'),
  'unhcr-intervention-letter/exclusion': (file) => claims(file).length > 0, economic: (file) => says(claims(file), 'no', 'economic'), confidentiality: (file) => says(claims(file), 'yes', 'confidential'),
  'risk-prosecution': charged, 'risk-country': charged, 'claim-trial': charged, 'claim-life': charged, crime: charged, 'no-crime': charged, 'no-imprisonment': charged, 'partial-match': charged, limitation: charged, threshold: charged,
  'kz-extradition-decision-appeal/military': charged, 'ne-bis': (file) => has(within(file, 'charges'), 'earlierOutcome'),
  session: safeguard('no', 'sessionHeld'), reasons: (file) => within(file, 'acts').length > 0, 'private-prosecution': (file) => has(within(file, 'charges'), 'kazakhArticle'),
  'materials-not-supplied': (file) => says(within(file, 'request'), 'no', 'materialsSupplied'), 'treaty-ground': (file) => has(within(file, 'request'), 'treatyGround'), 'against-kazakhstan': (file) => says(within(file, 'request'), 'yes', 'againstKazakhstan'),
  'disguised-extradition': (file) => charged(file) && claims(file).length > 0,
  'facts-charges': (file) => charged(file) || ofKind(file, 'criminal-abroad'), 'fair-trial': (file) => says(proceedings(file), 'yes', 'inAbsentia'),
  'risk-military': soldiering,
  'risk-past': (file) => events(file, 'harm', 'threat', 'search', 'arrest'), 'risk-family': (file) => events(file, 'pressure-on-family'), 'facts-events': (file) => events(file),
  'facts-entry': (file) => facts(file.journeys).length > 0, route: (file) => facts(file.journeys).length > 0, crossing: (file) => facts(file.journeys).length > 0, term: (file) => facts(file.journeys).length > 0 || has(claims(file), 'learnedOn'),
  'facts-extradition': (file) => ofKind(file, 'extradition'), 'remedies-extradition': (file) => ofKind(file, 'extradition'), 'risk-assurances': (file) => ofKind(file, 'extradition'),
  'facts-expulsion': removal, 'remedies-expulsion': removal, 'claim-expulsion': removal, 'remedies-detention': held,
  threat: (file) => removal(file) || ofKind(file, 'extradition') || within(file, 'acts').length > 0, 'im-imminence': (file) => removal(file) || ofKind(file, 'extradition') || within(file, 'acts').length > 0,
  'facts-detention': held, detention: held, count: held, custody: held, 'forty-days': held, 'detention-term': held, 'claim-detention': held,
  substance: (file) => within(file, 'offences').length > 0, sanction: (file) => within(file, 'offences').length > 0, contested: (file) => has(within(file, 'offences'), 'contested'),
  rights: safeguard('no', 'rightsExplained', 'reasonsTold'), prosecutor: safeguard('no', 'prosecutorNotified'), 'prosecutor-detention': safeguard('no', 'prosecutorInformed'), heard: safeguard('no', 'personHeard'),
  'case-file': safeguard('no', 'caseFileShown'), absence: safeguard('no', 'personPresent'), 'absence-gpk': safeguard('no', 'personPresent'),
  interpreter: safeguard('no', 'interpreterPresent'), 'language-gpk': safeguard('no', 'interpreterPresent'), defender: safeguard('no', 'defenderPresent'), 'defender-gpk': safeguard('no', 'defenderPresent'),
  postponement: safeguard('no', 'postponementGranted'), 'postponement-gpk': safeguard('no', 'postponementGranted'), waiver: safeguard('yes', 'waiverSigned'), translation: safeguard('yes', 'interpreterNeeded'),
  'crime-report': safeguard('no', 'crimeReportDecided'), notice: (file) => has(within(file, 'safeguards'), 'notifiedAt'),
  'lawful-stay': (file) => stays(file).length > 0, disproportion: (file) => has(stays(file), 'work', 'familyTies', 'character'), necessity: (file) => has(stays(file), 'work', 'familyTies', 'character'),
  family: (file) => people(file).some((person) => Array.isArray(person['ties']) && person['ties'].length > 0),
};
