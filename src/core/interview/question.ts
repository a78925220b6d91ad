import { z } from 'zod';
import { Disclosure } from '../casefile/disclosure.ts';
import { TONGUES } from '../language/tongue.ts';

export const InterviewWords = z.strictObject({ ru: z.string(), kk: z.string(), en: z.string() });

/** The parts of the interview in the order in which a person is asked: what is urgent, what is easy, what hurts, what is paper. */
export const SECTIONS = ['person', 'detention', 'act', 'hearing', 'offences', 'asylum', 'entry', 'documents', 'family', 'stay', 'reasons', 'events', 'military', 'charges', 'health', 'signing', 'consents', 'un', 'evidence'] as const;
export type SectionId = (typeof SECTIONS)[number];

const Option = z.strictObject({ value: z.string(), label: InterviewWords });

/** What to draw. Values that go back have the notation of the case file. */
export const Control = z.discriminatedUnion('kind', [
  /** One line without line breaks: a number, a mark. */
  z.strictObject({ kind: z.literal('line') }),
  /** Digits. */
  z.strictObject({ kind: z.literal('number') }),
  /** `LocalizedText` in a line or two: a place, a title. */
  z.strictObject({ kind: z.literal('words') }),
  /** `LocalizedText` in a large box: the person's own words, never re-typed. */
  z.strictObject({ kind: z.literal('own-words') }),
  /** An honest date: a string of its notation, or `{when?, asSaid}`. */
  z.strictObject({ kind: z.literal('honest-date') }),
  /** A day that is always exact, `YYYY-MM-DD`. */
  z.strictObject({ kind: z.literal('exact-date') }),
  /** A moment with hour, minute and zone, or an honest date where the hour is not known. */
  z.strictObject({ kind: z.literal('moment') }),
  /** `yes` or `no`. */
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(Option) }),
  /** Any number of the options: a list of their values. */
  z.strictObject({ kind: z.literal('choices'), options: z.array(Option) }),
  /** ISO 3166-1 alpha-2; the options are those that the program can print. */
  z.strictObject({ kind: z.literal('country'), options: z.array(Option) }),
  /** Primary subtag of BCP 47; the options are those that the program can print. */
  z.strictObject({ kind: z.literal('language'), options: z.array(Option) }),
  /** Key of the law library, `kz.koap.517(4)`. */
  z.strictObject({ kind: z.literal('norm') }),
  /** `{name: LocalizedText, address?: LocalizedText}`: a court, a police body. */
  z.strictObject({ kind: z.literal('organisation') }),
  /** `{script, use, tongue?, family?, given?, patronymic?, whole?}`: one spelling of a name. */
  z.strictObject({ kind: z.literal('name'), use: z.enum(['main', 'passport', 'former', 'alias']), script: z.enum(['cyrillic', 'latin']) }),
  /** The id of a person of the case. */
  z.strictObject({ kind: z.literal('person'), options: z.array(Option) }),
  /** A list of small things inside one answer: each is an object of `fields` with an own `id`. */
  z.strictObject({ kind: z.literal('items'), get fields() { return z.array(PartField); } }),
  /** A list of lines. */
  z.strictObject({ kind: z.literal('lines') }),
]);
export type Control = z.output<typeof Control>;
export type ControlKind = Control['kind'];

/** One part of an item, to draw in a row or a small form. */
export const PartField: z.ZodType<{ field: string; label: { ru: string; kk: string; en: string }; required: boolean; control: Control }> = z.lazy(() =>
  z.strictObject({ field: z.string(), label: InterviewWords, required: z.boolean(), control: Control }));
export type PartField = z.output<typeof PartField>;

/** Something that must be made before the answer can be written: an item of a list, with what it needs besides its id. */
export const Created = z.strictObject({ path: z.string(), value: z.record(z.string(), z.unknown()) });
export type Created = z.output<typeof Created>;

