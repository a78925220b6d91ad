import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import { createBackups } from '#adapters/backup/age-backups.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { backUpVault } from '#application/back-up-vault.ts';
import { backupState } from '#application/backup-reminder.ts';
import { PASSPHRASE, bytes, newCase, scratch, valueOf } from './fixtures.ts';

test('a backup is due when there is none of a vault with cases, or the last is as old as was agreed', async () => {
  const place = scratch();
  let now = '2026-05-03T09:00:00.000Z';
  const clock = { now: () => now, today: () => now.slice(0, 10) };
  const vault = valueOf(await createVaultKeeper({ clock, newVaultCost: LOWEST_COST }).create(join(place, 'v'), bytes(PASSPHRASE)));
  expect(valueOf(await backupState(vault, now, false))).toEqual({ last: null, days: null, due: false });
  valueOf(await vault.createCase(newCase()));
  expect(valueOf(await backupState(vault, now, true))).toEqual({ last: null, days: null, due: true });
  const report = valueOf(await backUpVault(vault, createBackups(clock), join(place, 'v'), join(place, 'b.age'), { kind: 'passphrase', bytes: bytes(PASSPHRASE) }));
  valueOf(await vault.record({ kind: 'case-replaced', caseId: newCase().id }));
  const last = { at: now, path: report.file, sha256: report.sha256, bytes: report.bytes };
  expect(valueOf(await backupState(vault, now, true))).toEqual({ last, days: 0, due: false });
  now = '2026-05-09T23:00:00.000Z';
  expect(valueOf(await backupState(vault, now, true))).toEqual({ last, days: 6, due: false });
  expect(valueOf(await backupState(vault, now, true, 6)).due).toBe(true);
  now = '2026-05-10T00:00:01.000Z';
  expect(valueOf(await backupState(vault, now, true))).toEqual({ last, days: 7, due: true });
  // A clock that was put back says "today", never a negative number.
  expect(valueOf(await backupState(vault, '2026-01-01T00:00:00.000Z', true))).toMatchObject({ days: 0, due: false });
  await vault.close();
}, 120_000);
