import { Decrypter, Encrypter } from 'age-encryption';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { BackupKey, BackupLock } from '#ports/backup.ts';
import { normalisePassphrase } from '../crypto/passphrase.ts';
import { backupFailure } from './backup-failures.ts';

/** Encrypts a stream in the age format. A passphrase becomes a string here, because the library takes nothing else. */
export async function ageEncrypted(source: AsyncIterable<Uint8Array>, lock: BackupLock, workFactor: number): Promise<Result<AsyncIterable<Uint8Array>>> {
  const encrypter = new Encrypter();
  if (lock.kind === 'passphrase') {
    const phrase = normalisePassphrase(lock.bytes);
    if (!phrase.ok) return err(backupFailure('backup-wrong-key'));
    encrypter.setScryptWorkFactor(workFactor);
    encrypter.setPassphrase(phrase.value.toString('utf8'));
    phrase.value.fill(0);
  } else {
    try {
      for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
    } catch {
      return err(backupFailure('backup-recipient-malformed'));
    }
  }
  return ok(await encrypter.encrypt(ReadableStream.from(source)));
}

/**
 * Decrypts a stream in the age format. Fails with `backup-wrong-key` or `backup-damaged` by its header; damage further on
 * makes the stream throw, before any of the damaged part is given out.
 */
export async function ageDecrypted(source: AsyncIterable<Uint8Array>, key: BackupKey): Promise<Result<AsyncIterable<Uint8Array>>> {
  const decrypter = new Decrypter();
  try {
    if (key.kind === 'passphrase') {
      const phrase = normalisePassphrase(key.bytes);
      if (!phrase.ok) return err(backupFailure('backup-wrong-key'));
      decrypter.addPassphrase(phrase.value.toString('utf8'));
      phrase.value.fill(0);
    } else {
      const lines = Buffer.from(key.bytes).toString('latin1').split(/\r?\n/u).map((line) => line.trim());
      for (const line of lines) if (line.startsWith('AGE-SECRET-KEY-')) decrypter.addIdentity(line);
      key.bytes.fill(0);
    }
  } catch {
    return err(backupFailure('backup-wrong-key'));
  }
  try {
    return ok(await decrypter.decrypt(ReadableStream.from(source)));
  } catch (error) {
    // The library speaks of a key that fits nothing in these words, and of anything else as a mistake of the format.
    return err(backupFailure(error instanceof Error && /no identity matched/u.test(error.message) ? 'backup-wrong-key' : 'backup-damaged'));
  }
}
