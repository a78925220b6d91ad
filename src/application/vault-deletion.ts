import { ok, type Result } from '#core/result.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import type { DeletedCase, Vault } from '#ports/vault.ts';
import { exportedFiles } from './vault-exports.ts';

/** A case that is gone, and the paths of its plain files that are not; null when the ledger could not be read. */
export type CaseGone = DeletedCase & { readonly exportedFiles: readonly string[] | null };

/** Destroys a case with its key. There is no way back; a damaged case can be destroyed too. */
export async function deleteCase(vault: Vault, files: PlainFiles, id: string): Promise<Result<CaseGone>> {
  // The paths lie under the key of the case: after it is gone nobody can say where the files are.
  const left = await filesStillThere(vault, files, id);
  const deleted = await vault.deleteCase(id);
  return deleted.ok ? ok({ ...deleted.value, exportedFiles: left }) : deleted;
}

/** The paths where something still stands that was written from this case; null when the ledger could not be read. */
export async function filesStillThere(vault: Vault, files: PlainFiles, id: string): Promise<readonly string[] | null> {
  const exported = await exportedFiles(vault, files, id);
  return exported.ok ? exported.value.filter(({ state }) => state !== 'gone').map(({ path }) => path) : null;
}
