import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { historyCalls } from '#contract/history-calls.ts';
import { caseAsOf, caseHistory, changedSinceDay, changedSincePaper, changedSinceRevision, redoChange, undoChange } from '../case-history.ts';
import type { Session } from './session.ts';

/** Whole lists that came in with a file say nothing that a person could read: their changes are told by the reason alone. */
const WHOLE = ['created', 'imported', 'replaced'];

/** Answers what concerns the history of a case. */
export function answerHistory({ author, withVault }: Session): Handlers<typeof historyCalls> {
  return {
    'history.read': ({ id }) => withVault(async (open) => {
      const history = await caseHistory(open, id);
      if (!history.ok) return history;
      const { revisions, undo, redo } = history.value;
      return ok({ undo, redo, revisions: revisions.map(({ number, at, by, reason, changes }) => ({ number, at, by, reason, changes: WHOLE.includes(reason) ? [] : changes.map((change) => ({ ...change })) })) });
    }),
    'history.undo': ({ id }) => withVault(async (open) => {
      const taken = await undoChange(open, id, author());
      return taken.ok ? ok({ ...taken.value, changes: [...taken.value.changes] }) : taken;
    }),
    'history.redo': ({ id }) => withVault(async (open) => {
      const taken = await redoChange(open, id, author());
      return taken.ok ? ok({ ...taken.value, changes: [...taken.value.changes] }) : taken;
    }),
    'history.asOf': ({ id, at }) => withVault(async (open) => {
      const then = await (typeof at === 'number' ? open.readCaseAt(id, at) : caseAsOf(open, id, at));
      return then.ok ? ok({ revision: then.value.revision, content: then.value.content }) : then;
    }),
    'history.since': ({ id, since }) => withVault(async (open) => {
      const changed = await ('paper' in since ? changedSincePaper(open, id, since.paper) : 'day' in since ? changedSinceDay(open, id, since.day) : changedSinceRevision(open, id, since.revision));
      return changed.ok ? ok({ from: changed.value.from, to: changed.value.to, changes: changed.value.changes.map((each) => ({ ...each })), forgotten: changed.value.forgotten.map((each) => ({ ...each })) }) : changed;
    }),
  };
}
