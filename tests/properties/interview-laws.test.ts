import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper } from '#application/fill-paper.ts';
import { validateCase } from '#application/validate-case.ts';
import { isAnswer, SILENT_STATES } from '#core/casefile/answer.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';
import { conductInterview } from '#core/interview/conduct.ts';
import { emergencyQuestions } from '#core/interview/emergency-questions.ts';
import { newEmergencyCase } from '#core/interview/emergency-case.ts';
import { EmergencyAnswers, MOST_EMERGENCY_QUESTIONS } from '#core/interview/emergency.ts';
import { Interview } from '#core/interview/question.ts';
import { caseFileArbitrary } from '../generators/case-file-arbitrary.ts';
import { answeredWith, sampleAnswer } from '../generators/sample-answer.ts';

const root = join(import.meta.dirname, '../..');
const { library } = await readTemplates(join(root, 'src/templates'));
const read = await readLaw(join(root, 'resources/law'));
if (!read.ok) throw new Error('the law library is damaged');
const law = read.value;
const DATE = '2026-11-22';
const numRuns = process.env['SLOW'] === undefined ? 15 : 500;

const PAPERS = [...library.templates.values()].flatMap(({ head }) => (head.variants.length === 0 ? [null] : head.variants.map(({ id }) => id)).map((variant) => ({ template: head.id, variant })));
type Wanted = (typeof PAPERS)[number];

const EMPTY: CaseFile = { schema: 'pana-case/1', id: 'generatedcase0003', people: [] };
const EXAMPLES = ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy', 'd-teacher-koap'].map((name) => {
  const file = readCaseText(readFileSync(join(root, 'resources/examples', `${name}.yaml`)), name);
  if (!file.ok) throw new Error(`${name} can't be read`);
  return file.value;
});

/** In the first language of the paper and by the first who may sign it, as the paper is filled below. */
function setting({ template, variant }: Wanted) {
  const head = library.templates.get(template)?.head;
  const speaker = (head?.variants.find(({ id }) => id === variant)?.speakers ?? head?.speakers)?.[0] ?? 'person';
  return { language: head?.languages[0] ?? 'ru', speaker, date: DATE } as const;
}

const interview = (file: CaseFile, paper: Wanted, skipped: readonly string[] = []): Interview => conductInterview(file, { ...setting(paper), papers: [paper], skipped }, { library, law });

function issuesOf(file: CaseFile, paper: Wanted) {
  const filled = fillPaper(library, law, file, { ...paper, ...setting(paper), paperId: 'law' });
  return filled.ok ? filled.value.paper.issues : [];
}

const someCase = fc.oneof(caseFileArbitrary, fc.constantFrom(EMPTY, ...EXAMPLES));
const somePaper = fc.constantFrom(...PAPERS);

