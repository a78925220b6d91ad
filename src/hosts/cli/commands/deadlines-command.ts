import { openCase } from '#application/case-changes.ts';
import { caseDeadlines, deadlineCalendar, handCounted, nextDeadlines } from '#application/case-deadlines.ts';
import type { DeadlineSources, GivenTrigger } from '#application/case-deadlines.ts';
import { isCalendarDate } from '#core/casefile/calendar.ts';
import { parseHonestDate, parseMoment } from '#core/casefile/honest-date.ts';
import type { Failure } from '#core/failure.ts';
import { localMinute, readMoment } from '#core/law/moment-span.ts';
import type { Now } from '#core/law/deadline-clock.ts';
import { err, ok, type Result } from '#core/result.ts';
import { textOption, type Arguments } from '../arguments.ts';
import { withVault, word, type Command } from '../command.ts';
import { deadlineLines } from '../deadline-lines.ts';
import { readInput } from '../input.ts';
import { EXIT } from '../output.ts';
import type { Program } from '../program.ts';

/** The neutral title of every entry: a calendar is seen by others. */
const TITLE = { ru: 'Срок', kk: 'Мерзім', en: 'Deadline' } as const;

const unreadableCount = (line: number): Failure => ({
  code: 'deadline-count-unreadable',
  place: { line },
  message: {
    ru: 'Строка не читается. В каждой строке — ключ срока и момент, например: appc-hearing-objection 2026-11-20. Ключи: pana deadlines … --json, поле byHand. Ничего не сделано.',
    kk: 'Жол оқылмайды. Әр жолда — мерзімнің кілті мен сәті, мысалы: appc-hearing-objection 2026-11-20. Кілттер: pana deadlines … --json, byHand өрісі. Ештеңе жасалған жоқ.',
    en: 'The line can’t be read. Each line is the key of a term and a moment, for example: appc-hearing-objection 2026-11-20. Keys: pana deadlines … --json, field byHand. Nothing was done.',
  },
});

/** Triggers typed by hand, `KEY MOMENT` on each line; a moment may be as vague as the case file allows. */
async function givenTriggers(source: string | undefined, { book }: DeadlineSources): Promise<Result<readonly GivenTrigger[]>> {
  if (source === undefined) return ok([]);
  const typed = await readInput(source);
  if (!typed.ok) return typed;
  const given: GivenTrigger[] = [];
  for (const [index, line] of new TextDecoder().decode(typed.value).split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const [, key = '', moment = ''] = /^\s*(\S+)\s+(.+?)\s*$/u.exec(line) ?? [];
    if (!book.deadlines.has(key) || (parseMoment(moment) === null && parseHonestDate(moment) === null)) return err(unreadableCount(index + 1));
    given.push({ key, moment });
  }
  return ok(given);
}

/** The day asked for, or the clock's own minute in Kazakhstan; `null` if the option is no date. */
export function askedNow(given: Arguments, program: Program): Now | null {
  const date = textOption(given, 'date');
  if (date !== undefined) return isCalendarDate(date) ? { date, time: null } : null;
  const { first } = readMoment(`${program.clock.now().slice(0, 16)}Z`).span;
  return first === null ? { date: program.clock.today(), time: null } : localMinute(first);
}

export const deadlinesCommand: Command = {
  name: 'deadlines',
  usage: 'pana deadlines VAULT CASE [--date D] [--all] [--count -|FILE] [--ics FILE] [--holidays FILE]',
  summary: { ru: 'сроки по делу: последний безопасный день и час, норма, что делать при пропуске', kk: 'іс бойынша мерзімдер: соңғы қауіпсіз күн мен сағат, норма, өткізіп алса не істеу керек', en: 'the terms of a case: last safe day and hour, norm, what to do when one is missed' },
  options: { date: { type: 'string' }, all: { type: 'boolean' }, count: { type: 'string' }, ics: { type: 'string' }, holidays: { type: 'string' } },
  positionals: { least: 2, most: 2 },
  run: (words, program) =>
    withVault(words, program, word(words, 0), async (vault) => {
      const now = askedNow(words, program);
      if (now === null) return { ok: false, error: program.wrongUse(deadlinesCommand.usage) };
      const stored = await vault.readCase(word(words, 1));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      const law = await program.law();
      if (!law.ok) return law;
      const sources = await program.deadlines(word(words, 0), textOption(words, 'holidays'));
      if (!sources.ok) return sources;
      const given = await givenTriggers(textOption(words, 'count'), sources.value);
      if (!given.ok) return given;
      const views = caseDeadlines(sources.value, law.value, file.value, now, given.value);
      const calendar = deadlineCalendar(views, file.value.id, TITLE[words.ui], program.clock.now(), program.digest);
      const target = textOption(words, 'ics');
      const wrote = target !== undefined && calendar.events > 0;
      if (target !== undefined && calendar.events > 0) {
        const written = await program.writePlainFile(vault, file.value.id, target, new TextEncoder().encode(calendar.text));
        if (!written.ok) return written;
      }
      const said = {
        ru: wrote ? `Календарь записан: ${String(calendar.events)}. В нём нет имён и вида дела. Запись внесена в журнал хранилища.` : 'Идущих сроков нет, календарь не записан.',
        kk: wrote ? `Күнтізбе жазылды: ${String(calendar.events)}. Онда аты-жөні мен істің түрі жоқ. Қойма журналына енгізілді.` : 'Өтіп жатқан мерзім жоқ, күнтізбе жазылмады.',
        en: wrote ? `Calendar written: ${String(calendar.events)}. It holds no names and no kind of case. Entered in the vault’s ledger.` : 'No term is running, so no calendar was written.',
      };
      return ok({
        exit: nextDeadlines(views).some(({ status }) => status === 'passed' || status === 'unknown') ? EXIT.openIssues : EXIT.done,
        json: { ok: true, now, deadlines: views, byHand: handCounted(sources.value), ...(wrote ? { calendar: { file: target, events: calendar.events } } : {}) },
        lines: [...deadlineLines(views, words.ui, words.values['all'] === true), ...(target === undefined ? [] : ['', said[words.ui]])],
      });
    }),
};
