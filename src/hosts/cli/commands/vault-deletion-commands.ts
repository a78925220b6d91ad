import { deleteCase, filesStillThere } from '#application/vault-deletion.ts';
import { forgetFact } from '#application/vault-forget.ts';
import type { Words } from '#core/language/tongue.ts';
import { ok } from '#core/result.ts';
import { author, done, withVault, word, type Command } from '../command.ts';
import { confirmed } from '../confirm.ts';
import { EXIT } from '../output.ts';

/** What no deletion reaches. Said each time, because people believe otherwise. */
const REMAINS: Words = {
  ru: 'Что может остаться: резервные копии и копии папки хранилища; выгруженные файлы и распечатки; на SSD и флешках — старые зашифрованные блоки, которые диск ещё не затёр (без парольной фразы они не читаются).',
  kk: 'Не қалуы мүмкін: сақтық көшірмелер мен қойма бумасының көшірмелері; шығарылған файлдар мен басып шығарылған қағаздар; SSD мен флешкаларда диск әлі өшірмеген ескі шифрланған блоктар (құпия фразасыз олар оқылмайды).',
  en: 'What may remain: backups and copies of the vault’s folder; exported files and prints; on SSDs and flash sticks, old encrypted blocks that the disk has not overwritten yet (without the passphrase they cannot be read).',
};

export const deleteCommand: Command = {
  name: 'delete',
  usage: 'pana delete VAULT CASE [--yes]',
  summary: { ru: 'уничтожить дело и его ключ', kk: 'істі және оның кілтін жою', en: 'destroy a case and its key' },
  options: { yes: { type: 'boolean' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const id = word(given, 1);
      const known = await vault.readCase(id);
      if (!known.ok && known.error.code === 'case-not-found') return known;
      const agreed = await confirmed(given, { ru: 'Дело будет уничтожено навсегда. Введите его номер:', kk: 'Іс біржола жойылады. Оның нөмірін енгізіңіз:', en: 'The case will be destroyed for ever. Type its id:' }, id);
      if (!agreed.ok) return agreed;
      const deleted = await deleteCase(vault, program.plainFiles, id);
      if (!deleted.ok) return deleted;
      const { revisions, papers, attachments, compacted, exportedFiles } = deleted.value;
      const there = exportedFiles ?? [];
      const counts = `${String(revisions)} / ${String(papers)} / ${String(attachments)}`;
      const said: Words = {
        ru: `Дело и его ключ уничтожены. Версий, бумаг, вложений: ${counts}.`,
        kk: `Іс пен оның кілті жойылды. Нұсқалар, қағаздар, тіркемелер: ${counts}.`,
        en: `The case and its key are destroyed. Revisions, papers, attachments: ${counts}.`,
      };
      const files: Words = { ru: 'Эти выгруженные файлы остались, удалите их сами:', kk: 'Бұл шығарылған файлдар қалды, оларды өзіңіз жойыңыз:', en: 'These exported files are still there, remove them yourself:' };
      const notCompacted: Words = {
        ru: 'Сжать базу не удалось (нет места): освободите место, откройте и закройте хранилище.',
        kk: 'Базаны сығу мүмкін болмады (орын жоқ): орын босатып, қойманы ашып-жабыңыз.',
        en: 'The database could not be compacted (no room): free some space, open and close the vault.',
      };
      return done(
        { case: id, revisions, papers, attachments, compacted, exportedFiles: there },
        said[given.ui],
        ...(compacted ? [] : [notCompacted[given.ui]]),
        ...(there.length === 0 ? [] : [files[given.ui], ...there.map((path) => `  ${path}`)]),
        REMAINS[given.ui],
      );
    }),
};

export const forgetCommand: Command = {
  name: 'forget',
  usage: 'pana forget VAULT CASE PATH [--yes]',
  summary: { ru: 'уничтожить один факт во всех версиях дела', kk: 'бір деректі істің барлық нұсқасында жою', en: 'destroy one fact in all revisions of a case' },
  options: { yes: { type: 'boolean' } },
  positionals: { least: 3, most: 3 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const [id, path] = [word(given, 1), word(given, 2)];
      const agreed = await confirmed(given, { ru: 'Факт будет уничтожен во всех версиях навсегда. Введите путь ещё раз:', kk: 'Дерек барлық нұсқада біржола жойылады. Жолды тағы бір рет енгізіңіз:', en: 'The fact will be destroyed in all revisions for ever. Type the path again:' }, path);
      if (!agreed.ok) return agreed;
      const forgotten = await forgetFact(vault, id, path, author(program).by);
      if (!forgotten.ok) return forgotten;
      const files = (await filesStillThere(vault, program.plainFiles, id)) ?? [];
      const { revision, stillAt } = forgotten.value;
      const said: Words = {
        ru: `Факт уничтожен во всех версиях дела. Осталась пометка о пути, версия ${String(revision)}.`,
        kk: `Дерек істің барлық нұсқасында жойылды. Жол туралы белгі ғана қалды, нұсқа ${String(revision)}.`,
        en: `The fact is destroyed in all revisions of the case. A note of the path is left, revision ${String(revision)}.`,
      };
      const elsewhere: Words = {
        ru: 'Похожие слова есть и здесь, проверьте сами (вложения и файлы поданных бумаг, filed, не просматривались):',
        kk: 'Ұқсас сөздер мына жерлерде де бар, өзіңіз тексеріңіз (тіркемелер мен берілген қағаздардың файлдары, filed, қаралған жоқ):',
        en: 'Similar words stand here too, look yourself (attachments and the files of filed papers were not searched):',
      };
      return ok({
        exit: stillAt.length === 0 ? EXIT.done : EXIT.openIssues,
        json: { ok: true, case: id, revision, stillAt, exportedFiles: files },
        lines: [said[given.ui], ...(stillAt.length === 0 ? [] : [elsewhere[given.ui], ...stillAt.map((place) => `  ${place}`)]), ...files.map((file) => `  ${file}`), REMAINS[given.ui]],
      });
    }),
};

export const eraseCommand: Command = {
  name: 'erase',
  usage: 'pana erase VAULT [--yes]',
  summary: { ru: 'уничтожить всё хранилище, без парольной фразы', kk: 'бүкіл қойманы құпия фразасыз жою', en: 'destroy the whole vault, without a passphrase' },
  options: { yes: { type: 'boolean' } },
  positionals: { least: 1, most: 1 },
  run: async (given, program) => {
    const agreed = await confirmed(given, { ru: 'Все дела будут уничтожены навсегда. Введите слово:', kk: 'Барлық іс біржола жойылады. Сөзді енгізіңіз:', en: 'All cases will be destroyed for ever. Type the word:' }, 'erase');
    if (!agreed.ok) return agreed;
    const erased = await program.eraseVault(word(given, 0));
    if (!erased.ok) return erased;
    const { files, left } = erased.value;
    const said: Words = {
      ru: `Ключи уничтожены, затем удалены файлы: ${String(files)}.`,
      kk: `Кілттер жойылды, содан кейін файлдар өшірілді: ${String(files)}.`,
      en: `The keys are destroyed, then the files removed: ${String(files)}.`,
    };
    const foreign: Words = { ru: 'В папке лежало и другое, оно не тронуто:', kk: 'Бумада басқа да нәрселер болды, оларға тиілген жоқ:', en: 'Other things lay in the folder and were left:' };
    return done({ files, left }, said[given.ui], ...(left.length === 0 ? [] : [foreign[given.ui], ...left.map((name) => `  ${name}`)]), REMAINS[given.ui]);
  },
};
