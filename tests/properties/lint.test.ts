import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLaw } from '#adapters/law/read-law.ts';
import { readGlossary } from '#adapters/templates/read-glossary.ts';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import type { Complaint } from '#core/templates/complaint.ts';
import { lintTemplates } from '#core/templates/lint.ts';
import { literalsOf } from '#core/templates/literals.ts';
import { parseBody } from '#core/templates/parse.ts';
import { TemplateHead } from '#core/templates/template-head.ts';

const root = join(import.meta.dirname, '../..');
const law = await readLaw(join(root, 'resources/law'));
if (!law.ok) throw new Error('the law library is damaged');
const library = law.value;
const read = await readGlossary(join(root, 'resources/glossary'));
if (!read.ok) throw new Error('the glossary is damaged');
const glossary = read.value;

const isSlow = process.env['SLOW'] !== undefined;
/** A hundred thousand inputs in the long run. */
const inputs = isSlow ? 100_000 : 3000;

const titles = { ru: 'Проба', kk: 'Сынақ', en: 'Trial' };
const head = (tongue: Tongue): TemplateHead => TemplateHead.parse({
  id: 'trial', area: 'common', family: 'common', titles, readers: ['court'], speakers: ['person'], languages: [tongue], lawAsOf: '2026-11-22', review: { lawyer: 'none' }, needs: ['person.name', 'claim.fear'],
});

/** All complaints about a text as the body of a template and as a clause that the template may include. */
function lint(text: string, clause: string, tongue: Tongue, spaces: boolean): readonly Complaint[] {
  const body = parseBody(text, `common/trial/body.${tongue}.md`);
  const passage = parseBody(clause, `clauses/c.${tongue}.md`);
  const templates = new Map([['trial', { head: head(tongue), bodies: { [tongue]: body }, edition: '' }]]);
  const sources = [{ file: passage.file, template: null, tongue }];
  return lintTemplates({ templates, clauses: new Map([[`c.${tongue}`, passage]]) }, [...body.complaints, ...passage.complaints], sources, library, { glossary, spaces });
}

const mark = fc.constantFrom(
  '{{', '}}', '{{#if claim.fear is known}}', '{{#if any x in charges where x.title is known}}', '{{#elseif printed g}}', '{{#else}}', '{{#unknown}}', '{{/if}}', '{{#each x in evidence where x.pages is known}}', '{{ x.pages }}', '{{/each}}',
  '{{#ground g when claim.fear is known}}', '{{/ground}}', '{{ claim.fear }}', '{{ person.sex | choice "male:', '|female:', '{{ verb "', '{{ bySex person "', '"', '\\', '{{#table x in charges columns="', '{{/table}}', '{{#form}}{{#row "', '{{/row}}{{/form}}',
  '{{> c }}', '{{> c x=claim }}', '{{ref g}}', '[@', '[@kz.koap.788(1) | dative]', ']', '<!--', '-->', '|', ':', '\n', '\r\n', '\n\n', '\u00A0', '  ', ' - ', '...', '\uFEFF',
  'статья ', 'ст. ', 'п. а)', 'двадцать', '5 ', '№ ', '§', 'И. А. Петров', 'статус', 'УПК', 'мекен-жай', 'бап', 'он бірінші бөлік', 'article ', 'three',
);
const textArbitrary = fc.oneof({ weight: 4, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: mark }, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 16 }).map((parts) => parts.join('')) }, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));

it('lint never throws: any text is complained about in three languages, at a place that the text has', () => {
  let complained = 0;
  fc.assert(fc.property(textArbitrary, textArbitrary, fc.constantFrom(...TONGUES), fc.boolean(), (text, clause, tongue, spaces) => {
    const lines = (whole: string): readonly string[] => whole.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
    const files = new Map([[`common/trial/body.${tongue}.md`, lines(text)], [`clauses/c.${tongue}.md`, lines(clause)]]);
    for (const { code, file, position, message } of lint(text, clause, tongue, spaces)) {
      complained += 1;
      const line = files.get(file)?.[position.line - 1];
      const room = line === undefined ? (file.endsWith('template.yaml') ? 1 : 0) : line.length + 1;
      expect(position.column, code).toBeGreaterThan(0);
      expect(position.column, code).toBeLessThanOrEqual(room);
      for (const words of Object.values(message)) expect(words, code).toMatch(/\S{2}/u);
    }
  }), { numRuns: inputs, endOnFailure: true });
  expect(complained).toBeGreaterThan(inputs);
});

it('a literal stands where it is said to stand', () => {
  fc.assert(fc.property(textArbitrary, (text) => {
    for (const { words, offset } of literalsOf(text)) expect(text.slice(offset, offset + words.length)).toBe(words);
  }), { numRuns: inputs });
});

it('lint says nothing twice', () => {
  fc.assert(fc.property(textArbitrary, fc.constantFrom(...TONGUES), (text, tongue) => {
    const said = lint(text, 'x', tongue, false).map(({ code, file, position, message }) => JSON.stringify([code, file, position, message]));
    expect(new Set(said).size).toBe(said.length);
  }), { numRuns: inputs / 10 });
});
