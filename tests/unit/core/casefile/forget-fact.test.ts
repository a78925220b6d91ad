import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { changeWithoutFact, placesOf, tellingWords, touchesFact, withoutFact } from '#core/casefile/forget-fact.ts';
import { parsePath } from '#core/casefile/paths.ts';

const steps = (path: string) => parsePath(path) ?? [];

const file = {
  people: [
    { id: 'helper', name: { state: 'value', value: 'Тайный Помощник', recordedBy: 'pana' }, phone: '87010000000' },
    { id: 'main', name: 'Айбарша' },
  ],
  claim: { fear: { original: 'ru', ru: 'Меня прятал Помощник Тайного двора' } },
};

test('a fact is cut out where it stands, and nothing else changes', () => {
  expect(withoutFact(file, steps('people[helper].name'))).toEqual({ ...file, people: [{ id: 'helper', phone: '87010000000' }, file.people[1]] });
  expect(withoutFact(file, steps('people[helper]'))).toEqual({ ...file, people: [file.people[1]] });
  for (const path of ['people[nobody].name', 'people[main].phone', 'claim.home.town']) expect(withoutFact(file, steps(path))).toBe(file);
});

test('a recorded change keeps its path and loses the fact, whether it stood at, below or above it', () => {
  const [helper] = file.people;
  const forget = (path: string) => changeWithoutFact({ path, before: { secret: 1 }, after: 'secret' }, steps('people[helper].name'));
  for (const path of ['people[helper].name', 'people[helper].name.value', 'not a path!']) expect(forget(path)).toEqual({ path });
  for (const path of ['people[main].name', 'people[helper].phone', 'claim']) expect(forget(path)).toEqual({ path, before: { secret: 1 }, after: 'secret' });
  expect(changeWithoutFact({ path: 'people', before: [], after: file.people }, steps('people[helper].name'))).toEqual({ path: 'people', before: [], after: [{ id: 'helper', phone: '87010000000' }, file.people[1]] });
  expect(changeWithoutFact({ path: 'people[helper]', after: helper }, steps('people[helper].name'))).toEqual({ path: 'people[helper]', after: { id: 'helper', phone: '87010000000' } });
});

test('drafts that lead to the fact, into it or to what holds it are touched, neighbours are not', () => {
  const touched = (path: string) => touchesFact(path, steps('people[helper].name'));
  expect(['people', 'people[helper]', 'people[helper].name', 'people[helper].name.value', '??'].map(touched)).toEqual([true, true, true, true, true]);
  expect(['people[main]', 'people[helper].phone', 'claim.fear'].map(touched)).toEqual([false, false, false]);
});

test('the places where its words still stand are found in other cases of grammar, and no word of the machine counts', () => {
  const words = tellingWords([file.people[0]?.name]);
  expect(words).toEqual(['тайн', 'помощн'].map((word) => expect.stringMatching(new RegExp(`^${word}`, 'u')) as string));
  expect(placesOf(words, file)).toEqual(['people[helper].name', 'claim.fear.ru']);
  expect(placesOf(words, withoutFact(file, steps('people[helper].name')))).toEqual(['claim.fear.ru']);
  expect(tellingWords({ state: 'value', value: 'Pana', recordedBy: 'Somebody', at: '2026-07-20', kind: 'place-of-work' })).toEqual(['pana']);
  expect(placesOf([], file)).toEqual([]);
  // A telephone number is found however its digits are parted.
  const phone = tellingWords(['+7 701 000 09 09']);
  expect(phone).toEqual(['#7010000909']);
  expect(placesOf(phone, { a: 'телефон 8(701)000-0909', b: '8 701 000 09 08', c: '87010000909' })).toEqual(['a', 'c']);
});

law.prop([fc.array(fc.record({ id: fc.constantFrom('p1', 'p2', 'p3'), name: fc.string(), phone: fc.string() }), { maxLength: 3 }), fc.constantFrom('people[p1].name', 'people[p2]', 'people', 'people[p3].phone')])(
  'after forgetting nothing stands at the path, and forgetting twice is forgetting once', (people, path) => {
    const unique = people.filter((person, index) => people.findIndex(({ id }) => id === person.id) === index);
    const once = withoutFact({ people: unique }, steps(path));
    expect(withoutFact(once, steps(path))).toBe(once);
    const change = changeWithoutFact({ path: 'people', after: unique }, steps(path));
    expect(changeWithoutFact(change, steps(path))).toEqual(change);
  });
