import { z } from 'zod';
import { AREAS } from './template-head.ts';

/** Longest own file, in characters: a filing of a hundred pages has fewer. */
export const OWN_FILE_LIMIT = 262_144;
const OWN_FILES = 400;

const OwnFileName = z.string().max(120).regex(new RegExp(`^(?:${AREAS.join('|')})/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/(?:template\\.yaml|body\\.(?:ru|kk|en)\\.md)$`, 'u'));

/** The user's own templates as they are kept in the vault: texts by the name that the file would have in the folder of templates. */
export const OwnTemplates = z.strictObject({
  schema: z.literal('pana-own-templates/1'),
  files: z.record(OwnFileName, z.string().max(OWN_FILE_LIMIT)).refine((files) => Object.keys(files).length <= OWN_FILES),
});
export type OwnTemplates = z.output<typeof OwnTemplates>;

export const NO_OWN_TEMPLATES: OwnTemplates = { schema: 'pana-own-templates/1', files: {} };

/** The own templates by `<area>/<id>`, each with its files. */
export function ownFolders(own: OwnTemplates): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const file of Object.keys(own.files).toSorted()) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    const files = folders.get(folder);
    if (files === undefined) folders.set(folder, [file]);
    else files.push(file);
  }
  return folders;
}

/** The folder of the own template `id`; undefined for a shipped or unknown one. */
export function ownFolderOf(own: OwnTemplates, id: string): string | undefined {
  return [...ownFolders(own).keys()].find((folder) => folder.endsWith(`/${id}`));
}

/** With these texts put in or replaced. Null when a name is no file of a template, or a text is too long. */
export function withOwnFiles(own: OwnTemplates, files: Readonly<Record<string, string>>): OwnTemplates | null {
  const checked = OwnTemplates.safeParse({ ...own, files: { ...own.files, ...files } });
  return checked.success ? checked.data : null;
}

/** Without the own template `id`. */
export function withoutOwn(own: OwnTemplates, id: string): OwnTemplates {
  const folder = ownFolderOf(own, id);
  return folder === undefined ? own : { ...own, files: Object.fromEntries(Object.entries(own.files).filter(([file]) => !file.startsWith(`${folder}/`))) };
}
