import type { Block, Inlines, NumberedItem, Paper } from '#core/papers/paper.ts';

/** A line of plain words. */
export function say(text: string): Inlines {
  return [{ kind: 'text', text }];
}

/** A line of bold words. */
export function bold(text: string): Inlines {
  return [{ kind: 'text', text, strong: true }];
}

/** A value that comes from the case file. */
export function fact(text: string, path: string): Inlines {
  return [{ kind: 'text', text, provenance: { kind: 'fact', path } }];
}

/** Numbered items, «1.» and so on. */
export function items(prefix: string, texts: readonly Inlines[]): readonly NumberedItem[] {
  return texts.map((content, index) => ({ number: `${String(index + 1)}.`, label: `${prefix}-${String(index + 1)}`, content }));
}

/** A numbered ground. */
export function ground(number: number, heading: string, blocks: readonly Block[]): Block {
  return { kind: 'ground', number: `${String(number)}.`, label: `ground-${String(number)}`, heading: say(heading), blocks };
}

/** A paragraph of plain words. */
export function para(text: string): Block {
  return { kind: 'paragraph', content: say(text) };
}

/** A paper around some blocks. */
export function paperOf(blocks: readonly Block[], change: Partial<Paper> = {}): Paper {
  return {
    id: 'p7k2m9q4',
    template: 'kz-expulsion-appeal',
    variant: 'koap',
    language: 'ru',
    date: '2026-10-05',
    title: 'Жалоба на постановление о выдворении',
    pageStyle: 'court',
    blocks,
    issues: [],
    norms: [],
    ...change,
  };
}
