import path from 'node:path';
import type { Failure } from '#core/failure.ts';
import { countingRuleOf, countingRulesFile, deadlineOf, deadlinesFile, handingInOf, remedyOf, warningTimesOf } from '#core/law/deadline-schema.ts';
import type { CountingRule, Deadline, DeadlineBook, Remedy } from '#core/law/deadlines.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { unknownFields } from '#core/law/trigger-fields.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { lawFileFailure, readLawYaml, yamlFiles } from './law-yaml.ts';

const RULES = 'counting-rules.yaml';

/**
 * Reads counting rules, remedies and deadlines; every rule, remedy, norm and field of the case file that they name must be there, and nothing
 * may be named twice. All complaints at once.
 */
export async function readDeadlines(folder: string, library: LawLibrary): Promise<Result<DeadlineBook>> {
  const complaints: Failure[] = [];
  const complain = (file: string, detail: string): void => void complaints.push(lawFileFailure(file, null, detail));
  const checkNorms = (file: string, key: string, norms: readonly string[]): void => {
    for (const norm of norms) if (!normAt(norm, library, null).ok) complain(file, `${key}: unknown norm ${norm}`);
  };
  const rulesReading = await readLawYaml(path.join(folder, RULES), RULES, countingRulesFile);
  complaints.push(...rulesReading.complaints);
  const rules = new Map<string, CountingRule>();
  for (const [key, entry] of Object.entries(rulesReading.value?.handingIn ?? {})) checkNorms(RULES, key, entry.norms);
  for (const [key, entry] of Object.entries(rulesReading.value?.rules ?? {})) {
    checkNorms(RULES, key, entry.norms);
    const handingIn = rulesReading.value?.handingIn[entry.handingIn];
    if (handingIn === undefined) complain(RULES, `${key}: unknown way of handing in ${entry.handingIn}`);
    else rules.set(key, Object.freeze(countingRuleOf(key, entry, handingInOf(handingIn))));
  }
  const readings = [];
  for (const name of await yamlFiles(path.join(folder, 'deadlines'))) {
    const file = `deadlines/${name}`;
    const reading = await readLawYaml(path.join(folder, file), file, deadlinesFile);
    complaints.push(...reading.complaints);
    if (reading.value !== null) readings.push({ file, value: reading.value });
  }
  const remedies = new Map<string, Remedy>();
  for (const { file, value } of readings) {
    for (const [key, entry] of Object.entries(value.remedies)) {
      checkNorms(file, key, entry.norms);
      if (remedies.has(key)) complain(file, `${key} twice`);
      remedies.set(key, Object.freeze(remedyOf(key, entry)));
    }
  }
  const deadlines = new Map<string, Deadline>();
  for (const { file, value } of readings) {
    for (const [key, entry] of Object.entries(value.deadlines)) {
      const rule = rules.get(entry.counting);
      const remedy = entry.missed === undefined ? null : remedies.get(entry.missed);
      if (rule === undefined) complain(file, `${key}: unknown counting rule ${entry.counting}`);
      if (remedy === undefined) complain(file, `${key}: unknown remedy ${String(entry.missed)}`);
      if (deadlines.has(key)) complain(file, `${key} twice`);
      for (const field of entry.when === null ? [] : unknownFields(entry.when)) complain(file, `${key}: the case file has no ${field}`);
      checkNorms(file, key, entry.norms);
      if (rule !== undefined && remedy !== undefined) deadlines.set(key, Object.freeze(deadlineOf(key, entry, rule, remedy)));
    }
  }
  const [first, ...also] = complaints;
  if (first !== undefined) return err({ ...first, also });
  if (rulesReading.value === null) throw new Error('no value and no complaint');
  return ok(Object.freeze({ deadlines, rules, warnings: warningTimesOf(rulesReading.value) }));
}
