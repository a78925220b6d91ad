import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { CASE_SCHEMA, CaseFile } from '#core/casefile/case-file.ts';
import { checkReferences } from '#core/casefile/references.ts';
import { parsePath } from '#core/casefile/paths.ts';
import type { Failure, Place } from '#core/failure.ts';
import type { Words } from '#core/language/tongue.ts';
import { err, ok, type Result } from '#core/result.ts';
import { explainShape } from '#core/casefile/shape-complaints.ts';

/** Largest case file that is read, in bytes; long accounts of a whole family stay far below. */
export const CASE_FILE_LIMIT = 8 * 1024 * 1024;
const DEPTH_LIMIT = 40;
const COMPLAINT_LIMIT = 200;

type Located = { readonly document: Document.Parsed; readonly lines: LineCounter; readonly file: string };

function failure(code: string, place: Place, ru: string, kk: string, en: string): Failure {
  return { code, place, message: { ru, kk, en } };
}

/** Bytes to text: strict UTF-8, size limited. */
function decode(bytes: Uint8Array, file: string): Result<string> {
  if (bytes.length > CASE_FILE_LIMIT) {
    return err(failure('case-file-too-large', { file }, 'Файл больше 8 МБ и не прочитан. Ничего не импортировано.', 'Файл 8 МБ-тан үлкен, оқылған жоқ. Ештеңе импортталмады.', 'The file is larger than 8 MB and was not read. Nothing was imported.'));
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err(failure('case-file-not-text', { file }, 'Файл не является текстом в кодировке UTF-8. Ничего не импортировано. Сохраните его как UTF-8.', 'Файл UTF-8 кодтауындағы мәтін емес. Ештеңе импортталмады. Оны UTF-8 түрінде сақтаңыз.', 'The file is not UTF-8 text. Nothing was imported. Save it as UTF-8.'));
  }
}

/** Deepest nesting and whether an alias occurs; iterative, so that depth can't exhaust the stack. */
function measure(document: Document.Parsed): { readonly depth: number; readonly alias: number | null } {
  let deepest = 0;
  const waiting: { readonly node: unknown; readonly depth: number }[] = [{ node: document.contents, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    deepest = Math.max(deepest, depth);
    if (isAlias(node)) return { depth: deepest, alias: node.range?.[0] ?? 0 };
    if (isPair(node)) waiting.push({ node: node.key, depth }, { node: node.value, depth });
    else if (isCollection(node)) for (const item of node.items) waiting.push({ node: item, depth: depth + 1 });
  }
  return { depth: deepest, alias: null };
}

/** Parses YAML (or JSON, which is YAML) with every scalar as text, so that `0712345678`, `280.30` and `45E10` survive. The parser's warnings quote the file, so they are off. */
function parseText(text: string, file: string): Result<Located> {
  const lines = new LineCounter();
  const tooDeep = (): Failure => failure('case-file-too-deep', { file }, 'Файл вложен глубже, чем бывает дело. Ничего не импортировано.', 'Файл тым терең кірістірілген. Ештеңе импортталмады.', 'The file is nested deeper than a case can be. Nothing was imported.');
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: true, uniqueKeys: true, strict: true, logLevel: 'error' });
  } catch {
    return err(tooDeep());
  }
  const broken = document.errors.map((error) => {
    const start = lines.linePos(error.pos[0]);
    return failure('case-file-malformed', { file, line: start.line, column: start.col }, 'Здесь нарушена запись YAML: проверьте отступы, кавычки и двоеточия, повтор поля. Ничего не импортировано.', 'Мұнда YAML жазылуы бұзылған: шегіністерді, тырнақшаларды, қос нүктелерді, өрістің қайталануын тексеріңіз. Ештеңе импортталмады.', 'The YAML is broken here: check indents, quotes, colons, a repeated field. Nothing was imported.');
  });
  const [first, ...also] = broken;
  if (first !== undefined) return err({ ...first, also: also.slice(0, COMPLAINT_LIMIT) });
  const { depth, alias } = measure(document);
  if (depth > DEPTH_LIMIT) return err(tooDeep());
  if (alias !== null) {
    const at = lines.linePos(alias);
    return err(failure('case-file-alias', { file, line: at.line, column: at.col }, 'Ссылки YAML (&, *) в деле не допускаются: запишите значение полностью. Ничего не импортировано.', 'Істе YAML сілтемелеріне (&, *) жол берілмейді: мәнді толық жазыңыз. Ештеңе импортталмады.', 'YAML anchors and aliases (&, *) are not allowed in a case: write the value out. Nothing was imported.'));
  }
  return ok({ document, lines, file });
}

