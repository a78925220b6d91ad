import { readLaw } from '#adapters/law/read-law.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { parseCitation } from '#core/law/parse-citation.ts';
import { renderCitation } from '#core/law/render-citation.ts';
import type { RenderedCitation } from '#core/law/render-citation.ts';

/** The library as it is shipped. */
export async function shippedLibrary(): Promise<LawLibrary> {
  const read = await readLaw('resources/law');
  if (!read.ok) throw new Error([read.error, ...(read.error.also ?? [])].map((each) => each.message.en).join('\n'));
  return read.value;
}

export type Printing = { readonly tongue?: Tongue; readonly mentioned?: readonly string[]; readonly eventDate?: string | null };

/** Prints a citation of the shipped library; throws with the failure's code when it can't be printed. */
export function print(library: LawLibrary, citation: string, { tongue = 'ru', mentioned = [], eventDate = null }: Printing = {}): RenderedCitation {
  const parsed = parseCitation(citation);
  if (!parsed.ok) throw new Error(`${parsed.error.code} at ${String(parsed.error.place?.column)}`);
  const rendered = renderCitation(parsed.value, library, { tongue, mentioned, eventDate });
  if (!rendered.ok) throw new Error(rendered.error.code);
  return rendered.value;
}

/** The text with ordinary spaces, to compare with what stands in a table. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
