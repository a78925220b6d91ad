import { ok, type Result } from '#core/result.ts';
import type { PlainFiles, PlainFileState } from '#ports/plain-files.ts';
import type { Vault } from '#ports/vault.ts';

/** A plain file that was once written outside the vault, and what stands at its path today. */
export type ExportedFile = { readonly caseId: string; readonly path: string; readonly sha256: string; readonly at: string; readonly state: PlainFileState };

/**
 * The plain files of the ledger, each path once with its last export, and what became of them; of one case or of all. A file that was
 * copied or renamed by hand can't be found: only the path of the export is looked at.
 */
export async function exportedFiles(vault: Vault, files: PlainFiles, caseId?: string): Promise<Result<readonly ExportedFile[]>> {
  const ledger = await vault.ledger();
  if (!ledger.ok) return ledger;
  const last = new Map<string, Omit<ExportedFile, 'state'>>();
  for (const { at, event } of ledger.value) {
    if (event.kind === 'exported' && (caseId === undefined || event.caseId === caseId)) {
      last.set(event.path, { caseId: event.caseId, path: event.path, sha256: event.sha256, at });
    }
    // Removed through the ledger: what stands there now, if anything, is another file.
    if (event.kind === 'export-removed') last.delete(event.path);
  }
  const found: ExportedFile[] = [];
  for (const each of last.values()) found.push({ ...each, state: await files.stateOf(each.path, each.sha256) });
  return ok(found);
}

/** Removes a file that is still as it was exported, and notes that in the ledger. Any other file is left, and false returned. */
export async function removeExport(vault: Vault, files: PlainFiles, exported: ExportedFile): Promise<Result<boolean>> {
  const removed = await files.removeUnchanged(exported.path, exported.sha256);
  if (!removed.ok) return removed;
  if (removed.value === null) return ok(false);
  const noted = await vault.record({ kind: 'export-removed', caseId: exported.caseId, path: exported.path, sha256: exported.sha256, bytes: removed.value });
  return noted.ok ? ok(true) : noted;
}
