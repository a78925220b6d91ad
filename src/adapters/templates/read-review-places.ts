import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { markedPlaces, type ReviewPlace } from '#core/templates/review-places.ts';

/** Folders of the program whose files may hold marks; templates have a reader of their own, statute texts are not ours. */
const SEARCHED = ['src', 'resources'];
const LEFT_OUT = ['src/templates', 'resources/law/texts', 'resources/examples'];
const READABLE = /\.(?:ts|tsx|yaml|tsv)$/u;
const TERMS = 'resources/glossary/terms.tsv';

/**
 * The places outside the templates that wait for a reader: marks in labels, messages and data, and the terms of the
 * glossary whose Kazakh wording was not read in an official text. `root` is the program's folder; files are named from it.
 */
export async function readReviewPlaces(root: string): Promise<readonly ReviewPlace[]> {
  const found: ReviewPlace[] = [];
  for (const folder of SEARCHED) await search(root, folder, found);
  return found;
}

async function search(root: string, folder: string, found: ReviewPlace[]): Promise<void> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`;
    if (LEFT_OUT.includes(name)) continue;
    if (entry.isDirectory()) await search(root, name, found);
    else if (READABLE.test(entry.name)) {
      const text = await readFile(path.join(root, name), 'utf8');
      found.push(...markedPlaces(name, text), ...(name === TERMS ? termPlaces(text) : []));
    }
  }
}

/** Terms of grade B and C: a row holds key, Russian, Kazakh, English, grade, sources. */
function termPlaces(table: string): readonly ReviewPlace[] {
  return table.split(/\r?\n/u).flatMap((row, index) => {
    const [key = '', , kk = '', , grade = ''] = row.split('\t');
    return row.startsWith('#') || (grade !== 'B' && grade !== 'C') ? [] : [{ file: TERMS, line: index + 1, column: 1, kind: 'term', reviewer: 'native', language: 'kk', grade, reason: `${key}: ${kk}` }];
  });
}
