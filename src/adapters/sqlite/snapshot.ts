import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { VaultSnapshot } from '#ports/vault.ts';
import { joinUnambiguously } from '../crypto/associated-data.ts';
import { readEnvelope } from '../crypto/header-envelope.ts';
import { readHeader } from '../crypto/vault-header.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readFileLimited } from '../files/limited-read.ts';
import { openDatabase } from './driver.ts';
import type { SqlDatabase } from './driver.ts';
import { HEADER_FILES } from './header-files.ts';
import { guarded } from './transaction.ts';
import { vaultFailure } from './vault-failures.ts';

const TABLES = ['vault', 'cases', 'key_copies', 'revisions', 'drafts', 'papers', 'blobs', 'ledger'] as const;

/** Writes a consistent copy of an open database, encrypted under the same key, into a file that is not there yet. */
export function snapshotInto(database: SqlDatabase, path: string): Result<null> {
  return guarded(() => {
    database.prepare('VACUUM INTO ?').run(path);
    return ok(null);
  });
}

/** Writes header and database of an open vault into an empty folder, and says what is in them. Both calls of the driver follow each other without a write between. */
export async function takeSnapshot(database: SqlDatabase, headerText: string, into: string): Promise<Result<VaultSnapshot>> {
  const named = namesIn(headerText);
  if (named === null) return err(vaultFailure('vault-header-damaged'));
  const copied = guarded(() => {
    const done = snapshotInto(database, join(into, named.database));
    return done.ok ? ok(contentsOf(database, named)) : done;
  });
  if (!copied.ok) return copied;
  for (const file of HEADER_FILES) {
    const written = await writeFileAtomically(join(into, file), Buffer.from(headerText, 'utf8'), 'refuse');
    if (!written.ok) return written;
  }
  return copied;
}

/** Opens a copy of this vault that lies in a folder, checks every page and every index, and says what is in it. The copy is changed by nothing but the log that opening it makes. */
export async function readSnapshot(databaseKey: Uint8Array, folder: string): Promise<Result<VaultSnapshot>> {
  const header = await readFileLimited(join(folder, HEADER_FILES[0]), 1_048_576);
  const named = header.ok ? namesIn(header.value.toString('utf8')) : null;
  if (named === null) return err(vaultFailure('vault-header-damaged'));
  const opened = await openDatabase(join(folder, named.database), databaseKey, false);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    return guarded(() => (database.pragma('integrity_check(1)', { simple: true }) === 'ok' ? ok(contentsOf(database, named)) : err(vaultFailure('vault-database-damaged'))));
  } finally {
    database.close();
  }
}

/** Rows of every table and one hash over all that stands in them. */
function contentsOf(database: SqlDatabase, { vault, database: name }: Named): VaultSnapshot {
  const hash = createHash('sha256');
  const counts = new Map<string, number>();
  for (const table of TABLES) {
    let rows = 0;
    for (const row of database.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY ${table === 'vault' ? 'name' : table === 'ledger' ? 'sequence' : 'row'}`).raw().iterate()) {
      hash.update(joinUnambiguously([table, ...row.map((value) => (value instanceof Uint8Array ? value : String(value)))]));
      rows += 1;
    }
    counts.set(table, rows);
  }
  const blobs = database.prepare<[], string>('SELECT name FROM blobs ORDER BY row').pluck().all();
  return { vault, database: name, digest: hash.digest('hex'), cases: counts.get('cases') ?? 0, revisions: counts.get('revisions') ?? 0, ledgerEntries: counts.get('ledger') ?? 0, blobs };
}

type Named = { readonly vault: string; readonly database: string };

function namesIn(headerText: string): Named | null {
  const envelope = readEnvelope(headerText);
  return envelope === null ? null : readHeader(envelope.header);
}
