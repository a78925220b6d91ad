import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import { SILENT_STATES } from '#core/casefile/answer.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { READERS } from '#core/casefile/disclosure.ts';
import { SPEAKERS, type Selection } from '#core/casefile/selection.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Block } from '#core/papers/paper.ts';
import { assemble } from '#core/templates/assemble.ts';
import { decide } from '#core/templates/decide.ts';
import { markdownBlocks } from '#core/templates/markdown.ts';
import { parseBody } from '#core/templates/parse.ts';
import { printTemplate } from '#core/templates/print.ts';
import { FactReader, OpenCase } from '#core/templates/reading.ts';
import type { TemplateNode } from '#core/templates/syntax.ts';
import { TemplateHead } from '#core/templates/template-head.ts';
import { caseFileArbitrary } from '../generators/case-file-arbitrary.ts';
import { denseCaseArbitrary, SECRET } from '../generators/dense-case-arbitrary.ts';
import { factConditionArbitrary, treeArbitrary } from '../generators/template-arbitrary.ts';

const law = await readLaw(join(import.meta.dirname, '../../resources/law'));
if (!law.ok) throw new Error('the law library is damaged');
const library = law.value;
const numRuns = process.env['SLOW'] === undefined ? 100 : 5000;

/** A tree without what printing does not keep: places, and what is read from a citation's words. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'at' && name !== 'citation').map(([name, inner]) => [name, withoutPlaces(inner)]));
}

it('a tree that is printed and parsed is the same tree', () => {
  fc.assert(fc.property(treeArbitrary, (tree) => {
    const text = printTemplate(tree);
    expect(withoutPlaces(parseBody(text, 'tree.md').tree)).toEqual(withoutPlaces(tree));
  }), { numRuns: numRuns * 2 });
});

it('any text parses, and where nothing was wrong with it, prints and parses to the same', () => {
  let sound = 0;
  const mark = fc.constantFrom('{{', '}}', '{{#if person.minor}}', '{{/if}}', '{{#each x in family}}', '{{/each}}', '[@', ']', '{{#unknown}}', '{{#else}}', '"', '|', '{{> c }}', '<!--', '-->', '\n', '\n\n', '{{ref x}}', '{{#ground g}}', '{{ person.name | genitive }}', '{{ pagebreak }}', ' ');
  fc.assert(fc.property(fc.array(fc.oneof(mark, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 }), (parts) => {
    const once = parseBody(parts.join(''), 'any.md');
    const again = parseBody(printTemplate(once.tree), 'any.md');
    if (once.complaints.length === 0) {
      sound += 1;
      expect(withoutPlaces(again.tree)).toEqual(withoutPlaces(once.tree));
    }
    for (const { position } of once.complaints) expect(position.line * position.column).toBeGreaterThan(0);
  }), { numRuns: numRuns * 10 });
  expect(sound).toBeGreaterThan(numRuns);
});

const titles = { ru: 'Проба', kk: 'Сынақ', en: 'Trial' };
const selectionArbitrary: fc.Arbitrary<Selection> = fc.record({
  person: fc.constantFrom('aa', 'bb', 'gone'), proceeding: fc.constantFrom('aa', 'bb', null), speaker: fc.constantFrom(...SPEAKERS), speakerPerson: fc.constantFrom('bb', null),
  interpreter: fc.constantFrom('cc', null), language: fc.constantFrom<Tongue>('ru', 'kk', 'en'), date: fc.constant('2026-11-22'), variant: fc.constantFrom('koap', null), annexTo: fc.constantFrom('gpk', null),
});

function fill(tree: readonly TemplateNode[], file: CaseFile, selection: Selection, readers: readonly string[]) {
  const head = TemplateHead.parse({ id: 'trial', area: 'common', family: 'common', titles, readers, speakers: ['person'], languages: ['ru'], lawAsOf: '2026-11-22', review: { lawyer: 'none' } });
  const body = parseBody(printTemplate(tree), 'body.md');
  const clauses = new Map([`one.${selection.language}`].map((key) => [key, parseBody('{{ who.name | genitive }} и {{ who.birthDate | date }}', 'one.md')]));
  const template = { head, bodies: { [selection.language]: body }, edition: '' };
  return assemble({ template, library: { templates: new Map(), clauses }, file, selection, law: library, paperId: 'law' });
}

/** All texts that the template wrote itself; values carry where they come from. */
function ownWords(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(ownWords);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'text' && 'text' in value && typeof value.text === 'string') return 'provenance' in value ? [] : [value.text];
  return Object.values(value).flatMap(ownWords);
}