/** Why a question is asked: for which paper, and how much the paper hangs on it. */
export const Reason = z.strictObject({
  template: z.string(),
  variant: z.string().nullable(),
  title: InterviewWords,
  /** `needed`: incomplete without it; `printed`: a blank without it; `decides`: an answer decides whether a passage belongs there. */
  effect: z.enum(['needed', 'printed', 'decides']),
});
export type Reason = z.output<typeof Reason>;

export const ANSWER_STANDS = ['open', 'skipped', 'answered', 'silent'] as const;

export const Question = z.strictObject({
  /** Where the answer belongs; also the question's own key. */
  path: z.string(),
  /** To be made first, in this order, in the same go (`interview.answer` does it). Empty where the place is there. */
  creates: z.array(Created),
  section: z.enum(SECTIONS),
  label: InterviewWords,
  /** What the question is about, where that is not the person: «Протокол», «Въезд в Казахстан», another person's name. */
  about: InterviewWords.nullable(),
  help: InterviewWords.nullable(),
  control: Control,
  reasons: z.array(Reason),
  /** Keys of the law library for which the fact counts. */
  norms: z.array(z.string()),
  /** The strongest effect of the reasons; `null` outside of papers. */
  effect: z.enum(['needed', 'printed', 'decides']).nullable(),
  /** The question may hurt: warn before it, let it be skipped. */
  hard: z.boolean(),
  /** `open`: to ask; `skipped`: put off by the wish; `answered`: a value stands there; `silent`: asked, and the answer is that there is none to give. */
  stands: z.enum(ANSWER_STANDS),
  /** State of the answer as the case file has it. */
  state: z.enum(['value', 'unknown', 'refused', 'not-asked', 'none', 'not-applicable']),
  /** The value as it stands, for showing; `null` if there is none. */
  value: z.unknown(),
  /** Who may read the answer: what is set on it, and what a new answer gets by default and why; `null` for any reader. */
  disclosure: z.strictObject({ set: Disclosure.nullable(), suggested: z.strictObject({ disclosure: Disclosure, because: InterviewWords }).nullable() }),
});
export type Question = z.output<typeof Question>;

/** A list that can take one more item: another event, charge, person. `add` makes the item with the values of the fields. */
export const Adder = z.strictObject({
  /** Path of the item that would be made, with an id that is free. */
  path: z.string(),
  /** What the item has besides the fields. */
  preset: z.record(z.string(), z.unknown()),
  /** Made first, as for a question. */
  creates: z.array(Created),
  section: z.enum(SECTIONS),
  label: InterviewWords,
  /** Fields to ask at once; the rest follows as questions. */
  fields: z.array(PartField),
  /** How many there are. */
  count: z.number(),
  hard: z.boolean(),
  /** The papers that go through the list. */
  reasons: z.array(Reason),
});
export type Adder = z.output<typeof Adder>;

export const SectionProgress = z.strictObject({
  id: z.enum(SECTIONS),
  label: InterviewWords,
  /** Said before the first question of a section that may hurt. */
  warning: InterviewWords.nullable(),
  open: z.number(),
  answered: z.number(),
  skipped: z.number(),
  /** Open questions without which a paper is incomplete. */
  needed: z.number(),
});
export type SectionProgress = z.output<typeof SectionProgress>;

export const Interview = z.strictObject({
  /** The person whom it is about, and everybody it could be about. */
  person: z.string(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Every relevant question in the order of asking, answered ones too. */
  questions: z.array(Question),
  /** Path of the first open question; `null` when all is asked. */
  next: z.string().nullable(),
  adders: z.array(Adder),
  sections: z.array(SectionProgress),
  /** Words that the case has, but not in the language of a wanted paper. */
  untranslated: z.array(z.strictObject({ path: z.string(), label: InterviewWords, language: z.enum(TONGUES) })),
});
export type Interview = z.output<typeof Interview>;
