import { assertNever } from '../result.ts';
import type { Condition, FieldPath, FilterCall, Loop, Mark, TemplateNode, ValueExpression } from './syntax.ts';
import { quoteLiteral } from './words-of-tag.ts';

/**
 * Writes a tree back as the text of a template, tags in their canonical notation. `parseBody` of the result gives an
 * equal tree, places aside.
 */
export function printTemplate(nodes: readonly TemplateNode[]): string {
  return nodes.map(printNode).join('');
}

function tag(inside: string, mark: Mark): string {
  return `{{${inside}}}${mark.alone ? '\n' : ''}`;
}

function printNode(node: TemplateNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'comment':
      return `<!--${node.text}-->${node.mark.alone ? '\n' : ''}`;
    case 'value':
      return `{{ ${printValue(node.value)} }}`;
    case 'reference':
      return `{{ref ${node.label}}}`;
    case 'citation':
      return `[@${node.source}]`;
    case 'page-break':
      return tag('pagebreak', node.mark);
    case 'include':
      return tag(`> ${[node.clause, ...node.parameters.map(({ name, field }) => `${name}=${printField(field)}`)].join(' ')}`, node.mark);
    case 'if': {
      const branches = node.branches.map((branch, index) => tag(`#${index === 0 ? 'if' : 'elseif'} ${printCondition(branch.condition)}`, branch.mark) + printTemplate(branch.body));
      const otherwise = node.otherwise === null ? '' : tag('#else', node.otherwise.mark) + printTemplate(node.otherwise.body);
      const unknown = node.unknown === null ? '' : tag('#unknown', node.unknown.mark) + printTemplate(node.unknown.body);
      return `${branches.join('')}${otherwise}${unknown}${tag('/if', node.close)}`;
    }
    case 'each':
      return container(node, ['each', printLoop(node.over), ...attribute('separator', node.separator)]);
    case 'ground':
    case 'request':
    case 'annex':
      return container(node, [node.kind, ...(node.label === null ? [] : [node.label]), ...printWhen(node.when)]);
    case 'signature':
      return container(node, ['signature', ...(node.withDate ? ['date'] : []), ...printWhen(node.when)]);
    case 'row':
      return container(node, ['row', quoteLiteral(node.label), ...printWhen(node.when)]);
    case 'table':
      return container(node, [
        'table', ...(node.over === null ? [] : [printLoop(node.over)]), `columns=${quoteLiteral(node.columns)}`,
        ...attribute('caption', node.caption), ...attribute('label', node.label),
      ]);
    case 'addressee':
    case 'title':
    case 'requests':
    case 'annexes':
    case 'signatures':
    case 'form':
    case 'quote':
    case 'tr':
      return container(node, [node.kind]);
    default:
      return assertNever(node);
  }
}

function container(node: { readonly kind: string; readonly open: Mark; readonly close: Mark; readonly body: readonly TemplateNode[] }, words: readonly string[]): string {
  return `${tag(`#${words.join(' ')}`, node.open)}${printTemplate(node.body)}${tag(`/${node.kind}`, node.close)}`;
}

function attribute(name: string, value: string | null): readonly string[] {
  return value === null ? [] : [`${name}=${quoteLiteral(value)}`];
}

function printWhen(when: Condition | null): readonly string[] {
  return when === null ? [] : [`when ${printCondition(when)}`];
}

function printLoop({ variable, list, where }: Loop): string {
  return `${variable} in ${printField(list)}${where === null ? '' : ` where ${printCondition(where)}`}`;
}

function printField({ names }: FieldPath): string {
  return names.join('.');
}

function printValue(value: ValueExpression): string {
  switch (value.kind) {
    case 'field':
      return printField(value.field) + printFilters(value.filters);
    case 'subject':
      return `subject${printFilters(value.filters)}`;
    case 'verb':
      return `verb ${quoteLiteral(value.first)} ${quoteLiteral(value.third)}`;
    case 'by-speaker':
      return ['bySpeaker', value.person, value.defender, ...(value.representative === null ? [] : [value.representative])].map((word, index) => (index === 0 ? word : quoteLiteral(word))).join(' ');
    case 'by-sex':
      return `bySex ${printField(value.field)} ${quoteLiteral(value.male)} ${quoteLiteral(value.female)}`;
    default:
      return assertNever(value);
  }
}

function printFilters(filters: readonly FilterCall[]): string {
  return filters.map((filter) => ` | ${[filter.name, ...filter.arguments.map(({ kind, value }) => (kind === 'text' ? quoteLiteral(value) : value))].join(' ')}`).join('');
}

/** Writes a condition with the parentheses it needs. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'truth':
      return printField(condition.field);
    case 'is': {
      const not = condition.negated ? 'not ' : '';
      const [only] = condition.words;
      return `${printField(condition.field)} is ${not}${condition.words.length === 1 ? (only ?? '') : `one of ${condition.words.join(', ')}`}`;
    }
    case 'state':
      return `${printField(condition.field)} is ${condition.negated ? 'not ' : ''}${condition.state}`;
    case 'includes':
      return `${printField(condition.field)} includes ${condition.word}`;
    case 'at-least':
      return `${printField(condition.field)} is at least ${String(condition.number)}`;
    case 'some':
      return `${condition.quantifier} ${condition.variable} in ${printField(condition.list)} where ${printCondition(condition.where)}`;
    case 'count':
      return `count ${printField(condition.list)} is ${condition.comparison === 'at-least' ? 'at least ' : ''}${String(condition.number)}`;
    case 'printed':
      return `printed ${condition.label}`;
    case 'not':
      return `not ${inParentheses(condition.of)}`;
    case 'and':
    case 'or':
      return condition.of.map(inParentheses).join(` ${condition.kind} `);
    default:
      return assertNever(condition);
  }
}

function inParentheses(condition: Condition): string {
  return condition.kind === 'and' || condition.kind === 'or' || condition.kind === 'some' ? `(${printCondition(condition)})` : printCondition(condition);
}
