import { caseHistory, changedSinceDay, changedSincePaper, redoChange, undoChange, type ChangesSince, type StepTaken } from '#application/case-history.ts';
import type { Words } from '#core/language/tongue.ts';
import { ok, type Result } from '#core/result.ts';
import type { Revision } from '#ports/vault.ts';
import { textOption, wrongUse } from '../arguments.ts';
import { author, done, withVault, word, type Command } from '../command.ts';
import { EXIT, type Answered } from '../output.ts';

const REASONS: Readonly<Record<Revision['reason'], Words>> = {
  created: { ru: 'дело заведено', kk: 'іс ашылды', en: 'case begun' },
  imported: { ru: 'дело внесено из файла', kk: 'іс файлдан енгізілді', en: 'case brought in' },
  replaced: { ru: 'дело заменено файлом', kk: 'іс файлмен ауыстырылды', en: 'case replaced by a file' },
  answer: { ru: 'ответ', kk: 'жауап', en: 'answer' },
  undo: { ru: 'отмена', kk: 'қайтару', en: 'undo' },
  redo: { ru: 'возврат отменённого', kk: 'қайтарылғанды қалпына келтіру', en: 'redo' },
  forgotten: { ru: 'сведение уничтожено', kk: 'мәлімет жойылды', en: 'fact forgotten' },
};

/** What stood or stands at a path, short enough for a line. */
function brief(value: unknown): string {
  const text = value === undefined ? '—' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function listed(since: ChangesSince, ui: 'ru' | 'kk' | 'en'): Result<Answered> {
  const head = {
    ru: `Было: версия ${String(since.from)}. Сейчас: версия ${String(since.to)}. Изменений: ${String(since.changes.length)}`,
    kk: `Болған нұсқа: ${String(since.from)}. Қазіргі нұсқа: ${String(since.to)}. Өзгерістер: ${String(since.changes.length)}`,
    en: `Then: revision ${String(since.from)}. Now: revision ${String(since.to)}. Changes: ${String(since.changes.length)}`,
  };
  const gone = { ru: 'уничтожено с тех пор', kk: 'содан бері жойылған', en: 'forgotten since' };
  const open = since.changes.length > 0 || since.forgotten.length > 0;
  return ok({
    exit: open ? EXIT.openIssues : EXIT.done,
    json: { ok: true, ...since },
    lines: [
      head[ui],
      ...since.changes.map(({ path, before, after, last }) => `${last?.at.slice(0, 10) ?? ''} ${path}: ${brief(before)} → ${brief(after)}`),
      ...since.forgotten.map(({ path, at }) => `${at.slice(0, 10)} ${path}: ${gone[ui]}`),
    ],
  });
}

export const historyCommand: Command = {
  name: 'history',
  usage: 'pana history VAULT CASE [--paper PAPER | --since DATE]',
  summary: {
    ru: 'кто, что и когда менял; с --paper — что изменилось с тех пор, как сделана бумага',
    kk: 'кім, нені, қашан өзгертті; --paper көрсетілсе — қағаз жасалғаннан бері не өзгерді',
    en: 'who changed what and when; with --paper what changed since that paper was made',
  },
  options: { paper: { type: 'string' }, since: { type: 'string' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const [paper, since] = [textOption(given, 'paper'), textOption(given, 'since')];
      if (paper !== undefined && since !== undefined) return { ok: false, error: wrongUse(historyCommand.usage) };
      if (paper !== undefined || since !== undefined) {
        const changes = paper === undefined ? await changedSinceDay(vault, word(given, 1), since ?? '') : await changedSincePaper(vault, word(given, 1), paper);
        return changes.ok ? listed(changes.value, given.ui) : changes;
      }
      const history = await caseHistory(vault, word(given, 1));
      if (!history.ok) return history;
      const lines = history.value.revisions.map(({ number, at, by, reason, changes }) =>
        `${String(number).padStart(5)}  ${at}  ${by}  ${REASONS[reason][given.ui]}  ${changes.map(({ path }) => path).join(', ')}`.trimEnd());
      return done({ ...history.value }, ...lines);
    }),
};

function stepSaid({ step, revision, changes }: StepTaken, words: Words, ui: 'ru' | 'kk' | 'en'): Result<Answered> {
  return done({ step, revision, changes }, `${words[ui]}: ${String(step)} → ${String(revision)}`, ...changes.map(({ path, before, after }) => `${path}: ${brief(before)} → ${brief(after)}`));
}

export const undoCommand: Command = {
  name: 'undo',
  usage: 'pana undo VAULT CASE',
  summary: { ru: 'отменить последний принятый ответ', kk: 'соңғы қабылданған жауапты қайтару', en: 'undo the last accepted answer' },
  options: {},
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const taken = await undoChange(vault, word(given, 1), author(program));
      return taken.ok ? stepSaid(taken.value, { ru: 'Отменено. Версия и новая версия', kk: 'Қайтарылды. Нұсқа және жаңа нұсқа', en: 'Undone. Revision and new revision' }, given.ui) : taken;
    }),
};

export const redoCommand: Command = {
  name: 'redo',
  usage: 'pana redo VAULT CASE',
  summary: { ru: 'вернуть отменённое', kk: 'қайтарылғанды қалпына келтіру', en: 'bring back what was undone' },
  options: {},
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const taken = await redoChange(vault, word(given, 1), author(program));
      return taken.ok ? stepSaid(taken.value, { ru: 'Возвращено. Версия и новая версия', kk: 'Қалпына келтірілді. Нұсқа және жаңа нұсқа', en: 'Redone. Revision and new revision' }, given.ui) : taken;
    }),
};
