import { z } from 'zod';
import { CaseFile } from '#core/casefile/case-file.ts';
import { descriptionOf } from '#core/casefile/labels.ts';
import { formTable } from './form-fields.ts';
import { typeOf, valueSchema, type FieldType } from '#core/templates/field-types.ts';

const HEAD = `# The case file, \`pana-case/1\`

YAML or JSON. Every scalar is read as text, so \`0712345678\`, \`280.30\` and \`45E10\` survive. Made by \`node scripts/describe-case-file.ts\` from the schema in
\`src/core/casefile/\`. Kazakh labels await native review.

- **An answer** is \`{state, value, source, recordedBy, at, disclosure, note}\`. States: \`value\`, \`unknown\`, \`refused\`, \`not-asked\` (the same as an absent field), \`none\`, \`not-applicable\`. A bare value stands
  for \`{state: value, value: …}\`.
- **Ids** are random, lower-case letters, digits and hyphens; lists are addressed by id: \`people[p1].birthDate\`.
- **Words** carry their language: \`{ru: …}\`, \`{original: kk, kk: …, ru: …, translatedBy: …, confirmed: no}\`, \`{original: ce, other: …, ru: …}\`. A missing language is a gap, never a silent fallback.
- **Honest dates**: \`2021-05-03\`, \`2021-05\`, \`2021-spring\`, \`2021\`, \`2021-05-03/2021-06-10\`, \`before 2021-05\`, \`after 2021-05-03\`, \`about 2021-05\`, or \`{when: …, asSaid: {ru: …}}\`.
- **Moments**: \`2026-11-21T09:40+05:00\`, \`about 2026-11-21T09:40+05:00\`, or an honest date where the hour is not known.
- **Disclosure** on any answer or item: \`any\`, \`nobody\`, \`asylum\`, \`court\`, \`un\`, or a list of the last three.
- Size at most 8 MB, no YAML anchors or aliases, nothing half-imported: every mistake comes back at once with line, column and path.

| path | answer | kind | по-русски | қазақша | English |
| --- | --- | --- | --- | --- | --- |
`;

function kindOf(type: FieldType): string {
  if (type.kind === 'list') return `list of ${kindOf(type.of)}`;
  if (type.kind === 'choice') return type.words.join(' \\| ');
  return type.kind === 'item' && type.printsAs === 'organisation' ? 'organisation' : type.kind;
}

function rows(schema: z.ZodType, path: string, seen: readonly z.ZodType[]): readonly string[] {
  const inner = valueSchema(schema);
  if (inner instanceof z.ZodArray) return inner.element instanceof z.ZodType ? rows(inner.element, `${path}[…]`, seen) : [];
  if (!(inner instanceof z.ZodObject) || seen.includes(inner)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]): readonly string[] => {
    if (!(field instanceof z.ZodType)) return [];
    const here = path === '' ? name : `${path}.${name}`;
    const description = descriptionOf(field);
    const own = `| \`${here}\` | ${description?.value === undefined ? '' : 'yes'} | ${kindOf(typeOf(field))} | ${description?.label.ru ?? ''} | ${description?.label.kk ?? ''} | ${description?.label.en ?? ''} |`;
    return [own, ...rows(field, here, [...seen, inner])];
  });
}

/** The whole page of docs/case-file.md. */
export function caseFileTable(): string {
  return `${HEAD}${rows(CaseFile, '', []).join('\n')}\n${formTable()}`;
}
