import { openCase } from '#application/case-changes.ts';
import { nextQuestions, type InterviewPurpose } from '#application/next-questions.ts';
import { isCalendarDate } from '#core/casefile/calendar.ts';
import { SPEAKERS, type Speaker } from '#core/casefile/selection.ts';
import type { Interview, Question } from '#core/interview/question.ts';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import { textOption, type Arguments } from '../arguments.ts';
import { done, withVault, word, type Command } from '../command.ts';
import type { Program } from '../program.ts';
import { readSources } from './packet-making.ts';

type Options = { readonly purpose: InterviewPurpose; readonly language: Tongue; readonly speaker: Speaker; readonly date: string };

/** `template` or `template.variant`; the first variant where a paper has some and none is named. */
async function purposeOf(given: Arguments, program: Program): Promise<InterviewPurpose | null> {
  const paper = textOption(given, 'paper');
  if (given.values['all'] === true) return paper === undefined ? { kind: 'case' } : null;
  if (paper === undefined) return { kind: 'packet', family: 'auto' };
  const [template = '', variant] = paper.split('.');
  const head = (await program.templates()).library.templates.get(template)?.head;
  const known = head?.variants.map(({ id }) => id) ?? [];
  if (head === undefined || (variant !== undefined && !known.includes(variant))) return null;
  return { kind: 'paper', template, variant: variant ?? known[0] ?? null };
}

async function questionOptions(given: Arguments, program: Program): Promise<Options | null> {
  const language = TONGUES.find((tongue) => tongue === (textOption(given, 'lang') ?? 'ru'));
  const speaker = SPEAKERS.find((each) => each === (textOption(given, 'speaker') ?? 'person'));
  const date = textOption(given, 'date') ?? program.clock.today();
  const purpose = await purposeOf(given, program);
  return language === undefined || speaker === undefined || purpose === null || !isCalendarDate(date) ? null : { purpose, language, speaker, date };
}

const MARKS = { needed: '!', printed: '·', decides: '?' } as const;

function lineOf({ about, label, path, effect, control, hard }: Question, ui: Tongue): string {
  return `${effect === null ? ' ' : MARKS[effect]} ${about === null ? '' : `${about[ui]}: `}${label[ui]}${hard ? ' *' : ''}  (${control.kind}) ${path}`;
}

/** The open questions by section, then what can be added, then what waits for a translation. */
function linesOf({ sections, questions, adders, untranslated }: Interview, ui: Tongue): readonly string[] {
  return [
    ...sections.flatMap(({ id, label, open, answered }) => [
      `${label[ui]}: ${String(answered)}/${String(answered + open)}`,
      ...questions.filter(({ section, stands }) => section === id && stands === 'open').map((question) => lineOf(question, ui)),
      ...adders.filter(({ section }) => section === id).map((adder) => `+ ${adder.label[ui]} (${String(adder.count)})`),
    ]),
    ...untranslated.map(({ path, label, language }) => `${language}: ${label[ui]} ${path}`),
  ];
}

export const questionsCommand: Command = {
  name: 'questions',
  usage: 'pana questions VAULT CASE [--paper TEMPLATE[.VARIANT] | --all] [--lang ru] [--speaker person|defender|representative] [--person ID] [--date D]',
  summary: { ru: 'что ещё спросить для бумаг дела и зачем', kk: 'істің қағаздары үшін тағы не сұрау керек және не үшін', en: 'what is still to be asked for the papers of a case, and why' },
  options: { paper: { type: 'string' }, all: { type: 'boolean' }, lang: { type: 'string' }, speaker: { type: 'string' }, person: { type: 'string' }, date: { type: 'string' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const options = await questionOptions(given, program);
      if (options === null) return { ok: false, error: program.wrongUse(questionsCommand.usage) };
      const stored = await vault.readCase(word(given, 1));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      const sources = await readSources(program, word(given, 0));
      if (!sources.ok) return sources;
      const interview = nextQuestions(file.value, sources.value, { ...options, person: textOption(given, 'person'), skipped: [] });
      return done({ interview }, ...linesOf(interview, given.ui));
    }),
};
