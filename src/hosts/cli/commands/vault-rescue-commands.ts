import type { Words } from '#core/language/tongue.ts';
import { err, ok } from '#core/result.ts';
import { word, type Command } from '../command.ts';
import { wrongUse } from '../arguments.ts';
import { EXIT } from '../output.ts';
import { newPassphrase, vaultSecret } from '../passphrase.ts';

export const salvageCommand: Command = {
  name: 'salvage',
  usage: 'pana salvage VAULT NEW [--new-passphrase-file FILE]',
  summary: { ru: 'собрать из повреждённого хранилища новое', kk: 'бүлінген қоймадан жаңасын жинау', en: 'put a new vault together from a damaged one' },
  options: {},
  positionals: { least: 2, most: 2 },
  run: async (given, program) => {
    const secret = await vaultSecret(given);
    if (!secret.ok) return secret;
    // The passphrase that opened the damaged vault serves for the new one; words and key files can't, so a passphrase is asked for.
    const own = secret.value.kind === 'passphrase' && given.values['new-passphrase-file'] === undefined;
    const fresh = own ? ok(Uint8Array.from(secret.value.bytes)) : await newPassphrase(given);
    if (!fresh.ok) {
      secret.value.bytes.fill(0);
      return fresh;
    }
    const [folder, target] = [word(given, 0), word(given, 1)];
    if (folder === target) return err(wrongUse(salvageCommand.usage));
    const salvaged = await program.rescue.salvage(folder, secret.value, target, fresh.value);
    if (!salvaged.ok) return salvaged;
    const { cases, revisions, papers, drafts, blobs, settings, lostRevisions, incomplete, lostCases, lostBlobs } = salvaged.value;
    const counts = [cases, revisions, papers, drafts, blobs, settings].map(String).join(' / ');
    const said: Words = {
      ru: `Новое хранилище собрано; повреждённое не тронуто. Дел, версий, бумаг, черновиков, вложений, настроек: ${counts}.`,
      kk: `Жаңа қойма жиналды; бүлінгеніне тиілген жоқ. Істер, нұсқалар, қағаздар, жобалар, тіркемелер, баптаулар: ${counts}.`,
      en: `The new vault is put together; the damaged one was not touched. Cases, revisions, papers, drafts, attachments, settings: ${counts}.`,
    };
    const lost: Words = {
      ru: `Потеряно: дел ${String(lostCases.length)}, версий ${String(lostRevisions)}, вложений ${String(lostBlobs.length)}. Пропавшие бумаги и черновики следа не оставляют: сверьте с резервной копией.`,
      kk: `Жоғалғаны: істер ${String(lostCases.length)}, нұсқалар ${String(lostRevisions)}, тіркемелер ${String(lostBlobs.length)}. Жоғалған қағаздар мен жобалардан із қалмайды: сақтық көшірмемен салыстырыңыз.`,
      en: `Lost: cases ${String(lostCases.length)}, revisions ${String(lostRevisions)}, attachments ${String(lostBlobs.length)}. Papers and drafts that are gone leave no trace: compare with a backup.`,
    };
    const keys: Words = {
      ru: 'У нового хранилища один ключ, эта парольная фраза: слова восстановления и файл-ключ добавьте заново.',
      kk: 'Жаңа қойманың бір ғана кілті бар, ол осы құпия фраза: қалпына келтіру сөздері мен кілт файлын қайта қосыңыз.',
      en: 'The new vault has one key, this passphrase: add recovery words and key file anew.',
    };
    const anything = lostCases.length + lostRevisions + lostBlobs.length > 0;
    return ok({
      exit: anything ? EXIT.openIssues : EXIT.done,
      json: { ok: true, ...salvaged.value },
      lines: [said[given.ui], ...(anything ? [lost[given.ui], ...[...lostCases, ...incomplete, ...lostBlobs].map((each) => `  ${each}`)] : []), keys[given.ui]],
    });
  },
};
