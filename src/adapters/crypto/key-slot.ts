import { randomBytes } from 'node:crypto';
import { argon2id } from './argon2id.ts';
import type { KdfCost } from './argon2id.ts';
import { joinUnambiguously } from './associated-data.ts';
import { deriveKey } from './key-schedule.ts';
import { KEY_LENGTH, seal, unseal } from './sealing.ts';
import type { SharePlan } from './split-secret.ts';
import type { KeySlot, PassphraseSlot } from './vault-header.ts';

const SALT_LENGTH = 32;

/** The kinds of slots that are opened by a random key and need no slow derivation; of a split one also how it is split. */
export type KeySlotPlan = { readonly kind: 'recovery' } | { readonly kind: 'key-file' } | ({ readonly kind: 'shares' } & SharePlan);

/** Wraps the vault key for a normalised passphrase in a new slot with a salt of its own. */
export async function makePassphraseSlot(vault: string, id: string, vaultKey: Uint8Array, passphrase: Uint8Array, cost: KdfCost, addedAt?: string): Promise<PassphraseSlot> {
  const salt = randomBytes(SALT_LENGTH);
  const kdf: PassphraseSlot['kdf'] = { name: 'argon2id', version: 19, memoryKiB: cost.memoryKiB, passes: cost.passes, lanes: cost.lanes, salt: salt.toString('base64') };
  const slotKey = await argon2id(passphrase, salt, cost);
  const wrapped = seal(slotKey, vaultKey, slotPlace(vault, id, kdf)).toString('base64');
  slotKey.fill(0);
  return { id, kind: 'passphrase', kdf, wrapped, ...(addedAt === undefined ? {} : { addedAt }) };
}

/** The vault key from a slot, or null when this is not its passphrase. The caller zeroes the key. */
export async function openPassphraseSlot(vault: string, slot: PassphraseSlot, passphrase: Uint8Array): Promise<Buffer | null> {
  const slotKey = await argon2id(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf);
  const vaultKey = unseal(slotKey, Buffer.from(slot.wrapped, 'base64'), slotPlace(vault, slot.id, slot.kdf));
  slotKey.fill(0);
  return vaultKey?.length === KEY_LENGTH ? vaultKey : null;
}

/** Wraps the vault key for a random key: that behind recovery words or shares, or that of a key file. */
export function makeKeySlot(vault: string, id: string, plan: KeySlotPlan, vaultKey: Uint8Array, secret: Uint8Array, addedAt: string): KeySlot {
  const salt = randomBytes(SALT_LENGTH).toString('base64');
  const slotKey = keySlotKey(plan.kind, secret, salt);
  const wrapped = seal(slotKey, vaultKey, keySlotPlace(vault, id, plan, salt)).toString('base64');
  slotKey.fill(0);
  return { id, ...plan, salt, wrapped, addedAt };
}

/** The vault key from a slot, or null when this is not its key. The caller zeroes the key. */
export function openKeySlot(vault: string, slot: KeySlot, secret: Uint8Array): Buffer | null {
  const slotKey = keySlotKey(slot.kind, secret, slot.salt);
  const vaultKey = unseal(slotKey, Buffer.from(slot.wrapped, 'base64'), keySlotPlace(vault, slot.id, slot, slot.salt));
  slotKey.fill(0);
  return vaultKey?.length === KEY_LENGTH ? vaultKey : null;
}

const PURPOSES = { recovery: 'pana/1 recovery slot', 'key-file': 'pana/1 key file slot', shares: 'pana/1 shares slot' } as const;

function keySlotKey(kind: KeySlot['kind'], secret: Uint8Array, salt: string): Buffer {
  return deriveKey(secret, PURPOSES[kind], Buffer.from(salt, 'base64'));
}

function keySlotPlace(vault: string, id: string, plan: KeySlotPlan, salt: string): Buffer {
  const split = plan.kind === 'shares' ? ['slip-39', String(plan.threshold), String(plan.count)] : [];
  return joinUnambiguously(['pana/1', 'slot', vault, id, plan.kind, ...split, 'hkdf-sha256', salt]);
}

function slotPlace(vault: string, id: string, kdf: PassphraseSlot['kdf']): Buffer {
  const cost = [kdf.memoryKiB, kdf.passes, kdf.lanes].map(String);
  return joinUnambiguously(['pana/1', 'slot', vault, id, 'passphrase', kdf.name, String(kdf.version), ...cost, kdf.salt]);
}
