import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { mandateStands } from '../casefile/mandate-stands.ts';
import type { Speaker } from '../casefile/selection.ts';
import type { SigningRule } from './packet-plan.ts';

type Mandate = NonNullable<CaseFile['mandates']>[number];

/** One way of signing papers of a kind: who could, and what is missing. */
export type SigningWay = {
  readonly speaker: Speaker;
  readonly words: { readonly ru: string; readonly kk: string };
  /** Whether the case holds what it takes. The person's own hand always does. */
  readonly possible: boolean;
  /** People who could sign so now, by id. */
  readonly people: readonly string[];
  /** Powers that no standing mandate of the fitting kind names. */
  readonly missingPowers: readonly string[];
  readonly mandates: readonly string[];
};

/** What each signature may do in one kind of procedure. */
export type SigningView = { readonly rule: string; readonly norms: readonly string[]; readonly ways: readonly SigningWay[] };

/** For every kind of paper: who may sign it for a person on a day, by the mandates of the case. КоАП 750(7), УПК 68(8); ГПК 60, 61, 407. */
export function signingViews(file: CaseFile, person: string, date: string, rules: ReadonlyMap<string, SigningRule>): readonly SigningView[] {
  const standing = (file.mandates ?? []).filter((mandate) => mandate.from === person && mandateStands(mandate, date));
  return [...rules].map(([rule, { signers, norms }]) => ({
    rule, norms,
    ways: signers.map(({ speaker, mandates, powers, ru, kk }): SigningWay => {
      const fitting = standing.filter(({ kind }) => mandates.includes(kind));
      const able = fitting.filter((mandate) => powers.every((power) => named(mandate, power)));
      const needsNone = mandates.length === 0;
      return {
        speaker, words: { ru, kk }, possible: needsNone || able.length > 0,
        people: needsNone ? (speaker === 'person' ? [person] : file.people.filter(({ roles }) => roles.includes(speaker)).map(({ id }) => id)) : able.map(({ to }) => to),
        missingPowers: able.length > 0 || needsNone ? [] : powers.filter((power) => !fitting.some((mandate) => named(mandate, power))),
        mandates: able.map(({ id }) => `mandates[${id}]`),
      };
    }),
  }));
}

function named(mandate: Mandate, power: string): boolean {
  return (valueOf(mandate.powers) ?? []).some((each) => each === power);
}
