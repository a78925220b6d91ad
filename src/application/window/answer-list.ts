import { localMinute, readMoment } from '#core/law/moment-span.ts';
import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { listCalls } from '#contract/list-calls.ts';
import { openCase } from '../case-changes.ts';
import { caseDeadlines, nextDeadlines } from '../case-deadlines.ts';
import type { Session } from './session.ts';

/** Answers what the list of cases shows. */
export function answerList({ desk, withVault }: Session): Handlers<typeof listCalls> {
  return {
    'cases.page': ({ search, offset, limit }) => withVault(async (vault) => {
      const found = await vault.casePage({ ...(search.trim() === '' ? {} : { search }), offset, limit });
      return found.ok ? ok({ total: found.value.total, cases: found.value.cases.map(({ id, title, revision, changedAt, damaged }) => ({ id, title, revision, changedAt, damaged: damaged === true })) }) : found;
    }),
    'cases.next': ({ ids }) => withVault(async (vault) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const terms = await desk.terms();
      if (!terms.ok) return terms;
      const now = localMinute(readMoment(`${desk.clock.now().slice(0, 16)}Z`).span.first ?? 0);
      const rows = [];
      for (const id of ids) {
        const stored = await vault.readCase(id);
        const file = stored.ok ? openCase(stored.value) : stored;
        // A case that can't be read says so when it is opened; the list goes on.
        const next = file.ok ? nextDeadlines(caseDeadlines(terms.value, law.value, file.value, now)).find(({ status }) => status !== 'passed') : undefined;
        const end = next?.safe ?? next?.guide ?? null;
        if (next !== undefined) rows.push({ id, title: next.title, status: next.status, date: end?.date ?? null, time: end?.time ?? null });
      }
      return ok(rows);
    }),
  };
}
