import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Person } from '#core/casefile/person.ts';
import { newEmergencyCase } from '#core/interview/emergency-case.ts';
import type { EmergencyAnswers } from '#core/interview/emergency.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import type { Vault } from '#ports/vault.ts';
import { addCase, type Author } from './case-changes.ts';
import { validateCase } from './validate-case.ts';

/** Makes a case from the answers of the emergency, with `others` among its people (the defender), and stores it. Fails only where the vault does. */
export async function startEmergency(vault: Vault, answers: EmergencyAnswers, id: string, author: Author, others: readonly Person[] = []): Promise<Result<{ readonly id: string; readonly revision: number; readonly file: CaseFile }>> {
  const made = newEmergencyCase(answers, id);
  const file = { ...made, people: [...made.people, ...others] };
  const checked = validateCase(file);
  if (!checked.ok) return checked;
  const stored = await addCase(vault, checked.value, author, 'created');
  return stored.ok ? ok({ id, revision: stored.value.revision, file: checked.value }) : stored;
}
