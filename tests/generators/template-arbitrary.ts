import fc from 'fast-check';
import { FILTERS } from '#core/templates/filters.ts';
import type { Argument, Condition, FieldPath, FilterCall, Loop, Mark, TemplateNode, ValueExpression } from '#core/templates/syntax.ts';

const AT = { line: 1, column: 1 };
const ALONE: Mark = { at: AT, alone: true };
const INLINE: Mark = { at: AT, alone: false };

const FIELDS = [
  'person.name', 'person.birthDate', 'person.sex', 'person.minor', 'person.phone', 'person.citizenships', 'person.stateless', 'decision', 'decision.date', 'decision.authority', 'decision.authority.name',
  'offences', 'charges', 'evidence', 'family', 'claim.fear', 'claim.grounds', 'claim.country', 'claim.late', 'claim.economic', 'detention.restrictedAt', 'safeguards.rightsExplained', 'safeguards.hoursToPrepare',
  'x', 'x.norm', 'x.name', 'x.title', 'x.country', 'paper.date', 'paper.variant', 'passport.number', 'entry.at', 'events', 'nothing.at.all',
];
const WORDS = ['male', 'female', 'koap', 'citizen', 'yes', 'act', 'political-opinion', 'military'];
const LABELS = ['one', 'two', 'three-b'];
/** Template text without marks of the language; brackets, bars and signs of Markdown in all places. */
const PIECES = ['Суд', ' решил', ', ', '. ', '(', ')', '«', '»', '**', '*', ' - ', '1. ', '590. ', '- ', ' | ', '#', '_', '\\', 'в 10:30', '  ', 'стр. 5', ';', ' .', 'й', '🙂', '<b>'];

const field: fc.Arbitrary<FieldPath> = fc.constantFrom(...FIELDS).map((name) => ({ names: name.split('.'), at: AT }));
const literal = fc.oneof(fc.constantFrom('опасаюсь', 'male:да | female:нет', 'a "b" \\ c', ''), fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll(/[{}\n\r\0-\x1F\x7F\uE000-\uE00F]/gu, ' ')));
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

const argument: fc.Arbitrary<Argument> = fc.oneof(
  literal.map((value): Argument => ({ kind: 'text', value, at: AT })),
  fc.constantFrom('genitive', 'when', 'name', 'or', 'feminine', 'short').map((value): Argument => ({ kind: 'word', value, at: AT })),
);
const filter: fc.Arbitrary<FilterCall> = fc.record({ name: fc.constantFrom(...FILTERS.keys()), arguments: fc.array(argument, { maxLength: 3 }), at: fc.constant(AT) });
const filters = fc.array(filter, { maxLength: 3 });

const value: fc.Arbitrary<ValueExpression> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('field'), field, filters }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('subject'), filters }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('verb'), first: literal, third: literal }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('by-speaker'), person: literal, defender: literal, representative: fc.option(literal) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('by-sex'), field, male: literal, female: literal }) },
);

type Kind<K extends Condition['kind']> = Extract<Condition, { readonly kind: K }>;
const number = fc.nat(5);
/** Conditions without «is known» and the like, which ask about knowledge itself. */
export const factConditionArbitrary: fc.Arbitrary<Condition> = conditions(false);
/** Any condition. */
export const conditionArbitrary: fc.Arbitrary<Condition> = conditions(true);

function conditions(withStates: boolean): fc.Arbitrary<Condition> {
  const { tree } = fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
    leaf: fc.oneof(
      field.map((asked): Kind<'truth'> => ({ kind: 'truth', field: asked })),
      fc.record({ kind: fc.constant<'is'>('is'), field, words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), negated: fc.boolean() }),
      fc.record({ kind: fc.constant<'includes'>('includes'), field, word: fc.constantFrom(...WORDS) }),
      fc.record({ kind: fc.constant<'at-least'>('at-least'), field, number }),
      fc.record({ kind: fc.constant<'count'>('count'), list: field, comparison: fc.constantFrom('is' as const, 'at-least' as const), number }),
      ...(withStates
        ? [
            fc.record({ kind: fc.constant<'state'>('state'), field, state: fc.constantFrom('known' as const, 'unknown' as const, 'none' as const, 'not-applicable' as const), negated: fc.boolean() }),
            fc.record({ kind: fc.constant<'printed'>('printed'), label: fc.constantFrom(...LABELS), at: fc.constant(AT) }),
          ]
        : []),
    ),
    tree: fc.oneof(
      { maxDepth: 3 },
      tie('leaf'),
      tie('tree').map((of): Condition => ({ kind: 'not', of })),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }),
      fc.record({ kind: fc.constant<'some'>('some'), quantifier: fc.constantFrom('any' as const, 'all' as const), variable: fc.constant('x'), list: field, where: tie('tree') }),
    ),
  }));
  return tree;
}

