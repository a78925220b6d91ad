import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { spanOf, type Moment } from '../casefile/honest-date.ts';
import type { Selection } from '../casefile/selection.ts';
import type { Issue } from '../failure.ts';
import { sourceIssues } from '../law/cite-source.ts';
import { freshnessIssues } from '../law/norm-freshness.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { Paper } from '../papers/paper.ts';
import { printedFacts } from '../papers/printed-facts.ts';
import { evaluate } from './evaluate.ts';
import type { Flow } from './flow.ts';
import { IssueLog } from './issue-log.ts';
import { Numbering } from './numbering.ts';
import type { PrintContext } from './print-context.ts';
import { FactReader, OpenCase } from './reading.ts';
import { setBlocks } from './set-type.ts';
import { settingsOf, type Template, type TemplateLibrary } from './template.ts';

export type AssemblyInput = {
  readonly template: Template;
  readonly library: TemplateLibrary;
  readonly file: CaseFile;
  /** Person, proceeding, speaker, language, date and variant of the paper record. */
  readonly selection: Selection;
  readonly law: LawLibrary;
  readonly paperId: string;
};

/** References settle after two passes; conditions on references to one another may need more, or never settle. */
const MOST_PASSES = 4;

/**
 * Makes the paper: a pure function of its input. Never throws and never blocks: a gap is a marked blank with an issue, and
 * so is a template's own mistake. Facts that one of the template's readers may not read are as good as not there.
 */
export function assemble(input: AssemblyInput): Paper {
  const { template: { head }, selection, paperId } = input;
  const settings = settingsOf(head, selection.variant);
  const reader = readerOf(input);
  let before: ReadonlyMap<string, string> = new Map();
  for (let pass = 1; ; pass += 1) {
    const numbering = new Numbering(before);
    const { flow, context } = evaluatePaper(input, reader, numbering);
    const blocks = flow.blocks();
    if (numbering.unsettled && pass < MOST_PASSES) {
      before = numbering.found;
      continue;
    }
    return {
      id: paperId, template: head.id, variant: selection.variant, language: selection.language, date: selection.date,
      title: settings.titles[selection.language], pageStyle: settings.pageStyle, blocks: setBlocks(blocks, selection.language), issues: allIssues(input, context, () => blocks), norms: [...context.memory.norms],
    };
  }
}

/**
 * The issues that `assemble` would give with the paper, without the paper: nothing is set in type, and numbers are not
 * waited for, only which parts are printed. `reader` must read the same case for the same selection and readers.
 */
export function issuesOfPaper(input: AssemblyInput, reader: FactReader = readerOf(input)): readonly Issue[] {
  // Most references point at a part that is printed: guessing so saves the second pass, and a wrong guess is noticed.
  let before: ReadonlyMap<string, string> | null = null;
  for (let pass = 1; ; pass += 1) {
    const numbering: Numbering = new Numbering(before);
    const { flow, context } = evaluatePaper(input, reader, numbering);
    if (!numbering.misled || pass >= MOST_PASSES) return allIssues(input, context, () => flow.blocks());
    before = numbering.found;
  }
}

/** The reader of a case for one paper; `openCase` is what the paper's readers may read of it, for who makes several papers of one case. */
export function readerOf({ template, file, selection, law }: Pick<AssemblyInput, 'template' | 'file' | 'selection' | 'law'>, openCase = new OpenCase(file, template.head.readers)): FactReader {
  return new FactReader(openCase, selection, law.offences, law.sources);
}

/** One pass over the template. */
function evaluatePaper({ template, library, selection, law }: AssemblyInput, reader: FactReader, numbering: Numbering): { readonly flow: Flow; readonly context: PrintContext } {
  const context: PrintContext = {
    tongue: selection.language, selection, law, reader, issues: new IssueLog(settingsOf(template.head, selection.variant).needs), eventDate: eventDateOf(reader),
    memory: { mentionedActs: [], subjectNamed: false, norms: new Set() },
  };
  const tree = template.bodies[selection.language]?.tree ?? [];
  return { flow: evaluate(tree, { context, bindings: new Map(), numbering, clauses: library.clauses, depth: 0, ground: '', evaluate }), context };
}

/** The issues of the words, then those of the paper as a whole. `blocks` are asked for only where a source is cited. */
function allIssues({ template, file, selection, law }: AssemblyInput, { issues, reader, memory }: PrintContext, blocks: () => Paper['blocks']): readonly Issue[] {
  const { head } = template;
  if (template.bodies[selection.language] === undefined) issues.add(noBody(head.id));
  for (const need of settingsOf(head, selection.variant).needs) {
    const reading = reader.read(need.split('.'), new Map());
    if (reading.state === 'missing') issues.need(reading);
  }
  for (const issue of freshnessIssues(memory.norms, law, selection.date)) issues.add(issue);
  for (const issue of citedSourceIssues(blocks, file, law)) issues.add(issue);
  return issues.all();
}

/** What is to be known of the sources that the paper names: those whose pick stands behind its words. */
function citedSourceIssues(blocks: () => Paper['blocks'], file: CaseFile, law: LawLibrary): readonly Issue[] {
  const picks = file.citedSources ?? [];
  if (picks.length === 0) return [];
  const { values } = printedFacts(blocks());
  return picks.filter(({ id }) => values.has(`citedSources[${id}].source`)).flatMap((cited) => {
    const source = law.sources.get(cited.source);
    return source === undefined ? [] : sourceIssues(source, valueOf(cited.paragraph) ?? null, `citedSources[${cited.id}]`);
  });
}

/** The day whose law the citations speak of: the challenged act's, else that of the detention, else today's law. */
function eventDateOf(reader: FactReader): string | null {
  for (const field of ['decision.date', 'detention.restrictedAt']) {
    const reading = reader.read(field.split('.'), new Map());
    const first = reading.state === 'value' ? spanOf(reading.value as Moment).first : null;
    if (first !== null) return first;
  }
  return null;
}

function noBody(template: string) {
  return {
    code: 'body-missing', severity: 'must' as const,
    message: {
      ru: `У шаблона ${template} нет текста на этом языке. Выберите другой язык.`,
      kk: `${template} үлгісінің бұл тілде мәтіні жоқ. Басқа тілді таңдаңыз.`,
      en: `The template ${template} has no text in this language. Choose another language.`,
    },
  };
}
