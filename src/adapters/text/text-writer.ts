import type { Block, Inlines, NumberedItem, Paper } from '#core/papers/paper.ts';
import type { PaperWriter, Written } from '#ports/writers.ts';

const WIDTH = 80;
const BLANK = '____';

/** The plain words of a line; blanks are marked, control characters and bidi overrides left out. */
export function plainText(inlines: Inlines): string {
  return inlines
    .map((inline) => (inline.kind === 'text' || inline.kind === 'reference' ? inline.text : inline.kind === 'blank' ? BLANK : '\n'))
    .join('')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what must not reach a plain text file
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** Breaks at spaces only; a no-break space holds. */
function wrap(text: string, indent: string, first: string = indent): string {
  return text.split('\n').map((line, number) => {
    const lines: string[] = [];
    let current = number === 0 ? first : indent;
    let empty = true;
    for (const word of line.split(/ +/u)) {
      if (!empty && current.length + 1 + word.length > WIDTH) {
        lines.push(current);
        current = indent + word;
      } else current += empty ? word : ` ${word}`;
      empty = false;
    }
    return [...lines, current].map((each) => each.trimEnd()).join('\n');
  }).join('\n');
}

function numbered(items: readonly NumberedItem[]): readonly string[] {
  return items.map(({ number, content }) => wrap(plainText(content), '   ', `${number} `));
}

const centred = (text: string): string => text.split('\n').map((line) => ' '.repeat(Math.max(0, Math.floor((WIDTH - line.length) / 2))) + line).join('\n');

function textOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'addressee':
      return block.lines.map((line) => wrap(plainText(line), ' '.repeat(36)));
    case 'title':
      return [...block.lines, ...block.subtitle].map((line) => centred(plainText(line)));
    case 'heading':
      return [plainText(block.content)];
    case 'paragraph':
      return [wrap(plainText(block.content), '')];
    case 'quotation':
      return [wrap(plainText(block.content), '    ')];
    case 'ground':
      return [wrap(`${block.number} ${plainText(block.heading)}`.trim(), ''), ...block.blocks.flatMap((inner) => ['', ...textOf(inner)])];
    case 'requests':
      return [wrap(plainText(block.lead), ''), ...numbered(block.items)];
    case 'annexes':
      return [plainText(block.heading), ...numbered(block.items)];
    case 'list':
      return block.items.map((item, index) => item.flatMap(textOf).join('\n').replace(/^/u, block.ordered ? `${String(index + 1)}. ` : '– '));
    case 'table':
      return [...(block.caption === undefined ? [] : [plainText(block.caption)]), ...[block.columns.map(({ header }) => header), ...block.rows].map((row) => row.map(plainText).join(' | '))];
    case 'form':
      return block.rows.map(({ number, label, value }) => wrap(`${plainText(label)}: ${plainText(value)}`, '    ', `${number} `));
    case 'signatures':
      return block.items.flatMap(({ role, name, statement, withDate }) => ['', ...(statement === undefined ? [] : [wrap(plainText(statement), '')]), `${plainText(role)}    ____________________ ${plainText(name)}`, ...(withDate ? ['«____» ______________ 20____ г.'] : [])]);
    case 'page-break':
      return ['\f'];
  }
}

/** Plain UTF-8 text, wrapped at 80, with the same sentences as the other formats. */
export function createTextWriter(): PaperWriter {
  return {
    format: 'txt',
    write: (paper: Paper): Promise<Written> => {
      const text = paper.blocks.map((block) => textOf(block).join('\n')).join('\n\n');
      return Promise.resolve({ bytes: new TextEncoder().encode(`${text.toWellFormed()}\n`), pages: null, issues: [] });
    },
    close: () => Promise.resolve(),
  };
}