/** Where a zod path lies in the text: the node (or its key), else its nearest parent that is written. Skips the `value` that shorthand leaves out. */
function placeOf({ document, lines, file }: Located, path: readonly PropertyKey[], point: 'at-value' | 'at-key' = 'at-value'): Place {
  let node: unknown = document.contents;
  let offset = 0;
  let dotted = '';
  for (const key of path) {
    if (isSeq(node) && typeof key === 'number') {
      const item: unknown = node.items[key];
      const id = isMap(item) ? item.get('id') : undefined;
      dotted += typeof id === 'string' ? `[${id}]` : `[#${String(key + 1)}]`;
      node = item;
      offset = startOf(node) ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
      if (pair === undefined && (key === 'value' || key === 'state')) continue;
      if (key !== 'value') dotted += `${dotted === '' ? '' : '.'}${String(key)}`;
      if (pair === undefined) break;
      node = pair.value;
      // A list or a map that starts on the lines below is better found by its key.
      offset = (point === 'at-key' || !isScalar(node) ? startOf(pair.key) : startOf(node)) ?? offset;
    }
  }
  const at = lines.linePos(offset);
  return { file, line: at.line, column: at.col, ...(dotted === '' ? {} : { path: dotted }) };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** A path of the case file (by ids) as the path of positions that `placeOf` walks. */
function positions({ document }: Located, path: string): readonly PropertyKey[] {
  const found: PropertyKey[] = [];
  let node: unknown = document.contents;
  for (const step of parsePath(path) ?? []) {
    if (isMap(node) && node.has('value') && !('field' in step && node.has(step.field))) {
      node = node.get('value', true);
      found.push('value');
    }
    if ('id' in step) {
      const list = isSeq(node) ? node : undefined;
      const index = list?.items.findIndex((item) => isMap(item) && item.get('id') === step.id) ?? -1;
      if (index < 0) break;
      found.push(index);
      node = list?.items[index];
    } else {
      found.push(step.field);
      node = isMap(node) ? node.get(step.field, true) : undefined;
    }
  }
  return found;
}

/** True if the file says that it is of a schema newer than this program's. */
function newerSchema(raw: unknown): boolean {
  const named: unknown = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : undefined;
  const version = typeof named === 'string' ? /^pana-case\/(\d{1,6})$/u.exec(named)?.[1] : undefined;
  return version !== undefined && Number(version) > Number(CASE_SCHEMA.slice('pana-case/'.length));
}

/**
 * Reads a case file. Either the whole file is sound, or all complaints come back at once, each with line, column and path;
 * nothing is half-read. Codes: `case-file-*` for the text, `case-*` for its content.
 */
export function readCaseText(bytes: Uint8Array, file: string): Result<CaseFile> {
  const text = decode(bytes, file);
  if (!text.ok) return text;
  const parsed = parseText(text.value, file);
  if (!parsed.ok) return parsed;
  const located = parsed.value;
  const raw: unknown = located.document.toJS({ maxAliasCount: 0 });
  if (newerSchema(raw)) {
    return err(failure('case-newer-schema', placeOf(located, ['schema']), 'Дело записано более новой версией программы. Ничего не импортировано. Обновите программу.', 'Іс бағдарламаның жаңарақ нұсқасымен жазылған. Ештеңе импортталмады. Бағдарламаны жаңартыңыз.', 'The case was written by a newer version of the program. Nothing was imported. Update the program.'));
  }
  const checked = CaseFile.safeParse(raw, { reportInput: true });
  const complaints: readonly { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: Words }[] = checked.success
    ? checkReferences(checked.data).map((found) => ({ code: found.code, message: found.message, path: positions(located, found.place?.path ?? '') }))
    : checked.error.issues.flatMap((issue) => explainShape(issue));
  const failures = complaints.slice(0, COMPLAINT_LIMIT).map(({ code, path, message }): Failure => ({ code, message, place: placeOf(located, path, code === 'case-unknown-field' ? 'at-key' : 'at-value') }));
  const [first, ...also] = failures;
  if (first !== undefined) return err({ ...first, also });
  return checked.success ? ok(checked.data) : err(failure('case-wrong-value', { file }, 'Дело не прочитано. Ничего не импортировано.', 'Іс оқылмады. Ештеңе импортталмады.', 'The case was not read. Nothing was imported.'));
}
