import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#core/papers/paper.ts';
import { setBlocks } from '#core/templates/set-type.ts';

const fact = { kind: 'fact', path: 'x' } as const;
const own = (text: string): Inline => ({ kind: 'text', text });
const value = (text: string): Inline => ({ kind: 'text', text, provenance: fact });

function set(...content: readonly Inline[]): readonly Inline[] {
  const [block] = setBlocks([{ kind: 'paragraph', content }], 'ru');
  return block?.kind === 'paragraph' ? block.content : [];
}

const texts = (content: readonly Inline[]): readonly string[] => content.map((inline) => (inline.kind === 'text' ? inline.text.replaceAll('\u00A0', '~') : inline.kind));

describe('setting the template’s own words', () => {
  it.each<[string, readonly Inline[], readonly string[]]>([
    ['a short word holds on to the value after it', [own('задержан в '), value('Алматы'), own(' сегодня')], ['задержан в~', 'Алматы', ' сегодня']],
    ['a number sign holds on to a number', [own('дело № '), value('2-101/7'), own(', суд')], ['дело №~', '2-101/7', ', суд']],
    ['a unit holds on to the value before it', [own('через '), value('10'), own(' суток')], ['через ', '10', '~суток']],
    ['quotes and dashes become right', [own('закон "О беженцах" - это')], ['закон «О~беженцах»~— это']],
    ['a value is printed to the letter', [own('он сказал: '), value('"да" - и  ушёл...'), own('.')], ['он сказал: ', '"да" - и  ушёл...', '.']],
    ['a blank counts as a word', [own('в '), { kind: 'blank', label: 'x' }, own(' и')], ['в~', 'blank', ' и']],
  ])('%s', (_name, content, expected) => {
    expect(texts(set(...content))).toEqual(expected);
  });
  it('keeps strong words where they were', () => {
    expect(set(own('по '), { kind: 'text', text: 'закону ', strong: true }, own('в силе'))).toEqual([own('по\u00A0'), { kind: 'text', text: 'закону ', strong: true }, own('в\u00A0силе')]);
  });
  it('loses and moves no letter, and touches no value', () => {
    const word = fc.constantFrom('в', 'суд', ' ', ' - ', '"', '№ ', '5', ' суток', '...', ', ', '(', ')', '🙂', 'Ж', '.');
    const inline = fc.oneof(fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => own(parts.join(''))), fc.string({ unit: 'grapheme', minLength: 1 }).map(value), fc.constant<Inline>({ kind: 'reference', text: '1', target: 'a' }));
    const letters = (each: Inline): string => (each.kind === 'text' && each.provenance === undefined ? each.text.replaceAll(/[^\p{L}\p{N}]/gu, '') : JSON.stringify(each));
    fc.assert(fc.property(fc.array(inline, { maxLength: 8 }), (content) => {
      expect(set(...content).map(letters)).toEqual(content.map(letters));
    }));
  });
});
