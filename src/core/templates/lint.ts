import type { LawLibrary } from '../law/norm.ts';
import { parseCitation } from '../law/parse-citation.ts';
import { renderCitation } from '../law/render-citation.ts';
import { ROOTS } from '../casefile/roots.ts';
import type { Tongue } from '../language/tongue.ts';
import { complaint } from './complaints.ts';
import { member, PAPER_FIELDS, typeOfSchema, type FieldType } from './field-types.ts';
import type { TemplateLibrary } from './template.ts';
import type { Complaint, Condition, FieldPath, Node } from './tree.ts';

export type TemplateSource = { readonly file: string; readonly text: string; readonly template: string | null; readonly tongue: Tongue };

const FILTERS: readonly string[] = [
  'nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional', 'locative', 'ablative', 'date', 'dateNumeric', 'moment', 'time', 'year', 'initials', 'surname',
  'count', 'short', 'bare', 'choice', 'default', 'quoted', 'lower', 'upper', 'sentence', 'clause', 'capital',
];

type Names = ReadonlyMap<string, FieldType | null>;

/** All complaints about the templates at once: those of the parser, then those about fields, filters, clauses, references and citations, then about the text. */
export function lintTemplates(library: TemplateLibrary, parsed: readonly Complaint[], sources: readonly TemplateSource[], law: LawLibrary): readonly Complaint[] {
  const found: Complaint[] = [...parsed];
  for (const source of sources) {
    const nodes = source.template === null ? library.clauses.get(clauseKey(source.file)) : library.templates.get(source.template)?.bodies[source.tongue];
    // A clause is checked where it is included too; alone its loop variables are not known.
    lintNodes(nodes ?? [], new Map(), { library, law, source, found, clause: source.template === null });
    lintText(nodes ?? [], source, found);
  }
  return found;
}

function clauseKey(file: string): string {
  return file.replace(/^clauses\//u, '').replace(/\.md$/u, '');
}

type Context = { readonly library: TemplateLibrary; readonly law: LawLibrary; readonly source: TemplateSource; readonly found: Complaint[]; readonly clause: boolean };

function typeOf(field: FieldPath, names: Names, context: Context): FieldType | null {
  const [first = '', ...rest] = field.names;
  const complain = (): null => {
    context.found.push(complaint('field-unknown', context.source.file, field.position, field.names.join('.')));
    return null;
  };
  if (first === 'paper') return PAPER_FIELDS[rest[0] ?? ''] ?? complain();
  const root = ROOTS.find(({ name }) => name === first);
  const start = names.has(first) ? (names.get(first) ?? null) : root === undefined ? undefined : { ...typeOfSchema(root.schema), list: root.list };
  if (start === undefined) return context.clause ? null : complain();
  if (start === null) return null;
  let here: FieldType = start;
  for (const name of rest) {
    const next = here.list ? null : member(here.schema, name);
    if (next === null) return complain();
    here = next.type;
  }
  return here;
}

function lintCondition(condition: Condition, names: Names, context: Context): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      for (const part of condition.parts) lintCondition(part, names, context);
      return;
    case 'not':
      lintCondition(condition.part, names, context);
      return;
    case 'truth': {
      const type = typeOf(condition.field, names, context);
      if (type !== null && type.kind !== 'truth') context.found.push(complaint('condition-misfit', context.source.file, condition.field.position, condition.field.names.join('.')));
      return;
    }
    case 'is': {
      const type = typeOf(condition.field, names, context);
      const choices = type?.kind === 'truth' ? ['yes', 'no'] : (type?.choices ?? []);
      for (const word of condition.words) if (choices.length > 0 && !choices.includes(word)) context.found.push(complaint('choice-unknown', context.source.file, condition.field.position, word));
      return;
    }
    case 'state':
    case 'includes':
      typeOf(condition.field, names, context);
      return;
    case 'any':
    case 'all':
      lintCondition(condition.part, loop(condition.variable, condition.list, names, context), context);
      return;
    case 'count':
      typeOf(condition.list, names, context);
      return;
    case 'printed':
      return;
  }
}

