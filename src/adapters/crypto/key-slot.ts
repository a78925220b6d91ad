import { randomBytes } from 'node:crypto';
import { argon2id } from './argon2id.ts';
import type { KdfCost } from './argon2id.ts';
import { joinUnambiguously } from './associated-data.ts';
import { KEY_LENGTH, seal, unseal } from './sealing.ts';
import type { PassphraseSlot } from './vault-header.ts';

const SALT_LENGTH = 32;

/** Wraps the vault key for a normalised passphrase in a new slot with a salt of its own. */
export async function makePassphraseSlot(vault: string, id: string, vaultKey: Uint8Array, passphrase: Uint8Array, cost: KdfCost): Promise<PassphraseSlot> {
  const salt = randomBytes(SALT_LENGTH);
  const kdf: PassphraseSlot['kdf'] = { name: 'argon2id', version: 19, ...cost, salt: salt.toString('base64') };
  const slotKey = await argon2id(passphrase, salt, cost);
  const wrapped = seal(slotKey, vaultKey, slotPlace(vault, id, kdf)).toString('base64');
  slotKey.fill(0);
  return { id, kind: 'passphrase', kdf, wrapped };
}

/** The vault key from a slot, or null when this is not its passphrase. The caller zeroes the key. */
export async function openPassphraseSlot(vault: string, slot: PassphraseSlot, passphrase: Uint8Array): Promise<Buffer | null> {
  const slotKey = await argon2id(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf);
  const vaultKey = unseal(slotKey, Buffer.from(slot.wrapped, 'base64'), slotPlace(vault, slot.id, slot.kdf));
  slotKey.fill(0);
  return vaultKey?.length === KEY_LENGTH ? vaultKey : null;
}

function slotPlace(vault: string, id: string, kdf: PassphraseSlot['kdf']): Buffer {
  const cost = [kdf.memoryKiB, kdf.passes, kdf.lanes].map(String);
  return joinUnambiguously(['pana/1', 'slot', vault, id, 'passphrase', kdf.name, String(kdf.version), ...cost, kdf.salt]);
}
