import { passphraseStrength } from '#adapters/crypto/passphrase-strength.ts';
import { newPassphrase } from '../passphrase.ts';
import { BACKUP_OPTIONS, backupReminder, isBackupOption } from '../backup-lines.ts';
import { strengthLine } from '../strength-line.ts';
import { EXIT } from '../output.ts';
import { done, withVault, word, type Command } from '../command.ts';
import { ok } from '#core/result.ts';

export const newCommand: Command = {
  name: 'new',
  usage: 'pana new VAULT [--new-passphrase-file FILE]',
  summary: { ru: 'создать пустое хранилище', kk: 'бос қойма жасау', en: 'make an empty vault' },
  options: {},
  positionals: { least: 1, most: 1 },
  run: async (given, program) => {
    const secret = await newPassphrase(given);
    if (!secret.ok) return secret;
    const strength = passphraseStrength(secret.value);
    const created = await program.vaults.create(word(given, 0), secret.value);
    if (!created.ok) return created;
    await created.value.close();
    const said = {
      ru: 'Хранилище создано. Парольная фраза нигде не записана: потеряете её — потеряете дела.',
      kk: 'Қойма жасалды. Құпия фраза еш жерде сақталмайды: оны жоғалтсаңыз, істерді де жоғалтасыз.',
      en: 'The vault is made. The passphrase is stored nowhere: lose it and the cases are lost.',
    };
    return done({ strength }, said[given.ui], strengthLine(strength, given.ui));
  },
};

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'pana verify VAULT [--backup-days N]',
  summary: { ru: 'проверить хранилище целиком', kk: 'қойманы толық тексеру', en: 'check the whole vault' },
  options: BACKUP_OPTIONS,
  positionals: { least: 1, most: 1 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      if (!isBackupOption(given)) return { ok: false, error: program.wrongUse(verifyCommand.usage) };
      const report = await vault.verify();
      const reminded = await backupReminder(vault, program, given, report.cases > 0);
      const counts = `${String(report.cases)} / ${String(report.revisions)} / ${String(report.blobs)} / ${String(report.ledgerEntries)}`;
      const headline = {
        ru: `${report.sound ? 'Хранилище исправно' : 'Хранилище повреждено'}. Дел, версий, вложений, записей журнала: ${counts}`,
        kk: `${report.sound ? 'Қойма ақаусыз' : 'Қойма бүлінген'}. Істер, нұсқалар, тіркемелер, журнал жазбалары: ${counts}`,
        en: `${report.sound ? 'The vault is sound' : 'The vault is damaged'}. Cases, revisions, attachments, ledger entries: ${counts}`,
      };
      const advice = {
        ru: 'Сначала скопируйте папку хранилища. Затем: вложения и базу верните из резервной копии (pana restore) или соберите новое хранилище из того, что читается: pana salvage.',
        kk: 'Алдымен қойма бумасын көшіріп алыңыз. Содан кейін тіркемелер мен базаны сақтық көшірмеден қайтарыңыз (pana restore) немесе оқылатынынан жаңа қойма жинаңыз: pana salvage.',
        en: 'First copy the folder of the vault. Then bring attachments and database back from a backup (pana restore), or put a new vault together from what can be read: pana salvage.',
      };
      return ok({
        exit: report.sound ? EXIT.done : EXIT.openIssues,
        json: { ok: report.sound, ...report, backup: reminded.ok ? reminded.value.backup : null },
        lines: [headline[given.ui], ...report.problems.map((problem) => `${problem.place?.path ?? ''}: ${problem.message[given.ui]} [${problem.code}]`), ...(report.sound ? [] : [advice[given.ui]]), ...(reminded.ok ? reminded.value.lines : [])],
      });
    }),
};
