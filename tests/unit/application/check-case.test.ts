import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import { readHolidays } from '#adapters/law/read-holidays.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { checkCase, papersToCheck } from '#application/check-case.ts';
import { fillPaper } from '#application/fill-paper.ts';
import { CaseFile } from '#core/casefile/case-file.ts';

const root = join(import.meta.dirname, '../../..');
const { library } = await readTemplates(join(root, 'src/templates'));
const read = await readLaw(join(root, 'resources/law'));
if (!read.ok) throw new Error('the law library is damaged');
const law = read.value;
const book = await readDeadlines(join(root, 'resources/law'), law);
const calendar = await readHolidays(join(root, 'resources/law'), null);
if (!book.ok || !calendar.ok) throw new Error('the terms are damaged');
const terms = { book: book.value, calendar: calendar.value };
const now = { date: '2026-11-22', time: null };
const folder = join(root, 'resources/examples');
const names = readdirSync(folder).filter((name) => /^[a-z]-.*\.yaml$/u.test(name));

function example(name: string): CaseFile {
  const file = readCaseText(readFileSync(join(folder, name)), name);
  if (!file.ok) throw new Error(`${name} can't be read`);
  return file.value;
}

const papers = (file: CaseFile): readonly string[] => papersToCheck(library, file).map(({ template, variant, person }) => [template, ...(variant === null ? [] : [variant]), person].join(' '));

const soldier = example('b-soldier-extradition.yaml');

it('looks through the papers of the proceedings that the case has, one committee, and the application once', () => {
  expect(papers(soldier)).toEqual([
    'kz-refugee-application local artyom', 'kz-extradition-arrest-appeal artyom', 'kz-extradition-decision-appeal artyom', 'kz-suspension-motion extradition artyom',
    'un-interim-measures hrc artyom', 'unhcr-intervention-letter artyom',
  ]);
});

it('takes the Committee against Torture where the case names it, or where torture is all that is feared', () => {
  const before = CaseFile.parse({ ...soldier, proceedings: [...(soldier.proceedings ?? []), { id: 'uncase', kind: 'un', person: 'artyom', un: { body: 'cat' } }] });
  const alone = CaseFile.parse({ ...soldier, claims: [{ id: 'claim', person: 'artyom', torture: { ru: 'Били при задержании.' } }] });
  for (const file of [before, alone]) {
    expect(papers(file)).toContain('un-interim-measures cat artyom');
    expect(papers(file)).not.toContain('un-interim-measures hrc artyom');
  }
});

it('looks through the papers of everyone who has a proceeding, each for his own', () => {
  const wife = CaseFile.parse({ ...soldier, people: [...soldier.people, { id: 'wife', roles: ['applicant', 'family'], names: [{ id: 'one', use: 'main', script: 'cyrillic', family: 'Примерова', given: 'Анна' }] }], proceedings: [...(soldier.proceedings ?? []), { id: 'hers', kind: 'asylum', person: 'wife' }] });
  expect(papers(wife).filter((name) => name.endsWith(' wife'))).toEqual(['kz-refugee-application local wife']);
  const { issues } = checkCase(library, law, terms, wife, now);
  expect(issues.filter(({ issue }) => issue.path?.startsWith('people[wife]') === true).map(({ papers: of }) => of)).toContainEqual(['kz-refugee-application.local']);
});

it('reports every issue of those papers as the papers themselves have it, and no other', () => {
  let issuesSeen = 0;
  for (const name of names) {
    const file = example(name);
    const whole = papersToCheck(library, file).flatMap(({ template, variant, person }) => {
      const filled = fillPaper(library, law, file, { template, variant, person, language: 'ru', speaker: 'person', date: now.date, paperId: 'whole' });
      return filled.ok ? filled.value.paper.issues : [];
    });
    const keys = (issues: readonly { readonly code: string; readonly path?: string | undefined; readonly norm?: string | undefined; readonly message: { readonly ru: string } }[]): readonly string[] =>
      [...new Set(issues.map(({ code, path, norm, message }) => `${code} ${path ?? norm ?? message.ru}`))].toSorted();
    const found = checkCase(library, law, terms, file, now).issues.map(({ issue }) => issue);
    expect(keys(found), name).toEqual(keys(whole));
    issuesSeen += found.length;
  }
  expect(issuesSeen).toBeGreaterThan(names.length);
});
