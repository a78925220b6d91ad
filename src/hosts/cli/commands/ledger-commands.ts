import { exportedFiles, removeExport, type ExportedFile } from '#application/vault-exports.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { ok, type Result } from '#core/result.ts';
import type { LedgerEntry, LedgerEvent, Vault } from '#ports/vault.ts';
import { done, withVault, word, type Command } from '../command.ts';
import { confirmed } from '../confirm.ts';
import { EXIT, type Answered } from '../output.ts';
import type { Program } from '../program.ts';

const KINDS: Readonly<Record<LedgerEvent['kind'], Words>> = {
  created: { ru: 'хранилище создано', kk: 'қойма жасалды', en: 'vault made' },
  opened: { ru: 'открыто', kk: 'ашылды', en: 'opened' },
  closed: { ru: 'закрыто', kk: 'жабылды', en: 'closed' },
  restored: { ru: 'восстановлено из копии', kk: 'көшірмеден қалпына келтірілді', en: 'restored from a backup' },
  salvaged: { ru: 'собрано из повреждённого', kk: 'бүлінгеннен жиналды', en: 'salvaged from a damaged one' },
  'case-imported': { ru: 'дело внесено', kk: 'іс енгізілді', en: 'case brought in' },
  'case-replaced': { ru: 'дело заменено', kk: 'іс ауыстырылды', en: 'case replaced' },
  'case-deleted': { ru: 'дело уничтожено', kk: 'іс жойылды', en: 'case destroyed' },
  'fact-forgotten': { ru: 'факт уничтожен', kk: 'дерек жойылды', en: 'fact destroyed' },
  'slot-added': { ru: 'ключ добавлен', kk: 'кілт қосылды', en: 'key added' },
  'slot-removed': { ru: 'ключ удалён', kk: 'кілт жойылды', en: 'key removed' },
  'passphrase-changed': { ru: 'парольная фраза сменена', kk: 'құпия фраза ауыстырылды', en: 'passphrase changed' },
  'database-key-changed': { ru: 'фраза и ключ базы сменены', kk: 'фраза мен база кілті ауыстырылды', en: 'passphrase and database key changed' },
  'key-written': { ru: 'ключ записан в открытый файл', kk: 'кілт ашық файлға жазылды', en: 'key written to a plain file' },
  'key-file-removed': { ru: 'файл с ключом удалён', kk: 'кілті бар файл жойылды', en: 'file with a key removed' },
  'backed-up': { ru: 'резервная копия', kk: 'сақтық көшірме', en: 'backup' },
  'paper-sealed': { ru: 'бумага отмечена поданной', kk: 'қағаз берілді деп белгіленді', en: 'paper marked as filed' },
  exported: { ru: 'открытый файл', kk: 'ашық файл', en: 'plain file' },
  'export-removed': { ru: 'открытый файл удалён', kk: 'ашық файл жойылды', en: 'plain file removed' },
  erased: { ru: 'запись уничтоженного дела', kk: 'жойылған істің жазбасы', en: 'entry of a destroyed case' },
};

const STATES: Readonly<Record<ExportedFile['state'], Words>> = {
  unchanged: { ru: 'лежит на месте', kk: 'орнында жатыр', en: 'still there' },
  changed: { ru: 'лежит, но изменён', kk: 'жатыр, бірақ өзгертілген', en: 'there, but changed' },
  unreadable: { ru: 'прочитать нельзя', kk: 'оқу мүмкін емес', en: 'cannot be read' },
  gone: { ru: 'нет', kk: 'жоқ', en: 'gone' },
};

function line({ sequence, at, event }: LedgerEntry, tongue: Tongue): string {
  const about = [KINDS[event.kind][tongue], 'caseId' in event ? event.caseId : '', 'slot' in event ? event.slot : '', 'path' in event ? event.path : '', 'paper' in event ? event.paper : ''];
  return `${String(sequence).padStart(6)}  ${at.slice(0, 19)}Z  ${about.filter((part) => part !== '').join('  ')}`;
}

async function sweep(vault: Vault, program: Program, remove: boolean, tongue: Tongue): Promise<Result<Answered>> {
  const found = await exportedFiles(vault, program.plainFiles);
  if (!found.ok) return found;
  const there = found.value.filter(({ state }) => state !== 'gone');
  const removed: string[] = [];
  for (const file of remove ? there.filter(({ state }) => state === 'unchanged') : []) {
    const gone = await removeExport(vault, program.plainFiles, file);
    if (gone.ok && gone.value) removed.push(file.path);
  }
  const left = there.filter(({ path }) => !removed.includes(path));
  const head: Words = {
    ru: `Открытых файлов по журналу: ${String(found.value.length)}; ещё лежит: ${String(there.length)}; удалено сейчас: ${String(removed.length)}.`,
    kk: `Журнал бойынша ашық файлдар: ${String(found.value.length)}; әлі жатқаны: ${String(there.length)}; қазір жойылғаны: ${String(removed.length)}.`,
    en: `Plain files in the ledger: ${String(found.value.length)}; still there: ${String(there.length)}; removed now: ${String(removed.length)}.`,
  };
  const limits: Words = {
    ru: 'Проверены только те места, куда писала программа: скопированные, переименованные, отправленные и распечатанные файлы найти нельзя. Изменённые файлы и файлы-ключи программа не удаляет.',
    kk: 'Бағдарлама жазған жерлер ғана тексерілді: көшірілген, аты өзгертілген, жіберілген және басып шығарылған файлдарды табу мүмкін емес. Өзгертілген файлдар мен кілт файлдарын бағдарлама жоймайды.',
    en: 'Only the places were checked to which the program wrote: files that were copied, renamed, sent or printed cannot be found. The program removes no changed file and no key file.',
  };
  return ok({
    exit: left.length === 0 ? EXIT.done : EXIT.openIssues,
    json: { ok: true, files: found.value, removed },
    lines: [head[tongue], ...left.map(({ path, state }) => `  ${STATES[state][tongue]}: ${path}`), limits[tongue]],
  });
}

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: 'pana ledger VAULT [--sweep [--remove [--yes]]]',
  summary: { ru: 'журнал хранилища; --sweep: где лежат открытые файлы', kk: 'қойма журналы; --sweep: ашық файлдар қайда жатыр', en: 'the ledger of the vault; --sweep: where plain files lie' },
  options: { sweep: { type: 'boolean' }, remove: { type: 'boolean' }, yes: { type: 'boolean' } },
  positionals: { least: 1, most: 1 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const remove = given.values['remove'] === true;
      if (given.values['sweep'] === true) {
        if (!remove) return await sweep(vault, program, false, given.ui);
        const agreed = await confirmed(given, { ru: 'Неизменённые открытые файлы будут удалены. Введите слово:', kk: 'Өзгермеген ашық файлдар жойылады. Сөзді енгізіңіз:', en: 'Unchanged plain files will be removed. Type the word:' }, 'remove');
        return agreed.ok ? await sweep(vault, program, true, given.ui) : agreed;
      }
      if (remove) return { ok: false, error: program.wrongUse(ledgerCommand.usage) };
      const entries = await vault.ledger();
      return entries.ok ? done({ entries: entries.value }, ...entries.value.map((entry) => line(entry, given.ui))) : entries;
    }),
};
