import { createSecretKey, hkdfSync } from 'node:crypto';
import { KEY_LENGTH } from './sealing.ts';

/** What a key is for. The label goes into the derivation, so that no key ever serves two purposes. */
export type KeyPurpose =
  | 'pana/1 database'
  | 'pana/1 header'
  | 'pana/1 case keys'
  | 'pana/1 case rows'
  | 'pana/1 case tags'
  | 'pana/1 case blobs'
  | 'pana/1 recovery slot'
  | 'pana/1 key file slot'
  | 'pana/1 shares slot';

const NO_SALT = new Uint8Array(0);

/** Derives a 256-bit key from another with HKDF-SHA-256 (RFC 5869); `salt` is given for blobs and slots alone. */
export function deriveKey(from: Uint8Array, purpose: KeyPurpose, salt: Uint8Array = NO_SALT): Buffer {
  return Buffer.from(hkdfSync('sha256', createSecretKey(from), salt, Buffer.from(purpose, 'utf8'), KEY_LENGTH));
}

/** The keys that an open vault holds. The vault key itself is forgotten as soon as these are derived. */
export type VaultKeys = { readonly database: Buffer; readonly header: Buffer; readonly caseKeys: Buffer };

/** Derives the keys of a vault from the vault key that a slot unwrapped. */
export function vaultKeys(vaultKey: Uint8Array): VaultKeys {
  return {
    database: deriveKey(vaultKey, 'pana/1 database'),
    header: deriveKey(vaultKey, 'pana/1 header'),
    caseKeys: deriveKey(vaultKey, 'pana/1 case keys'),
  };
}

/** The keys of one case, derived from its random case key. */
export type CaseKeys = { readonly rows: Buffer; readonly tags: Buffer; readonly blobs: Buffer };

/** Derives the keys of a case from its random case key. */
export function caseKeys(caseKey: Uint8Array): CaseKeys {
  return {
    rows: deriveKey(caseKey, 'pana/1 case rows'),
    tags: deriveKey(caseKey, 'pana/1 case tags'),
    blobs: deriveKey(caseKey, 'pana/1 case blobs'),
  };
}

/** Overwrites keys with zeros. What the runtime copied in the meantime is out of reach. */
export function forgetKeys(keys: Readonly<Record<string, Buffer>>): void {
  for (const key of Object.values(keys)) key.fill(0);
}
