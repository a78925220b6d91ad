import type { Tongue } from '../language/tongue.ts';
import type { CaseFile } from './case-file.ts';
import { mandateStands } from './mandate-stands.ts';
import type { Selection, Speaker } from './selection.ts';

/** What a user asks for; what is left out is chosen from the case. */
export type PaperWish = {
  readonly language: Tongue;
  readonly date: string;
  readonly variant: string | null;
  readonly speaker: Speaker;
  /** Kinds of proceeding the template can be about, the best first. */
  readonly proceedingKinds: readonly string[];
  readonly annexTo: string | null;
  readonly person?: string | undefined;
  readonly proceeding?: string | undefined;
};

const MANDATES: Readonly<Record<Exclude<Speaker, 'person'>, readonly string[]>> = {
  defender: ['notice-of-defence', 'advocate-warrant', 'oral-in-court'],
  representative: ['power-of-attorney', 'legal-guardian', 'un-authority'],
};

/** Who signs: the holder of the latest standing mandate of the fitting kind, else the first person of the case in that role. */
function speakerPerson(file: CaseFile, person: string, speaker: Speaker, date: string): string | null {
  if (speaker === 'person') return null;
  const mandate = file.mandates?.findLast((candidate) => candidate.from === person && MANDATES[speaker].includes(candidate.kind) && mandateStands(candidate, date));
  return mandate?.to ?? file.people.find(({ roles }) => roles.includes(speaker))?.id ?? null;
}

/** Decides which person, proceeding, signatory and interpreter a paper means. Never fails: what the case lacks stays `null` and prints as blanks. */
export function chooseSelection(file: CaseFile, wish: PaperWish): Selection {
  const person = wish.person ?? file.people.find(({ roles }) => roles.includes('applicant'))?.id ?? file.people[0]?.id ?? '';
  const own = (file.proceedings ?? []).filter((proceeding) => proceeding.person === person);
  const chosen = wish.proceeding ?? wish.proceedingKinds.map((kind) => own.findLast((proceeding) => proceeding.kind === kind)?.id).find((id) => id !== undefined);
  return {
    person,
    proceeding: chosen ?? null,
    speaker: wish.speaker,
    speakerPerson: speakerPerson(file, person, wish.speaker, wish.date),
    interpreter: file.people.find(({ roles }) => roles.includes('interpreter'))?.id ?? null,
    language: wish.language,
    date: wish.date,
    variant: wish.variant,
    annexTo: wish.annexTo,
  };
}
