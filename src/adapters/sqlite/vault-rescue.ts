import { join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Clock } from '#ports/clock.ts';
import type { SalvageReport, VaultRescue, VaultSecret } from '#ports/vault-custody.ts';
import type { KdfCost } from '../crypto/argon2id.ts';
import { forgetKeys } from '../crypto/key-schedule.ts';
import { passphraseWeakness } from '../crypto/passphrase-weakness.ts';
import { CaseAccess } from './case-access.ts';
import { readHeaders } from './header-files.ts';
import { PageScan } from './page-scan.ts';
import { readySecret, unlock } from './unlock.ts';
import type { Unlocked } from './unlock.ts';
import { vaultFailure } from './vault-failures.ts';
import { sizeOf } from './vault-folder.ts';
import { salvageInto } from './vault-salvage.ts';

/** Makes the rescuer of damaged vaults. `cost` says what a guess at the passphrase of the new vault is to cost. */
export function createVaultRescue(clock: Clock, cost: () => Promise<KdfCost>): VaultRescue {
  return {
    salvage: async (folder, given, target, fresh) => {
      const passphrase = await readySecret({ kind: 'passphrase', bytes: fresh });
      if (!passphrase.ok) return passphrase;
      const weakness = await passphraseWeakness(passphrase.value.bytes);
      const unlocked = weakness === null ? await unlockedHeader(folder, given) : err(vaultFailure(weakness));
      if (!unlocked.ok) return unlocked;
      try {
        return await salvaged(folder, unlocked.value, target, passphrase.value.bytes, await cost(), clock.now());
      } finally {
        unlocked.value.vaultKey.fill(0);
        forgetKeys(unlocked.value.keys);
        passphrase.value.bytes.fill(0);
      }
    },
  };
}

async function unlockedHeader(folder: string, given: VaultSecret): Promise<Result<Unlocked>> {
  const secret = await readySecret(given);
  if (!secret.ok) return secret;
  try {
    const found = await readHeaders(folder);
    if (!found.ok) return found;
    return found.value.files === 0 ? err(vaultFailure('vault-missing')) : await unlock(found.value.sound, secret.value);
  } finally {
    secret.value.bytes.fill(0);
  }
}

async function salvaged(folder: string, { keys, copy }: Unlocked, target: string, passphrase: Uint8Array, cost: KdfCost, at: string): Promise<Result<SalvageReport>> {
  const { makeVaultFolder } = await import('./vault-creation.ts');
  const path = join(folder, copy.header.database);
  if ((await sizeOf(path)) === null) return err(vaultFailure('vault-database-damaged'));
  const scan = new PageScan(path, keys.database);
  const reports: SalvageReport[] = [];
  try {
    const made = await makeVaultFolder(target, passphrase, cost, at, async (staging, database, newKeys, vaultId) => {
      const access = new CaseAccess(database, newKeys.caseKeys);
      const report = await salvageInto({ folder: staging, database, access, vaultId, at }, scan, keys.caseKeys, folder);
      access.forget();
      if (report.ok) reports.push(report.value);
      return report;
    });
    if (!made.ok) return made;
    forgetKeys(made.value.keys);
    const [report] = reports;
    return report === undefined ? err(vaultFailure('vault-database-damaged')) : ok(report);
  } finally {
    scan.close();
  }
}
