import { BACKUP_OPTIONS, backupReminder, isBackupOption } from '../backup-lines.ts';
import { addCase, openCase, replaceCase, setAnswer, type NewAnswer } from '#application/case-changes.ts';
import { findSamePeopleOf } from '#application/find-same-people.ts';
import { caseAsOf } from '#application/case-history.ts';
import { ok } from '#core/result.ts';
import { textOption } from '../arguments.ts';
import { author, done, withVault, word, type Command } from '../command.ts';
import { readInput } from '../input.ts';
import { samePeopleLines } from './people-command.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'pana import VAULT FILE|- [--replace]',
  summary: { ru: 'внести дело из файла YAML или JSON', kk: 'істі YAML не JSON файлынан енгізу', en: 'bring in a case from a YAML or JSON file' },
  options: { replace: { type: 'boolean' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const name = word(given, 1);
      const bytes = await readInput(name);
      if (!bytes.ok) return bytes;
      const file = await program.readCase(bytes.value, name);
      if (!file.ok) return file;
      const stored = given.values['replace'] === true && (await vault.readCase(file.value.id)).ok
        ? await replaceCase(vault, file.value, author(program))
        : await addCase(vault, file.value, author(program), 'imported');
      if (!stored.ok) return stored;
      const said = {
        ru: `Дело внесено. Номер: ${stored.value.id}, версия ${String(stored.value.revision)}`,
        kk: `Іс енгізілді. Нөмірі: ${stored.value.id}, нұсқасы ${String(stored.value.revision)}`,
        en: `The case is in the vault. Id: ${stored.value.id}, revision ${String(stored.value.revision)}`,
      };
      const people = await findSamePeopleOf(vault, file.value);
      const known = people.ok ? people.value : [];
      return done({ case: stored.value.id, revision: stored.value.revision, samePeople: known }, said[given.ui], ...samePeopleLines(known, given.ui));
    }),
};

export const exportCaseCommand: Command = {
  name: 'export-case',
  usage: 'pana export-case VAULT CASE --out FILE.yaml',
  summary: { ru: 'записать дело в открытый файл', kk: 'істі ашық файлға жазу', en: 'write a case to a plain file' },
  options: { out: { type: 'string' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const stored = await vault.readCase(word(given, 1));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      const out = textOption(given, 'out');
      if (out === undefined) return { ok: false, error: program.wrongUse(exportCaseCommand.usage) };
      const text = await (out.endsWith('.json') ? program.writeCaseJson(file.value) : program.writeCaseYaml(file.value));
      const written = await program.writePlainFile(vault, stored.value.id, out, new TextEncoder().encode(text));
      if (!written.ok) return written;
      const said = {
        ru: 'Дело записано в открытый файл. Он не зашифрован; хранилище запомнило, где он лежит.',
        kk: 'Іс ашық файлға жазылды. Ол шифрланбаған; қойма оның қайда жатқанын есте сақтады.',
        en: 'The case is written to a plain file. It is not encrypted; the vault remembers where it lies.',
      };
      return done({ file: out }, said[given.ui]);
    }),
};

export const listCommand: Command = {
  name: 'list',
  usage: 'pana list VAULT [--search -] [--limit N [--offset N]] [--backup-days N]',
  summary: { ru: 'перечислить дела', kk: 'істер тізімі', en: 'list the cases' },
  options: { search: { type: 'string' }, 'from-file': { type: 'string' }, limit: { type: 'string' }, offset: { type: 'string' }, ...BACKUP_OPTIONS },
  positionals: { least: 1, most: 1 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      if (!isBackupOption(given)) return { ok: false, error: program.wrongUse(listCommand.usage) };
      // A name to search for is client data, and the command line ends in the shell's history.
      const search = textOption(given, 'search');
      const fromFile = textOption(given, 'from-file');
      if (search !== undefined && search !== '-') return { ok: false, error: program.wrongUse(listCommand.usage) };
      const source = fromFile ?? search;
      const typed = source === undefined ? ok(undefined) : await readInput(source);
      if (!typed.ok) return typed;
      const [limit, offset] = [textOption(given, 'limit') ?? String(Number.MAX_SAFE_INTEGER), textOption(given, 'offset') ?? '0'];
      if (![limit, offset].every((number) => /^\d{1,16}$/u.test(number))) return { ok: false, error: program.wrongUse(listCommand.usage) };
      const words = typed.value === undefined ? '' : new TextDecoder().decode(typed.value).trim();
      const page = await vault.casePage({ search: words, offset: Number(offset), limit: Number(limit) });
      if (!page.ok) return page;
      // A search that finds nothing says nothing of whether there are cases.
      const reminded = await backupReminder(vault, program, given, page.value.total > 0);
      if (!reminded.ok) return reminded;
      const lines = page.value.cases.map((each) => `${each.id}  ${String(each.revision).padStart(4)}  ${each.changedAt.slice(0, 10)}  ${each.title}`);
      return done({ ...page.value, backup: reminded.value.backup }, ...lines, ...reminded.value.lines);
    }),
};

