import type { CaseFile } from './case-file.ts';
import type { Person, PersonName } from './person.ts';
import { tellingNumbers } from './same-person.ts';

function written(name: PersonName): string {
  return name.whole ?? [name.family, name.given, name.patronymic].filter((part) => part !== undefined).join(' ');
}

function principal(file: CaseFile): Person | undefined {
  return file.people.find((person) => person.roles.includes('applicant')) ?? file.people[0];
}

/** What a list of cases shows: the applicant's main name, and how many more people the case has. Client data: encrypted at rest. */
export function caseTitle(file: CaseFile): string {
  const person = principal(file);
  const name = person?.names.find(({ use }) => use === 'main') ?? person?.names[0];
  return name === undefined ? '—' : written(name);
}

/** What a case is called and found by, as the vault takes it. Client data. */
export function caseHead(file: CaseFile): { readonly title: string; readonly searchText: string; readonly noteText: string } {
  return { title: caseTitle(file), searchText: caseSearchText(file), noteText: caseNoteText(file) };
}

/** The words of the notes in all their languages. Client data. */
function caseNoteText(file: CaseFile): string {
  return (file.notes ?? []).flatMap(({ text }) => [text.ru, text.kk, text.en, text.other]).filter((wording) => wording !== undefined).join('\n');
}

/** Words to find a case by, a line each: every name in every script, case numbers, numbers of identity documents and people, telephones. Client data. */
function caseSearchText(file: CaseFile): string {
  const names = file.people.flatMap((person) => person.names.map(written));
  const numbers = (file.proceedings ?? []).flatMap((proceeding) => (proceeding.caseNumber?.state === 'value' ? [proceeding.caseNumber.value] : []));
  const documents = file.people.flatMap((person) =>
    person.documents?.state === 'value' ? person.documents.value.flatMap((document) => (document.number?.state === 'value' ? [document.number.value] : [])) : [],
  );
  const own = file.people.flatMap(({ iin, phone }) => [iin, phone]).flatMap((answer) => (answer?.state === 'value' ? [answer.value] : []));
  const spellings = (file.spellings ?? []).map(({ text }) => text);
  return [...new Set([...names, ...spellings, ...numbers, ...documents, ...file.people.flatMap((person) => tellingNumbers(person)), ...own])].join('\n');
}
