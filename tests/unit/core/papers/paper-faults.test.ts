import { describe, expect, it } from 'vitest';
import type { Block, Inlines, Paper } from '#core/papers/paper.ts';
import { faultsOf } from '../../../doubles/paper-faults.ts';

const words = (text: string): Inlines => [{ kind: 'text', text }];
const paper = (...blocks: readonly Block[]): Paper => ({ id: 'p', template: 't', variant: null, language: 'ru', date: '2026-11-22', title: 't', pageStyle: 'court', blocks, issues: [], norms: [] });
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: words(text) });
const requests = (...items: readonly (readonly [string, string])[]): Block => ({ kind: 'requests', lead: words('ПРОШУ:'), items: items.map(([number, text]) => ({ number, label: '', content: words(text) })) });

describe('the reader of slips', () => {
  it('lets a sound paper pass', () => {
    expect(faultsOf(paper(
      { kind: 'heading', level: 2, content: words('Факты') }, paragraph('Ст. 5, ч. 2 (далее – Закон); и т. д.; «слова…» — всё.'), paragraph('Дело № ____.'),
      requests(['1', 'отменить;'], ['2', 'освободить.']),
    ))).toEqual([]);
  });
  it.each([
    ['a comma twice', paragraph('Одно,, другое.')], ['a full stop twice', paragraph('Одно..')], ['a semicolon before a full stop', paragraph('Одно;.')], ['a space before a comma', paragraph('Одно , другое.')],
    ['empty brackets', paragraph('Одно ( ) другое.')], ['two spaces', paragraph('Одно  другое.')], ['a comma at the beginning', paragraph(', другое.')], ['an open dash', paragraph('Одно —')],
    ['№ without number', paragraph('Дело № , другое.')], ['ст. without number', paragraph('По ст. , другое.')], ['no sign at the end', paragraph('Одно и другое')], ['a word twice', paragraph('Был на на суде.')], ['a small letter after a stop', paragraph('Сказано. и ещё.')],
    ['an empty heading', { kind: 'heading', level: 2, content: words('Факты') }], ['an empty ground', { kind: 'ground', number: '1', label: 'a', heading: words('Факты'), blocks: [] }],
    ['a gap in the numbers', requests(['1', 'отменить;'], ['3', 'освободить.'])], ['a request without words', requests(['1', ''])], ['an open end', requests(['1', 'отменить;'])], ['a list of nothing', { kind: 'annexes', heading: words('Приложения'), items: [] }],
    ['a dead reference', { kind: 'paragraph', content: [...words('См. основание '), { kind: 'reference', text: '4', target: 'nowhere' }, ...words('.')] }],
  ] satisfies readonly (readonly [string, Block])[])('finds %s', (_name, block) => {
    expect(faultsOf(paper(block)).length).toBeGreaterThan(0);
  });
});
