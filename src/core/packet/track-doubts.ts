import type { CaseFile } from '../casefile/case-file.ts';
import type { Words } from '../language/tongue.ts';
import { decisionOf, proceedingOf, type Procedure } from './procedure.ts';

/** A sign that the case is entered under the wrong door: a complaint by the other code's rules is returned, and the hours are gone. */
export type TrackDoubt = { readonly rule: string; readonly source: readonly string[]; readonly message: Words };

const POLICE_APPLICATION: TrackDoubt = {
  rule: 'koap-with-police-application', source: ['kz.gpk.382', 'kz.gpk.383'],
  message: {
    ru: 'дело внесено как КоАП, но есть заявление полиции: так начинается дело ГПК',
    kk: 'іс ӘҚБтК ретінде енгізілген, бірақ полиция өтініші бар: АПК ісі осылай басталады',
    en: 'the case is entered as CAO, but there is a police application, which opens a case under the CPC',
  },
};
const DECISION: TrackDoubt = {
  rule: 'koap-with-decision', source: ['kz.gpk.385'],
  message: {
    ru: 'дело внесено как КоАП, но акт назван решением: по КоАП выносят постановление, по ГПК — решение',
    kk: 'іс ӘҚБтК ретінде енгізілген, бірақ акт шешім деп аталған: ӘҚБтК бойынша қаулы, АПК бойынша шешім шығарылады',
    en: 'the case is entered as CAO, but the act is called a decision: the CAO has rulings, the CPC decisions',
  },
};
const PROTOCOL: TrackDoubt = {
  rule: 'gpk-with-protocol-or-ruling', source: ['kz.koap.803', 'kz.koap.829-14'],
  message: {
    ru: 'дело внесено как ГПК, но есть протокол или постановление: так ведут дело по КоАП',
    kk: 'іс АПК ретінде енгізілген, бірақ хаттама не қаулы бар: ӘҚБтК ісі осылай жүргізіледі',
    en: 'the case is entered as CPC, but there is a protocol or a ruling, as in a case under the CAO',
  },
};

/** Signs against the track of a removal, by what its acts are called (КоАП 803, 829-14; ГПК 382, 385). */
export function trackDoubts(file: CaseFile, procedure: Procedure): readonly TrackDoubt[] {
  const proceeding = proceedingOf(file, procedure);
  const kinds = (proceeding?.acts ?? []).map(({ kind }) => kind);
  if (procedure.track === 'koap') {
    return [...(kinds.includes('application-of-police') ? [POLICE_APPLICATION] : []), ...(decisionOf(proceeding)?.kind === 'decision' ? [DECISION] : [])];
  }
  return procedure.track === 'gpk' && proceeding?.kind === 'gpk' && (kinds.includes('protocol') || decisionOf(proceeding)?.kind === 'ruling') ? [PROTOCOL] : [];
}
