import { readOwnTemplates } from '#adapters/templates/own-templates.ts';
import type { TemplateReading } from '#adapters/templates/read-templates.ts';
import { readOwn } from '#application/templates/own-store.ts';
import { ownFolders } from '#core/templates/own-templates.ts';
import { ok, type Result } from '#core/result.ts';
import type { Vault } from '#ports/vault.ts';
import type { Program } from './program.ts';

/** The shipped templates and, beside them, the user's own of a vault; `own` names the latter, complaints and sources are of them. */
export async function templatesOf(vault: Vault, program: Program): Promise<Result<TemplateReading & { readonly own: ReadonlySet<string> }>> {
  const kept = await readOwn(vault);
  if (!kept.ok) return kept;
  const shipped = await program.templates();
  const reading = await readOwnTemplates(kept.value, shipped.library);
  const names = [...ownFolders(kept.value).keys()].map((folder) => folder.slice(folder.lastIndexOf('/') + 1));
  return ok({ ...reading, own: new Set(names.filter((name) => !shipped.library.templates.has(name))) });
}
