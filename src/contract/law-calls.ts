import { z } from 'zod';
import { defineContract } from './define.ts';
import { IssueShape, Nothing, WordsShape } from './shapes.ts';

const MaybeKazakh = z.strictObject({ ru: z.string(), kk: z.string().nullable(), en: z.string() });
const StoredText = z.strictObject({ copy: z.string(), heading: z.string(), lines: z.array(z.string()).nullable() });

/** The official Kazakh heading of the article of a norm, and which copy it was read in. */
const Heading = z.strictObject({ kk: z.string(), copy: z.string() }).nullable();

/** What the library knows of one norm: its place, our own words for it, the words of the stored copy, and how sure we are. */
const NormCardShape = z.strictObject({
  key: z.string(), citation: MaybeKazakh, heading: Heading, paraphrase: MaybeKazakh.nullable(), grade: z.string(), source: z.string(), edition: z.string().nullable(), checkedOn: z.string().nullable(),
  validFrom: z.string().nullable(), validTo: z.string().nullable(), texts: z.strictObject({ ru: StoredText.nullable(), kk: StoredText.nullable() }), issues: z.array(IssueShape),
});
const NormRow = z.strictObject({ key: z.string(), heading: Heading, paraphrase: MaybeKazakh, citation: WordsShape, grade: z.string() });

const Term = z.strictObject({ part: z.string(), from: z.number(), to: z.number().nullable(), life: z.boolean() });

/** The law that papers cite: norms, and what answers in Kazakhstan to a charge of the Russian Criminal Code. */
export const lawCalls = defineContract({
  'law.norm': { input: z.strictObject({ key: z.string().max(120) }), output: z.array(NormCardShape) },
  'law.search': { input: z.strictObject({ query: z.string().max(200) }), output: z.array(NormRow) },
  'law.offence': {
    input: z.strictObject({ article: z.string().max(400) }),
    output: z.strictObject({
      article: z.string(), title: MaybeKazakh, penalty: z.string(), penaltyGrade: z.string(), match: z.enum(['full', 'partial', 'none']), searched: z.boolean(), plea: z.strictObject({ ru: z.string(), kk: z.string() }).nullable(), note: z.string(),
      military: z.boolean(), imprisonmentHere: z.enum(['yes', 'no', 'some']), routes: z.array(z.string()),
      kazakh: z.array(z.strictObject({ key: z.string(), number: z.string(), title: MaybeKazakh, terms: z.array(Term) })),
    }).nullable(),
  },
  'law.checked': { input: Nothing, output: z.strictObject({ kazakhEdition: z.string(), checkedOn: z.string() }) },
});
