import type BetterSqlite3 from 'better-sqlite3';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { saysDiskFull } from '../files/file-failures.ts';
import { vaultFailure } from './vault-failures.ts';
import type { VaultFailureCode } from './vault-failures.ts';

/**
 * What the vault may do with the driver. `serialize` (gives the database in clear) and `backup` (fails on an encrypted
 * one) are left out on purpose: a copy is made with `VACUUM INTO`, which stays encrypted.
 */
export type SqlDatabase = Pick<BetterSqlite3.Database, 'prepare' | 'exec' | 'pragma' | 'close' | 'inTransaction' | 'open'>;

/** The Node-API version that the driver's binary is built for; an older runtime dies in it without a word. */
const NEEDED_NODE_API = 10;

/** Whether this runtime can load the driver. */
export function isRuntimeNewEnough(nodeApi: string | undefined = process.versions['napi']): boolean {
  return Number(nodeApi ?? 0) >= NEEDED_NODE_API;
}

/**
 * Opens a SQLCipher 4 database under a raw 256-bit key, alone (a second process gets `vault-in-use` until this one
 * ends, however it ends), with write-ahead log and full sync. `create` makes the file. Fails with `runtime-too-old` or
 * a code of `sqliteFailureCode`; a file that the key does not fit is `vault-database-damaged`, since the header vouches
 * for the key.
 */
export async function openDatabase(path: string, key: Uint8Array, create: boolean): Promise<Result<SqlDatabase>> {
  if (!isRuntimeNewEnough()) return err(vaultFailure('runtime-too-old'));
  // The driver's loader asks for a diagnostic report to learn the C library; without this it would list network interfaces.
  Object.assign(process.report, { excludeNetwork: true });
  const { default: Driver } = await import('better-sqlite3');
  let database: BetterSqlite3.Database | null = null;
  try {
    database = new Driver(path, { fileMustExist: !create, timeout: 0 });
    prepareConnection(database, key);
    keepStatements(database);
    return ok(database);
  } catch (error) {
    database?.close();
    const code = sqliteFailureCode(error);
    if (code === null) throw error;
    return err(vaultFailure(code));
  }
}

/**
 * Encrypts a closed database that nobody else uses under another key, in place and without a way back: for fresh copies
 * alone. Fails with a code of `sqliteFailureCode`.
 */
export async function rekeyDatabase(path: string, from: Uint8Array, to: Uint8Array): Promise<Result<null>> {
  const { default: Driver } = await import('better-sqlite3');
  let database: BetterSqlite3.Database | null = null;
  const fresh = rawKeyText(to);
  try {
    database = new Driver(path, { fileMustExist: true, timeout: 0 });
    giveKey(database, from);
    // The driver changes no key under a write-ahead log, and a copy that fails is thrown away.
    database.pragma('journal_mode = MEMORY');
    database.rekey(fresh);
    return ok(null);
  } catch (error) {
    const code = sqliteFailureCode(error);
    if (code === null) throw error;
    return err(vaultFailure(code));
  } finally {
    fresh.fill(0);
    database?.close();
  }
}

function giveKey(database: BetterSqlite3.Database, key: Uint8Array): void {
  database.pragma("cipher = 'sqlcipher'");
  database.pragma('legacy = 4');
  const rawKey = rawKeyText(key);
  database.key(rawKey);
  rawKey.fill(0);
}

function prepareConnection(database: BetterSqlite3.Database, key: Uint8Array): void {
  giveKey(database, key);
  database.pragma('locking_mode = EXCLUSIVE');
  // Nothing may spill into files in clear: temporary tables, sorting and VACUUM stay in memory.
  database.pragma('temp_store = MEMORY');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  // Carrying the log into the file is left to quiet moments; 16 MB of log are the most that may gather.
  database.pragma('wal_autocheckpoint = 4000');
  // The first keyed read, which also takes the lock.
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
}

/** How many different statements a connection keeps ready; the program has fewer. */
const MOST_STATEMENTS = 200;

/**
 * Statements are parsed once and kept: parsing them anew was a good part of what saving an answer costs. A statement is kept by its text, so one text must always be read in
 * one way (`pluck` or not), and none may be asked again while it is being iterated over. SQLite parses by itself anew what a change of the tables made stale.
 */
function keepStatements(database: BetterSqlite3.Database): void {
  const kept = new Map<string, ReturnType<typeof database.prepare>>();
  const prepare = database.prepare.bind(database);
  const keeping = (text: string): ReturnType<typeof prepare> => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = prepare(text);
    if (kept.size < MOST_STATEMENTS) kept.set(text, made);
    return made;
  };
  Object.defineProperty(database, 'prepare', { value: keeping, configurable: true, writable: true });
}

/** `x'<64 hex>'`, SQLCipher's way to say "this is the key itself", made without a string that could not be zeroed. */
function rawKeyText(key: Uint8Array): Buffer {
  const digits = Buffer.from('0123456789abcdef', 'latin1');
  const text = Buffer.alloc(key.length * 2 + 3);
  text.write("x'", 'latin1');
  key.forEach((byte, index) => {
    text[2 + index * 2] = digits[byte >> 4] ?? 0;
    text[3 + index * 2] = digits[byte & 15] ?? 0;
  });
  text.write("'", text.length - 1, 'latin1');
  return text;
}

/** The vault's code for an error of the driver or the operating system; null for anything else, which is a bug and must be thrown on. */
export function sqliteFailureCode(error: unknown): VaultFailureCode | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code } = error;
  if (code === 'SQLITE_FULL' || saysDiskFull(error)) return 'disk-full';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'vault-in-use';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_FORMAT') return 'vault-database-damaged';
  if (code === 'SQLITE_IOERR_SHORT_READ') return 'vault-database-damaged';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') return 'vault-not-writable';
  if (code.startsWith('SQLITE_IOERR')) return 'vault-storage-failed';
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT'].includes(code)) return 'vault-not-writable';
  return ['EIO', 'ENODEV', 'ENXIO', 'ESTALE'].includes(code) ? 'vault-storage-failed' : null;
}
