import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { readSoundYaml } from '#adapters/files/sound-yaml.ts';

const root = join(import.meta.dirname, '../../..');
const shipped = ['resources', 'src/templates'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => join(root, folder, name)));

it('reads every shipped file as the reader does that keeps the places', () => {
  expect(shipped.length).toBeGreaterThan(50);
  for (const file of shipped) {
    const text = readFileSync(file, 'utf8');
    expect(readSoundYaml(text), file).toEqual(parseDocument(text, { schema: 'failsafe', uniqueKeys: true }).toJS({ maxAliasCount: 0 }));
    if (file.includes('page-styles')) expect(readSoundYaml(text, 'typed'), file).toEqual(parse(text));
  }
});

it('keeps every scalar as it is written', () => {
  expect(readSoundYaml('passport: 0712345678\narticle: 280.30\ncharge: 45E10\nday: 2026-11-28\nyes: yes\nnothing: null\nempty:\n')).toEqual({
    passport: '0712345678', article: '280.30', charge: '45E10', day: '2026-11-28', yes: 'yes', nothing: 'null', empty: '',
  });
});

it('gives nothing for what is not sound: a key twice, an alias, a broken quotation, two documents, nothing at all', () => {
  for (const text of ['a: one\na: two\n', 'a: &x one\nb: *x\n', 'a: "one\n', 'a: one\n---\nb: two\n', '', '[' .repeat(200)]) expect(readSoundYaml(text), text).toBeUndefined();
});
