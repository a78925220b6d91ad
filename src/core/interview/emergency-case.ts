import type { Answer, AboutAnswer } from '../casefile/answer.ts';
import { CASE_SCHEMA, type CaseFile } from '../casefile/case-file.ts';
import type { Person } from '../casefile/person.ts';
import type { Act, Detention, Proceeding } from '../casefile/proceeding.ts';
import { isEmergencyQuestion, type EmergencyAnswers, type EmergencyKey, type ServedPaper } from './emergency.ts';

type Track = { readonly kind: Proceeding['kind']; readonly act: Act['kind'] | null; readonly decides: boolean };

/** What a served paper shows: the proceeding it belongs to, and its kind of act. */
const TRACKS: Readonly<Record<ServedPaper, Track>> = {
  nothing: { kind: 'detention', act: null, decides: false },
  'detention-protocol': { kind: 'detention', act: 'detention-protocol', decides: false },
  'koap-protocol': { kind: 'koap', act: 'protocol', decides: false },
  'koap-ruling': { kind: 'koap', act: 'ruling', decides: true },
  'police-application': { kind: 'gpk', act: 'application-of-police', decides: false },
  'gpk-decision': { kind: 'gpk', act: 'decision', decides: true },
  'stay-curtailed': { kind: 'appk', act: 'decision', decides: true },
  'extradition-arrest': { kind: 'extradition-arrest', act: 'ruling', decides: true },
  'extradition-decision': { kind: 'extradition', act: 'decision', decides: true },
};

type AsylumSteps = NonNullable<Proceeding['asylum']>;

const PERSON = 'applicant';

/** The same answer with its value reshaped; a silent one stays as it is. */
function reshaped<T, U>(given: Answer<T>, shape: (value: T) => U): Answer<U> {
  if (given.state !== 'value') return given;
  const { value, ...about } = given;
  return { ...(about as AboutAnswer), state: 'value', value: shape(value) };
}

/** Takes out what was not answered, so that the file holds no empty fields. */
function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/**
 * A new case from the answers of the emergency. Total: any answers make a sound case, silent ones keep their state, and nothing
 * is put in that was not answered. Answers to questions that the served paper rules out are passed over. `id` is a new case id.
 */
export function newEmergencyCase(given: EmergencyAnswers, id: string): CaseFile {
  const answers = Object.fromEntries(Object.entries(given).filter(([key]) => isEmergencyQuestion(key as EmergencyKey, given))) as EmergencyAnswers;
  return {
    schema: CASE_SCHEMA, id, people: [personOf(answers)], proceedings: [heldOf(answers), ...asylumOf(answers)],
    ...(answers.fear === undefined && answers.dangerCountry === undefined ? {} : { claims: [present({ id: 'claim', person: PERSON, country: answers.dangerCountry, fear: answers.fear })] }),
  };
}

function personOf({ name, sex, birthDate, citizenship, language }: EmergencyAnswers): Person {
  const spelling = name?.state === 'value' ? name.value : { script: 'cyrillic' as const };
  return present({
    id: PERSON, roles: ['applicant' as const], names: [{ id: 'main', use: 'main' as const, ...spelling }], sex, birthDate,
    citizenships: citizenship === undefined ? undefined : reshaped(citizenship, (country) => [{ id: 'citizenship', country, kind: 'citizen' as const }]),
    languages: language === undefined ? undefined : reshaped(language, (tag) => [{ id: 'language', tag, level: 'understands' as const }]),
  });
}

/** The proceeding in which the person is held: that of the served paper, else bare detention. */
function heldOf(answers: EmergencyAnswers): Proceeding {
  const track = TRACKS[answers.paper?.state === 'value' ? answers.paper.value : 'nothing'];
  const { restrictedAt, heldAt, authority, higherAuthority, actDate, handedOverAt, departureUntil } = answers;
  const detention: Detention | undefined = restrictedAt === undefined && heldAt === undefined ? undefined : present({ restrictedAt, heldAt });
  // A court that decided is the court of the case; who drew up a protocol is not.
  const act: Act | null = track.act === null ? null : present({
    id: 'served', kind: track.act, date: actDate, handedOverAt, authority: track.decides ? undefined : authority,
    departureTerm: departureUntil === undefined ? undefined : { until: departureUntil },
  });
  return present({
    id: track.kind, kind: track.kind, person: PERSON, authority: track.decides ? authority : undefined, higherAuthority, detention, acts: act === null ? undefined : [act],
  });
}

const ASYLUM: Readonly<Record<'applied' | 'said' | 'no', AsylumSteps>> = {
  applied: { wishStated: { state: 'value', value: 'yes' }, stage: { state: 'value', value: 'filed' } },
  said: { wishStated: { state: 'value', value: 'yes' }, stage: { state: 'value', value: 'not-filed' } },
  no: { wishStated: { state: 'value', value: 'no' }, stage: { state: 'value', value: 'not-filed' } },
};

function asylumOf({ asylum }: EmergencyAnswers): readonly Proceeding[] {
  if (asylum === undefined) return [];
  const steps: AsylumSteps = asylum.state === 'value' ? ASYLUM[asylum.value] : { wishStated: asylum };
  return [{ id: 'asylum', kind: 'asylum', person: PERSON, asylum: steps }];
}
