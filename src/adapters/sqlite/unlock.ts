import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import { isAuthentic } from '../crypto/header-envelope.ts';
import { readKeyFile } from '../crypto/key-file.ts';
import { openKeySlot, openPassphraseSlot } from '../crypto/key-slot.ts';
import { forgetKeys, vaultKeys } from '../crypto/key-schedule.ts';
import type { VaultKeys } from '../crypto/key-schedule.ts';
import { normalisePassphrase } from '../crypto/passphrase.ts';
import { readRecoveryWords } from '../crypto/recovery-words.ts';
import { combineShares, readShares } from '../crypto/split-secret.ts';
import type { SharesComplaint } from '../crypto/split-secret.ts';
import { isKnownKind, keySlots, passphraseSlots } from '../crypto/vault-header.ts';
import type { VaultHeader } from '../crypto/vault-header.ts';
import type { HeaderCopy } from './header-files.ts';
import { vaultFailure } from './vault-failures.ts';

/** A secret brought to the one form that slots know: a normalised passphrase, or the random key behind words or shares or in a file. */
export type ReadySecret = { readonly kind: VaultSecret['kind']; readonly bytes: Buffer };

/** An opened header. `vaultKey` is for changes of slots; who needs it no longer zeroes it. */
export type Unlocked = { readonly keys: VaultKeys; readonly vaultKey: Buffer; readonly copy: HeaderCopy; readonly slot: string };

/** Brings a secret to its form and zeroes what was given. The caller zeroes the result. */
export async function readySecret(secret: VaultSecret): Promise<Result<ReadySecret>> {
  try {
    const { kind } = secret;
    if (kind === 'passphrase') {
      const normalised = normalisePassphrase(secret.bytes);
      return normalised.ok ? ok({ kind, bytes: normalised.value }) : err(vaultFailure(normalised.error));
    }
    if (kind === 'key-file') {
      const key = readKeyFile(secret.bytes);
      return key.ok ? ok({ kind, bytes: key.value }) : err(vaultFailure(key.error));
    }
    if (kind === 'shares') {
      const shares = readShares(Buffer.from(secret.bytes).toString('utf8'));
      const combined = shares.ok ? await combineShares(shares.value) : shares;
      return combined.ok ? ok({ kind, bytes: combined.value }) : err(vaultFailure(combined.error.code, placeOf(combined.error)));
    }
    const entropy = readRecoveryWords(Buffer.from(secret.bytes).toString('utf8'));
    if (entropy.ok) return ok({ kind, bytes: entropy.value });
    return err(vaultFailure(entropy.error.code, 'word' in entropy.error ? String(entropy.error.word) : undefined));
  } finally {
    secret.bytes.fill(0);
  }
}

/** Which sheet, and which word of it: `2` or `2:5`. */
function placeOf(complaint: SharesComplaint): string | undefined {
  if (!('share' in complaint)) return undefined;
  return 'word' in complaint ? `${String(complaint.share)}:${String(complaint.word)}` : String(complaint.share);
}

/**
 * Opens the newest sound copy. An older copy is tried only when the newer turns out to be forged, never because the
 * secret does not fit it: else the passphrase before the last change would open the vault, and healing would
 * bring it back.
 */
export async function unlock(copies: readonly HeaderCopy[], secret: ReadySecret, stretching: () => void = () => undefined): Promise<Result<Unlocked>> {
  let told = false;
  const tellOnce = (): void => {
    if (!told) stretching();
    told = true;
  };
  for (const copy of copies) {
    const opened = await openSlots(copy.header, secret, tellOnce);
    if (!opened.ok) return opened;
    const { vaultKey, slot } = opened.value;
    const keys = vaultKeys(vaultKey);
    if (isAuthentic(copy.envelope, keys.header)) return ok({ keys, vaultKey, copy, slot });
    vaultKey.fill(0);
    forgetKeys(keys);
  }
  return err(vaultFailure('vault-header-damaged'));
}

const WRONG = { passphrase: 'vault-wrong-passphrase', recovery: 'vault-wrong-recovery', 'key-file': 'vault-wrong-key-file', shares: 'vault-wrong-shares' } as const;

async function openSlots(header: VaultHeader, secret: ReadySecret, stretching: () => void): Promise<Result<{ readonly vaultKey: Buffer; readonly slot: string }>> {
  const { kind, bytes } = secret;
  const found = kind === 'passphrase' ? passphraseSlots(header).length : keySlots(header, kind).length;
  if (found === 0) return err(vaultFailure(header.slots.some(isKnownKind) ? 'slot-kind-missing' : 'vault-newer-format'));
  for (const slot of kind === 'passphrase' ? passphraseSlots(header) : []) {
    const opening = openPassphraseSlot(header.vault, slot, bytes);
    stretching();
    const vaultKey = await opening;
    if (vaultKey !== null) return ok({ vaultKey, slot: slot.id });
  }
  for (const slot of kind === 'passphrase' ? [] : keySlots(header, kind)) {
    const vaultKey = openKeySlot(header.vault, slot, bytes);
    if (vaultKey !== null) return ok({ vaultKey, slot: slot.id });
  }
  return err(vaultFailure(WRONG[kind]));
}