describe('the interview', () => {
  it('never asks what is answered, and what it asks has the shape of the contract', () => {
    fc.assert(fc.property(someCase, somePaper, (file, paper) => {
      const found = interview(file, paper);
      expect(Interview.safeParse(found).error?.issues[0]).toBeUndefined();
      for (const { path, stands } of found.questions) {
        const there = readPath(file, parsePath(path) ?? []);
        const asked = isAnswer(there) ? there.state !== 'not-asked' : there !== undefined;
        expect([path, stands === 'open']).toEqual([path, !asked]);
      }
    }), { numRuns });
  });

  it('asks for every gap that the paper would have, and calls no blank what is none', () => {
    fc.assert(fc.property(someCase, somePaper, (file, paper) => {
      const { questions } = interview(file, paper);
      const issues = issuesOf(file, paper);
      const gaps = issues.flatMap(({ code, path }) => ((code === 'gap' || code === 'need-missing' || code === 'answer-would-decide') && path !== undefined ? [path] : []));
      const paths = new Set(questions.map(({ path }) => path));
      for (const gap of gaps) {
        // A list has no answer of its own: it is offered, or one thing of it is asked for.
        if (gap.startsWith('journeys[]') || /\.(?:addresses|names|acts|evidence|ties|documents|offences|charges)$|^[a-z]+$/u.test(gap)) continue;
        expect([gap, paths.has(gap)]).toEqual([gap, true]);
      }
      // Of a part that the case does not hold (the steps of an asylum case) the paper knows the name alone, the question knows the place too.
      const unplaced = issues.flatMap(({ code, path, message }) => ((code === 'gap' || code === 'need-missing') && path === undefined ? [message.ru.toLowerCase()] : []));
      for (const { path, stands, effect, creates, label } of questions) {
        if (stands !== 'open' || effect === 'decides' || creates.length > 0 || /\.names\[/u.test(path)) continue;
        if (unplaced.some((said) => said.includes(`${label.ru.toLowerCase()}»`))) continue;
        expect([path, gaps.includes(path)]).toEqual([path, true]);
      }
    }), { numRuns });
  });

  it('leads to a paper without a needed blank once everything is answered', () => {
    fc.assert(fc.property(fc.oneof(fc.constantFrom(EMPTY, ...EXAMPLES), caseFileArbitrary), somePaper, fc.nat(5), (start, paper, turn) => {
      let file = start;
      // Answers bring new questions, and what a page of questions asks can be answered in one go.
      for (let page = 0; page < 40; page += 1) {
        const open = interview(file, paper).questions.filter(({ stands }) => stands === 'open');
        if (open.length === 0) break;
        for (const question of open) {
          const next = answeredWith(file, question, sampleAnswer(question.control, turn));
          if (next === undefined) throw new Error(`no sound case after ${question.path} ${question.control.kind}`);
          file = next;
        }
      }
      const { questions, adders } = interview(file, paper);
      expect(questions.filter(({ stands }) => stands === 'open')).toEqual([]);
      const silent = new Set(questions.flatMap(({ path, stands }) => (stands === 'silent' ? [path] : [])));
      const left = issuesOf(file, paper).filter(({ severity, code, path }) => severity === 'must' && (code === 'gap' || code === 'need-missing') && !(path !== undefined && silent.has(path)));
      // A list that the paper needs is offered, not asked.
      expect(left.filter(() => adders.every(({ count }) => count > 0)).map(({ message }) => message.ru)).toEqual([]);
    }), { numRuns });
  });

  it('keeps its order: an answer moves no other question, and the same case is asked the same way', () => {
    fc.assert(fc.property(someCase, somePaper, fc.nat(), (file, paper, pick) => {
      const before = interview(file, paper);
      expect(interview(file, paper)).toEqual(before);
      const open = before.questions.filter(({ stands }) => stands === 'open');
      const chosen = open[pick % Math.max(1, open.length)];
      if (chosen === undefined) return;
      const next = answeredWith(file, chosen, sampleAnswer(chosen.control, pick));
      if (next === undefined) return;
      const [left, right] = [before, interview(next, paper)].map(({ questions }) => questions.map(({ path }) => path));
      const both = left?.filter((path) => right?.includes(path) === true);
      expect(right?.filter((path) => left?.includes(path) === true)).toEqual(both);
    }), { numRuns });
  });

  it('puts off what is skipped and counts every question once in its section', () => {
    fc.assert(fc.property(someCase, somePaper, (file, paper) => {
      const all = interview(file, paper);
      const first = all.next;
      const again = interview(file, paper, first === null ? [] : [first]);
      expect(again.next === null || again.next !== first).toBe(true);
      expect(again.questions.map(({ path }) => path)).toEqual(all.questions.map(({ path }) => path));
      const counted = again.sections.reduce((sum, { open, answered, skipped }) => sum + open + answered + skipped, 0);
      expect(counted).toBe(again.questions.length);
    }), { numRuns });
  });
});

const silent = fc.constantFrom(...SILENT_STATES).map((state) => ({ state }));

/** Answers to some of the emergency questions, as their controls would send them. */
const emergencyArbitrary = fc.tuple(fc.array(fc.oneof(fc.constant(undefined), fc.nat(40), silent), { minLength: 16, maxLength: 16 }), fc.nat(8)).map(([choices, paperTurn]) => {
  const keys = Object.keys(EmergencyAnswers.shape);
  const everything = new Map(emergencyQuestions(EmergencyAnswers.parse({ paper: 'koap-ruling' })).concat(emergencyQuestions(EmergencyAnswers.parse({ paper: 'extradition-decision' }))).map((question) => [question.path, question]));
  const entries = keys.flatMap((key, index) => {
    const choice = choices[index];
    const question = everything.get(key);
    if (choice === undefined || question === undefined) return [];
    if (typeof choice !== 'number') return [[key, choice]];
    const value = sampleAnswer(question.control, key === 'paper' ? paperTurn : choice);
    return [[key, key === 'name' ? Object.fromEntries(Object.entries(value as object).filter(([part]) => part !== 'use')) : value]];
  });
  return EmergencyAnswers.parse(Object.fromEntries(entries));
});

describe('the emergency', () => {
  it('asks at most fifteen questions, and every answer it takes makes a sound case that says no more than was answered', () => {
    fc.assert(fc.property(emergencyArbitrary, (answers) => {
      const questions = emergencyQuestions(answers);
      expect(questions.length).toBeLessThanOrEqual(MOST_EMERGENCY_QUESTIONS);
      const file = newEmergencyCase(answers, 'generatedcase0004');
      const checked = validateCase(file);
      expect(checked.ok ? checked.value : checked.error).toEqual(file);
      const words = JSON.stringify(file);
      for (const { path, stands } of questions) if (stands === 'open') expect(answers[path as keyof EmergencyAnswers]?.state ?? 'not-asked').toBe('not-asked');
      if (answers.fear === undefined) expect(words).not.toContain('fear');
      if (answers.birthDate === undefined) expect(words).not.toContain('birthDate');
      if (answers.actDate === undefined) expect(words).not.toContain('"date"');
    }), { numRuns: numRuns * 10 });
  });
});
