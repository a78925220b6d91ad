import type { Block, Inlines, NumberedItem, Paper } from '#core/papers/paper.ts';

/** A line of a paper as it is read, with what it is: «paragraph», «heading», «request 3». */
export type Line = { readonly what: string; readonly text: string };

const wordsOf = (content: Inlines): string => content.map((inline) => (inline.kind === 'text' || inline.kind === 'reference' ? inline.text : inline.kind === 'blank' ? '____' : '\n')).join('').replaceAll('\u00A0', ' ');

/** Every line of a paper in reading order. */
export function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    const line = (what: string, content: Inlines): Line => ({ what, text: wordsOf(content) });
    const items = (what: string, of: readonly NumberedItem[]): readonly Line[] => of.map(({ number, content }) => line(`${what} ${number}`, content));
    switch (block.kind) {
      case 'addressee': return block.lines.map((content) => line('addressee', content));
      case 'title': return [...block.lines.map((content) => line('title', content)), ...block.subtitle.map((content) => line('subtitle', content))];
      case 'heading': return [line('heading', block.content)];
      case 'paragraph': return [line('paragraph', block.content)];
      case 'quotation': return [line('quotation', block.content)];
      case 'ground': return [line(`ground ${block.number}`, block.heading), ...linesOf(block.blocks)];
      case 'requests': return [line('lead', block.lead), ...items('request', block.items)];
      case 'annexes': return [line('lead', block.heading), ...items('annex', block.items)];
      case 'list': return block.items.flatMap((item) => linesOf(item).map(({ text }) => ({ what: 'item', text })));
      case 'table': return [...block.columns.map(({ header }) => line('column', header)), ...block.rows.flatMap((row) => row.map((cell) => line('cell', cell)))];
      case 'form': return block.rows.flatMap((row) => [line('label', row.label), line('value', row.value)]);
      case 'signatures': return block.items.flatMap((each) => [line('role', each.role), line('signatory', each.name), ...(each.statement === undefined ? [] : [line('statement', each.statement)])]);
      case 'parallel': case 'page-break': return [];
    }
  });
}

/** Signs that stand twice, apart from their word, or with nothing before them. An ellipsis and an abbreviation before a comma are in order. */
const PUNCTUATION = /[,;:]\s*[,;:.]|(?<!\.)\.\.(?!\.)|\.\s+[,;:.]|[^\S\n][,;:.!?](?!\.\.)|\(\s|\s\)|\(\s*\)|[(,;]\)|«\s*»|«\s|\s»|—\s*—|–\s*–|[^\S\n]{2,}|^\s*[,;:.)»]|\(\s*[,;.]|[,(«]\s*$|\S\s*[—–]\s*$/mu;
/** «№» without a number, a citation without its act's place. */
const ORPHAN = /(?<=[^\n])№\s*(?:$|[,.;)])|(?:^|\s)(?:ст|ч|п)\.\s*(?:$|[,;)])/mu;

/** A paragraph that stops without a sign. A blank may be the last thing in it, and a line to fill in by hand. */
const NO_END = /[^.!?:;…»)_\s]\s*$/u;
/** A sentence that begins small after a word that is no abbreviation; a word that stands twice. */
const SLIP = /\p{Ll}{5,}\.\s+\p{Ll}|(?<![\p{L}\p{N}-])(\p{L}{2,})\s\1(?![\p{L}\p{N}-])/u;

/** The headings that have nothing under them. */
function emptyHeadings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'ground') {
      const own = block.blocks.length === 0 || wordsOf(block.heading).trim() === '' ? [`ground ${block.number} «${wordsOf(block.heading)}» is empty`] : [];
      return [...own, ...emptyHeadings(block.blocks)];
    }
    if (block.kind !== 'heading') return [];
    const next = blocks[index + 1];
    const bare = next === undefined || next.kind === 'page-break' || (next.kind === 'heading' && next.level <= block.level);
    return bare || wordsOf(block.content).trim() === '' ? [`heading «${wordsOf(block.content)}» has nothing under it`] : [];
  });
}

/** Numbers that do not run from 1 by ones, and numbered things without words. */
function numberFaults(blocks: readonly Block[]): readonly string[] {
  const runs = [
    blocks.flatMap((block) => (block.kind === 'ground' ? [block.number] : [])),
    ...blocks.flatMap((block) => (block.kind === 'requests' || block.kind === 'annexes' ? [block.items.map(({ number }) => number)] : [])),
  ];
  const broken = runs.filter((run) => run.some((number, index) => /^\d+$/u.test(number) && number !== String(index + 1))).map((run) => `numbers ${run.join(', ')}`);
  const hollow = blocks.flatMap((block) => (block.kind === 'requests' || block.kind === 'annexes' ? block.items.filter(({ content }) => wordsOf(content).trim() === '').map(({ number }) => `${block.kind} ${number} has no words`) : []));
  const none = blocks.flatMap((block) => (((block.kind === 'requests' || block.kind === 'annexes' || block.kind === 'list' || block.kind === 'signatures') && block.items.length === 0) || ((block.kind === 'table' || block.kind === 'form') && block.rows.length === 0) ? [`${block.kind} without items`] : []));
  return [...broken, ...hollow, ...none];
}

/** Where references point that stand in a paper, and what can be pointed to. */
function deadReferences(paper: Paper): readonly string[] {
  const all = JSON.stringify(paper.blocks);
  const labels = new Set([...all.matchAll(/"label":"([^"]*)"/gu)].map(([, label = '']) => label));
  return [...all.matchAll(/"kind":"reference","text":"([^"]*)","target":"([^"]*)"/gu)].filter(([, text = '', target = '']) => text === '' || !labels.has(target)).map(([, text = '', target = '']) => `reference ${text} to ${target}`);
}

/** Where an enumeration stops with the sign that promises one more item. */
function openEnds(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'ground') return openEnds(block.blocks);
    const last = block.kind === 'requests' || block.kind === 'annexes' ? wordsOf(block.items.at(-1)?.content ?? []) : block.kind === 'list' ? (linesOf(block.items.at(-1) ?? []).at(-1)?.text ?? '') : '';
    return /[;,]\s*$/u.test(last) ? [`the last of ${block.kind} ends «${last.slice(-30)}»`] : [];
  });
}

/** Everything that a reader would see as a slip of the machine: empty headings, orphaned numbers, doubled punctuation, dead references. */
export function faultsOf(paper: Paper): readonly string[] {
  const lines = linesOf(paper.blocks);
  return [
    ...emptyHeadings(paper.blocks), ...numberFaults(paper.blocks), ...deadReferences(paper), ...openEnds(paper.blocks),
    ...lines.filter(({ what, text }) => text.trim() === '' && !['cell', 'value', 'column'].includes(what)).map(({ what }) => `${what} is empty`),
    ...lines.flatMap(({ what, text }) => [PUNCTUATION.exec(text), ORPHAN.exec(text), SLIP.exec(text), what === 'paragraph' ? NO_END.exec(text) : null].flatMap((found) => (found === null ? [] : [`${what}: «${text.slice(Math.max(0, found.index - 30), found.index + 30).replaceAll('\n', '⏎')}»`]))),
  ];
}

/** The labels of the grounds of a paper, those inside others too. */
export function groundLabels(paper: Pick<Paper, 'blocks'>): readonly string[] {
  return paper.blocks.flatMap((block) => (block.kind === 'ground' ? [block.label, ...groundLabels(block)] : []));
}
