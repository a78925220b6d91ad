/** Changes keys, deletes cases and makes backups without end; says each step after it was accepted. Killed from outside. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createBackups } from '#adapters/backup/age-backups.ts';
import { systemClock } from '#adapters/system/clock.ts';
import { PASSPHRASE_FOR_CHILDREN, childKeeper } from './child-keeper.ts';

const [, , folder = '', out = '', other = ''] = process.argv;
const keeper = childKeeper();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const backups = createBackups(systemClock(), 12);
const phrases = [PASSPHRASE_FOR_CHILDREN, other];
const first = await keeper.open(folder, bytes(PASSPHRASE_FOR_CHILDREN));
let current = first.ok ? 0 : 1;
if (first.ok) await first.value.close();
for (let step = 0; ; step += 1) {
  const vault = await keeper.open(folder, bytes(phrases[current] ?? ''));
  if (!vault.ok) throw new Error(vault.error.code);
  const id = `temporary${String(step).padStart(7, '0')}`;
  await vault.value.createCase({ id, title: 'Т', searchText: 'слово', noteText: '', content: { text: 'ж'.repeat(5000) }, by: 'child', reason: 'created' });
  writeSync(1, 'created\n');
  const backup = await backups.write(vault.value, folder, join(out, `${String(process.pid)}-${String(step)}.age`), { kind: 'passphrase', bytes: bytes('копия') });
  if (backup.ok) writeSync(1, `backup ${backup.value.file}\n`);
  await vault.value.deleteCase(id);
  writeSync(1, 'deleted\n');
  await vault.value.close();
  const changed = await keeper.keyring.changePassphrase(folder, { kind: 'passphrase', bytes: bytes(phrases[current] ?? '') }, bytes(phrases[1 - current] ?? ''), { newDatabaseKey: step % 2 === 0 });
  if (!changed.ok) throw new Error(changed.error.code);
  current = 1 - current;
  writeSync(1, `phrase ${String(current)}\n`);
}
