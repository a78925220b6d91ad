import { newPassphrase } from '../passphrase.ts';
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
    const created = await program.vaults.create(word(given, 0), secret.value);
    if (!created.ok) return created;
    await created.value.close();
    const said = {
      ru: 'Хранилище создано. Парольная фраза нигде не записана: потеряете её — потеряете дела.',
      kk: 'Қойма жасалды. Құпия фраза еш жерде сақталмайды: оны жоғалтсаңыз, істерді де жоғалтасыз.',
      en: 'The vault is made. The passphrase is stored nowhere: lose it and the cases are lost.',
    };
    return done({}, said[given.ui]);
  },
};

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'pana verify VAULT',
  summary: { ru: 'проверить хранилище целиком', kk: 'қойманы толық тексеру', en: 'check the whole vault' },
  options: {},
  positionals: { least: 1, most: 1 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const report = await vault.verify();
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
        json: { ok: report.sound, ...report },
        lines: [headline[given.ui], ...report.problems.map((problem) => `${problem.place?.path ?? ''}: ${problem.message[given.ui]} [${problem.code}]`), ...(report.sound ? [] : [advice[given.ui]])],
      });
    }),
};
