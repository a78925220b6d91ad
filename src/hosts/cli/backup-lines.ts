import { BACKUP_EVERY_DAYS, backupState, type BackupState } from '#application/backup-reminder.ts';
import type { Words } from '#core/language/tongue.ts';
import { ok, type Result } from '#core/result.ts';
import type { Vault } from '#ports/vault.ts';
import { textOption, type Arguments, type OptionSpec } from './arguments.ts';
import type { Program } from './program.ts';

/** The option of commands that remind of a backup. */
export const BACKUP_OPTIONS: OptionSpec = { 'backup-days': { type: 'string' } };

/** Whether `--backup-days` is missing or a number of days from 1 to 3650. */
export function isBackupOption(given: Arguments): boolean {
  return /^(?:[1-9]\d{0,2}|[12]\d{3}|3[0-5]\d\d|36[0-4]\d|3650)$/u.test(textOption(given, 'backup-days') ?? '1');
}

/** The state of backups, and a line for people when one is due. */
export async function backupReminder(vault: Vault, program: Program, given: Arguments, hasCases: boolean): Promise<Result<{ readonly backup: BackupState; readonly lines: readonly string[] }>> {
  const every = Number(textOption(given, 'backup-days') ?? String(BACKUP_EVERY_DAYS));
  const state = await backupState(vault, program.clock.now(), hasCases, every);
  return state.ok ? ok({ backup: state.value, lines: state.value.due ? [reminder(state.value.days)[given.ui]] : [] }) : state;
}

function reminder(days: number | null): Words {
  if (days === null) {
    return {
      ru: 'Резервной копии этого хранилища ещё нет. Сделайте её на другой носитель: pana backup ХРАНИЛИЩЕ ФАЙЛ.age',
      kk: 'Бұл қойманың сақтық көшірмесі әлі жоқ. Оны басқа тасығышқа жасаңыз: pana backup ҚОЙМА ФАЙЛ.age',
      en: 'There is no backup of this vault yet. Make one on another medium: pana backup VAULT FILE.age',
    };
  }
  const count = String(days);
  return {
    ru: `С последней резервной копии прошло дней: ${count}. Сделайте новую на другой носитель: pana backup ХРАНИЛИЩЕ ФАЙЛ.age`,
    kk: `Соңғы сақтық көшірмеден бері өткен күн саны: ${count}. Басқа тасығышқа жаңасын жасаңыз: pana backup ҚОЙМА ФАЙЛ.age`,
    en: `Days since the last backup: ${count}. Make a new one on another medium: pana backup VAULT FILE.age`,
  };
}
