import type { GrammaticalCase } from '../law/act.ts';
import type { LawLibrary } from '../law/norm.ts';
import { parseCitation, type ActForm, type Citation } from '../law/parse-citation.ts';
import { renderCitation } from '../law/render-citation.ts';
import type { Inline } from '../papers/paper.ts';
import type { PrintContext } from './print-context.ts';

/** Prints a citation of the template. A citation that can't be printed is a blank with an issue, never a wrong number. */
export function printCitation(citation: Citation | null, source: string, context: PrintContext): Inline {
  if (citation === null) return broken(source, context);
  const rendered = rendering(citation, context);
  if (!rendered.ok) {
    context.issues.add({ code: rendered.error.code, severity: 'must', message: rendered.error.message });
    return { kind: 'blank', label: source, provenance: { kind: 'norm', keys: [] } };
  }
  context.memory.mentionedActs = rendered.value.mentioned;
  for (const key of rendered.value.keys) context.memory.norms.add(key);
  for (const issue of rendered.value.issues) context.issues.add(issue);
  return { kind: 'text', text: rendered.value.text, provenance: { kind: 'norm', keys: rendered.value.keys } };
}

type Rendering = ReturnType<typeof renderCitation>;

/** Renderings of the citations of templates by what they depend on: every paper and every pass asks for the same ones. They hold nothing of a case. */
const renderings = new WeakMap<LawLibrary, WeakMap<Citation, Map<string, Rendering>>>();
const MOST_RENDERINGS = 20;

function rendering(citation: Citation, { tongue, law, memory, eventDate }: PrintContext): Rendering {
  const ofLaw = renderings.get(law) ?? new WeakMap<Citation, Map<string, Rendering>>();
  renderings.set(law, ofLaw);
  const known = ofLaw.get(citation) ?? new Map<string, Rendering>();
  ofLaw.set(citation, known);
  const key = [tongue, eventDate ?? '', ...memory.mentionedActs].join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  // A case is the linter's business; a paper before a night flight is better with the nominative than with a hole.
  const inCase: Citation = tongue !== 'en' && citation.grammaticalCase === null ? { ...citation, grammaticalCase: 'nominative' } : citation;
  const rendered = renderCitation(inCase, law, { tongue, mentioned: memory.mentionedActs, eventDate });
  if (known.size >= MOST_RENDERINGS) known.clear();
  known.set(key, rendered);
  return rendered;
}

/** Prints norm keys of the case file («kz.koap.517(4)») in a case. Null if the library does not know them. */
export function printNormKeys(keys: readonly string[], grammaticalCase: GrammaticalCase, actForm: ActForm, context: PrintContext): string | null {
  const read = parseCitation(keys.join('; '));
  if (!read.ok) return null;
  const printed = printCitation({ ...read.value, grammaticalCase, actForm }, keys.join('; '), context);
  return printed.kind === 'text' ? printed.text : null;
}

function broken(source: string, { issues }: PrintContext): Inline {
  issues.add({
    code: 'citation-unreadable', severity: 'must',
    message: {
      ru: 'Ссылка на норму в шаблоне записана с ошибкой; в бумаге оставлено пустое место. Впишите норму от руки и сообщите составителю шаблона.',
      kk: 'Үлгідегі нормаға сілтеме қате жазылған; қағазда бос орын қалдырылды. Норманы қолмен жазып, үлгі авторына хабарлаңыз.',
      en: 'A citation in the template is written wrongly; the paper has a blank there. Write the norm in by hand and tell the author of the template.',
    },
  });
  return { kind: 'blank', label: source, provenance: { kind: 'norm', keys: [] } };
}