function loop(variable: string, list: FieldPath, names: Names, context: Context): Names {
  const type = typeOf(list, names, context);
  if (type !== null && !type.list) context.found.push(complaint('list-expected', context.source.file, list.position, list.names.join('.')));
  return new Map([...names, [variable, type === null ? null : { ...type, list: false }]]);
}

function lintNodes(nodes: readonly Node[], names: Names, context: Context): void {
  for (const node of nodes) {
    switch (node.kind) {
      case 'value': {
        const type = typeOf(node.field, names, context);
        if (type?.kind === 'item' && !type.list && !node.filters.some(({ name }) => name === 'count')) context.found.push(complaint('item-expected', context.source.file, node.position, node.field.names.join('.')));
        if (type?.kind === 'choice' && !node.filters.some(({ name }) => name === 'choice')) context.found.push(complaint('filter-misfit', context.source.file, node.position, 'choice'));
        for (const filter of node.filters) if (!FILTERS.includes(filter.name)) context.found.push(complaint('filter-unknown', context.source.file, filter.position, filter.name));
        break;
      }
      case 'citation':
        lintCitation(node.text, node.position, context);
        break;
      case 'clause':
        if (!context.library.clauses.has(`${node.id}.${context.source.tongue}`)) context.found.push(complaint('clause-missing', context.source.file, node.position, node.id));
        break;
      case 'if':
        for (const { when, children } of node.branches) {
          if (typeof when !== 'string') lintCondition(when, names, context);
          lintNodes(children, names, context);
        }
        break;
      case 'each': {
        const inner = loop(node.variable, node.list, names, context);
        if (node.where !== null) lintCondition(node.where, inner, context);
        lintNodes(node.children, inner, context);
        break;
      }
      case 'block': {
        if (node.when !== null) lintCondition(node.when, names, context);
        const inner = node.loop === null ? names : loop(node.loop.variable, node.loop.list, names, context);
        if (node.loop?.where != null) lintCondition(node.loop.where, inner, context);
        lintNodes(node.children, inner, context);
        break;
      }
      default:
        break;
    }
  }
}

function lintCitation(text: string, position: Node['position'], { law, source, found }: Context): void {
  const parsed = parseCitation(text);
  if (!parsed.ok) {
    found.push(complaint('citation-unreadable', source.file, position, text));
    return;
  }
  if (parsed.value.grammaticalCase === null && source.tongue !== 'en') found.push(complaint('citation-without-case', source.file, position, text));
  else if (!renderCitation(parsed.value, law, { tongue: source.tongue, mentioned: [], eventDate: null }).ok) found.push(complaint('norm-unknown', source.file, position, text));
}

const ARTICLE = /(?:стать[яиеёюей]+|статьями|ст\.|част[ьиюей]+|пункт[аеуом]*|подпункт[аеуом]*|баб(?:ы|ының|ына)|бап)\s*\d|\d+-бап/iu;

/** What stands in the words themselves: quotes, spaces, articles, endless sentences. */
function lintText(nodes: readonly Node[], source: TemplateSource, found: Complaint[]): void {
  for (const node of nodes) {
    if (node.kind === 'if') for (const { children } of node.branches) lintText(children, source, found);
    if (node.kind === 'each' || node.kind === 'block') lintText(node.children, source, found);
    if (node.kind !== 'text') continue;
    const at = (index: number) => {
      const before = node.text.slice(0, index).split('\n');
      return { line: node.position.line + before.length - 1, column: (before.length === 1 ? node.position.column : 1) + (before.at(-1)?.length ?? 0) };
    };
    const look = (pattern: RegExp, code: 'straight-quotes' | 'double-space' | 'article-outside-citation' | 'html'): void => {
      const match = pattern.exec(node.text);
      if (match !== null) found.push(complaint(code, source.file, at(match.index), match[0]));
    };
    look(/["“”]/u, 'straight-quotes');
    look(/\S {2,}\S/u, 'double-space');
    look(ARTICLE, 'article-outside-citation');
    look(/<\/?[a-z]/iu, 'html');
    for (const match of node.text.matchAll(/[^.!?\n]+/gu)) {
      const count = match[0].split(/\s+/u).filter((each) => each !== '').length;
      if (count > 60) found.push(complaint('long-sentence', source.file, at(match.index), String(count)));
    }
  }
}
