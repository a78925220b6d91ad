import type { CaseFile } from '../casefile/case-file.ts';
import type { Selection } from '../casefile/selection.ts';
import type { LawLibrary } from '../law/norm.ts';
import { assertNever } from '../result.ts';
import type { Block, Inline, Inlines, NumberedItem, Paper, Signature } from '../papers/paper.ts';
import { decide } from './decide.ts';
import { gapIssue, referenceIssue, undecidedIssue, withheldIssue } from './issues.ts';
import { hasWords, Placeholders, toBlocks, toInlines } from './markdown.ts';
import { PaperState } from './paper-state.ts';
import { printValue } from './print-value.ts';
import { findField, itemsOf, withVariable, type Scope } from './scope.ts';
import { printSpeech } from './speech.ts';
import type { Template, TemplateLibrary } from './template.ts';
import type { Condition, FieldPath, Filter, Node } from './tree.ts';
import { typeset } from './typesetting.ts';

export type AssemblyInput = {
  readonly template: Template;
  readonly library: TemplateLibrary;
  readonly file: CaseFile;
  readonly selection: Selection;
  readonly law: LawLibrary;
  readonly paperId: string;
};

const PASSES = 4;

/**
 * Fills a template from a case: a pure function that always gives a paper. What the case lacks prints as a blank with an
 * issue; what the readers may not see is left out and listed. References are numbered in a second pass, when it is known what is printed.
 */
export function assemble(input: AssemblyInput): Paper {
  let printed: ReadonlyMap<string, string> = new Map();
  let state = new PaperState(input, printed);
  let blocks: readonly Block[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    state = new PaperState(input, printed);
    const scope: Scope = { file: input.file, selection: input.selection, readers: input.template.head.readers, variables: new Map() };
    blocks = new Assembly(input, state).blocks(input.template.bodies[input.selection.language] ?? [], scope);
    if (sameNumbers(state.numbers, printed)) break;
    printed = state.numbers;
  }
  const { head } = input.template;
  const variant = head.variants.find(({ id }) => id === input.selection.variant);
  return {
    id: input.paperId, template: head.id, variant: input.selection.variant, language: input.selection.language, date: input.selection.date,
    title: (variant ?? head).titles[input.selection.language], pageStyle: head.pageStyle, blocks, issues: state.issues(), norms: state.norms(),
  };
}

function sameNumbers(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([label, number]) => right.get(label) === number);
}

/** Text and held values of one passage, not yet Markdown. */
class Assembly {
  private readonly input: AssemblyInput;
  private readonly state: PaperState;

  constructor(input: AssemblyInput, state: PaperState) {
    this.input = input;
    this.state = state;
  }

  private get tongue() {
    return this.input.selection.language;
  }

  private readonly set = (passage: string): string => typeset(passage, this.tongue);

  blocks(nodes: readonly Node[], scope: Scope): readonly Block[] {
    const placeholders = new Placeholders();
    return toBlocks(this.text(nodes, scope, placeholders), placeholders, this.set);
  }

  /** The non-empty lines of a passage, each as inlines; an empty line parts groups. */
  private lines(nodes: readonly Node[], scope: Scope): readonly (readonly Inlines[])[] {
    const placeholders = new Placeholders();
    const groups = this.text(nodes, scope, placeholders).trim().split(/\n\s*\n/u);
    return groups.map((group) => group.split('\n').map((line) => toInlines(line.trim(), placeholders, this.set)).filter(hasWords)).filter((group) => group.length > 0);
  }

  private text(nodes: readonly Node[], scope: Scope, held: Placeholders): string {
    return nodes.map((node) => this.textOf(node, scope, held)).join('');
  }

  private textOf(node: Node, scope: Scope, held: Placeholders): string {
    const inline = (inlines: Inlines): string => (inlines.length === 0 ? '' : (held.hold({ kind: 'inline', inlines }) ?? ''));
    const block = (blocks: readonly Block[]): string => (blocks.length === 0 ? '\n' : `\n\n${held.hold({ kind: 'blocks', blocks }) ?? ''}\n\n`);
    switch (node.kind) {
      case 'text':
        return node.text.replace(/[\uE000-\uF8FF]/gu, '');
      case 'value':
        return inline(this.value(node.field, node.filters, scope));
      case 'speech': {
        const printed = printSpeech(node, scope, this.state);
        return inline(printed === null ? [] : [printed]);
      }
      case 'citation':
        return inline(this.state.cite(node.text));
      case 'ref':
        return inline(this.reference(node.label));
      case 'pagebreak':
        return block([{ kind: 'page-break' }]);
      case 'clause': {
        const clause = this.input.library.clauses.get(`${node.id}.${this.tongue}`);
        if (clause === undefined || !this.state.enter(node.id)) return '';
        const inner = node.parameters.reduce((wider, { name, field }) => {
          const found = findField(field, scope);
          return found.state === 'value' && found.type.schema !== null ? withVariable(wider, name, { path: found.path, schema: found.type.schema }) : wider;
        }, scope);
        const text = this.text(clause, inner, held);
        this.state.leave(node.id);
        return text;
      }
      case 'if': {
        for (const branch of node.branches) {
          if (branch.when === 'else') return this.text(branch.children, scope, held);
          if (branch.when === 'unknown') continue;
          const truth = this.truth(branch.when, scope);
          if (truth === 'yes') return this.text(branch.children, scope, held);
          if (truth === 'unknown') {
            const unknown = node.branches.find(({ when }) => when === 'unknown');
            return unknown === undefined ? '' : this.text(unknown.children, scope, held);
          }
        }
        return '';
      }
      case 'each': {
        const { items } = itemsOf(node.list, scope);
        const chosen = items.map((item) => withVariable(scope, node.variable, item)).filter((each) => node.where === null || this.truth(node.where, each) === 'yes');
        return chosen.map((each) => this.text(node.children, each, held)).map((text) => (node.separator === null ? text : text.trim())).join(node.separator ?? '');
      }
      case 'block':
        return block(this.block(node, scope));
      default:
        return assertNever(node);
    }
  }

