import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { vaultCalls } from '#contract/vault-calls.ts';
import { settingsOf } from './answer-custody.ts';
import type { Session } from './session.ts';

/** Answers what concerns the program and its vault. */
export function answerVault(session: Session): Handlers<typeof vaultCalls> {
  const { desk, isOpen, create, open, lock, remembered, remember, withVault } = session;
  return {
    'program.state': async () => {
      const opened = isOpen();
      const { look, place, writing } = remembered();
      const settings = await settingsOf(session);
      return ok({
        vault: opened ? 'open' : (await desk.vaultExists()) ? 'locked' : 'absent', host: desk.host, today: desk.clock.today(), now: desk.clock.now(),
        look: look ?? (settings.tongue === null ? null : { tongue: settings.tongue, scheme: settings.scheme, size: settings.size }),
        place: opened ? place : null, writing: opened ? writing : null, lockMinutes: settings.lockMinutes, lockedByWrongKey: session.lockedByWrongKey(),
      });
    },
    'window.keep': ({ look, place, writing }) => {
      // A window that goes with a lock takes its fields away too; what was being written is kept for whoever opens the vault again.
      const leaves = writing !== undefined && (writing !== null || isOpen());
      remember({ ...(look === undefined ? {} : { look }), ...(place === undefined ? {} : { place }), ...(leaves ? { writing } : {}) });
      return Promise.resolve(ok({}));
    },
    'vault.create': ({ passphrase }) => create(passphrase),
    'vault.open': (secret) => open(secret),
    'vault.lock': async () => {
      await lock();
      return ok({});
    },
    'draft.put': ({ id, path, text }) => withVault(async (vault) => {
      const put = await vault.putDraft({ caseId: id, path, text, at: desk.clock.now() });
      return put.ok ? ok({}) : put;
    }),
    'draft.list': ({ id }) => withVault(async (vault) => {
      const found = await vault.drafts(id);
      return found.ok ? ok(found.value.map(({ path, text, at }) => ({ path, text, at }))) : found;
    }),
    'draft.drop': ({ id, path }) => withVault(async (vault) => {
      const dropped = await vault.dropDraft(id, path);
      return dropped.ok ? ok({}) : dropped;
    }),
  };
}
