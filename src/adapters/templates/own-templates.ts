import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { TONGUES } from '#core/language/tongue.ts';
import type { Complaint } from '#core/templates/complaint.ts';
import { ownFolders, type OwnTemplates } from '#core/templates/own-templates.ts';
import type { Template, TemplateLibrary, TemplateSource } from '#core/templates/template.ts';
import { misplaced, readTemplate, type FileText, type TemplateReading } from './read-templates.ts';

/**
 * Reads the user's own templates beside the shipped ones, whose clauses they may use. `library` holds both; `complaints` and
 * `sources` are of the own ones. An own template can't take the name of a shipped one.
 */
export async function readOwnTemplates(own: OwnTemplates, shipped: TemplateLibrary): Promise<TemplateReading> {
  const complaints: Complaint[] = [];
  const sources: TemplateSource[] = [];
  const templates = new Map<string, Template>(shipped.templates);
  const read = (file: string): Promise<FileText> => {
    const text = own.files[file];
    return Promise.resolve(text === undefined
      ? { text: null, complaint: misplaced('template-file-missing', file, 'Файла нет или его нельзя прочесть.', 'Файл жоқ не оны оқу мүмкін емес.', 'The file is missing or cannot be read.') }
      : { text, complaint: null });
  };
  for (const folder of ownFolders(own).keys()) {
    const [area = '', name = ''] = folder.split('/');
    const template = await readTemplate(read, { area, name }, complaints, sources);
    if (template === null) continue;
    if (templates.has(template.head.id)) complaints.push(misplaced('template-twice', `${folder}/template.yaml`, `Шаблон ${template.head.id} уже есть. Назовите свой иначе.`, `${template.head.id} үлгісі бар. Өзіңіздікін басқаша атаңыз.`, `There is a template ${template.head.id} already. Give yours another name.`));
    else templates.set(template.head.id, template);
  }
  return { library: { templates, clauses: shipped.clauses }, complaints, sources };
}

/** What a copy is called besides. Kazakh awaits native review. */
const COPY = { ru: 'Копия', kk: 'Көшірме', en: 'Copy' } as const;

/**
 * The files of the template `id`, shipped (in `folder`) or own, under the name `newId`: its words as they are, its
 * title with the word that it is a copy (to be changed as one likes), its review state taken back to `none`, since nobody has reviewed the copy. Null where there is no such template.
 */
export async function copyTemplateFiles(folder: string, own: OwnTemplates, { templates }: TemplateLibrary, id: string, newId: string): Promise<Readonly<Record<string, string>> | null> {
  const template = templates.get(id);
  if (template === undefined) return null;
  const { area } = template.head;
  const source = own.files[`${area}/${id}/template.yaml`] ?? (await readFile(path.join(folder, area, id, 'template.yaml'), 'utf8'));
  const head = parseDocument(source, { schema: 'failsafe' });
  head.set('id', newId);
  for (const tongue of TONGUES) head.setIn(['titles', tongue], `${COPY[tongue]}: ${template.head.titles[tongue]}`);
  head.set('review', { lawyer: 'none' });
  return {
    [`${area}/${newId}/template.yaml`]: head.toString({ lineWidth: 0 }),
    ...Object.fromEntries(Object.entries(template.bodies).map(([language, body]) => [`${area}/${newId}/body.${language}.md`, body.source])),
  };
}
