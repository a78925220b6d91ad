import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '#core/casefile/rules.ts';
import { placeOfPattern } from '#core/interview/places.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/case-file.md'), 'utf8');
const [, table = ''] = page.split('## Where each field of each form stands');
const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| form |') && !line.startsWith('| ---')).map((line) => {
  const [, form = '', field = '', where = ''] = line.split('|').map((cell) => cell.trim());
  return { form, field, where: where.split(', ') };
});

/** The forms of the dossier, each with at least so many fields. */
const FORMS: readonly (readonly [string, number])[] = [
  ['kz-asylum 3.1', 17], ['kz-asylum 3.2', 39], ['kz-asylum 3.3', 40], ['kz-asylum 3.4', 10], ...[11, 12, 4, 3, 2, 2, 3, 2, 2].map((count, index) => [`kz-extradition F${String(index + 1)}`, count] as const),
  ...[10, 6, 5, 3, 5, 8, 5, 6, 4].map((count, index) => [`kz-removal 9.${String(index + 1)}`, count] as const),
  ['UN form A', 16], ['UN form B', 7], ['UN form C', 9], ['UN form D', 18], ['UN form E', 14], ['UN form F', 8], ['UN form G', 13], ['UN form H', 12],
];

describe('the table of the fields of all forms in docs/case-file.md', () => {
  it.each(FORMS)('has every field of %s', (form, least) => {
    expect(rows.filter((row) => row.form === form).length).toBeGreaterThanOrEqual(least);
  });

  it.each(rows)('$form, $field: stands where the schema has it', ({ where }) => {
    expect(where.length).toBeGreaterThan(0);
    for (const place of where) {
      const path = /^`(.+)`$/u.exec(place)?.[1];
      const rule = /^rule: (\w+)$/u.exec(place)?.[1];
      if (path !== undefined) expect(placeOfPattern(path)?.description?.label, path).toBeDefined();
      else if (rule !== undefined) expect(RULES.map(({ name }) => name)).toContain(rule);
      else expect(place).toMatch(/^(?:the paper itself|law library): \S/u);
    }
  });
});
