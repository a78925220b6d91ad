import { join } from 'node:path';
import { addressIssues } from '#application/address-issues.ts';
import { checkCase, papersToCheck } from '#application/check-case.ts';
import { filedChanges } from '#application/filed-changes.ts';
import { openCase } from '#application/case-changes.ts';
import { fillPaper, writePaper } from '#application/fill-paper.ts';
import { keepPaper } from '#application/keep-paper.ts';
import { isCalendarDate } from '#core/casefile/calendar.ts';
import { SPEAKERS, type Speaker } from '#core/casefile/selection.ts';
import { TONGUES, type Tongue, type Words } from '#core/language/tongue.ts';
import { ok } from '#core/result.ts';
import { NOT_READ } from '#core/templates/review-places.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import type { TemplateHead } from '#core/templates/template-head.ts';
import { headLine } from '../deadline-lines.ts';
import { textOption, type Arguments } from '../arguments.ts';
import { done, withVault, word, type Command } from '../command.ts';
import { EXIT } from '../output.ts';
import { contradictionLines, filedLines } from '../contradiction-lines.ts';
import { templatesOf } from '../vault-templates.ts';
import { askedNow } from './deadlines-command.ts';

const FORMATS = ['docx', 'pdf', 'txt'];

type FillOptions = { readonly language: Tongue; readonly beside: Tongue | null; readonly speaker: Speaker; readonly variant: string | null; readonly date: string; readonly formats: readonly string[]; readonly out: string; readonly lawDate: boolean };

/** The options of `fill`, checked; `null` if one of them is not a word it knows. */
function fillOptions(given: Arguments, today: string): FillOptions | null {
  const language = TONGUES.find((tongue) => tongue === (textOption(given, 'lang') ?? 'ru'));
  const asked = textOption(given, 'beside');
  const beside = asked === undefined ? null : TONGUES.find((tongue) => tongue === asked);
  const speaker = SPEAKERS.find((each) => each === (textOption(given, 'speaker') ?? 'person'));
  const formats = (textOption(given, 'format') ?? 'docx,pdf').split(',');
  const date = textOption(given, 'date') ?? today;
  const out = textOption(given, 'out');
  if (language === undefined || beside === undefined || speaker === undefined || out === undefined || !isCalendarDate(date) || !formats.every((format) => FORMATS.includes(format))) return null;
  return { language, beside, speaker, formats, date, out, variant: textOption(given, 'variant') ?? null, lawDate: given.values['law-date'] === true };
}

export const fillCommand: Command = {
  name: 'fill',
  usage: 'pana fill VAULT CASE TEMPLATE [--lang ru] [--beside kk] [--variant V] [--speaker person|defender|representative] [--format docx,pdf,txt] [--date D] [--for-editing] [--law-date] --out DIR',
  summary: { ru: 'заполнить бумагу из дела', kk: 'істен қағаз толтыру', en: 'fill a paper from a case' },
  options: { lang: { type: 'string' }, beside: { type: 'string' }, variant: { type: 'string' }, speaker: { type: 'string' }, format: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, 'for-editing': { type: 'boolean' }, 'law-date': { type: 'boolean' } },
  positionals: { least: 3, most: 3 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const options = fillOptions(given, program.clock.today());
      if (options === null) return { ok: false, error: program.wrongUse(fillCommand.usage) };
      const stored = await vault.readCase(word(given, 1));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      const law = await program.law();
      if (!law.ok) return law;
      const known = await templatesOf(vault, program);
      if (!known.ok) return known;
      const filled = fillPaper(known.value.library, law.value, file.value, { ...options, template: word(given, 2), paperId: program.ids.paperId() });
      if (!filled.ok) return filled;
      const { paper, selection } = filled.value;
      const files = await writePaper(paper, program.writers, options.formats, given.values['for-editing'] === true);
      const kept = await keepPaper(vault, stored.value, paper, selection);
      if (!kept.ok) return kept;
      for (const each of files) {
        const written = await program.writePlainFile(vault, file.value.id, join(options.out, each.name), each.bytes);
        if (!written.ok) return written;
      }
      const issues = [...paper.issues, ...files.flatMap((each) => each.issues)];
      return ok({
        exit: issues.some(({ severity }) => severity !== 'note') ? EXIT.openIssues : EXIT.done,
        json: { ok: true, paper: paper.id, files: files.map(({ name, pages }) => ({ name, pages })), issues },
        lines: [...files.map(({ name, pages }) => `${name}${pages === null ? '' : `  ${String(pages)}`}`), ...issues.map((issue) => `[${issue.severity}] ${issue.message[given.ui]}${issue.path === undefined ? '' : ` (${issue.path})`}`)],
      });
    }),
};

