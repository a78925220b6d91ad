import { dayNumber } from '#core/casefile/calendar.ts';
import { ok, type Result } from '#core/result.ts';
import type { BackupNote, Vault } from '#ports/vault.ts';

/** After so many days without a backup the program reminds of one, unless told otherwise. */
export const BACKUP_EVERY_DAYS = 7;

/** The last backup, how many days ago it was made (null without one), and whether it is time for another. */
export type BackupState = { readonly last: BackupNote | null; readonly days: number | null; readonly due: boolean };

/**
 * Says whether a backup is due: the last is `everyDays` old or older, or there is none and the vault has cases. `now` is an instant. Only backups that were made
 * from this vault are known; whether the file is still there is not looked at.
 */
export async function backupState(vault: Vault, now: string, hasCases: boolean, everyDays: number = BACKUP_EVERY_DAYS): Promise<Result<BackupState>> {
  const last = await vault.lastBackup();
  if (!last.ok) return last;
  if (last.value === null) return ok({ last: null, days: null, due: hasCases });
  const days = Math.max(0, dayNumber(now.slice(0, 10)) - dayNumber(last.value.at.slice(0, 10)));
  return ok({ last: last.value, days, due: days >= everyDays });
}
