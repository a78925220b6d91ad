import type { Result } from '#core/result.ts';
import type { BackupLock, BackupReport, Backups } from '#ports/backup.ts';
import type { Vault } from '#ports/vault.ts';

/** Makes a backup of an open vault, proved by restoring it, and notes it in the ledger. A backup that could not be noted stays, and the failure says so. */
export async function backUpVault(vault: Vault, backups: Backups, folder: string, file: string, lock: BackupLock): Promise<Result<BackupReport>> {
  const written = await backups.write(vault, folder, file, lock);
  if (!written.ok) return written;
  const { sha256, bytes } = written.value;
  const noted = await vault.record({ kind: 'backed-up', path: written.value.file, sha256, bytes });
  return noted.ok ? written : noted;
}
