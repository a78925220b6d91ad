import { ok, type Result } from '#core/result.ts';
import type { PlainFiles, PlainFileState } from '#ports/plain-files.ts';
import type { KeyFileForm, Vault } from '#ports/vault.ts';

/**
 * A plain file that was once written outside the vault, and what stands at its path today. It belongs to a case, or holds the
 * key `slot`: on a sheet that was to be printed, or as a key file that is to be kept.
 */
export type ExportedFile = { readonly caseId: string | null; readonly slot: string | null; readonly holds: 'case' | KeyFileForm; readonly path: string; readonly sha256: string; readonly at: string; readonly state: PlainFileState };

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
      last.set(event.path, { caseId: event.caseId, slot: null, holds: 'case', path: event.path, sha256: event.sha256, at });
    }
    if (event.kind === 'key-written' && caseId === undefined) last.set(event.path, { caseId: null, slot: event.slot, holds: event.form, path: event.path, sha256: event.sha256, at });
    // Removed through the ledger: what stands there now, if anything, is another file.
    if (event.kind === 'export-removed' || event.kind === 'key-file-removed') last.delete(event.path);
  }
  const found: ExportedFile[] = [];
  for (const each of last.values()) found.push({ ...each, state: await files.stateOf(each.path, each.sha256) });
  return ok(found);
}

/** Removes a file that is still as it was exported, and notes that in the ledger. Any other file is left, and false returned; so is a key file, which is a way into the vault. */
export async function removeExport(vault: Vault, files: PlainFiles, exported: ExportedFile): Promise<Result<boolean>> {
  if (exported.holds === 'key-file') return ok(false);
  const removed = await files.removeUnchanged(exported.path, exported.sha256);
  if (!removed.ok) return removed;
  if (removed.value === null) return ok(false);
  const { caseId, slot, holds, path, sha256 } = exported;
  const file = { path, sha256, bytes: removed.value };
  const noted = await vault.record(holds === 'case' ? { kind: 'export-removed', caseId: caseId ?? '', ...file } : { kind: 'key-file-removed', slot: slot ?? '', form: holds, ...file });
  return noted.ok ? ok(true) : noted;
}
