import type { CaseFile } from '#core/casefile/case-file.ts';
import { CASE_SCHEMA } from '#core/casefile/case-file.ts';
import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { listCalls } from '#contract/list-calls.ts';
import type { CaseSummary } from '#ports/vault.ts';
import { addCase } from '../case-changes.ts';
import { validateCase } from '../validate-case.ts';
import type { CaseNote } from './case-notes.ts';
import type { Session } from './session.ts';

/** Cases that are opened for a filter in one call: a key that is typed meanwhile waits no longer than for these. */
const SIFTED_AT_ONCE = 25;

const shownRow = ({ id, title, revision, changedAt, damaged }: CaseSummary) => ({ id, title, revision, changedAt, damaged: damaged === true });
const shownNote = ({ kinds, ...note }: CaseNote) => ({ ...note, kinds: [...kinds] });

/** A case of one person of whom the name is known; what was left empty is not there. */
function caseOf(id: string, parts: { readonly family: string; readonly given: string; readonly patronymic: string }): unknown {
  const name = Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, text.trim()] as const).filter(([, text]) => text !== ''));
  const script = /\p{Script=Latin}/u.test(Object.values(name).join('')) ? 'latin' : 'cyrillic';
  return { schema: CASE_SCHEMA, id, people: [{ id: 'applicant', roles: ['applicant'], names: [{ id: 'main', use: 'main', script, ...name }] }] } satisfies CaseFile;
}

/** Answers what the list of cases shows. */
export function answerList({ desk, author, notes, withVault }: Session): Handlers<typeof listCalls> {
  return {
    'cases.page': ({ search, offset, limit }) => withVault(async (vault) => {
      const found = await vault.casePage({ ...(search.trim() === '' ? {} : { search }), offset, limit });
      return found.ok ? ok({ total: found.value.total, cases: found.value.cases.map(shownRow) }) : found;
    }),
    'cases.next': ({ cases }) => withVault(async (vault) => {
      const found = await notes.of(vault, cases);
      return found.ok ? ok(found.value.map(shownNote)) : found;
    }),
    'cases.sift': ({ search, offset, filter }) => withVault(async (vault) => {
      const page = await vault.casePage({ ...(search.trim() === '' ? {} : { search }), offset, limit: SIFTED_AT_ONCE });
      if (!page.ok) return page;
      const found = await notes.of(vault, page.value.cases);
      if (!found.ok) return found;
      const rows = new Map(page.value.cases.map((each) => [each.id, shownRow(each)]));
      const cases = found.value.filter((note) => notes.passes(note, filter)).flatMap((note) => {
        const row = rows.get(note.id);
        return row === undefined ? [] : [{ row, note: shownNote(note) }];
      });
      const next = offset + page.value.cases.length;
      return ok({ cases, next: page.value.cases.length > 0 && next < page.value.total ? next : null, total: page.value.total });
    }),
    'cases.begin': (name) => withVault(async (vault) => {
      const checked = validateCase(caseOf(desk.ids.caseId(), name));
      if (!checked.ok) return checked;
      const stored = await addCase(vault, checked.value, author(), 'created');
      return stored.ok ? ok({ id: stored.value.id }) : stored;
    }),
  };
}
