/** What child processes of these tests share with the fixtures; without the test runner, which they do not run in. */
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { systemClock } from '#adapters/system/clock.ts';

export const PASSPHRASE_FOR_CHILDREN = 'верный ключ от сундука';

export function childKeeper(): ReturnType<typeof createVaultKeeper> {
  return createVaultKeeper({ clock: systemClock(), newVaultCost: LOWEST_COST });
}