const optionalCondition = fc.option(conditionArbitrary, { freq: 2 });
const loop: fc.Arbitrary<Loop> = fc.record({ variable: fc.constant('x'), list: field, where: optionalCondition });
const label = fc.constantFrom(...LABELS);
const citation: fc.Arbitrary<TemplateNode> = fc.constantFrom('kz.koap.788(1) | dative', 'kz.upk.590(1)(7),(11) | genitive', 'kz.refugees.18(2)[2] | nominative short', 'kz.koap.9999 | dative', 'wrong').map((source) => ({ kind: 'citation', source, citation: null, at: AT }));

const inlineLeaf: fc.Arbitrary<TemplateNode> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): TemplateNode => ({ kind: 'text', text, at: AT })) },
  { weight: 4, arbitrary: value.map((given): TemplateNode => ({ kind: 'value', value: given, at: AT })) },
  citation,
  label.map((name): TemplateNode => ({ kind: 'reference', label: name, at: AT })),
  fc.constant<TemplateNode>({ kind: 'include', clause: 'one', parameters: [{ name: 'who', field: { names: ['person'], at: AT } }], mark: INLINE }),
);

/** Text nodes that meet become one, as the parser would have read them. */
function merged(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
  const result: TemplateNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') result[result.length - 1] = { ...last, text: last.text + node.text };
    else result.push(node);
  }
  return result;
}

const row = fc.array(inlineLeaf, { minLength: 1, maxLength: 5 });

/** A line of inline nodes that begins with a word, so that no tag stands alone on it, and ends the line. */
const line: fc.Arbitrary<readonly TemplateNode[]> = fc
  .tuple(row, fc.option(fc.tuple(conditionArbitrary, row, row, row)), fc.option(fc.tuple(loop, row, fc.option(literal))))
  .map(([start, condition, each]): readonly TemplateNode[] => [
    { kind: 'text', text: 'А', at: AT },
    ...start,
    ...(condition === null ? [] : [{ kind: 'if' as const, branches: [{ mark: INLINE, condition: condition[0], body: merged(condition[1]) }], otherwise: { mark: INLINE, body: merged(condition[2]) }, unknown: { mark: INLINE, body: merged(condition[3]) }, close: INLINE }]),
    ...(each === null ? [] : [{ kind: 'each' as const, open: INLINE, close: INLINE, over: each[0], body: merged(each[1]), separator: each[2] }]),
    { kind: 'text', text: '.\n', at: AT },
  ]);

const { body: bodyTree } = fc.letrec<{ body: readonly TemplateNode[]; block: readonly TemplateNode[] }>((tie) => {
  const inside = tie('body');
  const container = <K extends TemplateNode['kind']>(kind: K) => ({ kind: fc.constant(kind), open: fc.constant(ALONE), close: fc.constant(ALONE), body: inside });
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      line,
      fc.constant<readonly TemplateNode[]>([{ kind: 'text', text: '\n', at: AT }]),
      fc.constant<readonly TemplateNode[]>([{ kind: 'comment', text: ' заметка ', mark: ALONE }]),
      fc.constant<readonly TemplateNode[]>([{ kind: 'page-break', mark: ALONE }]),
      fc.record({ kind: fc.constantFrom('ground' as const, 'request' as const, 'annex' as const), open: fc.constant(ALONE), close: fc.constant(ALONE), body: inside, label, when: optionalCondition }).map((node) => [node]),
      fc.record({ ...container('signature'), withDate: fc.boolean(), when: optionalCondition }).map((node) => [node]),
      fc.record({ ...container('row'), label: literal, when: optionalCondition }).map((node) => [node]),
      fc.record({ ...container('each'), over: loop, separator: fc.option(literal) }).map((node) => [node]),
      fc.record({ ...container('table'), over: fc.option(loop), columns: fc.constantFrom('№:1 | А:2', 'А:1', 'А:1:right | Б:2'), caption: fc.option(literal), label: fc.option(label) }).map((node) => [node]),
      fc.constantFrom('addressee' as const, 'title' as const, 'requests' as const, 'annexes' as const, 'signatures' as const, 'form' as const, 'quote' as const, 'tr' as const)
        .chain((kind) => fc.record({ kind: fc.constant(kind), open: fc.constant(ALONE), close: fc.constant(ALONE), body: inside })).map((node): readonly TemplateNode[] => [node as TemplateNode]),
      fc.record({ condition: conditionArbitrary, body: inside, otherwise: fc.option(inside), unknown: fc.option(inside) }).map(({ condition, body, otherwise, unknown }): readonly TemplateNode[] => [
        {
          kind: 'if', branches: [{ mark: ALONE, condition, body }], otherwise: otherwise === null ? null : { mark: ALONE, body: otherwise },
          unknown: unknown === null ? null : { mark: ALONE, body: unknown }, close: ALONE,
        },
      ]),
    ),
    body: fc.array(tie('block'), { maxLength: 4 }).map((parts) => merged(parts.flat())),
  };
});

/** Trees as the parser makes them: tags of blocks on lines of their own, inline tags inside lines. */
export const treeArbitrary: fc.Arbitrary<readonly TemplateNode[]> = bodyTree;
