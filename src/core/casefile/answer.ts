import { z } from 'zod';
import { Disclosure } from './disclosure.ts';
import { describeAnswer } from './labels.ts';

/**
 * How a question stands. `unknown`: asked, the person does not know. `refused`: does not want to say.
 * `not-asked`: nobody asked (the same as an absent field). `none`: asked, there is none («второго гражданства нет»).
 * `not-applicable`: the question does not fit this person.
 */
export const SILENT_STATES = ['unknown', 'refused', 'not-asked', 'none', 'not-applicable'] as const;
export type SilentState = (typeof SILENT_STATES)[number];
export type AnswerState = 'value' | SilentState;

/** Where an answer comes from: told by a person (id), or read in a document (evidence id or its words). */
export const AnswerSource = z.strictObject({
  toldBy: z.string().min(1).max(80).optional(),
  readIn: z.string().min(1).max(400).optional(),
});

const ABOUT_ANSWER = {
  source: AnswerSource.optional(),
  recordedBy: z.string().min(1).max(120).optional(),
  at: z.string().max(40).optional(),
  disclosure: Disclosure.optional(),
  note: z.string().max(4000).optional(),
};

export type AboutAnswer = {
  readonly source?: z.infer<typeof AnswerSource> | undefined;
  readonly recordedBy?: string | undefined;
  readonly at?: string | undefined;
  readonly disclosure?: Disclosure | undefined;
  readonly note?: string | undefined;
};

/** One answer of the case file. */
export type Answer<T> = ({ readonly state: 'value'; readonly value: T } | { readonly state: SilentState }) & AboutAnswer;

/** In a file, a bare value stands for `{state: value, value: …}`, and `{value: …}` needs no state. */
function expandShorthand(raw: unknown): unknown {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    if ('state' in raw) return raw;
    if ('value' in raw) return { state: 'value', ...raw };
  }
  return { state: 'value', value: raw };
}

/**
 * The schema of a question whose answer has the shape of `value`, with the question's name in three languages.
 * Output is always the long form of `Answer`.
 */
export function answer<S extends z.ZodType>(value: S, ru: string, kk: string, en: string) {
  const long = z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('value'), value, ...ABOUT_ANSWER }),
    z.strictObject({ state: z.enum(SILENT_STATES), ...ABOUT_ANSWER }),
  ]);
  return describeAnswer(z.preprocess(expandShorthand, long), { label: { ru, kk, en }, value }).optional();
}

/** True if the value is an answer in the long form. */
export function isAnswer(value: unknown): value is Answer<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value && typeof value.state === 'string'
    && (value.state === 'value' || (SILENT_STATES as readonly string[]).includes(value.state));
}

/** The value of an answer, or `undefined` if there is none to print. */
export function valueOf<T>(given: Answer<T> | undefined): T | undefined {
  return given?.state === 'value' ? given.value : undefined;
}

/** The short form for files: a bare value where the answer says nothing else. The inverse of the schema's reading. */
export function shortForm(given: Answer<unknown>): unknown {
  if (given.state !== 'value') return given;
  const { state: _state, ...rest } = given;
  return Object.values(rest).filter((part) => part !== undefined).length === 1 && !looksLikeLongForm(given.value) ? given.value : rest;
}

function looksLikeLongForm(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && ('state' in value || 'value' in value);
}
