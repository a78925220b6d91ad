import { stringify } from 'yaml';
import { isAnswer, shortForm } from '#core/casefile/answer.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';

const TONGUES = ['ru', 'kk', 'en'];

/** Leaves out what reading puts back: the long form of answers, the language of a text with one wording, absent fields. */
function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  const short = isAnswer(value) ? shortForm(value) : value;
  if (short !== value && (typeof short !== 'object' || short === null || Array.isArray(short))) return shorten(short);
  const entries = Object.entries(short as Readonly<Record<string, unknown>>).filter(([, part]) => part !== undefined);
  const wordings = entries.map(([key]) => key).filter((key) => TONGUES.includes(key));
  const kept = wordings.length === 1 ? entries.filter(([key, part]) => key !== 'original' || part !== wordings[0]) : entries;
  return Object.fromEntries(kept.map(([key, part]) => [key, shorten(part)]));
}

/**
 * Writes a case file as YAML that `readCaseText` reads back to the same case. Values that other readers would take for
 * numbers or booleans are quoted.
 */
export function writeCaseYaml(file: CaseFile): string {
  return stringify(shorten(file), { lineWidth: 0, version: '1.1', defaultStringType: 'PLAIN', aliasDuplicateObjects: false });
}

/** The same as JSON. */
export function writeCaseJson(file: CaseFile): string {
  return `${JSON.stringify(shorten(file), null, 2)}\n`;
}
