import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** The newest version of the vault format that this program reads and the one that it writes. */
export const FORMAT_VERSION = 1;

/**
 * The outside of `vault.json`, the same in every version of the format for ever: a program that is too old can still
 * tell "newer" from "damaged". `header` is the text that `sum` and `mac` speak of, byte for byte.
 */
export type Envelope = { readonly version: number; readonly header: string; readonly mac: string };

const FORMAT = 'pana-vault';

const envelopeSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  header: z.string(),
  /** HMAC-SHA-256 under the header key: found wrong only by who knows the vault key, shows that someone changed the header. */
  mac: z.string(),
  /** SHA-256: tells damage from a wrong passphrase before any key is known. */
  sum: z.string(),
});

/** Writes an envelope as the text of `vault.json`. */
export function writeEnvelope(version: number, header: string, headerKey: Uint8Array): string {
  const mac = macOf(version, header, headerKey);
  const file = { format: FORMAT, version, header, mac: mac.toString('base64'), sum: sumOf(version, header, mac.toString('base64')) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of `vault.json`; null when it is not one or its checksum is wrong. Never throws. */
export function readEnvelope(text: string): Envelope | null {
  const parsed = envelopeSchema.safeParse(parsedJson(text));
  if (!parsed.success) return null;
  const { version, header, mac, sum } = parsed.data;
  return sumOf(version, header, mac) === sum ? { version, header, mac } : null;
}

/** Whether the envelope was made by someone who knew the vault key. */
export function isAuthentic(envelope: Envelope, headerKey: Uint8Array): boolean {
  const given = Buffer.from(envelope.mac, 'base64');
  const right = macOf(envelope.version, envelope.header, headerKey);
  return given.length === right.length && timingSafeEqual(given, right);
}

/** JSON or undefined: damaged text is an answer here, not an exception. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function macOf(version: number, header: string, headerKey: Uint8Array): Buffer {
  return createHmac('sha256', headerKey).update(`${FORMAT}\n${String(version)}\n${header}`, 'utf8').digest();
}

function sumOf(version: number, header: string, mac: string): string {
  return createHash('sha256').update(`${FORMAT}\n${String(version)}\n${mac}\n${header}`, 'utf8').digest('hex');
}
