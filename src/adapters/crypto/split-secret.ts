import { createHmac, pbkdf2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { combine } from 'shamir-secret-sharing';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { WORDS_PER_SHARE, readShareWords, shareWords } from './share-words.ts';
import type { Share, ShareComplaint } from './share-words.ts';

/** Bytes of the secret that is split. */
export const SPLIT_SECRET = 16;

/** Most shares of one secret: SLIP-39 has four bits for the number. */
export const MOST_SHARES = 16;

/** How many shares there are, and how many of them open. */
export type SharePlan = { readonly threshold: number; readonly count: number };

/** What is wrong with a set of shares; `share` counts from 1. */
export type SharesComplaint =
  | { readonly code: 'shares-mixed' | 'shares-too-few' | 'shares-damaged' }
  | (ShareComplaint & { readonly share: number });

/** Whether a secret can be split so: two at least must come together, else a share would be a key. */
export function isSharePlan({ threshold, count }: SharePlan): boolean {
  return Number.isInteger(threshold) && Number.isInteger(count) && threshold >= 2 && threshold <= count && count <= MOST_SHARES;
}

// Places on the polynomial (SLIP-39): the secret at 255, a digest of it at 254, members from 0.
const SECRET_AT = 255;
const DIGEST_AT = 254;
const DIGEST_LENGTH = 4;
const ROUNDS = 4;
const ROUND_ITERATIONS = 2500;
// Each step doubles the work; nobody needs hours, and a slip of the pen must not cost them.
const LARGEST_EXPONENT = 6;

const derive = promisify(pbkdf2);

/**
 * Splits 16 random bytes into `count` shares, any `threshold` of which give them back, as words of SLIP-39 (one group, no passphrase, extendable). Fewer
 * say nothing about the secret. Throws on a plan that `isSharePlan` refuses. The words are strings and cannot be zeroed.
 */
export async function splitSecret(secret: Uint8Array, { threshold, count }: SharePlan): Promise<readonly string[]> {
  if (!isSharePlan({ threshold, count })) throw new Error('a secret cannot be split so');
  const about = { identifier: randomInt(2 ** 15), extendable: true, iterationExponent: 0 };
  const encrypted = await feistel(secret, about, [0, 1, 2, 3]);
  const random = randomBytes(encrypted.length - DIGEST_LENGTH);
  const points: Point[] = Array.from({ length: threshold - 2 }, (_, x) => ({ x, y: Uint8Array.from(randomBytes(encrypted.length)) }));
  points.push({ x: DIGEST_AT, y: Uint8Array.from(Buffer.concat([digestOf(random, encrypted), random])) }, { x: SECRET_AT, y: encrypted });
  const words: string[] = [];
  for (let memberIndex = 0; memberIndex < count; memberIndex += 1) {
    const value = points.find(({ x }) => x === memberIndex)?.y ?? (await valueAt(points, memberIndex));
    words.push(shareWords({ ...about, groupIndex: 0, groupThreshold: 1, groupCount: 1, memberIndex, memberThreshold: threshold, value }));
  }
  for (const { y } of points) y.fill(0);
  return words;
}

/**
 * Reads shares as people type them, one after the other, twenty words each, with numbers or commas between. Names the first
 * share that is wrong. Enough shares are not asked for here.
 */
export function readShares(text: string): Result<readonly Share[], SharesComplaint> {
  const words = text.normalize('NFKC').match(/\p{L}+/gu) ?? [];
  const shares: Share[] = [];
  for (let start = 0; start < Math.max(words.length, 1); start += WORDS_PER_SHARE) {
    const read = readShareWords(words.slice(start, start + WORDS_PER_SHARE));
    if (!read.ok) return err({ ...read.error, share: start / WORDS_PER_SHARE + 1 });
    shares.push(read.value);
  }
  return ok(shares);
}

/**
 * Puts a secret together from shares; more than are needed, or one twice, do no harm. Pana splits without a passphrase; `passphrase` (ASCII) is
 * for the published vectors. The caller zeroes the result.
 */
export async function combineShares(shares: readonly Share[], passphrase = ''): Promise<Result<Buffer, SharesComplaint>> {
  const [first] = shares;
  if (first === undefined) return err({ code: 'shares-too-few' });
  const alike = (share: Share): boolean =>
    share.identifier === first.identifier && share.extendable === first.extendable && share.iterationExponent === first.iterationExponent &&
    share.groupThreshold === first.groupThreshold && share.groupCount === first.groupCount && share.value.length === first.value.length;
  if (!shares.every(alike)) return err({ code: 'shares-mixed' });
  if (first.iterationExponent > LARGEST_EXPONENT) return err({ code: 'shares-damaged' });
  const groups: Point[] = [];
  for (const x of new Set(shares.map(({ groupIndex }) => groupIndex))) {
    const members = shares.filter(({ groupIndex }) => groupIndex === x);
    const [member] = members;
    if (member === undefined || members.some(({ memberThreshold }) => memberThreshold !== member.memberThreshold)) return err({ code: 'shares-mixed' });
    const value = await recovered(members.map((each) => ({ x: each.memberIndex, y: each.value })), member.memberThreshold);
    if (value.ok) groups.push({ x, y: value.value });
    else if (value.error.code !== 'shares-too-few') return value;
  }
  const encrypted = await recovered(groups, first.groupThreshold);
  return encrypted.ok ? ok(Buffer.from(await feistel(encrypted.value, first, [3, 2, 1, 0], passphrase))) : encrypted;
}

type Point = { readonly x: number; readonly y: Uint8Array };

async function recovered(given: readonly Point[], threshold: number): Promise<Result<Uint8Array, SharesComplaint>> {
  const points = given.filter((point, index) => given.findIndex(({ x }) => x === point.x) === index).slice(0, threshold);
  // The same place with two values: two sets that happen to have one number, or a slip of the pen that the checksum let pass.
  if (given.some(({ x, y }) => points.some((point) => point.x === x && !Buffer.from(point.y).equals(y)))) return err({ code: 'shares-mixed' });
  const [only] = points;
  if (points.length < threshold || only === undefined) return err({ code: 'shares-too-few' });
  if (threshold === 1) return ok(only.y);
  const secret = await valueAt(points, SECRET_AT);
  const digest = Buffer.from(await valueAt(points, DIGEST_AT));
  return timingSafeEqual(digestOf(digest.subarray(DIGEST_LENGTH), secret), digest.subarray(0, DIGEST_LENGTH)) ? ok(secret) : err({ code: 'shares-damaged' });
}

/**
 * The value at `x` of the polynomial through the points. The library gives the value at 0 and does the arithmetic in the same field as SLIP-39; since adding in
 * that field is XOR, moving every place by `x` brings the wanted one to 0.
 */
async function valueAt(points: readonly Point[], x: number): Promise<Uint8Array> {
  return await combine(points.map((point) => Uint8Array.from([...point.y, point.x ^ x])));
}

function digestOf(key: Uint8Array, secret: Uint8Array): Buffer {
  return createHmac('sha256', key).update(secret).digest().subarray(0, DIGEST_LENGTH);
}

type CipherPlan = Pick<Share, 'identifier' | 'extendable' | 'iterationExponent'>;

/** The four-round cipher of SLIP-39 over the secret, the order of rounds tells enciphering from deciphering. */
async function feistel(secret: Uint8Array, plan: CipherPlan, order: readonly number[], passphrase = ''): Promise<Uint8Array> {
  if (order.length !== ROUNDS) throw new Error('no such cipher');
  const identifier = Buffer.alloc(2);
  identifier.writeUInt16BE(plan.identifier);
  const prefix = plan.extendable ? Buffer.alloc(0) : Buffer.concat([Buffer.from('shamir', 'latin1'), identifier]);
  const half = secret.length / 2;
  let [left, right] = [secret.subarray(0, half), secret.subarray(half)];
  for (const round of order) {
    const mask = await derive(Buffer.concat([Buffer.of(round), Buffer.from(passphrase, 'latin1')]), Buffer.concat([prefix, right]), ROUND_ITERATIONS << plan.iterationExponent, half, 'sha256');
    [left, right] = [right, left.map((byte, index) => byte ^ (mask[index] ?? 0))];
  }
  return Uint8Array.from([...right, ...left]);
}
