import type { CaseFile } from '#core/casefile/case-file.ts';
import { mayRead, type Disclosure, type Reader } from '#core/casefile/disclosure.ts';
import { effectiveDisclosure, suggestedDisclosure, type SuggestedDisclosure } from '#core/casefile/suggested-disclosure.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { printedFacts } from '#core/papers/printed-facts.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import { fillPaper } from './fill-paper.ts';

/** One paper with regard to one fact: whether it prints it, or would if its readers might know it. */
export type PaperReading = { readonly template: string; readonly variant: string | null; readonly title: Words; readonly readers: readonly Reader[]; readonly prints: boolean; readonly withheld: boolean };

/** Who will read a fact: what is set on it and around it, what the default would be, and every paper that prints or withholds it. */
export type WhoReads = {
  readonly path: string;
  readonly set: readonly { readonly path: string; readonly disclosure: Disclosure }[];
  readonly suggested: SuggestedDisclosure | null;
  readonly readers: readonly Reader[];
  readonly papers: readonly PaperReading[];
};

/**
 * Fills every paper whose kind of proceeding the case has and looks where the fact came out. A fact from which only a rule was
 * reckoned counts as printed: a reader can tell it. Papers that neither print nor withhold it are left out.
 */
export function whoReads(library: TemplateLibrary, law: LawLibrary, file: CaseFile, path: string, date: string, language: Tongue = 'ru'): WhoReads {
  const set = effectiveDisclosure(file, path);
  const kinds = new Set<string>((file.proceedings ?? []).map(({ kind }) => kind));
  const roles = file.people.find(({ id }) => path === `people[${id}]`)?.roles ?? [];
  const papers = [...library.templates.values()].flatMap(({ head, bodies }): readonly PaperReading[] => {
    const variants = head.variants.length === 0 ? [null] : head.variants;
    return variants.flatMap((variant): readonly PaperReading[] => {
      const wanted = variant?.proceeding === undefined ? head.proceeding : [variant.proceeding];
      if (wanted.length > 0 && !wanted.some((kind) => kinds.has(kind))) return [];
      const tongue = bodies[language] === undefined ? (head.languages[0] ?? language) : language;
      const speaker = (variant?.speakers ?? head.speakers)[0] ?? 'person';
      const withheld = !set.every(({ disclosure }) => mayRead(disclosure, head.readers));
      const filled = fillPaper(library, law, file, { template: head.id, variant: variant?.id ?? null, language: tongue, speaker, date, paperId: 'reading' });
      const prints = filled.ok && [...printedFacts(filled.value.paper.blocks).values].some((printed) => printed === path || printed.startsWith(`${path}.`) || printed.startsWith(`${path}[`) || path.startsWith(`${printed}.`));
      return prints || withheld ? [{ template: head.id, variant: variant?.id ?? null, title: variant?.titles ?? head.titles, readers: head.readers, prints, withheld }] : [];
    });
  });
  return { path, set, suggested: suggestedDisclosure(path, roles), readers: [...new Set(papers.filter(({ prints }) => prints).flatMap(({ readers }) => readers))].toSorted(), papers };
}
