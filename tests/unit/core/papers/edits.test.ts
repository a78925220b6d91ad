import { describe, expect, it } from 'vitest';
import { applyEdits, readEdits, withEdit, type PaperEdit } from '#core/papers/edits.ts';
import { overlayOf } from '#core/papers/overlay.ts';
import type { Block, Inline, Paper } from '#core/papers/paper.ts';
import { markPassages, passagesOf } from '#core/papers/passages.ts';

const words = (text: string): Inline => ({ kind: 'text', text });
const fact = (text: string, path: string): Inline => ({ kind: 'text', text, provenance: { kind: 'fact', path } });
const paper = (...blocks: readonly Block[]): Paper => ({ id: 'p', template: 't', variant: null, language: 'ru', date: '2026-11-28', title: 'Жалоба', pageStyle: 'court', blocks, issues: [], norms: [] });
const about = { id: 'e1', at: '2026-11-28T10:00:00.000Z', by: 'pana' };

const first = paper(
  { kind: 'paragraph', content: [words('Постановление от '), fact('5 мая 2026 года', 'a.date'), words(' получено '), fact('Ивановым', 'p.name'), words('.')] },
  { kind: 'requests', lead: [words('ПРОШУ:')], items: [{ number: '1.', label: 'request-1', content: [words('Отменить.')] }] },
);
const text = (made: Paper): readonly string[] => passagesOf(made).map(({ content }) => content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''));
const edited = (edits: readonly PaperEdit[] | null): readonly PaperEdit[] => edits ?? [];

describe('changes to the words of one paper', () => {
  it('keeps the values in reworded text tied to their facts', () => {
    const edits = edited(withEdit(first, [], { kind: 'replace', address: '0', words: 'Акт от 5 мая 2026 года вручён Ивановым с опозданием.' }, about));
    const later = paper({ kind: 'paragraph', content: [words('Постановление от '), fact('6 мая 2026 года', 'a.date'), words(' получено '), fact('Ивановым', 'p.name'), words('.')] });
    const { paper: made, states } = applyEdits(later, edits);
    expect(text(made)).toEqual(['Акт от 6 мая 2026 года вручён Ивановым с опозданием.']);
    expect(states.map(({ applied }) => applied)).toEqual([true]);
  });

  it('does not take a part of a longer word for a value', () => {
    const short = paper({ kind: 'paragraph', content: [words('Листов: '), fact('2', 'e.pages'), words('.')] });
    const [edit] = edited(withEdit(short, [], { kind: 'replace', address: '0', words: 'В 2026 году листов: 2.' }, about));
    expect(edit?.pieces).toEqual([{ text: 'В 2026 году листов: ' }, { keep: 'fact:e.pages#1' }, { text: '.' }]);
  });

  it('leaves a passage alone that reads otherwise now, and says so', () => {
    const edits = edited(withEdit(first, [], { kind: 'replace', address: '0', words: 'Иначе.' }, about));
    const other = paper({ kind: 'paragraph', content: [words('Решение от '), fact('5 мая 2026 года', 'a.date'), words('.')] });
    const made = applyEdits(other, edits);
    expect(text(made.paper)).toEqual(text(other));
    expect(made.paper.issues.map(({ code }) => code)).toEqual(['edit-not-applied']);
  });

  it('finds its passage again where it has moved', () => {
    const edits = edited(withEdit(first, [], { kind: 'remove', address: '0', words: '' }, about));
    const moved = paper({ kind: 'heading', level: 1, content: [words('Факты')] }, ...first.blocks);
    expect(text(applyEdits(moved, edits).paper)).toEqual(['Факты', 'ПРОШУ:', 'Отменить.']);
  });

  it('adds a request at the end with the next number, and never leaves one out', () => {
    const edits = edited(withEdit(first, [], { kind: 'insert-after', address: '1.0', words: 'Приостановить исполнение.' }, about));
    const [, requests] = applyEdits(first, edits).paper.blocks;
    expect(requests?.kind === 'requests' ? requests.items.map(({ number }) => number) : []).toEqual(['1.', '2.']);
    expect(withEdit(first, [], { kind: 'remove', address: '1.0', words: '' }, about)).toBeNull();
  });

  it('rewords an earlier change instead of piling another on it, and the template’s own words are no change', () => {
    const once = edited(withEdit(first, [], { kind: 'replace', address: '0', words: 'Раз.' }, about));
    const twice = edited(withEdit(first, once, { kind: 'replace', address: '0', words: 'Два.' }, { ...about, id: 'e2' }));
    expect(twice.map(({ id }) => id)).toEqual(['e2']);
    expect(withEdit(first, twice, { kind: 'replace', address: '0', words: once[0]?.shown ?? '' }, about)).toEqual([]);
  });

  it('changes and takes back a paragraph that was added', () => {
    const added = edited(withEdit(first, [], { kind: 'insert-after', address: '0', words: 'Новое.' }, about));
    const changed = edited(withEdit(first, added, { kind: 'replace', address: 'edit:e1', words: 'Новее.' }, about));
    expect(text(applyEdits(first, changed).paper)[1]).toBe('Новее.');
    expect(withEdit(first, changed, { kind: 'remove', address: 'edit:e1', words: '' }, about)).toEqual([]);
  });

  it('counts what it can’t read', () => {
    expect(readEdits([{ kind: 'of a later program' }])).toEqual({ edits: [], unreadable: 1 });
  });
});

describe('what may be pressed on a page', () => {
  it('is a value with a rectangle a line, and a passage around all its words', () => {
    const [block] = markPassages(first).blocks;
    expect(block?.kind === 'paragraph' ? block.content.map((inline) => ('passage' in inline ? inline.passage : null)) : []).toEqual(['0', '0', '0', '0', '0']);
    const spots = [{ text: 'а', blank: false, provenance: null, passage: '0' }, { text: 'б', blank: false, provenance: { kind: 'fact' as const, path: 'x' }, passage: '0' }];
    const { values, passages } = overlayOf([
      { spot: 0, x: 0.125, y: 0.25, width: 0.375, height: 0.125 }, { spot: 1, x: 0.5, y: 0.25, width: 0.25, height: 0.125 }, { spot: 1, x: 0.125, y: 0.375, width: 0.25, height: 0.125 },
    ], spots);
    expect(values.map(({ areas }) => areas.length)).toEqual([2]);
    expect(passages).toEqual([{ kind: 'passage', address: '0', area: { x: 0.125, y: 0.25, width: 0.625, height: 0.25 } }]);
  });
});
