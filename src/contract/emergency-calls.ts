import { z } from 'zod';
import { EmergencyAnswers } from '#core/interview/emergency.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { CLOCK_STATUSES } from '#core/law/deadline-clock.ts';
import { TRACKS, STAGES } from '#core/packet/packet-plan.ts';
import { defineContract } from './define.ts';
import { Id, Nothing, WordsShape } from './shapes.ts';

/** A day, with the hour and minute where there is one, in Kazakhstan time. */
const LocalMoment = z.strictObject({ date: z.string(), time: z.string().nullable() });
const Grade = z.enum(['A', 'B', 'C']);

const Term = z.strictObject({
  key: z.string(), side: z.enum(['ours', 'state']), title: WordsShape, status: z.enum(CLOCK_STATUSES), safe: LocalMoment.nullable(), citation: WordsShape, grade: Grade,
  /** How the paper reaches its reader in time, and what to do when the term has passed. */
  handingIn: WordsShape.nullable(), missed: WordsShape.nullable(),
});

/** Where an authority sits as far as the user checked it; `old` where that was longer ago than the library allows. */
const CheckedAddress = z.strictObject({ name: WordsShape, where: z.string(), checkedOn: z.string(), old: z.boolean() });
const HandedOver = z.strictObject({ at: z.string(), to: z.string() });

export const EmergencyView = z.strictObject({
  title: z.string(),
  now: z.strictObject({ date: z.string(), time: z.string() }),
  /** Minutes since the restriction of liberty; two where it is only known between which, null where it is not known. */
  heldMinutes: z.strictObject({ least: z.number(), most: z.number() }).nullable(),
  procedures: z.array(z.strictObject({ track: z.enum(TRACKS), stage: z.enum(STAGES), reason: WordsShape, grade: Grade, citation: z.string() })),
  doubts: z.array(WordsShape),
  terms: z.array(Term),
  steps: z.array(z.strictObject({ id: z.string(), hours: z.number(), text: WordsShape, citation: z.string(), done: z.string().nullable() })),
  filings: z.array(z.strictObject({ key: z.string(), title: WordsShape, to: WordsShape, copies: WordsShape, addresses: z.array(CheckedAddress), ready: z.boolean(), citation: z.string(), handed: HandedOver.nullable() })),
  /** The user's own file of addresses can't be read. */
  addressesUnread: z.boolean(),
  leftOut: z.array(z.strictObject({ title: WordsShape, because: WordsShape })),
  byHand: z.array(z.strictObject({ title: WordsShape, citation: z.string() })),
  cautions: z.array(WordsShape),
  /** Other cases in which the same person may stand already. */
  same: z.array(z.strictObject({ caseId: Id, title: z.string() })),
});
export type EmergencyView = z.output<typeof EmergencyView>;

/** «Человек задержан»: from a few answers to a packet on the disk and a list of what was handed in. */
export const emergencyCalls = defineContract({
  /** The half-filled form, kept encrypted in the vault until a case is made of it. */
  'emergency.keep': { input: z.strictObject({ form: z.record(z.string().max(40), z.unknown()).nullable() }), output: Nothing },
  'emergency.kept': { input: Nothing, output: z.strictObject({ form: z.record(z.string(), z.unknown()).nullable() }) },
  /** `profile` is the place of the defender in the settings. */
  'emergency.start': { input: z.strictObject({ answers: EmergencyAnswers, profile: z.number().int().min(0).max(19).nullable() }), output: z.strictObject({ id: Id }) },
  'emergency.view': { input: z.strictObject({ id: Id, tongue: z.enum(TONGUES) }), output: EmergencyView },
  'emergency.packet': {
    input: z.strictObject({ id: Id, language: z.enum(TONGUES), unLanguage: z.enum(TONGUES) }),
    output: z.strictObject({ folder: z.string(), papers: z.array(z.strictObject({ number: z.string(), title: WordsShape, language: z.enum(TONGUES), files: z.array(z.string()), pages: z.number().nullable(), open: z.number() })), missing: z.array(WordsShape) }),
  },
  /** Notes in the case that a paper was handed in, when and to whom; a complaint and a refugee application also become facts of their proceedings. */
  'emergency.handed': { input: z.strictObject({ id: Id, filing: z.string().max(120), at: z.string().max(40), to: z.string().max(300) }), output: Nothing },
  /** Notes that a step was done, or takes the note back. */
  'emergency.step': { input: z.strictObject({ id: Id, step: z.string().max(40), done: z.boolean() }), output: Nothing },
});
