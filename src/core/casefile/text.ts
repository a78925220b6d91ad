import { z } from 'zod';
import type { Tongue } from '../language/tongue.ts';

const Wording = z.string().max(120_000);

function inferOriginal(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || 'original' in raw) return raw;
  const tongues = ['ru', 'kk', 'en'].filter((tongue) => tongue in raw);
  return tongues.length === 1 ? { original: tongues[0], ...raw } : raw;
}

/**
 * Words with their language: `original` names the language they were said or written in, the fields carry the wording.
 * An original outside ru, kk, en stands in `other` with its BCP 47 tag in `original`. A missing language is a gap in the
 * issues list, never a silent fallback. In a file with a single wording, `original` may be left out.
 */
export const LocalizedText = z.preprocess(
  inferOriginal,
  z
    .strictObject({
      original: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
      ru: Wording.optional(),
      kk: Wording.optional(),
      en: Wording.optional(),
      other: Wording.optional(),
      translatedBy: z.string().max(120).optional(),
      confirmed: z.enum(['yes', 'no']).optional(),
    })
    .refine((text) => originalWording(text) !== undefined, { error: 'original-wording-missing', path: ['original'] }),
);
export type LocalizedText = z.output<typeof LocalizedText>;

type Wordings = { readonly original: string; readonly ru?: string | undefined; readonly kk?: string | undefined; readonly en?: string | undefined; readonly other?: string | undefined };

/** The words as first said or written; `undefined` only in a damaged text, which the schema refuses. */
export function originalWording(text: Wordings): string | undefined {
  return text.original === 'ru' ? text.ru : text.original === 'kk' ? text.kk : text.original === 'en' ? text.en : text.other;
}

/** The wording in one language, or `undefined` if nobody has written or translated it yet. */
export function wordingIn(text: LocalizedText, tongue: Tongue): string | undefined {
  return text[tongue];
}
