import { z } from 'zod';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { Person } from '#core/casefile/person.ts';
import { comparerOf, nameWords, tellingNumbers, type SamePerson } from '#core/casefile/same-person.ts';
import { ok, type Result } from '#core/result.ts';
import type { Vault } from '#ports/vault.ts';

/** An entry that may be the same person: where it stands, as what, and why it was found. `path` is that of the case file. */
export type FoundPerson = SamePerson & { readonly caseId: string; readonly title: string; readonly path: string; readonly roles: Person['roles'] };

/** The better founded first. With `more` there were more cases with such names and numbers than were looked through: the newest were. */
export type FoundPeople = { readonly found: readonly FoundPerson[]; readonly more: boolean };

/** Who works on cases: found again in every case, and no conflict unless it is a party somewhere. */
const AT_WORK: ReadonlySet<string> = new Set(['defender', 'representative', 'interpreter', 'translator', 'official']);

const ORDER = ['sure', 'likely', 'possible'] as const;

/**
 * Looks for the same person elsewhere: a client entered twice, and conflicts of interest: somebody who is a party, a relative, a witness or a helper in
 * another case. Also in the person's own case, under another entry. People who are at work in both places (the lawyer, the interpreter) are left out.
 * `own` is where the person stands, when it is entered already.
 */
export async function findSamePeople(vault: Vault, person: Person, own: { readonly caseId: string; readonly personId: string } | null): Promise<Result<FoundPeople>> {
  const candidates = await vault.casesWithPeople({ names: person.names.map((name) => nameWords(name)), numbers: tellingNumbers(person) });
  if (!candidates.ok) return candidates;
  const found: FoundPerson[] = [];
  const compare = comparerOf(person);
  for (const { id, title } of candidates.value.cases) {
    const stored = await vault.readCase(id);
    // A damaged case is for `verify` to report; it must not hide the others.
    if (!stored.ok) continue;
    for (const other of peopleOf(stored.value.content)) {
      if (own !== null && own.caseId === id && own.personId === other.id) continue;
      if (isAtWork(person) && isAtWork(other)) continue;
      const same = compare(other);
      if (same !== null) found.push({ ...same, caseId: id, title, path: `people[${other.id}]`, roles: other.roles });
    }
  }
  return ok({ found: found.toSorted((a, b) => ORDER.indexOf(a.certainty) - ORDER.indexOf(b.certainty)), more: candidates.value.more });
}

/** `findSamePeople` for everybody in a case that is in the vault; `path` is the entry that was looked for. */
export async function findSamePeopleOf(vault: Vault, file: CaseFile): Promise<Result<readonly (FoundPeople & { readonly person: string })[]>> {
  const all: (FoundPeople & { readonly person: string })[] = [];
  for (const person of file.people) {
    const found = await findSamePeople(vault, person, { caseId: file.id, personId: person.id });
    if (!found.ok) return found;
    if (found.value.found.length > 0 || found.value.more) all.push({ person: `people[${person.id}]`, ...found.value });
  }
  return ok(all);
}

function isAtWork({ roles }: Person): boolean {
  return roles.every((role) => AT_WORK.has(role));
}

const People = z.looseObject({ people: z.array(Person) });

function peopleOf(content: unknown): readonly Person[] {
  const read = People.safeParse(content);
  return read.success ? read.data.people : [];
}
