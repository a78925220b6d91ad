import { valueOf } from './answer.ts';
import type { CaseFile } from './case-file.ts';
import type { Truth } from './selection.ts';

/** Levels at which a person can be spoken to. */
const FOLLOWED: readonly string[] = ['native', 'fluent', 'speaks', 'understands'];

/** Whether an interpreter fits a person and the language of a paper or a hearing, and what would show it. */
export type InterpreterFit = { readonly interpreter: string; readonly pair: Truth; readonly competenceShown: boolean; readonly missing: readonly string[] };

/** By language pairs (`ru-kk` serves both ways) and proof of competence. While a language or the pairs are not known, nothing is said. */
export function interpreterFit(file: CaseFile, person: string, interpreter: string, language: string): InterpreterFit {
  const path = `people[${interpreter}].profession`;
  const profession = file.people.find(({ id }) => id === interpreter)?.profession;
  const spoken = valueOf(file.people.find(({ id }) => id === person)?.languages)?.filter(({ level }) => FOLLOWED.includes(level)).map(({ tag }) => tag);
  const pairs = valueOf(profession?.languagePairs);
  const competenceShown = valueOf(profession?.competence) !== undefined;
  const missing = [...(spoken === undefined ? [`people[${person}].languages`] : []), ...(pairs === undefined ? [`${path}.languagePairs`] : []), ...(competenceShown ? [] : [`${path}.competence`])];
  if (spoken === undefined || pairs === undefined) return { interpreter, pair: 'unknown', competenceShown, missing };
  const bridges = pairs.some((pair) => {
    const [one = '', other = ''] = pair.split('-');
    return (one === language && spoken.includes(other)) || (other === language && spoken.includes(one));
  });
  return { interpreter, pair: bridges ? 'yes' : 'no', competenceShown, missing };
}
