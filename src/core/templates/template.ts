import type { Tongue, Words } from '../language/tongue.ts';
import type { TemplateHead } from './template-head.ts';
import type { Body } from './parse.ts';

/** A template, read and parsed. */
export type Template = {
  readonly head: TemplateHead;
  readonly bodies: Readonly<Partial<Record<Tongue, Body>>>;
  /** Fingerprint of `template.yaml` and the bodies: with the clauses' it tells which words a paper was made from. */
  readonly edition: string;
};

/** Shared passages by `<clause-id>.<language>`. */
export type Clauses = ReadonlyMap<string, Body>;

/** All templates that can be filled, by id, and the clauses that they share. */
export type TemplateLibrary = { readonly templates: ReadonlyMap<string, Template>; readonly clauses: Clauses };

/** A text that was read: where it lies, and whose it is (`null` for a clause). */
export type TemplateSource = { readonly file: string; readonly template: string | null; readonly tongue: Tongue };

/** What holds for one variant of a template: its own entry, else the template's. */
export type VariantSettings = {
  readonly titles: Words;
  readonly proceedingKinds: readonly string[];
  readonly annexTo: string | null;
  readonly deadline: string | null;
  readonly needs: readonly string[];
  readonly pageStyle: string;
};

/** Settings of a variant; of the template itself for `null` or an unknown variant. */
export function settingsOf(head: TemplateHead, variantId: string | null): VariantSettings {
  const variant = head.variants.find(({ id }) => id === variantId);
  return {
    titles: variant?.paperTitles ?? head.titles,
    proceedingKinds: variant?.proceeding === undefined ? head.proceeding : [variant.proceeding],
    annexTo: variant?.annexTo ?? head.annexTo ?? null,
    deadline: variant?.deadline ?? head.deadline ?? null,
    needs: [...head.needs, ...(variant?.needs ?? [])],
    pageStyle: variant?.pageStyle ?? head.pageStyle,
  };
}

/** A line of the list of templates. */
export type TemplateSummary = {
  readonly id: string;
  readonly area: TemplateHead['area'];
  readonly titles: Words;
  readonly variants: readonly { readonly id: string; readonly titles: Words }[];
  readonly languages: readonly Tongue[];
  readonly speakers: TemplateHead['speakers'];
  readonly readers: TemplateHead['readers'];
  readonly review: TemplateHead['review'];
  readonly lawAsOf: string;
};

/** The templates in the order of their areas and ids, for a list. */
export function listTemplates(library: TemplateLibrary): readonly TemplateSummary[] {
  return [...library.templates.values()]
    .map(({ head }) => ({
      id: head.id, area: head.area, titles: head.titles,
      variants: head.variants.map(({ id, titles }) => ({ id, titles })),
      languages: head.languages, speakers: head.speakers, readers: head.readers, review: head.review, lawAsOf: head.lawAsOf,
    }))
    .toSorted((left, right) => (`${left.area} ${left.id}` < `${right.area} ${right.id}` ? -1 : 1));
}
