import path from 'node:path';
import type { Failure } from '#core/failure.ts';
import { countingRuleOf, countingRulesFile, deadlineOf, deadlinesFile } from '#core/law/deadline-schema.ts';
import type { CountingRule, Deadline, DeadlineBook } from '#core/law/deadlines.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { lawFileFailure, readLawYaml, yamlFiles } from './law-yaml.ts';

/** Reads counting rules and deadlines; every norm that they name must be in the library. All complaints at once. */
export async function readDeadlines(folder: string, library: LawLibrary): Promise<Result<DeadlineBook>> {
  const complaints: Failure[] = [];
  const rules = new Map<string, CountingRule>();
  const deadlines = new Map<string, Deadline>();
  const rulesReading = await readLawYaml(path.join(folder, 'counting-rules.yaml'), 'counting-rules.yaml', countingRulesFile);
  complaints.push(...rulesReading.complaints);
  for (const [key, entry] of Object.entries(rulesReading.value?.rules ?? {})) rules.set(key, Object.freeze(countingRuleOf(key, entry)));
  for (const name of await yamlFiles(path.join(folder, 'deadlines'))) {
    const file = `deadlines/${name}`;
    const reading = await readLawYaml(path.join(folder, file), file, deadlinesFile);
    complaints.push(...reading.complaints);
    for (const [key, entry] of Object.entries(reading.value?.deadlines ?? {})) {
      const rule = rules.get(entry.counting);
      if (rule === undefined) complaints.push(lawFileFailure(file, null, `${key}: unknown counting rule ${entry.counting}`));
      if (deadlines.has(key)) complaints.push(lawFileFailure(file, null, `${key} twice`));
      for (const norm of entry.norms) {
        if (!normAt(norm, library, null).ok) complaints.push(lawFileFailure(file, null, `${key}: unknown norm ${norm}`));
      }
      if (rule !== undefined) deadlines.set(key, Object.freeze(deadlineOf(key, entry, rule)));
    }
  }
  const [first, ...also] = complaints;
  return first === undefined ? ok(Object.freeze({ deadlines, rules })) : err({ ...first, also });
}
