import type { Failure } from '../failure.ts';
import { isAnswer, valueOf } from './answer.ts';
import type { CaseFile } from './case-file.ts';
import { parsePath, readPath } from './paths.ts';

type Reference = { readonly path: string; readonly to: string; readonly list: 'people' | 'evidence' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function duplicateId(path: string): Failure {
  return {
    code: 'case-duplicate-id',
    place: { path },
    message: {
      ru: 'Два элемента одного списка имеют один и тот же идентификатор. Дайте одному из них другой.',
      kk: 'Бір тізімнің екі элементінде бірдей сәйкестендіргіш бар. Біреуіне басқасын беріңіз.',
      en: 'Two items of one list have the same id. Give one of them another.',
    },
  };
}

function danglingReference(path: string, list: string): Failure {
  return {
    code: 'case-dangling-reference',
    place: { path },
    message: {
      ru: `Ссылка ведёт на элемент, которого нет в списке «${list}». Исправьте ссылку или добавьте элемент.`,
      kk: `Сілтеме «${list}» тізімінде жоқ элементке апарады. Сілтемені түзетіңіз немесе элементті қосыңыз.`,
      en: `The reference points to an item that is not in the list “${list}”. Correct it or add the item.`,
    },
  };
}

/** Every list with ids, wherever it lies. Answers that hold lists are walked through their value. */
function collectDuplicates(value: unknown, path: string, complaints: Failure[]): void {
  const inside = isAnswer(value) ? valueOf(value) : value;
  if (Array.isArray(inside)) {
    const seen = new Set<string>();
    for (const item of inside as readonly unknown[]) {
      if (!isRecord(item) || typeof item['id'] !== 'string') continue;
      const itemPath = `${path}[${item['id']}]`;
      if (seen.has(item['id'])) complaints.push(duplicateId(itemPath));
      seen.add(item['id']);
      collectDuplicates(item, itemPath, complaints);
    }
  } else if (isRecord(inside)) {
    for (const [field, child] of Object.entries(inside)) collectDuplicates(child, path === '' ? field : `${path}.${field}`, complaints);
  }
}

function references(file: CaseFile): readonly Reference[] {
  const toPerson = (path: string, to: string): Reference => ({ path, to, list: 'people' });
  return [
    ...file.people.flatMap((person) => (person.ties ?? []).map((tie) => toPerson(`people[${person.id}].ties[${tie.id}].to`, tie.to))),
    ...(file.mandates ?? []).flatMap((mandate) => [toPerson(`mandates[${mandate.id}].from`, mandate.from), toPerson(`mandates[${mandate.id}].to`, mandate.to)]),
    ...(file.consents ?? []).map((consent) => toPerson(`consents[${consent.id}].person`, consent.person)),
    ...(file.proceedings ?? []).map((proceeding) => toPerson(`proceedings[${proceeding.id}].person`, proceeding.person)),
    ...(file.journeys ?? []).map((journey) => toPerson(`journeys[${journey.id}].person`, journey.person)),
    ...(file.claims ?? []).map((claim) => toPerson(`claims[${claim.id}].person`, claim.person)),
    ...(file.stays ?? []).map((stay) => toPerson(`stays[${stay.id}].person`, stay.person)),
    ...(file.citedSources ?? []).map((cited) => toPerson(`citedSources[${cited.id}].person`, cited.person)),
    ...(file.spellings ?? []).map((spelling) => toPerson(`spellings[${spelling.id}].person`, spelling.person)),
    ...(file.events ?? []).flatMap((event) => [
      toPerson(`events[${event.id}].person`, event.person),
      ...(event.evidence ?? []).map((to): Reference => ({ path: `events[${event.id}].evidence`, to, list: 'evidence' })),
    ]),
  ];
}

/**
 * What the shape alone cannot show: ids that occur twice in one list, references to items that are not there, and paths in
 * `evidence[].proves` that lead nowhere. All complaints at once, each with its path.
 */
export function checkReferences(file: CaseFile): readonly Failure[] {
  const complaints: Failure[] = [];
  collectDuplicates(file, '', complaints);
  const known = { people: new Set(file.people.map(({ id }) => id)), evidence: new Set((file.evidence ?? []).map(({ id }) => id)) };
  for (const { path, to, list } of references(file)) if (!known[list].has(to)) complaints.push(danglingReference(path, list));
  for (const item of file.evidence ?? []) {
    for (const proved of item.proves ?? []) {
      const steps = parsePath(proved);
      if (steps === null || readPath(file, steps) === undefined) complaints.push(danglingReference(`evidence[${item.id}].proves`, proved));
    }
  }
  return complaints;
}
