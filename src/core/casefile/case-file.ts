import { z } from 'zod';
import { CaseEvent, Claim, Journey, Stay } from './claim.ts';
import { CitedSource, Explanation } from './cited-source.ts';
import { Evidence, Note, Spelling } from './evidence.ts';
import { YesNo } from './elements.ts';
import { Consent, Mandate } from './mandate.ts';
import { Person } from './person.ts';
import { Proceeding } from './proceeding.ts';

export const CASE_SCHEMA = 'pana-case/1';

export const CaseId = z.string().regex(/^[a-z0-9]{16,32}$/);

/**
 * One case: every fact asked once. Lists are open-ended, every item has a random id, references go by id.
 * Checked beyond shape by `checkReferences`: ids are unique in the case and every reference finds its item.
 */
export const CaseFile = z.strictObject({
  schema: z.literal(CASE_SCHEMA),
  id: CaseId,
  /** Example cases say so, and their papers carry the word. */
  fictional: YesNo.optional(),
  workingLanguage: z.enum(['ru', 'kk', 'en']).optional(),
  people: z.array(Person).max(200),
  mandates: z.array(Mandate).max(200).optional(),
  consents: z.array(Consent).max(200).optional(),
  proceedings: z.array(Proceeding).max(200).optional(),
  journeys: z.array(Journey).max(200).optional(),
  events: z.array(CaseEvent).max(2000).optional(),
  claims: z.array(Claim.extend({ id: Person.shape.id })).max(50).optional(),
  stays: z.array(Stay.extend({ id: Person.shape.id })).max(50).optional(),
  evidence: z.array(Evidence).max(2000).optional(),
  spellings: z.array(Spelling).max(500).optional(),
  citedSources: z.array(CitedSource).max(200).optional(),
  explanations: z.array(Explanation).max(500).optional(),
  notes: z.array(Note).max(500).optional(),
});
export type CaseFile = z.output<typeof CaseFile>;
