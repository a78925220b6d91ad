import { nearestName } from './nearest.ts';
import { readAttributes, readLoop } from './read-expression.ts';
import { readLabel } from './read-field.ts';
import { readCondition } from './read-condition.ts';
import { PLAIN_BLOCKS, type Branch, type Condition, type ConditionalBranch, type Mark, type TemplateNode } from './syntax.ts';
import type { TagWord, WordReader } from './words-of-tag.ts';

/** A block that is open while the parser reads on. */
export type Frame = {
  readonly name: string;
  readonly mark: Mark;
  /** The nodes that are being filled now. */
  nodes: TemplateNode[];
  /** Makes the node; null where its opener could not be read, so that the body is left out. */
  readonly build: (close: Mark) => TemplateNode | null;
  /** Begins another branch of a condition; false if it may not stand here. */
  readonly branch?: (kind: 'else' | 'elseif' | 'unknown', condition: Condition | null, mark: Mark) => boolean;
};

export const BLOCK_NAMES: readonly string[] = ['if', 'each', 'ground', 'request', 'annex', 'signature', 'row', 'table', ...PLAIN_BLOCKS];

/** In which blocks a block may stand; a block not named here may stand at the top, in a ground, and in conditions there. */
export const HOMES: Readonly<Record<string, readonly string[]>> = {
  request: ['requests'], annex: ['annexes'], signature: ['signatures'], row: ['form'], tr: ['table'],
  addressee: [], title: [], requests: [], annexes: [], signatures: [],
};
const FREE = ['ground'];

/** Opens a block whose name has been read. Null for a name that is no block. */
export function openBlock(name: TagWord, reader: WordReader, mark: Mark, around: readonly Frame[]): Frame | null {
  checkHome(name, reader, around);
  const plain = PLAIN_BLOCKS.find((known) => known === name.value);
  if (plain !== undefined) {
    reader.end();
    return simple(plain, mark, (body, close) => ({ kind: plain, open: mark, close, body }));
  }
  switch (name.value) {
    case 'if':
      return openIf(reader, mark);
    case 'each': {
      const over = readLoop(reader);
      const separator = readAttributes(reader, ['separator']).get('separator')?.value ?? null;
      if (over !== null) reader.end();
      return simple('each', mark, (body, close) => (over === null ? null : { kind: 'each', open: mark, close, body, over, separator }));
    }
    case 'ground':
    case 'request':
    case 'annex':
      return openNumbered(name.value, reader, mark);
    case 'signature': {
      const withDate = reader.takeIf('name', 'date');
      const when = readWhen(reader);
      return simple('signature', mark, (body, close) => (when === undefined ? null : { kind: 'signature', open: mark, close, body, withDate, when }));
    }
    case 'row':
      return openRow(reader, mark);
    case 'table':
      return openTable(reader, mark);
    default: {
      const near = nearestName(name.value, BLOCK_NAMES);
      const hint = near === null ? { ru: '', kk: '', en: '' } : { ru: ` Может быть, ${near}?`, kk: ` Мүмкін, ${near}?`, en: ` Perhaps ${near}?` };
      reader.complaints.error('block-unknown', name.at, `Блока «${name.value}» нет.${hint.ru}`, `«${name.value}» блогы жоқ.${hint.kk}`, `There is no block "${name.value}".${hint.en}`);
      // Its closer must find it, and its body is better printed than lost.
      const nodes: TemplateNode[] = [];
      return { name: name.value, mark, nodes, build: () => ({ kind: 'if', branches: [{ condition: { kind: 'and', of: [] }, mark, body: nodes }], otherwise: null, unknown: null, close: mark }) };
    }
  }
}

function simple(name: string, mark: Mark, make: (body: readonly TemplateNode[], close: Mark) => TemplateNode | null): Frame {
  const nodes: TemplateNode[] = [];
  return { name, mark, nodes, build: (close) => make(nodes, close) };
}

/** The condition after `when`. Undefined if it can't be read: then the block is left out, rather than printed always. */
function readWhen(reader: WordReader): Condition | null | undefined {
  const asked = reader.takeIf('name', 'when');
  const when = asked ? readCondition(reader) : null;
  if (asked && when === null) return undefined;
  reader.end();
  return when;
}

