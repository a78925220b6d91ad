import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Failure } from '#core/failure.ts';
import { GRADES } from '#core/law/act.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Glossary, Term, TermVariant } from '#core/templates/glossary.ts';

type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/**
 * Reads `resources/glossary`: the terms in three languages, and the words that are not those of the official Kazakh
 * texts. Both files are checked whole; the failure `glossary-data` holds the first complaint and the others in `also`.
 */
export async function readGlossary(folder: string): Promise<Result<Glossary>> {
  const complaints: Failure[] = [];
  const terms = new Map<string, Term>();
  for (const { line, cells } of await readTable(folder, 'terms.tsv', ['key', 'ru', 'kk', 'en', 'grade', 'sources'], ['sources'], complaints)) {
    const { key = '', ru = '', kk = '', en = '', sources = '' } = cells;
    const grade = GRADES.find((known) => known === cells['grade']);
    if (grade === undefined) complaints.push(complaint('terms.tsv', line, `grade of ${key}`));
    else if (terms.has(key)) complaints.push(complaint('terms.tsv', line, `${key} twice`));
    else terms.set(key, { key, ru, kk, en, grade, sources: sources === '' ? [] : sources.split(' ') });
  }
  const variants: TermVariant[] = [];
  for (const { line, cells } of await readTable(folder, 'variants.tsv', ['variant', 'official', 'key', 'ru'], [], complaints)) {
    const { variant = '', official = '', key = '' } = cells;
    const term = terms.get(key);
    if (term === undefined) complaints.push(complaint('variants.tsv', line, `unknown term ${key}`));
    else variants.push({ variant, official, term });
  }
  const [first, ...also] = complaints;
  return first === undefined ? ok({ terms, variants }) : err({ ...first, also });
}

/** Rows of a table with these columns; lines that begin with `#` are notes. No cell but the `optional` ones is empty. */
async function readTable(folder: string, file: string, columns: readonly string[], optional: readonly string[], complaints: Failure[]): Promise<readonly Row[]> {
  let text: string;
  try {
    text = await readFile(path.join(folder, file), 'utf8');
  } catch {
    complaints.push(complaint(file, 1, 'missing'));
    return [];
  }
  const lines = text.split(/\r?\n/u).map((words, index) => ({ words, line: index + 1 })).filter(({ words }) => words.trim() !== '' && !words.startsWith('#'));
  const [head, ...rows] = lines;
  if (head?.words !== columns.join('\t')) {
    complaints.push(complaint(file, head?.line ?? 1, `columns: ${columns.join(', ')}`));
    return [];
  }
  return rows.flatMap(({ words, line }) => {
    const cells = words.split('\t');
    const empty = columns.find((column, index) => !optional.includes(column) && (cells[index] ?? '').trim() === '');
    if (cells.length !== columns.length || empty !== undefined) {
      complaints.push(complaint(file, line, cells.length === columns.length ? (empty ?? '') : `${String(cells.length)} cells`));
      return [];
    }
    return [{ line, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) }];
  });
}

function complaint(file: string, line: number, what: string): Failure {
  return {
    code: 'glossary-data', place: { file, line },
    message: {
      ru: `Словарь терминов повреждён (${what}). Шаблоны не проверены. Восстановите resources/glossary из дистрибутива.`,
      kk: `Терминдер сөздігі бүлінген (${what}). Үлгілер тексерілген жоқ. resources/glossary қалтасын дистрибутивтен қалпына келтіріңіз.`,
      en: `The glossary is damaged (${what}). The templates were not checked. Restore resources/glossary from the distribution.`,
    },
  };
}
