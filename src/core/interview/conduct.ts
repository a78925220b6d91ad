import type { CaseFile } from '../casefile/case-file.ts';
import { chooseSelection } from '../casefile/choose-selection.ts';
import type { Selection, Speaker } from '../casefile/selection.ts';
import { TONGUES, type Tongue } from '../language/tongue.ts';
import type { LawLibrary } from '../law/norm.ts';
import { traceQuestions, type TracedFact } from '../templates/trace-questions.ts';
import { settingsOf, type Template, type TemplateLibrary } from '../templates/template.ts';
import { addersOf } from './adders.ts';
import { QuestionList } from './question-list.ts';
import { shownName } from './controls.ts';
import { placeAt } from './places.ts';
import type { Interview } from './question.ts';
import { firstFieldOf, targetOfRoot, targetOfRule, type Target } from './recipes.ts';
import { missingBelow } from './rule-questions.ts';
import { wholeCase } from './whole-case.ts';

export type WantedPaper = { readonly template: string; readonly variant: string | null; readonly speaker?: Speaker | undefined; readonly person?: string | undefined; readonly proceeding?: string | undefined };

export type InterviewWish = {
  /** The papers that are wanted; `null` for everything that the case can hold. */
  readonly papers: readonly WantedPaper[] | null;
  /** Whose papers; the first applicant where it is left out. */
  readonly person?: string | undefined;
  readonly speaker: Speaker;
  readonly language: Tongue;
  readonly date: string;
  /** Paths of questions put off for now. */
  readonly skipped: readonly string[];
};

type Sources = { readonly library: TemplateLibrary; readonly law: Pick<LawLibrary, 'offences'> };

/**
 * The questions that the wanted papers ask of a case, in the order of asking. Pure and total: a paper that does not exist asks
 * nothing. Only what can still matter is open; what is known, and what was asked in vain, is shown as such.
 */
export function conductInterview(file: CaseFile, wish: InterviewWish, sources: Sources): Interview {
  const person = wish.person ?? file.people.find(({ roles }) => roles.includes('applicant'))?.id ?? file.people[0]?.id ?? '';
  const list = new QuestionList(file, person, new Set(wish.skipped));
  if (wish.papers === null) wholeCase(file, { ...wish, person }, list);
  for (const paper of wish.papers ?? []) askForPaper(file, paper, { ...wish, person }, sources, list);
  return {
    person,
    people: file.people.filter(({ roles }) => roles.includes('applicant') || roles.includes('family')).map((each) => ({ id: each.id, name: shownName(each) })),
    ...list.result(),
  };
}

/** The language wished for, else one that the template has. */
function languageOf(template: Template, wished: Tongue): Tongue {
  return [wished, ...TONGUES].find((tongue) => template.bodies[tongue] !== undefined) ?? wished;
}

function askForPaper(file: CaseFile, paper: WantedPaper, wish: InterviewWish & { readonly person: string }, { library, law }: Sources, list: QuestionList): void {
  const template = library.templates.get(paper.template);
  if (template === undefined) return;
  const { head } = template;
  const variant = head.variants.find(({ id }) => id === paper.variant) ?? null;
  const settings = settingsOf(head, variant?.id ?? null);
  const speakers = variant?.speakers ?? head.speakers;
  const wishedSpeaker = paper.speaker ?? wish.speaker;
  const selection = chooseSelection(file, {
    language: languageOf(template, wish.language), date: wish.date, variant: variant?.id ?? null, speaker: speakers.includes(wishedSpeaker) ? wishedSpeaker : (speakers[0] ?? 'person'),
    proceedingKinds: settings.proceedingKinds, annexTo: settings.annexTo, person: paper.person ?? wish.person, proceeding: paper.proceeding,
  });
  // Nothing can be written of somebody who is not in the case.
  if (!file.people.some(({ id }) => id === selection.person)) {
    const target = targetOfRoot('person', [], { file, selection, kinds: [] });
    if (target !== null) list.add(target, { template: head.id, variant: variant?.id ?? null, title: variant?.titles ?? head.titles, effect: 'needed' });
    return;
  }
  const trace = traceQuestions(template, library, file, selection, law);
  const reason = { template: head.id, variant: variant?.id ?? null, title: variant?.titles ?? head.titles };
  const context = { file, selection, kinds: settings.proceedingKinds };
  for (const fact of trace.facts) {
    for (const target of targetsOf(fact, context)) list.add(target, { ...reason, effect: fact.effect });
  }
  for (const adder of addersOf(trace.lists, context)) list.offer(adder, { ...reason, effect: 'decides' });
  for (const path of trace.untranslated) list.untranslated(path, selection.language);
}

type Context = { readonly file: CaseFile; readonly selection: Selection; readonly kinds: readonly string[] };

const there = (path: string): Target => ({ path, creates: [], gate: null });

/** The places that a fact of a paper is asked at. */
function targetsOf(fact: TracedFact, context: Context): readonly Target[] {
  const names = fact.canonical.split('.');
  const last = names.at(-1) ?? '';
  if (fact.answered) return fact.paths.map(there);
  if (fact.paths.length > 0) {
    return fact.paths.flatMap((path): readonly Target[] => {
      if (path.startsWith('journeys[]')) return [targetOfRoot('entry', ['at'], context)].filter((target) => target !== null);
      const owner = /^people\[([^\]]+)\]\.(?:addresses|names)$/u.exec(path)?.[1];
      if (owner === undefined) return [there(path)];
      const target = targetOfRule(last, context.file, owner, context.selection.language);
      return target === null ? [] : [target];
    });
  }
  const [root = '', ...rest] = names;
  const field = rest.length === 0 ? firstFieldOf(root) : rest;
  const target = targetOfRoot(root, field, context);
  if (target === null) return [];
  if (target.gate !== null || placeAt(target.path) !== undefined) return [target];
  // A rule of a thing that is not there yet waits for the same answers as it would for an empty one.
  return missingBelow(root, field, target, context).map((path) => ({ ...target, path }));
}
