import { expect, it } from 'vitest';
import { differences } from '#core/casefile/differences.ts';
import { undoSteps } from '#core/casefile/undo-steps.ts';

const said = (value: unknown, more: object = {}) => ({ state: 'value', value, ...more });

it('names the smallest thing that has a path', () => {
  const before = {
    id: 'a', people: [{ id: 'p1', names: [{ id: 'n1', family: 'Иванов' }], birthDate: said('1990'), citizenships: said([{ id: 'c1', country: 'RU' }]) }, { id: 'p2', names: [] }],
    events: [{ id: 'e1', what: said({ original: 'ru', ru: 'было' }) }],
  };
  const after = {
    id: 'a', people: [{ id: 'p1', names: [{ id: 'n1', family: 'Иванова' }], birthDate: { state: 'unknown' }, citizenships: said([{ id: 'c1', country: 'KZ' }, { id: 'c2', country: 'RU' }]) }],
    events: [{ id: 'e1', what: said({ original: 'ru', ru: 'было', en: 'was' }) }], notes: [{ id: 'n', text: { original: 'ru', ru: 'х' } }],
  };
  expect(differences(before, after)).toEqual([
    { path: 'people[p1].names[n1].family', before: 'Иванов', after: 'Иванова' },
    { path: 'people[p1].birthDate', before: said('1990'), after: { state: 'unknown' } },
    { path: 'people[p1].citizenships[c1].country', before: 'RU', after: 'KZ' },
    { path: 'people[p1].citizenships[c2]', after: { id: 'c2', country: 'RU' } },
    { path: 'people[p2]', before: { id: 'p2', names: [] } },
    { path: 'events[e1].what', before: said({ original: 'ru', ru: 'было' }), after: said({ original: 'ru', ru: 'было', en: 'was' }) },
    { path: 'notes', after: [{ id: 'n', text: { original: 'ru', ru: 'х' } }] },
  ]);
});

it('an answer given anew with the same words, and another order of fields, are no difference; another order of a list and another disclosure are', () => {
  expect(differences({ a: said('x', { at: '1', recordedBy: 'я' }) }, { a: { value: 'x', state: 'value', at: '2', recordedBy: 'он' } })).toEqual([]);
  expect(differences({ a: said('x') }, { a: said('x', { disclosure: 'court' }) })).toHaveLength(1);
  const list = [{ id: '1' }, { id: '2' }];
  expect(differences({ list }, { list: list.toReversed() })).toEqual([{ path: 'list', before: list, after: list.toReversed() }]);
});

it.each([
  ['created answer answer', [2, 3], []],
  ['created answer answer undo', [2], [3]],
  ['created answer answer undo undo', [], [3, 2]],
  ['created answer answer undo undo redo', [2], [3]],
  ['created answer answer undo answer', [2, 5], []],
  ['created answer forgotten undo', [], [2]],
  ['imported replaced undo redo', [2], []],
  ['created undo redo', [], []],
  ['replaced replaced', [2], []],
])('what can be undone after %s', (reasons, undo, redo) => {
  expect(undoSteps(reasons.split(' ').map((reason, index) => ({ number: index + 1, reason })))).toEqual({ undo, redo });
});