it('any template and any case give a paper, and no mark of the language is left in its own words', () => {
  fc.assert(fc.property(treeArbitrary, caseFileArbitrary, selectionArbitrary, fc.subarray([...READERS], { minLength: 1 }), (tree, file, selection, readers) => {
    const paper = fill(tree, file, selection, readers);
    for (const words of ownWords(paper.blocks)) expect(words).not.toMatch(/\{\{|\}\}|\[@|[\uE000-\uF8FF]/u);
    expect(JSON.stringify(paper.blocks)).not.toMatch(/"(?:\[object|undefined|NaN)/u);
    expect(fill(tree, file, selection, readers)).toEqual(paper);
  }), { numRuns });
});

/** A copy of a case in which each answer may have been forgotten: the same case, with less known. */
function forget(value: unknown, keep: () => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => forget(item, keep));
  if (typeof value !== 'object' || value === null) return value;
  if ('state' in value && typeof value.state === 'string' && (value.state === 'value' || (SILENT_STATES as readonly string[]).includes(value.state)) && !keep()) return { state: 'not-asked' };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, forget(inner, keep)]));
}

const denseSelection = selectionArbitrary.map((selection): Selection => ({ ...selection, person: 'aa', proceeding: 'kk', annexTo: 'gpk' }));

/** The same case with nothing held back. */
function opened(file: CaseFile): CaseFile {
  return CaseFile.parse(JSON.parse(JSON.stringify(file).replaceAll('"disclosure":"nobody"', '"disclosure":"any"')));
}

it('learning an answer never turns a decided condition', () => {
  let decided = 0;
  let learned = 0;
  fc.assert(fc.property(factConditionArbitrary, denseCaseArbitrary, denseSelection, fc.infiniteStream(fc.boolean()), (condition, dense, selection, coins) => {
    const file = opened(dense);
    const less = CaseFile.parse(forget(file, () => coins.next().value === true));
    const at = (known: CaseFile) => decide(condition, { reader: new FactReader(new OpenCase(known, ['court']), selection), bindings: new Map(), printed: () => false }).truth;
    const before = at(less);
    if (before === 'unknown') {
      if (at(file) !== 'unknown') learned += 1;
      return;
    }
    decided += 1;
    expect(at(file)).toBe(before);
  }), { numRuns: numRuns * 10 });
  expect(decided).toBeGreaterThan(numRuns);
  expect(learned).toBeGreaterThan(numRuns / 10);
});

const askingForSecrets = parseBody('\n{{ claim.fear }} {{ decision.authority | genitive }}\n\n{{#each item in evidence}}\n{{ item.title }}\n{{/each}}\n', 'asking.md').tree;

it('what nobody may read is in no paper, wherever it stands', () => {
  let printed = 0;
  fc.assert(fc.property(treeArbitrary, denseCaseArbitrary, denseSelection, (tree, file, selection) => {
    const all = [...tree, ...askingForSecrets];
    expect(JSON.stringify(fill(all, file, selection, ['court', 'un']))).not.toContain(SECRET);
    if (JSON.stringify(fill(all, opened(file), selection, ['court', 'un'])).includes(SECRET)) printed += 1;
  }), { numRuns: numRuns * 3 });
  // The same words, when anybody may read them, are printed: the test can fail.
  expect(printed).toBeGreaterThan(numRuns / 2);
});

it('paragraphs without markup come out the same, whether Markdown reads them or not', () => {
  const piece = fc.constantFrom('Суд', ' решил', ', ', '. ', '(', '\n', '\n\n', '  ', '    ', 'в 10:30', '[x](y)', '<b>', '&amp;', '`', 'http://a.b', '~', '|', '!', '=\n', '\t');
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')), (text) => {
    const words = (blocks: readonly Block[]): readonly string[] => blocks.map((block) => (block.kind === 'paragraph' ? ownWords(block.content).join('').replaceAll(/\s+/gu, ' ') : block.kind));
    // A backslash before the last full stop sends the same words through the parser.
    expect(words(markdownBlocks(`${text}\n\nКонец.`, []))).toEqual(words(markdownBlocks(`${text}\n\nКонец\\.`, [])));
  }), { numRuns: numRuns * 2 });
});
