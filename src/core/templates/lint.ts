import type { LawLibrary } from '../law/norm.ts';
import { TONGUES, type Tongue } from '../language/tongue.ts';
import { FILE_START, type Complaint } from './complaint.ts';
import { lintGuards } from './lint-guards.ts';
import { newFindings, resolveField, type Findings, type LintSite } from './lint-scope.ts';
import { lintReferences } from './lint-references.ts';
import { lintText, NO_WISHES, type LintWishes } from './lint-text.ts';
import { lintNodes } from './lint-nodes.ts';
import { lintTerms } from './lint-terms.ts';
import { lintLetters, lintTypography, type Say } from './lint-words.ts';
import type { Body } from './parse.ts';
import type { Template, TemplateLibrary, TemplateSource } from './template.ts';

/**
 * All complaints about a set of templates at once, ordered by file and place: `parsed` are those of reading them, the
 * rest are found here. Without `wishes` Kazakh words are not compared with the glossary. Never throws.
 */
export function lintTemplates(library: TemplateLibrary, parsed: readonly Complaint[], sources: readonly TemplateSource[], law: LawLibrary, wishes: LintWishes = NO_WISHES): readonly Complaint[] {
  const complaints = new Map<string, Complaint>();
  const take = (complaint: Complaint): void => {
    const key = `${complaint.file} ${String(complaint.position.line)} ${String(complaint.position.column)} ${complaint.code} ${complaint.message.en}`;
    if (!complaints.has(key)) complaints.set(key, complaint);
  };
  for (const complaint of parsed) take(complaint);
  const used = new Set<string>();
  const everyVariant = [...library.templates.values()].flatMap(({ head }) => head.variants.map(({ id }) => id));
  for (const template of library.templates.values()) lintTemplate(template, { library, law, take, used, wishes });
  for (const { file, template, tongue } of sources) {
    if (template !== null) continue;
    const body = library.clauses.get(file.replace(/^.*\//u, '').replace(/\.md$/u, ''));
    if (body === undefined) continue;
    // Alone, a clause does not know its parameters; its fields are checked where a template includes it.
    walk(body, { tongue, library, law, variants: everyVariant, lenient: true, take });
    for (const complaint of lintText(body, tongue, wishes)) take(complaint);
    if (!used.has(`${nameOf(file)}.${tongue}`)) take({ code: 'clause-unused', severity: 'warning', file, position: FILE_START, message: { ru: 'Этот фрагмент не использует ни один шаблон.', kk: 'Бұл үзіндіні ешбір үлгі қолданбайды.', en: 'No template uses this clause.' } });
  }
  return [...complaints.values()].toSorted((left, right) =>
    left.file === right.file ? left.position.line - right.position.line || left.position.column - right.position.column : left.file < right.file ? -1 : 1);
}

function nameOf(file: string): string {
  return file.replace(/^.*\//u, '').replace(/\.[a-z]{2}\.md$/u, '');
}

type Walk = {
  readonly tongue: Tongue;
  readonly library: TemplateLibrary;
  readonly law: LawLibrary;
  readonly variants: readonly string[];
  readonly lenient: boolean;
  readonly take: (complaint: Complaint) => void;
};

function walk(body: Body, { tongue, library, law, variants, lenient, take }: Walk): Findings {
  const findings = newFindings((severity, code, file, position, ru, kk, en) => {
    take({ code, severity, file, position, message: { ru, kk, en } });
  });
  const site: LintSite = { file: body.file, tongue, law, library, bound: new Map(), variants, lenient, turns: [], conditions: [], mentions: [], home: null, including: [], findings };
  lintNodes(body.tree, site);
  return findings;
}

type Job = Pick<Walk, 'library' | 'law' | 'take'> & { readonly used: Set<string>; readonly wishes: LintWishes };

function lintTemplate({ head, bodies }: Template, { library, law, take, used, wishes }: Job): void {
  const folder = `${head.area}/${head.id}`;
  const variants = head.variants.map(({ id }) => id);
  const needs = [...head.needs, ...head.variants.flatMap((variant) => variant.needs)];
  const fields = new Set<string>();
  const grounds = new Map<Tongue, ReadonlySet<string>>();
  for (const tongue of head.languages) {
    const body = bodies[tongue];
    if (body === undefined) continue;
    const findings = walk(body, { tongue, library, law, variants, lenient: false, take });
    lintReferences(findings);
    lintGuards(findings, needs, take);
    for (const complaint of lintText(body, tongue, wishes)) take(complaint);
    for (const field of findings.fields) fields.add(field);
    for (const clause of findings.clauses) used.add(clause);
    grounds.set(tongue, new Set(findings.labels.filter(({ kind }) => kind === 'ground').map(({ label }) => label)));
  }
  lintGrounds(grounds, bodies, take);
  lintTitles(head, `${folder}/template.yaml`, wishes, take);
  lintNeeds(needs, fields, { folder, library, law, variants, take });
}

/** Every language of a filing argues the same: a ground that one body has and another lacks would be lost. */
function lintGrounds(grounds: ReadonlyMap<Tongue, ReadonlySet<string>>, bodies: Template['bodies'], take: (complaint: Complaint) => void): void {
  for (const [tongue, own] of grounds) {
    for (const [other, theirs] of grounds) {
      for (const label of theirs) {
        if (other === tongue || own.has(label)) continue;
        take({
          code: 'ground-missing', severity: 'error', file: bodies[tongue]?.file ?? '', position: FILE_START,
          message: {
            ru: `Здесь нет основания «${label}», которое есть в тексте на языке ${other}.`, kk: `Мұнда ${other} тіліндегі мәтінде бар «${label}» негізі жоқ.`,
            en: `The ground "${label}", which the body in ${other} has, is missing here.`,
          },
        });
      }
    }
  }
}

/** The titles stand in lists and in the properties of the files. */
function lintTitles({ titles, variants }: Template['head'], file: string, { glossary }: LintWishes, take: (complaint: Complaint) => void): void {
  const say: Say = (severity, code, _offset, ru, kk, en) => {
    take({ code, severity, file, position: FILE_START, message: { ru, kk, en } });
  };
  const all = [titles, ...variants.flatMap((variant) => [variant.titles, ...(variant.paperTitles === undefined ? [] : [variant.paperTitles])])];
  for (const tongue of TONGUES) {
    for (const { [tongue]: words } of all) {
      lintTypography({ words, offset: 0, skip: [], wantsSpaces: false }, tongue, say);
      lintLetters(words, 0, say);
      if (tongue === 'kk') lintTerms(words, 0, glossary, say);
    }
  }
}

function lintNeeds(needs: readonly string[], used: ReadonlySet<string>, { folder, library, law, variants, take }: Omit<Walk, 'tongue' | 'lenient'> & { readonly folder: string }): void {
  const file = `${folder}/template.yaml`;
  const findings = newFindings((severity, code, _file, position, ru, kk, en) => {
    take({ code, severity, file, position, message: { ru, kk, en } });
  });
  const site: LintSite = { file, tongue: 'ru', law, library, bound: new Map(), variants, lenient: false, turns: [], conditions: [], mentions: [], home: null, including: [], findings };
  for (const need of needs) {
    if (resolveField({ names: need.split('.'), at: FILE_START }, site) === null) continue;
    if (![...used].some((field) => field === need || field.startsWith(`${need}.`))) {
      take({
        code: 'need-unused', severity: 'warning', file, position: FILE_START,
        message: { ru: `Поле «${need}» объявлено необходимым, но в тексте его нет.`, kk: `«${need}» өрісі қажет деп жарияланған, бірақ мәтінде жоқ.`, en: `The field "${need}" is declared as needed, but the text does not use it.` },
      });
    }
  }
}
