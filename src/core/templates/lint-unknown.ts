import { assertNever } from '../result.ts';
import { canonicalName } from './lint-guards.ts';
import type { LintSite } from './lint-scope.ts';
import type { Condition, FieldPath, NodeOf, Position, TemplateNode } from './syntax.ts';

/** Fields that every item has: nobody has to be asked about them. */
const ALWAYS_THERE: readonly string[] = ['kind', 'code', 'language'];

type Possible = { readonly unknown: boolean; readonly at: Position | null };
const DECIDED: Possible = { unknown: false, at: null };

/** Fields whose being known one of these parts asks about, so that the others need not doubt them. */
function askedKnown(condition: Condition, bound: LintSite['bound']): readonly string[] {
  if (condition.kind === 'and') return condition.of.flatMap((part) => askedKnown(part, bound));
  return condition.kind === 'state' && condition.state === 'known' && !condition.negated ? [canonicalName(condition.field, bound)] : [];
}

/** Whether a condition can be neither true nor false, and which field makes it so. */
function possibleOf(condition: Condition, known: ReadonlySet<string>, bound: LintSite['bound']): Possible {
  const one = (field: FieldPath): Possible =>
    field.names[0] === 'paper' || ALWAYS_THERE.includes(field.names.at(-1) ?? '') || known.has(canonicalName(field, bound)) ? DECIDED : { unknown: true, at: field.at };
  switch (condition.kind) {
    case 'truth':
    case 'is':
    case 'at-least':
      return one(condition.field);
    // A list is walked as it stands, and whether something is known is always known.
    case 'includes':
    case 'state':
    case 'some':
    case 'count':
    case 'printed':
      return DECIDED;
    case 'not':
      return possibleOf(condition.of, known, bound);
    case 'and':
    case 'or': {
      const asked = condition.kind === 'and' ? new Set([...known, ...askedKnown(condition, bound)]) : known;
      return condition.of.map((part) => possibleOf(part, asked, bound)).find(({ unknown }) => unknown) ?? DECIDED;
    }
    default:
      return assertNever(condition);
  }
}

const saysWords = (body: readonly TemplateNode[] | undefined): boolean => body?.some((node) => node.kind === 'text' && node.text.trim() !== '' && !node.text.includes('\n\n')) === true;

/**
 * Complains about a choice inside a sentence that has an «else» but no word for «not known»: with the answer missing,
 * neither half is printed, and the sentence loses its middle.
 */
export function lintUnsaid(node: NodeOf<'if'>, site: LintSite): void {
  if (node.otherwise === null || node.unknown !== null || site.home === 'tr' || site.home === 'row') return;
  if (!saysWords(node.otherwise.body) || node.close.alone) return;
  const known = new Set(site.mentions);
  const doubt = node.branches.map(({ condition }) => possibleOf(condition, known, site.bound)).find(({ unknown }) => unknown);
  if (doubt?.at == null) return;
  site.findings.add(
    'warning', 'unknown-unsaid', site.file, doubt.at,
    'Если ответа нет, не напечатается ни одна из ветвей и фраза потеряет слова. Добавьте {{#unknown}} со словами на этот случай.',
    'Жауап болмаса, тармақтардың ешқайсысы басылмайды, сөйлем сөздерін жоғалтады. Осы жағдайға арналған сөздермен {{#unknown}} қосыңыз.',
    'Without an answer neither branch is printed and the sentence loses words. Add {{#unknown}} with words for that case.',
  );
}
