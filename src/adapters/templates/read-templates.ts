import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import { FILE_START, type Complaint } from '#core/templates/complaint.ts';
import { lazyBody, type Body } from '#core/templates/parse.ts';
import type { Clauses, Template, TemplateLibrary, TemplateSource } from '#core/templates/template.ts';
import { readHead } from './read-head.ts';

export type TemplateReading = {
  /** What could be read. A template without a sound `template.yaml` is not in it. */
  readonly library: TemplateLibrary;
  readonly complaints: readonly Complaint[];
  /** The texts that were read, for the linter. */
  readonly sources: readonly TemplateSource[];
};

/** Largest template file that is read, in bytes. */
export const TEMPLATE_FILE_LIMIT = 1024 * 1024;
const CLAUSES = 'clauses';

/**
 * Reads a folder of templates (`<area>/<id>/template.yaml`, `body.<language>.md`, `clauses/<id>.<language>.md`). Never
 * throws on content: whatever is wrong is in `complaints`, with file names relative to the folder.
 */
export async function readTemplates(folder: string): Promise<TemplateReading> {
  const complaints: Complaint[] = [];
  const sources: TemplateSource[] = [];
  const clauses = await readClauses(folder, complaints, sources);
  const templates = new Map<string, Template>();
  for (const area of await subfolders(folder)) {
    if (area === CLAUSES) continue;
    for (const name of await subfolders(path.join(folder, area))) {
      const template = await readTemplate((file) => Promise.resolve(readText(folder, file)), { area, name }, complaints, sources);
      if (template === null) continue;
      if (templates.has(template.head.id)) complaints.push(misplaced('template-twice', `${area}/${name}/template.yaml`, `Шаблон ${template.head.id} уже есть в другой папке.`, `${template.head.id} үлгісі басқа қалтада бар.`, `The template ${template.head.id} is in another folder too.`));
      else templates.set(template.head.id, template);
    }
  }
  // A body is parsed when it is first looked at; to complain about all of them, all are parsed.
  const bodies = [...clauses.values(), ...[...templates.values()].flatMap((template) => Object.values(template.bodies))];
  return { library: { templates, clauses }, get complaints() { return [...complaints, ...bodies.flatMap((body) => body.complaints)]; }, sources };
}

/** Reads `<area>/<name>`; null where its `template.yaml` is not sound. What is wrong is added to `complaints`. */
export async function readTemplate(read: (file: string) => Promise<FileText>, { area, name }: { readonly area: string; readonly name: string }, complaints: Complaint[], sources: TemplateSource[]): Promise<Template | null> {
  const file = `${area}/${name}/template.yaml`;
  const { text, complaint } = await read(file);
  if (complaint !== null) complaints.push(complaint);
  if (text === null) return null;
  const { head, complaints: found } = await readHead(text, file);
  complaints.push(...found);
  if (head === null) return null;
  if (head.id !== name) complaints.push(misplaced('template-misplaced', file, `Папка называется ${name}, а шаблон — ${head.id}. Назовите их одинаково.`, `Қалта ${name} деп, үлгі ${head.id} деп аталған. Екеуін бірдей атаңыз.`, `The folder is called ${name} and the template ${head.id}. Give both the same name.`));
  if (head.area !== area) complaints.push(misplaced('template-misplaced', file, `Шаблон лежит в папке ${area}, а область в нём — ${head.area}.`, `Үлгі ${area} қалтасында жатыр, ал ондағы сала — ${head.area}.`, `The template lies in the folder ${area}, but names the area ${head.area}.`));
  const bodies: Partial<Record<Tongue, Body>> = {};
  const texts = [text];
  for (const language of head.languages) {
    const bodyFile = `${area}/${name}/body.${language}.md`;
    const body = bodyOf(await read(bodyFile), bodyFile, complaints);
    if (body === null) continue;
    bodies[language] = body;
    texts.push(body.source);
    sources.push({ file: body.file, template: head.id, tongue: language });
  }
  return { head, bodies, edition: fingerprint(texts) };
}

async function readClauses(folder: string, complaints: Complaint[], sources: TemplateSource[]): Promise<Clauses> {
  const clauses = new Map<string, Body>();
  const names = await filesOf(path.join(folder, CLAUSES));
  for (const name of names) {
    const match = /^([a-z][a-z0-9-]*)\.([a-z]{2})\.md$/u.exec(name);
    const tongue = TONGUES.find((known) => known === match?.[2]);
    if (match === null || tongue === undefined) {
      complaints.push(misplaced('clause-misnamed', `${CLAUSES}/${name}`, 'Имя файла фрагмента пишется так: legal-basis.ru.md.', 'Үзінді файлының аты былай жазылады: legal-basis.ru.md.', 'The file of a clause is named like this: legal-basis.ru.md.'));
      continue;
    }
    const body = bodyOf(readText(folder, `${CLAUSES}/${name}`), `${CLAUSES}/${name}`, complaints);
    if (body === null) continue;
    clauses.set(`${match[1] ?? ''}.${tongue}`, body);
    sources.push({ file: body.file, template: null, tongue });
  }
  return clauses;
}

/** What stands in a file, or the complaint that says why it was not read. */
export type FileText = { readonly text: string; readonly complaint: null } | { readonly text: null; readonly complaint: Complaint };

function bodyOf({ text, complaint }: FileText, file: string, complaints: Complaint[]): Body | null {
  if (complaint !== null) complaints.push(complaint);
  if (text === null) return null;
  return lazyBody(text, file);
}

/** A file as text; a complaint if it is missing, too large, or no UTF-8. */
function readText(folder: string, file: string): FileText {
  const unread = (complaint: Complaint): FileText => ({ text: null, complaint });
  let bytes: Uint8Array;
  try {
    // Some hundred small files: asking for each and waiting takes five times as long as reading them one after the other.
    bytes = readFileSync(path.join(folder, file));
  } catch {
    return unread(misplaced('template-file-missing', file, 'Файла нет или его нельзя прочесть.', 'Файл жоқ не оны оқу мүмкін емес.', 'The file is missing or cannot be read.'));
  }
  if (bytes.length > TEMPLATE_FILE_LIMIT) {
    return unread(misplaced('template-file-too-large', file, 'Файл шаблона больше 1 МБ и не прочитан.', 'Үлгі файлы 1 МБ-тан үлкен, оқылған жоқ.', 'The template file is larger than 1 MB and was not read.'));
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), complaint: null };
  } catch {
    return unread(misplaced('template-file-not-text', file, 'Файл не является текстом UTF-8. Сохраните его как UTF-8.', 'Файл UTF-8 мәтіні емес. Оны UTF-8 түрінде сақтаңыз.', 'The file is not UTF-8 text. Save it as UTF-8.'));
  }
}

async function subfolders(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
  } catch {
    return [];
  }
}

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name).toSorted();
  } catch {
    return [];
  }
}

function fingerprint(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${String(text.length)}\n${text}`);
  return hash.digest('hex').slice(0, 16);
}

/** A complaint about a file as a whole. */
export function misplaced(code: string, file: string, ru: string, kk: string, en: string): Complaint {
  return { code, severity: 'error', file, position: FILE_START, message: { ru, kk, en } };
}
