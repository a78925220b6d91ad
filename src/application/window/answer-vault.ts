import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { vaultCalls } from '#contract/vault-calls.ts';
import type { Session } from './session.ts';

/** Answers what concerns the program and its vault. */
export function answerVault(session: Session): Handlers<typeof vaultCalls> {
  const { desk, isOpen, enter, lock } = session;
  return {
    'program.state': async () => ok({ vault: isOpen() ? 'open' : (await desk.vaultExists()) ? 'locked' : 'absent', host: desk.host, today: desk.clock.today() }),
    'vault.create': ({ passphrase }) => enter('create', passphrase),
    'vault.open': ({ passphrase }) => enter('open', passphrase),
    'vault.lock': async () => {
      await lock();
      return ok({});
    },
  };
}
