import type { CaseFile } from './case-file.ts';
import type { Person, PersonName } from './person.ts';

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

/** Words to find a case by: every name in every script, case numbers, numbers of identity documents. Client data. */
export function caseSearchText(file: CaseFile): string {
  const names = file.people.flatMap((person) => person.names.map(written));
  const numbers = (file.proceedings ?? []).flatMap((proceeding) => (proceeding.caseNumber?.state === 'value' ? [proceeding.caseNumber.value] : []));
  const documents = file.people.flatMap((person) =>
    person.documents?.state === 'value' ? person.documents.value.flatMap((document) => (document.number?.state === 'value' ? [document.number.value] : [])) : [],
  );
  const spellings = (file.spellings ?? []).map(({ text }) => text);
  return [...new Set([...names, ...spellings, ...numbers, ...documents])].join('\n');
}
