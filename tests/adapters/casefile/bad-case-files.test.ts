import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { CASE_FILE_LIMIT, readCaseText } from '#adapters/casefile/read-case-text.ts';
import type { Failure } from '#core/failure.ts';

const folder = new URL('../../labelled/case-files/', import.meta.url);
const base = readFileSync(new URL('base.yaml', folder), 'utf8');
const Entry = z.strictObject({ name: z.string(), from: z.string(), to: z.string(), code: z.string(), line: z.number().optional(), column: z.number().optional(), path: z.string().optional() });
const entries = z.array(Entry).parse(parse(readFileSync(new URL('broken.yaml', folder), 'utf8')));

const broken = ({ from, to }: { readonly from: string; readonly to: string }): Uint8Array => bytes(base.replace(from, () => to.replace('REPEAT', '7'.repeat(500))));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function refusal(input: Uint8Array): Failure {
  const read = readCaseText(input, 'case.yaml');
  if (read.ok) throw new Error('the broken file was accepted');
  return read.error;
}

describe('broken case files', () => {
  it('the base they are made from is sound', () => {
    const read = readCaseText(bytes(base), 'base.yaml');
    expect(read.ok ? 'sound' : read.error).toBe('sound');
  });
  it.each(entries)('$name → $code', ({ from, to, code, line, column, path }) => {
    expect(base).toContain(from);
    const error = refusal(broken({ from, to }));
    expect(error).toMatchObject({ code, place: { file: 'case.yaml', ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }), ...(path === undefined ? {} : { path }) } });
    for (const sentence of Object.values(error.message)) expect(sentence.length).toBeGreaterThan(20);
  });
  it('reports several mistakes at once, each with its own line', () => {
    const error = refusal(bytes(base.replace('sex: male', 'sex: man').replace('1999-02-03', '1999-02-30').replace('pages: 3', 'pages: -1')));
    expect([error, ...(error.also ?? [])].map(({ place }) => place?.line)).toEqual([9, 10, 31]);
  });
  it('never repeats a value of the file in a complaint', () => {
    for (const { from, to } of entries) {
      const said = JSON.stringify(refusal(broken({ from, to })));
      for (const value of ['Вымышленн', 'Иван', 'Пермь', '0712345678', '1999']) expect(said, from).not.toContain(value);
    }
  });
  it('says in plain words what belongs in a place', () => {
    expect(refusal(bytes(base.replace('pages: 3', 'pages: три'))).message.ru).toContain('число без слов');
    expect(refusal(bytes(base.replace('birthPlace: {ru: Пермь}', 'birthPlace: Пермь'))).message.ru).toContain('запись из полей');
    expect(refusal(bytes(base.replace(/people:[^]*$/u, 'people: none\n'))).message.ru).toContain('список');
  });
  it('refuses what is no text, is empty, too large or too deep, without crashing', () => {
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x00, 0x80])).code).toBe('case-file-not-text');
    expect(refusal(bytes('')).code).toBe('case-wrong-type');
    expect(refusal(bytes('just words')).code).toBe('case-wrong-type');
    expect(refusal(new Uint8Array(CASE_FILE_LIMIT + 1).fill(0x20)).code).toBe('case-file-too-large');
    expect(refusal(bytes(`people: ${'['.repeat(60)}${']'.repeat(60)}`)).code).toBe('case-file-too-deep');
    expect(refusal(bytes(`people: ${'['.repeat(200_000)}`)).code).toMatch(/^case-file-(too-deep|malformed)$/);
  });
});
