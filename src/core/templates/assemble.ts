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
import { IssueLog } from './issue-log.ts';
import { Numbering } from './numbering.ts';
import type { PrintContext } from './print-context.ts';
import { FactReader } from './reading.ts';
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
export function assemble({ template, library, file, selection, law, paperId }: AssemblyInput): Paper {
  const { head } = template;
  const settings = settingsOf(head, selection.variant);
  const reader = new FactReader(file, selection, head.readers, law.offences, law.sources);
  const body = template.bodies[selection.language];
  const eventDate = eventDateOf(reader);
  let before: ReadonlyMap<string, string> = new Map();
  for (let pass = 1; ; pass += 1) {
    const issues = new IssueLog(settings.needs);
    const context: PrintContext = {
      tongue: selection.language, selection, law, reader, issues, eventDate,
      memory: { mentionedActs: [], subjectNamed: false, norms: new Set() },
    };
    const numbering = new Numbering(before);
    const blocks = evaluate(body?.tree ?? [], { context, bindings: new Map(), numbering, clauses: library.clauses, depth: 0, ground: '', evaluate }).blocks();
    if (numbering.unsettled && pass < MOST_PASSES) {
      before = numbering.found;
      continue;
    }
    if (body === undefined) issues.add(noBody(head.id));
    for (const need of settings.needs) {
      const reading = reader.read(need.split('.'), new Map());
      if (reading.state === 'missing') issues.need(reading);
    }
    for (const issue of freshnessIssues(context.memory.norms, law, selection.date)) issues.add(issue);
    for (const issue of citedSourceIssues(blocks, file, law)) issues.add(issue);
    return {
      id: paperId, template: head.id, variant: selection.variant, language: selection.language, date: selection.date,
      title: settings.titles[selection.language], pageStyle: settings.pageStyle, blocks: setBlocks(blocks, selection.language), issues: issues.all(), norms: [...context.memory.norms],
    };
  }
}

/** What is to be known of the sources that the paper names: those whose pick stands behind its words. */
function citedSourceIssues(blocks: Paper['blocks'], file: CaseFile, law: LawLibrary): readonly Issue[] {
  const picks = file.citedSources ?? [];
  if (picks.length === 0) return [];
  const { values } = printedFacts(blocks);
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
