import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { writeCaseYaml } from '#adapters/casefile/write-case-text.ts';
import { isAnswer } from '#core/casefile/answer.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';

const folder = join(import.meta.dirname, '../../fixtures/old-case-files');

/** Every scalar of a file with the path at which the case file has it. A bare value stands for an answer, so both meet at one path. */
function scalars(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => scalars(item, typeof item === 'object' && item !== null && 'id' in item ? `${path}[${String(item.id)}]` : `${path}#${String(index)}`));
  }
  if (typeof value === 'object' && value !== null) {
    const answer = 'value' in value && !('when' in value);
    return Object.entries(value).flatMap(([key, below]) => (answer && key === 'value' ? scalars(below, path) : scalars(below, path === '' ? key : `${path}.${key}`)));
  }
  // The failsafe schema of YAML reads every scalar as text.
  return typeof value === 'string' ? [[path, value]] : [];
}

/** What a case file of today says at a path that may go into an answer. */
function said(file: unknown, path: string): unknown {
  const [main = '', ...indices] = path.split('#');
  let here: unknown = readPath(file, parsePath(main) ?? []);
  for (const index of indices) {
    const list: unknown = isAnswer(here) && here.state === 'value' ? here.value : here;
    here = Array.isArray(list) ? list[Number.parseInt(index, 10)] : undefined;
  }
  return isAnswer(here) && here.state === 'value' ? here.value : here;
}

/** Files as earlier editions of the program wrote and read them. They are never rewritten: whoever kept such a file can open it for ever. */
const FILES = readdirSync(folder);

describe('case files of earlier editions', () => {
  it('are here: three editions of the examples at least', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(6);
  });

  it.each(FILES)('%s is read, nothing in it is lost, and it comes back the same from today’s form', (name) => {
    const bytes = readFileSync(join(folder, name));
    const read = readCaseText(bytes, name);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const raw: unknown = parse(bytes.toString('utf8'), { schema: 'failsafe' });
    const places = scalars(raw, '').filter(([path]) => !/\.(?:source|recordedBy|note|disclosure|state)\b|^[^#]*#[^#]*\./u.test(path));
    expect(places.length).toBeGreaterThan(60);
    for (const [path, text] of places) expect([path, String(said(read.value, path))]).toEqual([path, text]);
    const again = readCaseText(new TextEncoder().encode(writeCaseYaml(read.value)), name);
    expect(again.ok ? again.value : again.error).toEqual(read.value);
  });
});
