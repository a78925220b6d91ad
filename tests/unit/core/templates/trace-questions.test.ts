import { describe, expect, it } from 'vitest';
import { CaseFile } from '#core/casefile/case-file.ts';
import type { Selection } from '#core/casefile/selection.ts';
import { parseBody } from '#core/templates/parse.ts';
import { TemplateHead } from '#core/templates/template-head.ts';
import { traceQuestions } from '#core/templates/trace-questions.ts';
import { library as law } from './trial.ts';

const selection: Selection = { person: 'p1', proceeding: 'k1', speaker: 'person', speakerPerson: null, interpreter: null, language: 'ru', date: '2026-11-22', variant: null, annexTo: null };

/** The facts that a body asks of a case with these charges: name, why, whether answered. */
function asked(body: string, charges: readonly object[]): readonly string[] {
  const file = CaseFile.parse({
    schema: 'pana-case/1', id: 'fictionalcase0001',
    people: [{ id: 'p1', roles: ['applicant'], names: [{ id: 'n1', script: 'cyrillic', use: 'main', family: 'Петров', given: 'Иван' }] }],
    proceedings: [{ id: 'k1', person: 'p1', kind: 'extradition', charges }],
  });
  const head = TemplateHead.parse({ id: 'trial', area: 'common', family: 'common', titles: { ru: 'Проба', kk: 'Сынақ', en: 'Trial' }, readers: ['court'], speakers: ['person'], languages: ['ru'], lawAsOf: '2026-11-22', review: { lawyer: 'none' } });
  const template = { head, bodies: { ru: parseBody(body, 'body.md') }, edition: '' };
  const { facts } = traceQuestions(template, { templates: new Map([['trial', template]]), clauses: new Map() }, file, selection, law);
  return facts.filter(({ canonical }) => canonical.startsWith('charges.')).map(({ canonical, effect, answered }) => `${canonical} ${effect}${answered ? ' answered' : ''}`);
}

const NAMELESS = [{ id: 'c1', code: 'ru-uk', article: { state: 'value', value: '337' } }];
const NAMED = [{ id: 'c1', code: 'ru-uk', article: { state: 'value', value: '337' }, title: { state: 'value', value: { original: 'ru', ru: 'Самовольное оставление части' } } }];

describe('what a paper asks', () => {
  it.each([
    ['any', '{{#if any charge in charges where charge.title is not known}}А{{#else}}Б{{/if}}'],
    ['all', '{{#if all charge in charges where charge.title is known}}А{{#else}}Б{{/if}}'],
    ['a loop around it', '{{#each charge in charges}}{{#if any other in charges where other.title is not known}}А{{/if}}{{/each}}'],
    ['part of a longer question', '{{#if person.sex is male or any charge in charges where charge.title is not known}}А{{#else}}Б{{/if}}'],
  ])('is what is not known yet, though the paper decides without it: %s', (_name, body) => {
    expect(asked(body, NAMELESS)).toContain('charges.title decides');
    expect(asked(body, NAMED)).toContain('charges.title decides answered');
  });

  it('is the same in the second passage that asks the same, and decided as the paper decides', () => {
    const twice = '{{#if any charge in charges where charge.title is not known}}{{#each charge in charges}}{{ charge.article }}{{/each}}{{/if}} {{#if any charge in charges where charge.title is not known}}А{{/if}}';
    expect(asked(twice, NAMELESS)).toEqual(expect.arrayContaining(['charges.title decides', 'charges.article printed answered']));
    // A named charge rules the passage out: the article is not printed.
    expect(asked(twice, NAMED)).not.toContain('charges.article printed answered');
  });
});
