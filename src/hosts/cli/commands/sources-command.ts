import { gradeText } from '#core/law/grade-words.ts';
import { openCase } from '#application/case-changes.ts';
import { findSources, lostPicks, offerSources, type SourceRow, type TopicRow } from '#application/country-sources.ts';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import { textOption, type Arguments } from '../arguments.ts';
import { withVault, word, type Command } from '../command.ts';
import { readInput } from '../input.ts';
import { EXIT, type Answered } from '../output.ts';

const NOTHING = { ru: 'в библиотеке пока ничего нет', kk: 'кітапханада әзірге ештеңе жоқ', en: 'the library holds nothing yet' };
const PICKED = { ru: 'выбран', kk: 'таңдалған', en: 'picked' };

const unknownPerson: Failure = {
  code: 'person-unknown',
  message: { ru: 'В деле нет такого человека. Ничего не изменено.', kk: 'Істе мұндай адам жоқ. Ештеңе өзгертілмеді.', en: 'The case has no such person. Nothing was changed.' },
};

export const sourcesCommand: Command = {
  name: 'sources',
  usage: 'pana sources [VAULT CASE] [--person ID] [--search -]',
  summary: { ru: 'сведения о стране и решения: всё, по словам или по темам дела', kk: 'ел туралы мәліметтер мен шешімдер: бәрі, сөз бойынша не істің тақырыптары бойынша', en: 'country information and case law: all, by words, or by the topics of a case' },
  options: { search: { type: 'string' }, 'from-file': { type: 'string' }, person: { type: 'string' } },
  positionals: { least: 0, most: 2 },
  run: async (given, program) => {
    // What somebody looks for says what their client's case is about, so it is not typed in the command line.
    const asked = textOption(given, 'search');
    const source = textOption(given, 'from-file') ?? asked;
    if ((asked !== undefined && asked !== '-') || given.positionals.length === 1) return err(program.wrongUse(sourcesCommand.usage));
    const typed = source === undefined ? ok(null) : await readInput(source);
    if (!typed.ok) return typed;
    const law = await program.law();
    if (!law.ok) return law;
    const query = typed.value === null ? '' : new TextDecoder().decode(typed.value).trim();
    if (given.positionals.length === 0) return listed(findSources(law.value, query, given.ui), given);
    return withVault(given, program, word(given, 0), async (vault) => {
      const stored = await vault.readCase(word(given, 1));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      if (query !== '') return listed(findSources(law.value, query, given.ui, file.value), given);
      const person = textOption(given, 'person') ?? file.value.people.find(({ roles }) => roles.includes('applicant'))?.id;
      if (person === undefined || !file.value.people.some(({ id }) => id === person)) return err(unknownPerson);
      return offered(offerSources(law.value, file.value, person, given.ui), lostPicks(law.value, file.value), given);
    });
  },
};

function rowLines(row: SourceRow, { ui }: Arguments): readonly string[] {
  const says = row.says === null ? row.note : ui === 'en' ? row.says.en : row.says.ru;
  return [`  ${row.key}  [${gradeText(row.grade, ui)}]${row.picked.length === 0 ? '' : ` (${PICKED[ui]})`}  ${row.cited}`, ...(says === null ? [] : [`      ${says}`])];
}

function listed(rows: readonly SourceRow[], given: Arguments): Result<Answered> {
  return ok({ exit: rows.length === 0 ? EXIT.openIssues : EXIT.done, json: { ok: rows.length > 0, sources: rows }, lines: rows.flatMap((row) => rowLines(row, given)) });
}

function offered(topics: readonly TopicRow[], lost: readonly string[], given: Arguments): Result<Answered> {
  const shown = new Set<string>();
  const lines = topics.flatMap(({ title, rule, from, sources }) => [
    `${title[given.ui]}  (${rule}: ${from.join(', ')})`,
    ...(sources.length === 0 ? [`  ${NOTHING[given.ui]}`] : sources.flatMap((row) => {
      if (shown.has(row.key)) return [`  ${row.key}  ↑`];
      shown.add(row.key);
      return rowLines(row, given);
    })),
  ]);
  const unknown = { ru: 'нет в библиотеке', kk: 'кітапханада жоқ', en: 'not in the library' }[given.ui];
  return ok({
    exit: lost.length === 0 ? EXIT.done : EXIT.openIssues,
    json: { ok: lost.length === 0, topics, lost },
    lines: [...lines, ...lost.map((path) => `${path}: ${unknown}`)],
  });
}
