import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { vaultCalls } from '#contract/vault-calls.ts';
import type { Session } from './session.ts';

/** Minutes without a key or a click after which the window locks, unless the vault says otherwise. */
export const LOCK_MINUTES = 5;

/** Answers what concerns the program and its vault. */
export function answerVault(session: Session): Handlers<typeof vaultCalls> {
  const { desk, isOpen, enter, lock, remembered, remember, withVault } = session;
  return {
    'program.state': async () => {
      const open = isOpen();
      const { look, place, writing } = remembered();
      return ok({
        vault: open ? 'open' : (await desk.vaultExists()) ? 'locked' : 'absent', host: desk.host, today: desk.clock.today(), now: desk.clock.now(),
        look, place: open ? place : null, writing: open ? writing : null, lockMinutes: LOCK_MINUTES,
      });
    },
    'window.keep': ({ look, place, writing }) => {
      remember({ ...(look === undefined ? {} : { look }), ...(place === undefined ? {} : { place }), ...(writing === undefined ? {} : { writing }) });
      return Promise.resolve(ok({}));
    },
    'vault.create': ({ passphrase }) => enter('create', passphrase),
    'vault.open': ({ passphrase }) => enter('open', passphrase),
    'vault.lock': async () => {
      await lock();
      return ok({});
    },
    'draft.put': ({ id, path, text }) => withVault(async (open) => {
      const put = await open.putDraft({ caseId: id, path, text, at: desk.clock.now() });
      return put.ok ? ok({}) : put;
    }),
    'draft.list': ({ id }) => withVault(async (open) => {
      const found = await open.drafts(id);
      return found.ok ? ok(found.value.map(({ path, text, at }) => ({ path, text, at }))) : found;
    }),
    'draft.drop': ({ id, path }) => withVault(async (open) => {
      const dropped = await open.dropDraft(id, path);
      return dropped.ok ? ok({}) : dropped;
    }),
  };
}
