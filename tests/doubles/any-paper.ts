import fc from 'fast-check';
import type { Tongue } from '#core/language/tongue.ts';
import type { Block, Inline, Inlines, Paper, Passage, PassageLook } from '#core/papers/paper.ts';
import { paperOf } from './paper-making.ts';

/** Strings that have broken a writer somewhere: markup, controls, direction overrides, halves of characters, other scripts. */
export const HOSTILE: readonly string[] = [
  '$x$ #let *a* {{b}} <b> | ::: [@x]',
  '#panic() _a_ `b` \\ // /* = - + / @c <d> \\u{1}',
  ']]> <!-- & &amp; <?xml?> <w:t>',
  '\u0000\u0001\u0007\u000b\u001b\u007f\u0085\u009f',
  'abc\u202Efed\u202C \u2066x\u2069 \u200f',
  '\uD800 \uDC00 \uD83D',
  '😀👨‍👩‍👧🇰🇿 ☺️',
  'أرسيني بافلوفيتش شینجاڭ',
  'שלום გამარჯობა Բարեւ 新疆 维吾尔',
  'ไทย हिन्दी ދިވެހި 𝔘𝔫 𐍈',
  '\ue000\uf8ff\ufffe\uffff\u{10ffff}\ufeff\u00ad\u200b',
  'e\u0301\u0302\u0303\u0304\u0305\u0306 и\u0306',
  'a\r\nb\rc\nd\u2028e\u2029f\tg',
  '  два  пробела  и\u00a0неразрывный  ',
  '',
  ' ',
];

const LOOKS: readonly PassageLook[] = [
  'note', 'addressee', 'title', 'subtitle', 'heading1', 'heading2', 'heading3', 'ground', 'text', 'left', 'center', 'right', 'quotation', 'lead', 'item', 'field',
];

const anyText = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));

const anyLanguage = fc.constantFrom(undefined, 'ru', 'kk', 'en', 'ar', 'uz-Cyrl', 'zh', 'x"><', '', 'deutsch', 'EN');

const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .record({ text: anyText, strong: fc.boolean(), emphasis: fc.boolean(), language: anyLanguage, path: fc.option(fc.constant('people[a1].name')) })
    .map(({ text, strong, emphasis, language, path }): Inline => ({
      kind: 'text',
      text,
      ...(strong ? { strong } : {}),
      ...(emphasis ? { emphasis } : {}),
      ...(language === undefined ? {} : { language }),
      ...(path === null ? {} : { provenance: { kind: 'fact', path } }),
    })),
  anyText.map((label): Inline => ({ kind: 'blank', label })),
  anyText.map((text): Inline => ({ kind: 'reference', text, target: 'ground-1' })),
  fc.constant<Inline>({ kind: 'line-break' }),
);

const anyLine: fc.Arbitrary<Inlines> = fc.array(anyInline, { maxLength: 4 });
const anyLines = fc.array(anyLine, { maxLength: 3 });
const anyItems = fc.array(
  fc.record({ number: anyText, content: anyLine }).map((item) => ({ ...item, label: 'item' })),
  { maxLength: 3 },
);

const anyPassages = fc.array(fc.record<Passage>({ look: fc.constantFrom(...LOOKS), mark: anyText, content: anyLine }), { maxLength: 3 });

