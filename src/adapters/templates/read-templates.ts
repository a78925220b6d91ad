import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Tongue } from '#core/language/tongue.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { parseTemplate } from '#core/templates/parse-template.ts';
import { TemplateHead, type Template, type TemplateLibrary } from '#core/templates/template.ts';
import type { Complaint, Node } from '#core/templates/tree.ts';

/** The shipped templates and clauses, parsed, with every complaint about them and the raw texts for the linter. */
export type TemplateReading = {
  readonly library: TemplateLibrary;
  readonly complaints: readonly Complaint[];
  readonly sources: readonly { readonly file: string; readonly text: string; readonly template: string | null; readonly tongue: Tongue }[];
};

function headComplaint(file: string, detail: string): Complaint {
  return {
    code: 'head-wrong', severity: 'error', file, position: { line: 1, column: 1 },
    message: { ru: `template.yaml записан неверно: ${detail}.`, kk: `template.yaml дұрыс жазылмаған: ${detail}.`, en: `template.yaml is not right: ${detail}.` },
  };
}

/** Reads `<folder>/<area>/<id>/template.yaml`, `body.<lang>.md` and `<folder>/clauses/*.md`. A missing folder is an empty library. */
export async function readTemplates(folder: string): Promise<TemplateReading> {
  const templates = new Map<string, Template>();
  const clauses = new Map<string, readonly Node[]>();
  const complaints: Complaint[] = [];
  const sources: { readonly file: string; readonly text: string; readonly template: string | null; readonly tongue: Tongue }[] = [];
  const parseFile = async (file: string, template: string | null, tongue: Tongue): Promise<readonly Node[]> => {
    const text = await readFile(join(folder, file), 'utf8');
    const parsed = parseTemplate(text, file);
    complaints.push(...parsed.complaints);
    sources.push({ file, text, template, tongue });
    return parsed.nodes;
  };
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort((left, right) => (left < right ? -1 : 1));
  for (const name of names) {
    const clause = /^clauses\/([a-z0-9-]+)\.(ru|kk|en)\.md$/u.exec(name);
    if (clause !== null) clauses.set(`${clause[1] ?? ''}.${clause[2] ?? ''}`, await parseFile(name, null, (clause[2] ?? 'ru') as Tongue));
    if (!name.endsWith('/template.yaml')) continue;
    const head = TemplateHead.safeParse(parse(await readFile(join(folder, name), 'utf8')));
    if (!head.success) {
      complaints.push(...head.error.issues.map((issue) => headComplaint(name, `${issue.path.join('.')} ${issue.message}`)));
      continue;
    }
    const base = name.slice(0, -'template.yaml'.length);
    const bodies: Partial<Record<Tongue, readonly Node[]>> = {};
    for (const tongue of TONGUES) if (names.includes(`${base}body.${tongue}.md`)) bodies[tongue] = await parseFile(`${base}body.${tongue}.md`, head.data.id, tongue);
    templates.set(head.data.id, { head: head.data, bodies });
  }
  return { library: { templates, clauses }, complaints, sources };
}
