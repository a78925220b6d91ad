import { z } from 'zod';

/** What stands in a field: the answer as far as it can be read, and what of the fields is not in it. */
export type Typed = { readonly value: unknown; readonly unfinished?: unknown };

/** An answer that is not whole. No value of the case file has a part of this name. */
const NotWhole = z.strictObject({ unfinished: z.unknown(), value: z.unknown().optional() });

/** A half-written answer as it is kept in the vault: the answer alone where it is whole, else what stands in the fields beside it. An emptied field is kept as empty. */
export function draftText({ value, unfinished }: Typed): string {
  return JSON.stringify(value !== undefined && unfinished === undefined ? value : { unfinished: unfinished ?? null, ...(value === undefined ? {} : { value }) });
}

/** Reads `draftText`; what is no JSON is words as they were typed. */
export function typedOf(text: string): Typed {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { value: text };
  }
  const { success, data } = NotWhole.safeParse(read);
  if (!success || data.unfinished === undefined) return { value: read };
  return { value: data.value, ...(data.unfinished === null ? {} : { unfinished: data.unfinished }) };
}
