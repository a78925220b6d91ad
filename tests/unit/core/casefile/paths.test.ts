import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatPath, parsePath, readPath, writePath, type PathStep } from '#core/casefile/paths.ts';

const file = { people: [{ id: 'p1', sex: { state: 'value', value: 'male' }, citizenships: { state: 'value', value: [{ id: 'c1', country: 'RU' }] } }] };
const at = (path: string): readonly PathStep[] => parsePath(path) ?? [];

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,8}$/);
const link = fc.tuple(name, fc.option(id, { nil: undefined })).map(([field, item]): readonly PathStep[] => (item === undefined ? [{ field }] : [{ field }, { id: item }]));
const path = fc.array(link, { minLength: 1, maxLength: 4 }).map((links): readonly PathStep[] => links.flat());

describe('paths', () => {
  it('are read and written as the same', () => {
    fc.assert(fc.property(path, (steps) => { expect(parsePath(formatPath(steps))).toEqual(steps); }));
  });
  it.each(['', '.a', '[p1]', 'a[p1][p2]', 'a..b', 'a[', 'a[B]', 'a[p1', 'а.б', 'a b'])('refuses %j', (text) => {
    expect(parsePath(text)).toBeNull();
  });
  it('go by id and through answers', () => {
    expect(readPath(file, at('people[p1].citizenships[c1].country'))).toBe('RU');
    expect(readPath(file, at('people[p2].sex'))).toBeUndefined();
    expect(readPath(file, at('constructor'))).toBeUndefined();
  });
  it('write without touching the original, and remove', () => {
    const written = writePath(file, at('people[p1].citizenships[c2].country'), 'UA');
    expect(readPath(written, at('people[p1].citizenships[c2]'))).toEqual({ id: 'c2', country: 'UA' });
    expect(readPath(file, at('people[p1].citizenships[c2]'))).toBeUndefined();
    expect(readPath(writePath(file, at('people[p1].sex'), undefined), at('people[p1]'))).not.toHaveProperty('sex');
    expect(readPath(writePath(file, at('people[p1]'), undefined), at('people'))).toEqual([]);
  });
  it('read back what was written into a field', () => {
    const toField = path.filter((steps) => { const last = steps.at(-1); return last !== undefined && 'field' in last && last.field !== 'id'; });
    fc.assert(fc.property(toField, fc.string(), (steps, value) => { expect(readPath(writePath({}, steps, value), steps)).toBe(value); }), { numRuns: 300 });
  });
});
