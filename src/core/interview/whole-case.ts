import type { CaseFile } from '../casefile/case-file.ts';
import { factGroups } from '../casefile/fact-rows.ts';
import { isAnswer } from '../casefile/answer.ts';
import { parsePath, readPath } from '../casefile/paths.ts';
import type { Speaker } from '../casefile/selection.ts';
import type { Tongue } from '../language/tongue.ts';
import { addersOf, EVERY_LIST } from './adders.ts';
import { patternOf } from './places.ts';
import type { QuestionList } from './question-list.ts';
import { targetOfRoot } from './recipes.ts';

type Wish = { readonly person: string; readonly speaker: Speaker; readonly language: Tongue; readonly date: string };

/** A question that only makes sense by the answer to another one of the same thing. */
type Condition = { readonly pattern: string; readonly beside: string; readonly unless: readonly string[] };

const only = (pattern: string, beside: string, ...unless: readonly string[]): Condition => ({ pattern, beside, unless });

/** `unless` names the answers after which the question is idle; while the other question is open, both are asked. */
const CONDITIONS: readonly Condition[] = [
  ...['registrationNumber', 'registeredOn', 'certificateNumber', 'certificateIssuedOn', 'certificateValidUntil', 'applicationFiledAt', 'fingerprintsTaken'].map((field) => only(`proceedings[…].asylum.${field}`, 'stage', 'not-filed')),
  ...['certificateNumber', 'certificateIssuedOn', 'certificateValidUntil'].map((field) => only(`proceedings[…].asylum.${field}`, 'stage', 'filed', 'registered')),
  only('claims[…].interpreterLanguage', 'interpreterNeeded', 'no'),
  ...['rank', 'unit', 'calledUpOn', 'leftUnitOn', 'circumstances', 'combat'].map((field) => only(`claims[…].military.${field}`, 'service', 'none')),
  only('claims[…].socialGroup', 'grounds', 'without social-group'),
  only('claims[…].opinion', 'grounds', 'without political-opinion'),
  only('proceedings[…].safeguards.interpreterPresent', 'interpreterNeeded', 'no'),
  only('proceedings[…].safeguards.protocolCopyGiven', 'protocolDrawn', 'no'),
  only('proceedings[…].safeguards.postponementGranted', 'postponementAsked', 'no'),
  only('proceedings[…].safeguards.waiverUnderstood', 'waiverSigned', 'no'),
  only('proceedings[…].safeguards.crimeReportDecided', 'crimeReported', 'none'),
  ...['forcedReason'].map((field) => only(`journeys[…].${field}`, 'manner', 'lawful-checkpoint', 'lawful-internal-border')),
  only('proceedings[…].offences[…].finePaid', 'fine', 'none'),
  only('people[…].iin', 'stateless', 'yes'),
];

/** Whether what is known already makes a question idle. */
function isIdle(file: CaseFile, path: string): boolean {
  const steps = parsePath(path) ?? [];
  const pattern = patternOf(steps);
  return CONDITIONS.some((condition) => {
    if (condition.pattern !== pattern) return false;
    const beside = readPath(file, [...steps.slice(0, -1), { field: condition.beside }]);
    if (!isAnswer(beside)) return false;
    if (beside.state === 'none' || beside.state === 'not-applicable') return true;
    if (beside.state !== 'value') return false;
    const { value } = beside;
    return condition.unless.some((word) => (word.startsWith('without ') ? Array.isArray(value) && !value.includes(word.slice('without '.length)) : value === word));
  });
}

const FIELDS_OF_LAWYERS = /^people\[[^\]]+\]\.profession/u;

/** Fields that matter for whoever the case is about, and not for a lawyer, an interpreter, an official. */
const FIELDS_OF_EVERYBODY: readonly string[] = ['sex', 'phone', 'email', 'languages', 'addresses'];

/** Whether a question about a person fits the part that the person has in the case. */
function fitsRole(file: CaseFile, path: string): boolean {
  const match = /^people\[([^\]]+)\]\.(\w+)/u.exec(path);
  if (match === null) return true;
  const roles = file.people.find(({ id }) => id === match[1])?.roles ?? [];
  const concerned = roles.includes('applicant') || roles.includes('family');
  if (FIELDS_OF_LAWYERS.test(path)) return roles.some((role) => role === 'defender' || role === 'representative' || role === 'interpreter' || role === 'translator');
  return concerned || FIELDS_OF_EVERYBODY.includes(match[2] ?? '');
}

/** Things that every case has sooner or later: asked for as long as they are not there. */
const EXPECTED: readonly (readonly [root: string, field: string])[] = [['passport', 'number'], ['entry', 'at'], ['exit', 'at'], ['claim', 'country'], ['stay', 'lawfulUntil']];

/** Everything that the case can hold about the things that are in it, and what every case has. */
export function wholeCase(file: CaseFile, wish: Wish, list: QuestionList): void {
  const selection = { ...wish, proceeding: null, speakerPerson: null, interpreter: null, variant: null, annexTo: null };
  if (file.people.length === 0) {
    const target = targetOfRoot('person', [], { file, selection, kinds: [] });
    if (target !== null) list.add(target, null);
    return;
  }
  for (const { rows } of factGroups(file)) {
    for (const { path, state } of rows) if (state !== 'not-asked' || (fitsRole(file, path) && !isIdle(file, path))) list.add({ path, creates: [], gate: null }, null);
  }
  for (const [root, field] of EXPECTED) {
    if (isThere(file, wish.person, root)) continue;
    const target = targetOfRoot(root, [field], { file, selection, kinds: [] });
    if (target !== null) list.add(target, null);
  }
  for (const adder of addersOf(EVERY_LIST, { file, selection })) list.offer(adder, null);
}

function isThere(file: CaseFile, person: string, root: string): boolean {
  const documents = file.people.find(({ id }) => id === person)?.documents;
  switch (root) {
    case 'passport':
      return documents !== undefined && (documents.state !== 'value' || documents.value.length > 0);
    case 'entry':
      return file.journeys?.some((journey) => journey.person === person && journey.kind === 'entry-kazakhstan') === true;
    case 'exit':
      return file.journeys?.some((journey) => journey.person === person && journey.kind === 'exit-origin') === true;
    case 'claim':
      return file.claims?.some((claim) => claim.person === person) === true;
    default:
      return file.stays?.some((stay) => stay.person === person) === true;
  }
}