export const checkCommand: Command = {
  name: 'check',
  usage: 'pana check VAULT CASE [--date D] [--holidays FILE]',
  summary: { ru: 'пропуски, противоречия, сроки, скрытые факты, нормы степени C', kk: 'бос орындар, қайшылықтар, мерзімдер, жасырын фактілер, C дәрежелі нормалар', en: 'gaps, contradictions, deadlines, withheld facts, norms of grade C' },
  options: { date: { type: 'string' }, holidays: { type: 'string' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const now = askedNow(given, program);
      if (now === null) return { ok: false, error: program.wrongUse(checkCommand.usage) };
      const stored = await vault.readCase(word(given, 1));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      const law = await program.law();
      if (!law.ok) return law;
      const terms = await program.deadlines(word(given, 0), textOption(given, 'holidays'));
      if (!terms.ok) return terms;
      const known = await templatesOf(vault, program);
      if (!known.ok) return known;
      const { library } = known.value;
      const plan = await program.packets(law.value, terms.value.book);
      if (!plan.ok) return plan;
      const addressees = await program.authorities(law.value, undefined, word(given, 0));
      const addresses = addressIssues({ plan: plan.value, addressees: addressees.ok ? addressees.value : null }, papersToCheck(library, file.value), now.date, law.value.freshMonths);
      const checked = checkCase(library, law.value, terms.value, file.value, now);
      const report = { ...checked, issues: [...checked.issues, ...addresses] };
      const filed = await filedChanges(vault, file.value.id, library, law.value);
      if (!filed.ok) return filed;
      const found = report.contradictions.length + filed.value.changes.length + report.issues.length + report.deadlines.filter(({ status }) => status !== 'open').length;
      const sectionTitle = { ru: 'Сроки', kk: 'Мерзімдер', en: 'Deadlines' }[given.ui];
      return ok({
        exit: found === 0 ? EXIT.done : EXIT.openIssues,
        json: { ok: true, ...report, filed: filed.value },
        lines: [
          ...(report.deadlines.length === 0 ? [] : [`${sectionTitle}:`, ...report.deadlines.map((view) => `  ${headLine(view, given.ui)}`), '']),
          ...report.contradictions.flatMap((each) => contradictionLines(each, given.ui)),
          ...filedLines(filed.value, given.ui),
          ...report.issues.map(({ issue, papers }) => `[${issue.severity}] ${issue.message[given.ui]}${issue.path === undefined ? '' : ` (${issue.path})`} — ${papers.join(', ')}`),
        ],
      });
    }),
};

export const templatesCommand: Command = {
  name: 'templates',
  usage: 'pana templates [VAULT]',
  summary: { ru: 'перечислить бумаги; с хранилищем и свои шаблоны', kk: 'қағаздар тізімі; қоймамен бірге өз үлгілері де', en: 'list the templates; with a vault its own ones too' },
  options: {},
  positionals: { least: 0, most: 1 },
  run: async (given, program) => {
    if (given.positionals[0] === undefined) return listed((await program.templates()).library, new Set(), given.ui);
    return withVault(given, program, given.positionals[0], async (vault) => {
      const known = await templatesOf(vault, program);
      return known.ok ? listed(known.value.library, known.value.own, given.ui) : known;
    });
  },
};

const OWN: Words = { ru: 'свой шаблон', kk: 'өз үлгісі', en: 'own template' };

function listed(library: TemplateLibrary, own: ReadonlySet<string>, ui: Tongue): ReturnType<typeof done> {
  const templates = [...library.templates.values()].map(({ head, bodies }) => ({
    id: head.id, title: head.titles[ui], own: own.has(head.id), area: head.area, variants: head.variants.map(({ id }) => id), languages: Object.keys(bodies), speakers: head.speakers, readers: head.readers, lawAsOf: head.lawAsOf, review: head.review,
  }));
  const lines = templates.flatMap((each) => [
    `${each.id} — ${each.title}${each.own ? ` (${OWN[ui]})` : ''}`,
    `  ${each.variants.join(', ') || '—'} | ${each.languages.join(', ')} | ${each.speakers.join(', ')} | ${each.lawAsOf}`,
    `  ${reviewLine(each.review, each.languages, ui)}`,
  ]);
  return done({ templates }, ...lines);
}

const REVIEW_WORDS = {
  lawyer: { ru: 'юрист', kk: 'заңгер', en: 'lawyer' },
  native: { ru: 'носитель языка', kk: 'тіл маманы', en: 'native reader' },
  nobody: { ru: 'не читал', kk: 'оқымаған', en: 'has not read it' },
};

/** Who has read a template, and who has read each of its languages. */
function reviewLine(review: TemplateHead['review'], languages: readonly string[], ui: Tongue): string {
  const state = (by: string | undefined): string => (by === undefined || by === NOT_READ ? REVIEW_WORDS.nobody[ui] : by);
  return [
    `${REVIEW_WORDS.lawyer[ui]}: ${state(review.lawyer)}`,
    ...TONGUES.filter((tongue) => languages.includes(tongue)).map((tongue) => `${REVIEW_WORDS.native[ui]} ${tongue}: ${state(review.native[tongue])}`),
  ].join(' | ');
}
