/** A step of a path: a field name, or the id of a list item. */
export type PathStep = { readonly field: string } | { readonly id: string };

const STEP = /([A-Za-z][A-Za-z0-9]*)|\[([a-z0-9][a-z0-9-]{1,39})\]/uy;

/** Reads `people[e7k2].birthDate`; `null` if it is no path. Lists inside answers are reached through the answer: `people[p1].citizenships[c1].country`. */
export function parsePath(text: string): readonly PathStep[] | null {
  const steps: PathStep[] = [];
  let at = 0;
  while (at < text.length) {
    if (steps.length > 0 && text[at] === '.') at += 1;
    STEP.lastIndex = at;
    const match = STEP.exec(text);
    if (match === null) return null;
    const [whole, field, id] = match;
    const previous = steps.at(-1);
    // An id names an item of the list before it.
    if (field === undefined && (previous === undefined || 'id' in previous)) return null;
    steps.push(field === undefined ? { id: id ?? '' } : { field });
    at += whole.length;
  }
  return steps.length > 0 ? steps : null;
}

/** Writes steps as a path; the inverse of `parsePath`. */
export function formatPath(steps: readonly PathStep[]): string {
  return steps.map((step, index) => ('id' in step ? `[${step.id}]` : index === 0 ? step.field : `.${step.field}`)).join('');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Steps into an answer's value where the path goes on below it. */
function enter(value: unknown): unknown {
  return isRecord(value) && value['state'] === 'value' && 'value' in value ? value['value'] : value;
}

/** What stands at a path (an answer in its long form, an item, a list), or `undefined`. */
export function readPath(root: unknown, steps: readonly PathStep[]): unknown {
  let here: unknown = root;
  for (const step of steps) {
    const inside = enter(here);
    if ('id' in step) here = Array.isArray(inside) ? inside.find((item: unknown) => isRecord(item) && item['id'] === step.id) : undefined;
    else here = isRecord(inside) && Object.hasOwn(inside, step.field) ? inside[step.field] : undefined;
    if (here === undefined) return undefined;
  }
  return here;
}

/**
 * A copy of `root` with `value` at the path; `undefined` as value removes the field or the item.
 * Missing objects on the way are made, missing lists too; an item that is not there is added with its id.
 */
export function writePath(root: unknown, steps: readonly PathStep[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (isRecord(root) && root['state'] === 'value' && 'value' in root) return { ...root, value: writePath(root['value'], steps, value) };
  if ('id' in step) {
    const list: readonly unknown[] = Array.isArray(root) ? root : [];
    const index = list.findIndex((item) => isRecord(item) && item['id'] === step.id);
    if (rest.length === 0 && value === undefined) return list.filter((_, position) => position !== index);
    const given = writePath(index < 0 ? { id: step.id } : list[index], rest, value);
    // The path names the item, so an item written whole keeps that id.
    const written = rest.length === 0 && isRecord(given) ? { ...given, id: step.id } : given;
    return index < 0 ? [...list, written] : list.map((item, position) => (position === index ? written : item));
  }
  const record = isRecord(root) ? root : {};
  const child = writePath(record[step.field], rest, value);
  if (child === undefined) {
    const { [step.field]: _removed, ...kept } = record;
    return kept;
  }
  return { ...record, [step.field]: child };
}