  /** Decides a condition and notes what would decide it. */
  private truth(condition: Condition, scope: Scope) {
    const { truth, waiting } = decide(condition, scope, new Set(this.state.known.keys()));
    if (truth === 'unknown') for (const { path, label } of waiting) this.state.note(undecidedIssue(label, path));
    return truth;
  }

  private value(field: FieldPath, filters: readonly Filter[], scope: Scope): Inlines {
    const found = findField(field, scope);
    const needed = this.input.template.head.needs.includes(field.names.join('.'));
    const instead = filters.find(({ name }) => name === 'default')?.arguments[0];
    if (found.state === 'value') {
      const printed = printValue(found, filters, this.tongue, (keys, grammaticalCase, form) => this.state.citeKeys(keys, grammaticalCase, form));
      for (const issue of printed.issues) this.state.note(issue);
      if (printed.text !== null) return [{ kind: 'text', text: printed.text, provenance: found.provenance }];
      if (printed.issues.length === 0) this.state.note(gapIssue(found.label, found.path, needed));
      return [{ kind: 'blank', label: found.label[this.tongue], path: found.path }];
    }
    if (found.state === 'withheld') {
      for (const path of found.missing) this.state.note(withheldIssue(found.label, path));
      return instead === undefined ? [] : [{ kind: 'text', text: instead }];
    }
    const [path] = found.missing;
    if (instead !== undefined) return [{ kind: 'text', text: instead }];
    if (found.state === 'none' || found.state === 'not-applicable') return [{ kind: 'text', text: NONE[found.state][this.tongue], ...(path === undefined ? {} : { provenance: { kind: 'fact', path } as const }) }];
    this.state.note(gapIssue(found.label, path, needed));
    return [{ kind: 'blank', label: found.label[this.tongue], ...(path === undefined ? {} : { path }) }];
  }

  private reference(label: string): Inlines {
    const number = this.state.known.get(label);
    if (number !== undefined) return [{ kind: 'reference', text: number, target: label }];
    this.state.note(referenceIssue(label));
    return [];
  }

  private block(node: Extract<Node, { kind: 'block' }>, scope: Scope): readonly Block[] {
    if (node.when !== null && this.truth(node.when, scope) !== 'yes') return [];
    switch (node.name) {
      case 'addressee': {
        const lines = this.lines(node.children, scope).flat();
        return lines.length === 0 ? [] : [{ kind: 'addressee', lines }];
      }
      case 'title': {
        const [lines = [], ...rest] = this.lines(node.children, scope);
        return lines.length === 0 ? [] : [{ kind: 'title', lines, subtitle: rest.flat() }];
      }
      case 'ground':
        return this.ground(node, scope);
      case 'quote':
        return this.blocks(node.children, scope).flatMap((block): readonly Block[] => (block.kind === 'paragraph' ? [{ kind: 'quotation', content: block.content }] : [block]));
      case 'requests': {
        const items = this.items(node.children, scope, 'request');
        const lead = this.lines(node.children.filter((child) => child.kind !== 'block'), scope).flat(2);
        return items.length === 0 ? [] : [{ kind: 'requests', lead, items }];
      }
      case 'annexes': {
        const items = this.items(node.children, scope, 'annex');
        return items.length === 0 ? [] : [{ kind: 'annexes', heading: [{ kind: 'text', text: ANNEXES[this.tongue] }], items }];
      }
      case 'signatures':
        return [{ kind: 'signatures', items: this.parts(node.children, scope, 'signature').map(({ block, within }) => this.signature(block, within)) }];
      case 'form': {
        const rows = this.parts(node.children, scope, 'row').map(({ block, within }) => ({ label: block.words[0] ?? '', value: this.formValue(block.children, within) }));
        return [{ kind: 'form', rows: rows.map(({ label, value }, index) => ({ number: `${String(index + 1)}.`, label: [{ kind: 'text', text: this.set(label) }], value })) }];
      }
      case 'table':
        return this.table(node, scope);
      default:
        return [];
    }
  }

