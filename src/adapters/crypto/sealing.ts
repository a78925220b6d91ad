import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

/** Length in bytes of every symmetric key of the vault. */
export const KEY_LENGTH = 32;

const VERSION = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

// Keys are handed over as key objects: with bare bytes this Node takes three times as long, which shows in a list of cases.

/**
 * Encrypts with AES-256-GCM under a fresh random nonce. The result is one byte of version (1), 12 bytes of nonce, the
 * ciphertext, 16 bytes of tag. `associatedData` says where the result belongs; opening it elsewhere fails.
 */
export function seal(key: Uint8Array, plaintext: Uint8Array, associatedData: Uint8Array): Buffer {
  return sealWithNonce(key, plaintext, associatedData, randomBytes(NONCE_LENGTH));
}

/** `seal` with a given nonce: for known-answer tests alone, since a nonce used twice gives the plaintext away. */
export function sealWithNonce(key: Uint8Array, plaintext: Uint8Array, associatedData: Uint8Array, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(associatedData);
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
}

/** Opens what `seal` made. Returns null when the bytes were changed, moved, cut or sealed under another key; never throws on them. */
export function unseal(key: Uint8Array, sealed: Uint8Array, associatedData: Uint8Array): Buffer | null {
  if (sealed.length < 1 + NONCE_LENGTH + TAG_LENGTH || sealed[0] !== VERSION) return null;
  const nonce = sealed.subarray(1, 1 + NONCE_LENGTH);
  const body = sealed.subarray(1 + NONCE_LENGTH, sealed.length - TAG_LENGTH);
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(associatedData);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_LENGTH));
  const start = decipher.update(body);
  try {
    return Buffer.concat([start, decipher.final()]);
  } catch {
    start.fill(0);
    return null;
  }
}
