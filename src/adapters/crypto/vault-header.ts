import { z } from 'zod';
import { isCostWithinBounds } from './argon2id.ts';
import { parsedJson } from './header-envelope.ts';

const base64 = (bytes: number) =>
  z.string().refine((text) => /^[A-Za-z0-9+/]+={0,2}$/u.test(text) && Buffer.from(text, 'base64').length === bytes);

const slotId = z.string().regex(/^[0-9a-z]{8,32}$/u);

/** version byte + nonce + vault key + tag. */
const WRAPPED_LENGTH = 1 + 12 + 32 + 16;

const passphraseSlotSchema = z.looseObject({
  id: slotId,
  kind: z.literal('passphrase'),
  kdf: z
    .strictObject({ name: z.literal('argon2id'), version: z.literal(19), memoryKiB: z.int(), passes: z.int(), lanes: z.int(), salt: base64(32) })
    .refine(isCostWithinBounds),
  /** The vault key, sealed under the key that Argon2id makes of the passphrase. */
  wrapped: base64(WRAPPED_LENGTH),
});

const keySlotSchema = z.looseObject({
  id: slotId,
  kind: z.enum(['recovery', 'key-file']),
  salt: base64(32),
  wrapped: base64(WRAPPED_LENGTH),
});

const sharesSlotSchema = z.looseObject({
  id: slotId,
  kind: z.literal('shares'),
  /** How many of `count` shares open it. */
  threshold: z.int().min(2).max(16),
  count: z.int().min(2).max(16),
  salt: base64(32),
  wrapped: base64(WRAPPED_LENGTH),
}).refine(({ threshold, count }) => threshold <= count);

const headerSchema = z.looseObject({
  /** Random id of the vault, bound into every slot and repeated inside the database. */
  vault: z.string().regex(/^[0-9a-f]{32}$/u),
  /** Raised by one with every rewriting; of two sound copies the higher one holds. */
  generation: z.int().min(1),
  createdAt: z.string(),
  /** Name of the database file beside the header, so that a change of the vault key can switch to a new file in one rename. */
  database: z.string().regex(/^vault(?:-[0-9a-z]{1,32})?\.db$/u),
  /** Abilities that a reader must have. One that it does not know means a newer format. */
  needs: z.array(z.string()),
  slots: z.array(z.looseObject({ id: slotId, kind: z.string() })).min(1).max(64),
});

/** A slot that a passphrase opens. */
export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>;

/** A slot that recovery words, a key file or shares of a split secret open. */
export type KeySlot = z.infer<typeof keySlotSchema> | z.infer<typeof sharesSlotSchema>;

/** What stands in a header. Slots of kinds that this version does not know, and unknown fields, are kept as they came. */
export type VaultHeader = z.infer<typeof headerSchema>;

/** Reads the inner text of the envelope; null when it breaks the format. Never throws. */
export function readHeader(text: string): VaultHeader | null {
  const parsed = headerSchema.safeParse(parsedJson(text));
  if (!parsed.success) return null;
  const broken = parsed.data.slots.some((slot) => isKnownKind(slot) && knownSlot(slot) === null);
  return broken ? null : parsed.data;
}

/** A slot of any kind, as it stands in the header. */
export type AnySlot = VaultHeader['slots'][number];

/** Whether this version of the program knows slots of this kind. */
export function isKnownKind(slot: AnySlot): boolean {
  return ['passphrase', 'recovery', 'key-file', 'shares'].includes(slot.kind);
}

/** The slots that a passphrase may open, in the order of the header. */
export function passphraseSlots(header: VaultHeader): readonly PassphraseSlot[] {
  return header.slots.flatMap((slot) => {
    const known = knownSlot(slot);
    return known?.kind === 'passphrase' ? [known] : [];
  });
}

/** The slots that a random key of this kind may open, in the order of the header. */
export function keySlots(header: VaultHeader, kind: KeySlot['kind']): readonly KeySlot[] {
  return header.slots.flatMap((slot) => {
    const known = knownSlot(slot);
    return known?.kind === kind ? [known] : [];
  });
}

/** The slots that shares open, with how many there are. */
export function sharesSlots(header: VaultHeader): readonly z.infer<typeof sharesSlotSchema>[] {
  return header.slots.flatMap((slot) => {
    const known = knownSlot(slot);
    return known?.kind === 'shares' ? [known] : [];
  });
}

function knownSlot(slot: AnySlot): PassphraseSlot | KeySlot | null {
  const schema = { passphrase: passphraseSlotSchema, shares: sharesSlotSchema }[slot.kind] ?? keySlotSchema;
  const parsed = schema.safeParse(slot);
  return parsed.success ? parsed.data : null;
}