const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('paragraph' as const), content: anyLine, align: fc.constantFrom('justify', 'left', 'center', 'right') }),
    fc.record({ kind: fc.constant('addressee' as const), lines: anyLines }),
    fc.record({ kind: fc.constant('title' as const), lines: anyLines, subtitle: anyLines }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), content: anyLine }),
    fc.record({ kind: fc.constant('quotation' as const), content: anyLine }),
    fc.record({ kind: fc.constant('requests' as const), lead: anyLine, items: anyItems }),
    fc.record({ kind: fc.constant('annexes' as const), heading: anyLine, items: anyItems }),
    fc.record({ kind: fc.constant('form' as const), rows: fc.array(fc.record({ number: anyText, label: anyLine, value: anyLine }), { maxLength: 6 }) }),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(fc.record({ header: anyLine, share: fc.double() }), { maxLength: 4 }),
      rows: fc.array(fc.array(anyLine, { maxLength: 5 }), { maxLength: 6 }),
    }),
    fc.record({
      kind: fc.constant('signatures' as const),
      items: fc.array(fc.record({ role: anyLine, name: anyLine, statement: anyLine, withDate: fc.boolean() }), { maxLength: 5 }),
    }),
    fc.constant({ kind: 'page-break' as const }),
    fc.record({
      kind: fc.constant('parallel' as const),
      languages: fc.constantFrom<readonly [Tongue, Tongue]>(['ru', 'kk'], ['kk', 'en'], ['en', 'ru']),
      rows: fc.array(fc.record({ number: anyText, cells: fc.tuple(anyPassages, anyPassages), kept: fc.boolean() }), { maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('ground' as const),
      number: anyText,
      label: fc.constant('ground-1'),
      heading: anyLine,
      blocks: fc.array(tie('block'), { maxLength: 3 }),
    }),
  ),
}));

/** Any paper at all: every kind of block, with hostile and arbitrary strings in every place that holds text. */
export const anyPaper: fc.Arbitrary<Paper> = fc
  .record({
    blocks: fc.array(anyBlock, { maxLength: 6 }),
    language: fc.constantFrom<Tongue>('ru', 'kk', 'en'),
    beside: fc.constantFrom<Tongue | null>(null, 'kk', 'en'),
    title: anyText,
    date: fc.constantFrom('2026-10-05', '2024-02-29', '2026-02-30', '0000-00-00', '', 'скоро'),
    pageStyle: fc.constantFrom('court', 'no-such-style', '../../package', ''),
  })
  .map(({ blocks, beside, ...rest }) => paperOf(blocks, beside === null ? rest : { ...rest, beside }));

/** One paper with every hostile string in every kind of block, and a paragraph of 60,000 characters. */
export function hostilePaper(): Paper {
  const line = (text: string): Inlines => [{ kind: 'text', text }];
  const blocks = HOSTILE.flatMap((text): readonly Block[] => [
    { kind: 'addressee', lines: [line(text)] },
    { kind: 'title', lines: [line(text)], subtitle: [line(text)] },
    { kind: 'heading', level: 2, content: line(text) },
    { kind: 'ground', number: '1.', label: 'g', heading: line(text), blocks: [{ kind: 'paragraph', content: line(text) }] },
    { kind: 'requests', lead: line(text), items: [{ number: '1.', label: 'r', content: line(text) }] },
    { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', content: line(text) }]] },
    { kind: 'table', columns: [{ header: line(text), share: 1 }, { header: [], share: 3 }], rows: [[line(text), line(text)]] },
    { kind: 'form', rows: [{ number: '1', label: line(text), value: line(text) }] },
    { kind: 'quotation', content: line(text) },
    { kind: 'annexes', heading: line(text), items: [{ number: '1.', label: 'a', content: line(text) }] },
    { kind: 'parallel', languages: ['ru', 'kk'], rows: LOOKS.map((look) => ({ number: '[1]', kept: false, cells: [[{ look, mark: text, content: line(text) }], [{ look, mark: '', content: line(text) }]] })) },
    { kind: 'signatures', items: [{ role: line(text), name: line(text), statement: line(text), withDate: true }] },
  ]);
  const narrow: Block = { kind: 'parallel', languages: ['ru', 'kk'], rows: [{ number: '[1]', kept: true, cells: [[{ look: 'text', mark: '', content: line('мир\u00a0труд\u00a0май'.repeat(2000)) }], [{ look: 'item', mark: '1.', content: line('длинное слово '.repeat(3000)) }]] }] };
  return paperOf([...blocks, narrow, { kind: 'paragraph', content: line('длинное слово '.repeat(4286)) }, { kind: 'paragraph', content: line('ж'.repeat(60_000)) }]);
}