function openNumbered(kind: 'ground' | 'request' | 'annex', reader: WordReader, mark: Mark): Frame {
  const label = reader.peek()?.value === 'when' ? null : readLabel(reader);
  if (label === null && kind === 'ground') reader.missing('label-missing', 'У основания должна быть метка: {{#ground military-offence}}.', 'Негіздің белгісі болуы керек: {{#ground military-offence}}.', 'A ground needs a label: {{#ground military-offence}}.');
  const when = readWhen(reader);
  return simple(kind, mark, (body, close) => (when === undefined ? null : { kind, open: mark, close, body, label, when }));
}

function openRow(reader: WordReader, mark: Mark): Frame {
  const label = reader.peek();
  if (label?.kind === 'text') reader.take();
  else reader.missing('row-label-missing', 'У строки формы должно быть название: {{#row "Дата рождения"}}.', 'Форма жолының атауы болуы керек: {{#row "Туған күні"}}.', 'A row of a form needs its label: {{#row "Date of birth"}}.');
  const when = readWhen(reader);
  return simple('row', mark, (body, close) =>
    (when === undefined ? null : { kind: 'row', open: mark, close, body, label: label?.kind === 'text' ? label.value : '', when }));
}

function openTable(reader: WordReader, mark: Mark): Frame {
  const fixed = reader.peek() === undefined || reader.attributeAhead();
  const over = fixed ? null : readLoop(reader);
  const attributes = readAttributes(reader, ['columns', 'caption', 'label']);
  reader.end();
  const columns = attributes.get('columns');
  if (columns === undefined) reader.missing('columns-missing', 'У таблицы должны быть столбцы: columns="№:1 | Статья:3".', 'Кестенің бағандары болуы керек: columns="№:1 | Бап:3".', 'A table needs its columns: columns="№:1 | Article:3".');
  return simple('table', mark, (body, close) => (!fixed && over === null ? null : {
    kind: 'table', open: mark, close, body, over,
    columns: columns?.value ?? '', caption: attributes.get('caption')?.value ?? null, label: attributes.get('label')?.value ?? null,
  }));
}

function openIf(reader: WordReader, mark: Mark): Frame {
  const condition = readCondition(reader);
  if (condition !== null) reader.end();
  const branches: ConditionalBranch[] = [];
  let otherwise: Branch | null = null;
  let unknown: Branch | null = null;
  let current: { readonly kind: 'if' | 'else' | 'elseif' | 'unknown'; readonly condition: Condition | null; readonly mark: Mark } = { kind: 'if', condition, mark };
  const finish = (body: readonly TemplateNode[]): void => {
    if (current.kind === 'else') otherwise = { mark: current.mark, body };
    else if (current.kind === 'unknown') unknown = { mark: current.mark, body };
    else if (current.condition !== null) branches.push({ mark: current.mark, body, condition: current.condition });
  };
  const frame: Frame = {
    name: 'if', mark, nodes: [],
    build: (close) => {
      finish(frame.nodes);
      return branches.length === 0 ? null : { kind: 'if', branches, otherwise, unknown, close };
    },
    branch: (kind, given, at) => {
      finish(frame.nodes);
      const allowed = !(kind === 'else' && otherwise !== null) && !(kind === 'unknown' && unknown !== null) && !(kind === 'elseif' && (otherwise !== null || unknown !== null));
      frame.nodes = [];
      // A branch that may not stand is read and left out, so that the reader goes on in step.
      current = allowed ? { kind, condition: given, mark: at } : { kind: 'elseif', condition: null, mark: at };
      return allowed;
    },
  };
  return frame;
}

function checkHome(name: TagWord, reader: WordReader, around: readonly Frame[]): void {
  if (!BLOCK_NAMES.includes(name.value) || name.value === 'if' || name.value === 'each') return;
  const home = around.findLast((frame) => frame.name !== 'if' && frame.name !== 'each');
  const homes = HOMES[name.value] ?? FREE;
  // A clause may hold rows or requests without their block; the linter checks it where it is used.
  if (home === undefined || homes.includes(home.name)) return;
  reader.complaints.error(
    'block-misplaced', name.at,
    `Блок {{#${name.value}}} не может стоять внутри {{#${home.name}}}.`,
    `{{#${name.value}}} блогы {{#${home.name}}} ішінде тұра алмайды.`,
    `The block {{#${name.value}}} may not stand inside {{#${home.name}}}.`,
  );
}
