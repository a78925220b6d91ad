import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SPEAKERS } from '#core/casefile/selection.ts';
import { TONGUES } from '#core/language/tongue.ts';

const Row = z.strictObject({
  case: z.string(),
  template: z.string(),
  variant: z.string().nullable().default(null),
  language: z.enum(TONGUES).default('ru'),
  speaker: z.enum(SPEAKERS),
  formats: z.array(z.enum(['docx', 'pdf', 'txt'])).min(1),
  /** Sentences or parts of them that the paper must contain; tests read them. */
  contains: z.array(z.string()).default([]),
});

/** What the demo writes, and what each paper must at least contain. */
export const DemoMatrix = z.strictObject({ date: z.iso.date(), rows: z.array(Row).min(1) });
export type DemoMatrix = z.output<typeof DemoMatrix>;

/** Reads `matrix.yaml` of a folder of examples. Throws if it is damaged: it ships with the program. */
export async function readMatrix(folder: string): Promise<DemoMatrix> {
  return DemoMatrix.parse(parse(await readFile(join(folder, 'matrix.yaml'), 'utf8')));
}