  private formValue(children: readonly Node[], scope: Scope): Inlines {
    const lines = this.lines(children, scope).flat();
    return lines.flatMap((line, index): Inlines => (index === 0 ? line : [{ kind: 'line-break' }, ...line]));
  }

  private ground(node: Extract<Node, { kind: 'block' }>, scope: Scope): readonly Block[] {
    const number = this.state.nextGround();
    const blocks = this.blocks(node.children, scope);
    const [first, ...rest] = blocks;
    const heading = first?.kind === 'heading' ? first.content : [];
    const body = first?.kind === 'heading' ? rest : blocks;
    if (body.length === 0) {
      this.state.dropGround();
      return [];
    }
    if (node.label !== null) this.state.give(node.label, number);
    return [{ kind: 'ground', number: `${number}.`, label: node.label ?? `ground-${number}`, heading, blocks: body }];
  }

  /** The blocks of one name below, through conditions, loops and clauses. */
  private parts(nodes: readonly Node[], scope: Scope, name: string): readonly { readonly block: Extract<Node, { kind: 'block' }>; readonly within: Scope }[] {
    return nodes.flatMap((node): readonly { readonly block: Extract<Node, { kind: 'block' }>; readonly within: Scope }[] => {
      if (node.kind === 'block') return node.name === name && (node.when === null || this.truth(node.when, scope) === 'yes') ? [{ block: node, within: scope }] : [];
      if (node.kind === 'each') {
        return itemsOf(node.list, scope).items.map((item) => withVariable(scope, node.variable, item)).filter((each) => node.where === null || this.truth(node.where, each) === 'yes').flatMap((each) => this.parts(node.children, each, name));
      }
      if (node.kind === 'clause') return this.parts(this.input.library.clauses.get(`${node.id}.${this.tongue}`) ?? [], scope, name);
      if (node.kind !== 'if') return [];
      for (const branch of node.branches) {
        if (branch.when === 'else') return this.parts(branch.children, scope, name);
        if (branch.when === 'unknown') continue;
        const truth = this.truth(branch.when, scope);
        if (truth === 'yes') return this.parts(branch.children, scope, name);
        if (truth === 'unknown') return this.parts(node.branches.find(({ when }) => when === 'unknown')?.children ?? [], scope, name);
      }
      return [];
    });
  }

  private items(nodes: readonly Node[], scope: Scope, name: 'request' | 'annex'): readonly NumberedItem[] {
    const contents = this.parts(nodes, scope, name).map(({ block, within }) => ({ label: block.label, content: this.lines(block.children, within).flat().flatMap((line, index): Inlines => (index === 0 ? line : [{ kind: 'text', text: ' ' }, ...line])) }));
    return contents.filter(({ content }) => hasWords(content)).map(({ label, content }, index) => {
      const number = String(index + 1);
      if (label !== null) this.state.give(label, number);
      return { number: `${number}.`, label: label ?? `${name}-${number}`, content };
    });
  }

  private signature(block: Extract<Node, { kind: 'block' }>, scope: Scope): Signature {
    const groups = this.lines(block.children, scope);
    const [role = [], name = []] = groups[0] ?? [];
    const statement: readonly Inline[] = groups.slice(1).flat(2);
    return { role, name, withDate: block.label === 'date', ...(statement.length === 0 ? {} : { statement }) };
  }

  private table(node: Extract<Node, { kind: 'block' }>, scope: Scope): readonly Block[] {
    const columns = (node.options['columns'] ?? '').split('|').map((column) => {
      const colon = column.lastIndexOf(':');
      return { header: [{ kind: 'text', text: this.set(column.slice(0, colon).trim()) } as const], share: Number(column.slice(colon + 1)) || 1 };
    });
    const { loop } = node;
    const rows = loop === null
      ? this.parts(node.children, scope, 'tr').map(({ block, within }) => this.cells(block.children, within, columns.length))
      : itemsOf(loop.list, scope).items.map((item) => withVariable(scope, loop.variable, item)).filter((each) => loop.where === null || this.truth(loop.where, each) === 'yes').map((each) => this.cells(node.children, each, columns.length));
    const caption = node.options['caption'];
    return rows.length === 0 ? [] : [{ kind: 'table', columns, rows, ...(caption === undefined ? {} : { caption: [{ kind: 'text', text: caption } as const] }) }];
  }

  /** Cells are parted by ` | ` of the template; a bar inside a value is a value. */
  private cells(nodes: readonly Node[], scope: Scope, count: number): readonly Inlines[] {
    const placeholders = new Placeholders();
    const cells = this.text(nodes, scope, placeholders).replace(/\s+/gu, ' ').split(' | ');
    return Array.from({ length: count }, (_, index) => toInlines((cells[index] ?? '').trim(), placeholders, this.set));
  }
}

const NONE = {
  none: { ru: 'нет', kk: 'жоқ', en: 'none' },
  'not-applicable': { ru: 'не применимо', kk: 'қолданылмайды', en: 'not applicable' },
} as const;
const ANNEXES = { ru: 'Приложения:', kk: 'Қосымшалар:', en: 'Annexes:' } as const;
