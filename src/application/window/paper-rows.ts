import type { Tongue } from '#core/language/tongue.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import type { PaperRecord } from '#ports/vault.ts';
import { tongueOf, wishOf } from '../papers/paper-record.ts';

/** The templates that can be filled, for the choice of a paper. */
export function listTemplateRows({ templates }: TemplateLibrary) {
  return [...templates.values()].map(({ head, bodies }) => ({
    id: head.id, title: head.titles, family: head.family, languages: head.languages.filter((tongue) => bodies[tongue] !== undefined), speakers: head.speakers, proceedings: [...head.proceeding], lawAsOf: head.lawAsOf,
    variants: head.variants.map((variant) => ({ id: variant.id, title: variant.titles, speakers: variant.speakers ?? head.speakers, proceedings: variant.proceeding === undefined ? [...head.proceeding] : [variant.proceeding] })),
    lawyerReview: head.review.lawyer,
  }));
}

/** The papers of a case, for the list. A template that is gone is called by its id. */
export function listPapers(records: readonly PaperRecord[], { templates }: TemplateLibrary) {
  return records.map((record) => {
    const head = templates.get(record.template)?.head;
    const wish = wishOf(record);
    const beside: Tongue | null = tongueOf(record.beside);
    return {
      id: record.id, template: record.template, title: head?.titles ?? { ru: record.template, kk: record.template, en: record.template },
      variant: record.variant, variantTitle: head?.variants.find(({ id }) => id === record.variant)?.titles ?? null, language: wish.language, beside, speaker: wish.speaker, date: record.date,
      person: record.person, proceeding: record.proceeding, edits: record.edits.length, caseRevision: record.caseRevision, madeAt: record.made?.at ?? null, sealedAt: record.seal?.at ?? null,
    };
  });
}