export const showCommand: Command = {
  name: 'show',
  usage: 'pana show VAULT CASE [--as-of DATE | --revision N]',
  summary: { ru: 'показать дело, сейчас или каким оно было', kk: 'істі көрсету: қазіргі не бұрынғы күйін', en: 'show a case, now or as it was' },
  options: { 'as-of': { type: 'string' }, revision: { type: 'string' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const [day, revision] = [textOption(given, 'as-of'), textOption(given, 'revision')];
      if ((day !== undefined && revision !== undefined) || (revision !== undefined && !/^[1-9]\d{0,8}$/u.test(revision))) return { ok: false, error: program.wrongUse(showCommand.usage) };
      const id = word(given, 1);
      const stored = day !== undefined ? await caseAsOf(vault, id, day) : revision === undefined ? await vault.readCase(id) : await vault.readCaseAt(id, Number(revision));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      const papers = await vault.papers(stored.value.id);
      if (!papers.ok) return papers;
      return done(
        { case: file.value, revision: stored.value.revision, papers: papers.value },
        (await program.writeCaseYaml(file.value)).trimEnd(),
        ...papers.value.map((paper) => `# ${paper.id} ${paper.template}${paper.variant === null ? '' : `.${paper.variant}`} ${paper.language} ${paper.date}`),
      );
    }),
};

/** What stands in the value to set: a state, YAML, or the plain words as they are. */
function newAnswer(text: string, state: string | undefined, tongue: string | undefined, yaml: unknown): NewAnswer {
  if (state !== undefined) return { state };
  if (yaml !== undefined) return { value: yaml };
  return { value: tongue === undefined ? text : { original: tongue, [tongue]: text } };
}

export const setCommand: Command = {
  name: 'set',
  usage: 'pana set VAULT CASE PATH - [--lang ru|kk|en] [--yaml] | [--state unknown|refused|not-asked|none|not-applicable]',
  summary: { ru: 'записать один ответ', kk: 'бір жауапты жазу', en: 'set one answer' },
  options: { lang: { type: 'string' }, yaml: { type: 'boolean' }, state: { type: 'string' }, 'from-file': { type: 'string' } },
  positionals: { least: 3, most: 4 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const state = textOption(given, 'state');
      const source = textOption(given, 'from-file') ?? given.positionals[3];
      if ((state === undefined) === (source === undefined) || (given.positionals[3] !== undefined && given.positionals[3] !== '-')) {
        return { ok: false, error: program.wrongUse(setCommand.usage) };
      }
      const typed = source === undefined ? ok(new Uint8Array()) : await readInput(source);
      if (!typed.ok) return typed;
      const text = new TextDecoder().decode(typed.value).replace(/\r?\n$/u, '');
      const yaml = given.values['yaml'] === true ? await program.readYamlValue(typed.value) : ok(undefined);
      if (!yaml.ok) return yaml;
      const saved = await setAnswer(vault, word(given, 1), word(given, 2), newAnswer(text, state, textOption(given, 'lang'), yaml.value), author(program));
      if (!saved.ok) return saved;
      const said = { ru: `Записано. Версия ${String(saved.value.revision)}`, kk: `Жазылды. Нұсқа ${String(saved.value.revision)}`, en: `Stored. Revision ${String(saved.value.revision)}` };
      return done({ case: saved.value.id, revision: saved.value.revision }, said[given.ui]);
    }),
};
