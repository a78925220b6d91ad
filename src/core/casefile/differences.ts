import { isAnswer } from './answer.ts';

/** One difference between two versions of a case, at the smallest thing that has a path. A missing side means that there was nothing. */
export type Difference = { readonly path: string; readonly before?: unknown; readonly after?: unknown };

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * What differs between two versions of a case file, in the order of the later one: answers, fields, and whole items that came or went. Who
 * recorded an answer and when is no fact: an answer given anew with the same words is no difference.
 */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  return between(before, after, '');
}

function between(before: unknown, after: unknown, path: string): readonly Difference[] {
  if (sameJson(before, after)) return [];
  const here = [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  if (isAnswer(before) && isAnswer(after)) {
    if (sameJson(withoutStamp(before), withoutStamp(after))) return [];
    const sameBesides = sameJson({ ...withoutStamp(before), value: null }, { ...withoutStamp(after), value: null });
    if (before.state !== 'value' || after.state !== 'value' || !sameBesides) return here;
    return items(before.value) !== null && items(after.value) !== null ? between(before.value, after.value, path) : here;
  }
  const [old, fresh] = [items(before), items(after)];
  if (old !== null && fresh !== null) return ofLists(old, fresh, path, here);
  // Words with their language belong together.
  if (!isRecord(before) || !isRecord(after) || isAnswer(before) || isAnswer(after) || 'original' in before || 'original' in after) return here;
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.flatMap((field) => between(before[field], after[field], path === '' ? field : `${path}.${field}`));
}

function ofLists(old: readonly Item[], fresh: readonly Item[], path: string, here: readonly Difference[]): readonly Difference[] {
  const known = new Map(old.map((item) => [item.id, item] as const));
  const left = new Set(fresh.map(({ id }) => id));
  const found = [
    ...fresh.flatMap((item) => between(known.get(item.id), item, `${path}[${item.id}]`)),
    ...old.filter(({ id }) => !left.has(id)).map((item) => ({ path: `${path}[${item.id}]`, before: item })),
  ];
  // The same items in another order: only the list as a whole can say it.
  return found.length > 0 || old.every(({ id }, index) => fresh[index]?.id === id) ? found : here;
}

/** The items of a list whose every member has an id of its own; null for anything else. */
function items(value: unknown): readonly Item[] | null {
  if (!Array.isArray(value)) return null;
  const all = value.filter((item: unknown): item is Item => isRecord(item) && typeof item['id'] === 'string');
  return all.length === value.length && new Set(all.map(({ id }) => id)).size === all.length ? all : null;
}

function withoutStamp(answer: object): Readonly<Record<string, unknown>> {
  const { recordedBy: _recordedBy, at: _at, ...rest } = answer as Readonly<Record<string, unknown>>;
  return rest;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as JSON whatever the order of the fields. */
function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((each, index) => sameJson(each, right[index]));
  if (!isRecord(left) || !isRecord(right)) return false;
  const fields = Object.keys(left).filter((field) => left[field] !== undefined);
  return fields.length === Object.keys(right).filter((field) => right[field] !== undefined).length && fields.every((field) => sameJson(left[field], right[field]));
}
