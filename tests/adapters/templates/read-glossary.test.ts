import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readGlossary } from '#adapters/templates/read-glossary.ts';
import { lintText } from '#core/templates/lint-text.ts';
import type { Glossary } from '#core/templates/glossary.ts';
import { parseBody } from '#core/templates/parse.ts';

const FOLDER = 'resources/glossary';
const TEXTS = 'resources/law/texts';
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function shipped(): Promise<Glossary> {
  const read = await readGlossary(FOLDER);
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value;
}

/** The Kazakh words of the stored articles without the line about the copy; stored texts mix Latin and Kazakh letters. */
async function kazakhTexts(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const act of await readdir(TEXTS)) {
    for (const file of await readdir(path.join(TEXTS, act, 'kk')).catch(() => [])) {
      const [, ...lines] = (await readFile(path.join(TEXTS, act, 'kk', file), 'utf8')).split('\n');
      found.set(`${act}.${file.replace(/\.txt$/u, '')}`, plain(lines.join('\n')));
    }
  }
  return found;
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll('i', 'і').replaceAll('ə', 'ә').replaceAll(/\s+/gu, ' ').trim();
}

const glossary = await shipped();
const texts = await kazakhTexts();
const allTexts = [...texts.values()].join('\n');

describe('the shipped glossary', () => {
  it('holds the terms with their grades', () => {
    expect(glossary.terms.size).toBe(314);
    expect(glossary.terms.get('refugee')).toMatchObject({ ru: 'беженец', kk: 'босқын', en: 'refugee', grade: 'A' });
    expect(glossary.variants.length).toBeGreaterThan(30);
  });
  it('names as sources only articles in which the Kazakh wording stands', () => {
    let sources = 0;
    for (const term of glossary.terms.values()) {
      for (const source of term.sources) {
        sources += 1;
        expect(texts.get(source), `${term.key}: ${source}`).toContain(plain(term.kk.replaceAll(/\s*\([^)]*\)/gu, '')));
      }
    }
    expect(sources).toBeGreaterThan(300);
  });
  it.each(glossary.variants.map((each) => [each.variant, each] as const))('%s stands for a term of grade A and in no official text', async (variant, { official, term }) => {
    expect(term.grade).toBe('A');
    expect(allTexts).not.toContain(plain(variant));
    const stem = plain(official).slice(0, Math.max(3, official.length - 2));
    expect(plain(term.kk)).toContain(stem);
    const row = (await readFile(path.join(FOLDER, 'variants.tsv'), 'utf8')).split('\n').find((line) => line.startsWith(`${variant}\t`));
    expect(term.ru.toLowerCase()).toContain((row?.split('\t')[3] ?? '-').toLowerCase());
  });
  it('finds nothing to say about the words of the official texts', () => {
    expect(texts.size).toBeGreaterThan(50);
    for (const [key, words] of texts) {
      const complaints = lintText(parseBody(words, `${key}.md`), 'kk', { glossary, spaces: false });
      expect(complaints.filter(({ code }) => code === 'term-not-official'), key).toEqual([]);
    }
  });
});

describe('a damaged glossary', () => {
  it.each([
    ['terms.tsv', 'refugee\tбеженец\tбосқын\trefugee\tA', 'refugee\tбеженец\tбосқын\trefugee\tZ', 'grade of refugee'],
    ['terms.tsv', 'refugee\tбеженец\tбосқын', 'refugee\tбеженец\t', ' kk'],
    ['terms.tsv', 'asylum_seeker\t', 'refugee\t', 'refugee twice'],
    ['terms.tsv', 'key\tru', 'key\tde', 'columns'],
    ['variants.tsv', 'refugee_status', 'refugee_state', 'unknown term refugee_state'],
    ['variants.tsv', 'штраф\tайыппұл\tfine\tштраф', 'штраф\tайыппұл\tfine', '3 cells'],
  ])('%s with %j made %j is refused', async (file, from, to, complaint) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pana-glossary-'));
    folders.push(folder);
    await cp(FOLDER, folder, { recursive: true });
    const text = await readFile(path.join(folder, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(path.join(folder, file), text.replace(from, to));
    const read = await readGlossary(folder);
    const said = read.ok ? [] : [read.error, ...(read.error.also ?? [])];
    expect(said.map(({ code, message, place }) => `${code} ${String(place?.file)} ${message.en}`).join('\n')).toMatch(new RegExp(`glossary-data ${file} .*${complaint.trim()}`, 'u'));
    expect(said.every(({ place }) => (place?.line ?? 0) > 0)).toBe(true);
  });
  it('a missing folder is a failure, not a crash', async () => {
    expect(await readGlossary(path.join(tmpdir(), 'pana-no-such-folder'))).toMatchObject({ ok: false, error: { code: 'glossary-data', place: { file: 'terms.tsv' } } });
  });
});
