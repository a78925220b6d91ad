import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper, paperIssues } from '#application/fill-paper.ts';

const root = join(import.meta.dirname, '../../../..');
const { library } = await readTemplates(join(root, 'src/templates'));
const read = await readLaw(join(root, 'resources/law'));
if (!read.ok) throw new Error('the law library is damaged');
const law = read.value;
const folder = join(root, 'resources/examples');
const examples = readdirSync(folder).filter((name) => /^[a-z]-.*\.yaml$/u.test(name));
const FEWEST_WITH_ISSUES = 100;

it('the issues alone are those that come with the paper, for every paper of every example', () => {
  let withIssues = 0;
  for (const name of examples) {
    const file = readCaseText(readFileSync(join(folder, name)), name);
    if (!file.ok) throw new Error(`${name} can't be read`);
    const issuesOf = paperIssues(library, law, file.value);
    for (const { head } of library.templates.values()) {
      for (const variant of head.variants.length === 0 ? [{ id: null, speakers: head.speakers }] : head.variants) {
        for (const language of head.languages) {
          for (const speaker of variant.speakers ?? head.speakers) {
            const wish = { template: head.id, variant: variant.id, language, speaker, date: '2026-11-22', paperId: 'issues' };
            const whole = fillPaper(library, law, file.value, wish);
            const alone = issuesOf(wish);
            if (!whole.ok || !alone.ok) throw new Error(`${head.id} can't be made`);
            expect(alone.value, `${name} ${head.id} ${variant.id ?? ''} ${language} ${speaker}`).toEqual(whole.value.paper.issues);
            if (alone.value.length > 0) withIssues += 1;
          }
        }
      }
    }
  }
  expect(withIssues).toBeGreaterThan(FEWEST_WITH_ISSUES);
});
