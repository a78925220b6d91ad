import type { CaseFile } from '../casefile/case-file.ts';
import type { Tongue, Words } from '../language/tongue.ts';
import type { TemplateLibrary } from '../templates/template.ts';
import type { ConditionName } from './condition-names.ts';
import { PACKET_CONDITIONS } from './conditions.ts';
import { filingTerms, type FilingTerm, type TermSources } from './filing-terms.ts';
import { FAMILIES, type Family, type PacketFile, type PacketPlan, type PlannedFiling } from './packet-plan.ts';
import { assumedProcedures, PROCEDURE_RULES } from './procedure-rules.ts';
import type { Procedure } from './procedure.ts';
import { chooseSignatory, type Signatory } from './signatory.ts';
import { trackDoubts, type TrackDoubt } from './track-doubts.ts';

/** A filing of the packet, in its place. */
export type ChosenFiling = {
  readonly filing: PlannedFiling;
  readonly procedure: Procedure;
  readonly terms: readonly FilingTerm[];
  readonly signatory: Signatory;
  /** The template and its variant; null where the program has none for it yet. */
  readonly template: { readonly id: string; readonly variant: string | null } | null;
};

/** A filing that would belong here but for a fact of the case. */
export type LeftOut = { readonly filing: PlannedFiling; readonly procedure: Procedure; readonly condition: ConditionName; readonly because: Words };

export type PacketChoice = {
  readonly procedures: readonly Procedure[];
  readonly filings: readonly ChosenFiling[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly TrackDoubt[];
  readonly byHand: readonly PacketFile['byHand'][number][];
  readonly cautions: readonly PacketFile['cautions'][number][];
};

export type ChoiceSources = TermSources & { readonly plan: PacketPlan; readonly library: TemplateLibrary };

export type PacketWish = { readonly family: Family | 'auto'; readonly date: string; readonly language: Tongue };

/** People whose case this is: the applicants, and whoever else has a proceeding; the first person of a case that names neither. */
function subjects(file: CaseFile): readonly string[] {
  const own = new Set((file.proceedings ?? []).map(({ person }) => person));
  const found = file.people.filter(({ id, roles }) => roles.includes('applicant') || own.has(id)).map(({ id }) => id);
  return found.length > 0 ? found : file.people.slice(0, 1).map(({ id }) => id);
}

/** What is going on, by the named rules; a family asked for by the user is kept even where the facts do not show it. */
export function chooseProcedures(file: CaseFile, { family, date }: Pick<PacketWish, 'family' | 'date'>): readonly Procedure[] {
  const people = subjects(file);
  const seen = people.flatMap((person) => PROCEDURE_RULES.reduce<readonly Procedure[]>((found, rule) => [...found, ...rule.find(file, person, date, found)], []));
  const wanted = family === 'auto' ? seen : seen.filter((procedure) => procedure.family === family);
  if (wanted.length > 0) return wanted;
  return people.slice(0, 1).flatMap((person) => assumedProcedures(person, family === 'auto' ? null : family));
}

/** More than any rank of the plan. */
const WAITING = 1000;

const nameOf = ({ template, variant }: PlannedFiling): string => (variant === undefined ? template : `${template}.${variant}`);

/** What the library makes the filing with. A template without variants serves for any; where the plan names none, the first is meant. */
function templateFor(filing: PlannedFiling, library: TemplateLibrary): ChosenFiling['template'] {
  const head = library.templates.get(filing.template)?.head;
  if (head === undefined) return null;
  const [first] = head.variants;
  if (first === undefined) return { id: head.id, variant: null };
  const variant = filing.variant === undefined ? first : head.variants.find(({ id }) => id === filing.variant);
  return variant === undefined ? null : { id: head.id, variant: variant.id };
}

/**
 * The filings of a packet in the order in which they matter: by the rank that the plan gives at the stage of each
 * procedure, then removal before extradition before asylum. A filing called for by several procedures stands once.
 */
export function choosePacket(file: CaseFile, sources: ChoiceSources, wish: PacketWish): PacketChoice {
  const { plan, library } = sources;
  const procedures = chooseProcedures(file, wish);
  const ranked: (ChosenFiling & { readonly rank: number })[] = [];
  const leftOut: LeftOut[] = [];
  const taken = new Set<string>();
  const removed = new Set(procedures.filter(({ family }) => family !== 'asylum').map(({ person }) => person));
  // Whoever only seeks asylum waits until what stops the removal of the others is out of the house.
  const waits = (person: string): number => (removed.size > 0 && !removed.has(person) ? WAITING : 0);
  const ordered = procedures.toSorted((left, right) => FAMILIES.indexOf(left.family) - FAMILIES.indexOf(right.family));
  for (const procedure of ordered) {
    const family = plan.families.find((each) => each.family === procedure.family);
    for (const filing of family?.filings ?? []) {
      const rank = filing.rank[procedure.stage];
      const key = `${procedure.person} ${nameOf(filing)}`;
      if (rank === undefined || !filing.tracks.includes(procedure.track) || taken.has(key)) continue;
      const head = library.templates.get(filing.template)?.head;
      const template = templateFor(filing, library);
      const variant = head?.variants.find(({ id }) => id === template?.variant);
      const terms = filingTerms(filing, procedure, file, sources, wish.date);
      const context = { file, procedure, terms, language: wish.language, annexTo: variant?.annexTo ?? head?.annexTo ?? filing.variant ?? null };
      if (!filing.when.every((name) => PACKET_CONDITIONS[name].holds(context))) continue;
      taken.add(key);
      const barred = filing.unless.find((name) => PACKET_CONDITIONS[name].holds(context));
      if (barred !== undefined) {
        const { because } = PACKET_CONDITIONS[barred];
        if (because !== null) leftOut.push({ filing, procedure, condition: barred, because });
        continue;
      }
      const signatory = chooseSignatory(plan.signing.get(filing.signs), file, procedure.person, variant?.speakers ?? head?.speakers ?? [], wish.date);
      ranked.push({ filing, procedure, terms, signatory, template, rank: rank + waits(procedure.person) });
    }
  }
  const filings = ranked.toSorted((left, right) => left.rank - right.rank).map(({ rank: _rank, ...chosen }) => chosen);
  const itemsFor = <T extends { readonly tracks: readonly string[] }>(pick: (family: PacketFile) => readonly T[], words: (item: T) => string, fits: (item: T, procedure: Procedure) => boolean): readonly T[] => {
    const all = ordered.flatMap((procedure) => plan.families.filter(({ family }) => family === procedure.family).flatMap(pick).filter((item) => item.tracks.includes(procedure.track) && fits(item, procedure)));
    // Two families may say the same thing.
    return all.filter((item, index) => all.findIndex((other) => words(other) === words(item)) === index);
  };
  return {
    procedures, filings, leftOut,
    doubts: procedures.flatMap((procedure) => trackDoubts(file, procedure)),
    byHand: itemsFor((family) => family.byHand, ({ title }) => title.ru, (item, { stage }) => item.stages.includes(stage)),
    cautions: itemsFor((family) => family.cautions, ({ ru }) => ru, () => true),
  };
}
