import type { Tongue, Words } from '../language/tongue.ts';
import type { Manifest } from './manifest.ts';
import type { Body } from './parse.ts';

/** A template, read and parsed. */
export type Template = {
  readonly manifest: Manifest;
  readonly bodies: Readonly<Partial<Record<Tongue, Body>>>;
  /** Fingerprint of the manifest and bodies: with the clauses' it tells which words a paper was made from. */
  readonly edition: string;
};

/** Shared passages by `<clause-id>.<language>`. */
export type Clauses = ReadonlyMap<string, Body>;

/** All templates that can be filled, by id, and the clauses that they share. */
export type TemplateLibrary = { readonly templates: ReadonlyMap<string, Template>; readonly clauses: Clauses };

/** What holds for one variant of a template: its own entry, else the template's. */
export type VariantSettings = {
  readonly titles: Words;
  readonly proceedingKinds: readonly string[];
  readonly annexTo: string | null;
  readonly deadline: string | null;
  readonly needs: readonly string[];
};

/** Settings of a variant; of the template itself for `null` or an unknown variant. */
export function settingsOf(manifest: Manifest, variantId: string | null): VariantSettings {
  const variant = manifest.variants?.find(({ id }) => id === variantId);
  return {
    titles: variant?.paperTitles ?? manifest.titles,
    proceedingKinds: variant?.proceeding ?? manifest.proceeding ?? [],
    annexTo: variant?.annexTo ?? manifest.annexTo ?? null,
    deadline: variant?.deadline ?? manifest.deadline ?? null,
    needs: [...(manifest.needs ?? []), ...(variant?.needs ?? [])],
  };
}

/** A line of the list of templates. */
export type TemplateSummary = {
  readonly id: string;
  readonly area: Manifest['area'];
  readonly titles: Words;
  readonly variants: readonly { readonly id: string; readonly titles: Words }[];
  readonly languages: readonly Tongue[];
  readonly speakers: Manifest['speakers'];
  readonly readers: Manifest['readers'];
  readonly review: Manifest['review'];
  readonly lawAsOf: string;
};

/** The templates in the order of their areas and ids, for a list. */
export function listTemplates(library: TemplateLibrary): readonly TemplateSummary[] {
  return [...library.templates.values()]
    .map(({ manifest }) => ({
      id: manifest.id, area: manifest.area, titles: manifest.titles,
      variants: (manifest.variants ?? []).map(({ id, titles }) => ({ id, titles })),
      languages: manifest.languages, speakers: manifest.speakers, readers: manifest.readers, review: manifest.review, lawAsOf: manifest.lawAsOf,
    }))
    .toSorted((left, right) => (`${left.area} ${left.id}` < `${right.area} ${right.id}` ? -1 : 1));
}
