import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readLaw } from '#adapters/law/read-law.ts';
import { readGlossary } from '#adapters/templates/read-glossary.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Complaint } from '#core/templates/complaint.ts';
import { lintTemplates } from '#core/templates/lint.ts';
import { parseBody } from '#core/templates/parse.ts';
import type { TemplateSource } from '#core/templates/template.ts';
import { TemplateHead } from '#core/templates/template-head.ts';

const Entry = z.strictObject({
  name: z.string(),
  body: z.string(),
  tongue: z.enum(['ru', 'kk', 'en']).default('ru'),
  clauses: z.record(z.string(), z.string()).default({}),
  head: z.record(z.string(), z.unknown()).default({}),
  other: z.string().optional(),
  spaces: z.boolean().default(false),
  expect: z.array(z.string()),
});

const root = join(import.meta.dirname, '../../../..');
const entriesOf = (file: string): readonly z.output<typeof Entry>[] => z.array(Entry).parse(parse(readFileSync(join(root, 'tests/labelled/templates', file), 'utf8')));
const entries = ['broken.yaml', 'broken-words.yaml'].flatMap(entriesOf);
const sound = entriesOf('sound.yaml');
const law = await readLaw(join(root, 'resources/law'));
if (!law.ok) throw new Error('the law library is damaged');
const library = law.value;
const glossary = await readGlossary(join(root, 'resources/glossary'));
if (!glossary.ok) throw new Error('the glossary is damaged');
const terms = glossary.value;

const titles = { ru: 'Проба', kk: 'Сынақ', en: 'Trial' };
const LONG = `${Array.from({ length: 61 }, (_, index) => `слово${String(index)}`).join(' ')}.`;

function complaintsOf(entry: z.output<typeof Entry>): readonly Complaint[] {
  const languages: readonly Tongue[] = entry.other === undefined ? [entry.tongue] : [entry.tongue, 'kk'];
  const head = TemplateHead.parse({
    id: 'trial', area: 'common', family: 'common', titles, readers: ['court'], speakers: ['person'], languages, lawAsOf: '2026-11-22', review: { lawyer: 'none' },
    variants: [{ id: 'koap', titles }, { id: 'gpk', titles }], ...entry.head,
  });
  const body = parseBody(entry.body === 'LONG' ? LONG : entry.body, `body.${entry.tongue}.md`);
  const other = entry.other === undefined ? undefined : parseBody(entry.other, 'body.kk.md');
  const clauses = new Map(Object.entries(entry.clauses).map(([id, text]) => [`${id}.${entry.tongue}`, parseBody(text, `clauses/${id}.${entry.tongue}.md`)]));
  const sources: TemplateSource[] = [...clauses.values()].map(({ file }) => ({ file, template: null, tongue: entry.tongue }));
  const bodies = { [entry.tongue]: body, ...(other === undefined ? {} : { kk: other }) };
  const parsed = [body, ...(other === undefined ? [] : [other]), ...clauses.values()].flatMap(({ complaints }) => complaints);
  return lintTemplates({ templates: new Map([['trial', { head, bodies, edition: '' }]]), clauses }, parsed, sources, library, { glossary: terms, spaces: entry.spaces });
}

/** «code line column», and the file where it is not the body itself. */
function brief({ code, position, file }: Complaint, tongue: Tongue): string {
  const place = file === `body.${tongue}.md` ? '' : ` ${file.replace(/^common\/trial\//u, '')}`;
  return `${code} ${String(position.line)} ${String(position.column)}${place}`;
}

describe('broken templates', () => {
  it('are at least sixty, each under its own name', () => {
    expect(entries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
  });
  it.each(entries.map((entry) => [entry.name, entry] as const))('%s', (_name, entry) => {
    const complaints = complaintsOf(entry);
    expect(complaints.map((complaint) => brief(complaint, entry.tongue)).toSorted()).toEqual(entry.expect.toSorted());
    for (const { message } of complaints) for (const words of Object.values(message)) expect(words.length).toBeGreaterThan(10);
  });
});

describe('sound templates', () => {
  it.each(sound.map((entry) => [entry.name, entry] as const))('%s', (_name, entry) => {
    expect(complaintsOf(entry)).toEqual([]);
  });
});

it('complains about nothing in a sound template', () => {
  const body = [
    '{{#addressee}}', '**В {{ proceeding.higherAuthority | accusative }}**', '{{/addressee}}', '{{#title}}', 'ЖАЛОБА', '{{/title}}', '',
    '{{ subject | capital }} {{ bySex person "задержан" "задержана" }} {{ detention.restrictedAt | moment }}; нарушена [@kz.koap.788(1) | nominative] (см. основание {{ref torture}}).', '',
    '{{#ground torture}}', '## Пытки', '{{ claim.torture }}', '{{/ground}}', '{{#requests}}', 'ПРОШУ:', '{{#request}}отменить решение.{{/request}}', '{{/requests}}', '',
  ].join('\n');
  expect(complaintsOf(Entry.parse({ name: 'sound', body, expect: [] }))).toEqual([]);
});
