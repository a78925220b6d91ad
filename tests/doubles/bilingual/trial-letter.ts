import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper } from '#application/fill-paper.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Paper } from '#core/papers/paper.ts';
import type { Result } from '#core/result.ts';

/** Templates for tests only: one letter in Russian, Kazakh and English, in which one ground is in the Russian text alone. */
export const TRIAL_TEMPLATES = join(import.meta.dirname, 'templates');
/** A case of an invented man with all texts in three languages. */
export const TRIAL_CASE = join(import.meta.dirname, 'case.yaml');

const reading = await readTemplates(TRIAL_TEMPLATES);
const law = await readLaw(join(import.meta.dirname, '../../../resources/law'));
const file = readCaseText(readFileSync(TRIAL_CASE), 'case.yaml');

/** Fills the letter, side by side with a second language if one is given. */
export function fillTrial(language: Tongue, beside: Tongue | null): Result<Paper> {
  if (reading.complaints.length > 0) throw new Error(JSON.stringify(reading.complaints));
  if (!law.ok || !file.ok) throw new Error(JSON.stringify(file));
  const filled = fillPaper(reading.library, law.value, file.value, { template: 'trial-letter', variant: null, language, beside, speaker: 'person', date: '2026-11-22', paperId: 'trial01' });
  return filled.ok ? { ok: true, value: filled.value.paper } : filled;
}

/** As `fillTrial`, for a wish that can be granted. */
export function trialLetter(language: Tongue, beside: Tongue | null): Paper {
  const filled = fillTrial(language, beside);
  if (!filled.ok) throw new Error(filled.error.code);
  return filled.value;
}
