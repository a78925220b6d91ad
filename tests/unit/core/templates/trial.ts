import { join } from 'node:path';
import { readLaw } from '#adapters/law/read-law.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import type { Selection } from '#core/casefile/selection.ts';
import type { Block, Inlines, Paper } from '#core/papers/paper.ts';
import { assemble } from '#core/templates/assemble.ts';
import { parseBody } from '#core/templates/parse.ts';
import { TemplateHead } from '#core/templates/template-head.ts';

const law = await readLaw(join(import.meta.dirname, '../../../../resources/law'));
if (!law.ok) throw new Error('the law library is damaged');
export const library = law.value;

const titles = { ru: 'Проба', kk: 'Сынақ', en: 'Trial' };

export type Trial = {
  /** Fields of the case file beside the people. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Fields of the person beside id, roles and names. */
  readonly person?: Readonly<Record<string, unknown>>;
  readonly clauses?: Readonly<Record<string, string>>;
  readonly selection?: Partial<Selection>;
  readonly head?: Readonly<Record<string, unknown>>;
};

/** A case of one invented man (and whatever the trial adds), filled into a body. */
export function trialPaper(body: string, trial: Trial = {}): Paper {
  const file = CaseFile.parse({
    schema: 'pana-case/1', id: 'fictionalcase0001',
    people: [
      { id: 'p1', roles: ['applicant'], sex: 'male', names: [{ id: 'n1', script: 'cyrillic', use: 'main', family: 'Петров', given: 'Иван', patronymic: 'Алексеевич' }], ...trial.person },
      { id: 'p2', roles: ['defender'], sex: 'female', names: [{ id: 'n2', script: 'cyrillic', use: 'main', family: 'Сагатова', given: 'Айгуль' }] },
    ],
    ...trial.facts,
  });
  const selection: Selection = {
    person: 'p1', proceeding: 'k1', speaker: 'person', speakerPerson: 'p2', interpreter: null, language: 'ru', date: '2026-11-22', variant: null, annexTo: 'gpk', ...trial.selection,
  };
  const head = TemplateHead.parse({
    id: 'trial', area: 'common', family: 'common', titles, readers: ['court'], speakers: ['person'], languages: [selection.language], lawAsOf: '2026-11-22', review: { lawyer: 'none' }, ...trial.head,
  });
  const clauses = new Map(Object.entries(trial.clauses ?? {}).map(([id, text]) => [`${id}.${selection.language}`, parseBody(text, `clauses/${id}.md`)]));
  const template = { head, bodies: { [selection.language]: parseBody(body, 'body.md') }, edition: '' };
  return assemble({ template, library: { templates: new Map([['trial', template]]), clauses }, file, selection, law: library, paperId: 'trial01' });
}

/** The words of inlines, no-break spaces as spaces, blanks as `____`. */
export function wordsOf(content: Inlines): string {
  return content.map((inline) => (inline.kind === 'text' || inline.kind === 'reference' ? inline.text : inline.kind === 'blank' ? '____' : '\n')).join('').replaceAll('\u00A0', ' ');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'addressee':
      return block.lines.map((line) => `> ${wordsOf(line)}`);
    case 'title':
      return [...block.lines.map((line) => `# ${wordsOf(line)}`), ...block.subtitle.map((line) => `(${wordsOf(line)})`)];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${wordsOf(block.content)}`];
    case 'paragraph':
      return [wordsOf(block.content)];
    case 'quotation':
      return [`“ ${wordsOf(block.content)}`];
    case 'ground':
      return [`${block.number} ${wordsOf(block.heading)}`, ...block.blocks.flatMap(linesOf)];
    case 'requests':
      return [wordsOf(block.lead), ...block.items.map((item) => `${item.number} ${wordsOf(item.content)}`)];
    case 'annexes':
      return [wordsOf(block.heading), ...block.items.map((item) => `${item.number} ${wordsOf(item.content)}`)];
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${String(index + 1)}.` : '-'} ${item.flatMap(linesOf).join(' / ')}`);
    case 'table':
      return [...(block.caption === undefined ? [] : [wordsOf(block.caption)]), block.columns.map(({ header }) => wordsOf(header)).join(' | '), ...block.rows.map((row) => row.map(wordsOf).join(' | '))];
    case 'form':
      return block.rows.map((row) => `${row.number} ${wordsOf(row.label)}: ${wordsOf(row.value)}`);
    case 'signatures':
      return block.items.map((item) => [...(item.statement === undefined ? [] : [wordsOf(item.statement)]), `${wordsOf(item.role)} ${wordsOf(item.name)}${item.withDate ? ' [date]' : ''}`].join('\n'));
    case 'parallel':
      return block.rows.map(({ cells }) => cells.map((cell) => cell.map(({ content }) => wordsOf(content)).join(' / ')).join(' || '));
    case 'page-break':
      return ['---'];
  }
}

/** A paper as plain lines, one a block or item. */
export function trialLines(body: string, trial: Trial = {}): readonly string[] {
  return trialPaper(body, trial).blocks.flatMap(linesOf);
}

/** Codes and paths of the issues of a paper. */
export function trialIssues(body: string, trial: Trial = {}): readonly string[] {
  return trialPaper(body, trial).issues.map(({ code, severity, path }) => [code, severity, ...(path === undefined ? [] : [path])].join(' '));
}

/** A civil expulsion case with a decision and a claim. */
export const EXPULSION = {
  proceedings: [
    {
      id: 'k1', kind: 'gpk', person: 'p1', authority: { name: { ru: 'Алмалинский районный суд города Алматы' } },
      acts: [{ id: 'a1', kind: 'decision', date: '2026-11-20T17:05+05:00', number: '2-101|7' }],
      offences: [{ id: 'o1', norm: 'kz.koap.441(2)' }, { id: 'o2', norm: 'kz.koap.615(1)' }],
      detention: { restrictedAt: '2026-11-20T10:30+05:00' },
      safeguards: { rightsExplained: 'no', interpreterPresent: { state: 'unknown' } },
    },
  ],
  claims: [{ id: 'c1', person: 'p1', country: 'RU', grounds: ['political-opinion'], fear: { ru: 'Боюсь пыток.' }, reasons: { ru: 'Первый абзац.\n\nВторой абзац.' } }],
  evidence: [{ id: 'e1', kind: 'summons', title: { ru: 'Повестка' }, pages: 2, annexTo: ['gpk'] }, { id: 'e2', kind: 'act', title: { ru: 'Решение суда' }, pages: 5, annexTo: ['gpk'] }],
};
