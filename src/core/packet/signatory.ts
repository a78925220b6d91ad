import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import type { Speaker } from '../casefile/selection.ts';
import { mandateStands } from '../casefile/mandate-stands.ts';
import type { SigningRule } from './packet-plan.ts';

/** Who signs a filing, in whose name it is written, and what the cover says about it. */
export type Signatory = { readonly speaker: Speaker; readonly text: { readonly ru: string; readonly kk: string }; readonly norms: readonly string[] };

/** Whether the person has given somebody a mandate of one of the kinds that names all the powers and stands on the day. */
function hasMandate(file: CaseFile, person: string, kinds: readonly string[], powers: readonly string[], date: string): boolean {
  return (file.mandates ?? []).some((mandate) =>
    mandate.from === person && kinds.includes(mandate.kind) && mandateStands(mandate, date) && powers.every((power) => (valueOf(mandate.powers) ?? []).some((each) => each === power)));
}

/**
 * The first signatory of the rule whose mandate the case holds and who may speak in the paper. КоАП 750(7) and УПК 68(8): card and
 * notice of defence; ГПК 60(1), (3), 61(3): an appeal needs a power of attorney that names it, or the person's own hand.
 */
export function chooseSignatory(rule: SigningRule | undefined, file: CaseFile, person: string, allowed: readonly Speaker[], date: string): Signatory {
  const fits = rule?.signers.filter(({ speaker }) => allowed.length === 0 || allowed.includes(speaker)) ?? [];
  const chosen = fits.find(({ mandates, powers }) => mandates.length === 0 || hasMandate(file, person, mandates, powers, date)) ?? fits.at(-1);
  return { speaker: chosen?.speaker ?? allowed[0] ?? 'person', text: { ru: chosen?.ru ?? '', kk: chosen?.kk ?? '' }, norms: rule?.norms ?? [] };
}
