import { fc, test } from '@fast-check/vitest';
import { expect, vi } from 'vitest';
import { BlobDamage, openBlobStream, sealBlobStream } from '#adapters/crypto/blob-stream.ts';
import type { BlobPlace } from '#adapters/crypto/blob-stream.ts';
import { readEnvelope, writeEnvelope } from '#adapters/crypto/header-envelope.ts';
import { normalisePassphrase } from '#adapters/crypto/passphrase.ts';
import { seal, unseal } from '#adapters/crypto/sealing.ts';
import { readHeader } from '#adapters/crypto/vault-header.ts';
import { followDelta, textDelta } from '#adapters/sqlite/text-delta.ts';

const numRuns = process.env['SLOW'] === '1' ? 20_000 : 300;
vi.setConfig({ testTimeout: 600_000 });

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

function* cutInto(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function openBlob(secret: Uint8Array, place: BlobPlace, sealed: Uint8Array, size = 100_000): Promise<Buffer | null> {
  try {
    return await gathered(openBlobStream(secret, place, cutInto(sealed, size)));
  } catch (error) {
    if (error instanceof BlobDamage) return null;
    throw error;
  }
}

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const text = fc.string({ unit: fc.constantFrom('a', 'ж', 'ң', 'е', '𐍈', '"', '\\', '1', ' ') });

test.prop([key, fc.uint8Array(), fc.uint8Array()], { numRuns })('opening inverts sealing', (secret, plaintext, place) => {
  expect(unseal(secret, seal(secret, plaintext, place), place)).toEqual(Buffer.from(plaintext));
});

test.prop([key, fc.uint8Array({ maxLength: 60 }), fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns })('one changed byte anywhere is refused, and so is another place or key', (secret, plaintext, at, change) => {
  const place = Buffer.from('place');
  const sealed = seal(secret, plaintext, place);
  const changed = Buffer.from(sealed);
  const index = at % sealed.length;
  changed[index] = (changed[index] ?? 0) ^ change;
  expect(unseal(secret, changed, place)).toBeNull();
  expect(unseal(secret, sealed, Buffer.from('other'))).toBeNull();
  expect(unseal(Buffer.from(secret).fill(~(secret[0] ?? 0) & 255, 0, 1), sealed, place)).toBeNull();
});

test.prop([key, fc.uint8Array(), fc.uint8Array()], { numRuns })('no bytes make unsealing throw', async (secret, sealed, place) => {
  expect(unseal(secret, sealed, place)).toBeNull();
  expect(unseal(secret, Buffer.concat([Buffer.of(1), sealed, Buffer.alloc(28)]), place)).toBeNull();
  expect(await openBlob(secret, { caseId: 'a', blob: 'b' }, Buffer.concat([Buffer.from('PANABLB1'), sealed]))).toBeNull();
});

test.prop([key, fc.integer({ min: 0, max: 200_000 }), fc.nat(), fc.integer({ min: 1000, max: 150_000 })], { numRuns: Math.min(numRuns, 200) })('a blob opens whole in its place alone, and no cut of it opens, whatever pieces it comes in', async (secret, length, cut, piece) => {
  const place = { caseId: 'k3v9', blob: 'ab' };
  const plaintext = Buffer.alloc(length, 'pana');
  const sealed = await gathered(sealBlobStream(secret, place, cutInto(plaintext, piece)));
  expect((await openBlob(secret, place, sealed, piece))?.equals(plaintext)).toBe(true);
  expect(await openBlob(secret, { ...place, blob: 'ac' }, sealed)).toBeNull();
  expect(await openBlob(secret, place, sealed.subarray(0, cut % sealed.length))).toBeNull();
  // The cruel cut: between two chunks, where every tag that is left is right.
  for (let at = 40 + 65_552; at < sealed.length; at += 65_552) expect(await openBlob(secret, place, sealed.subarray(0, at))).toBeNull();
});

test.prop([text, text, text, text], { numRuns: numRuns * 5 })('following the step from one text to another gives the other', (head, before, after, tail) => {
  const [from, to] = [head + before + tail, head + after + tail];
  const delta = textDelta(from, to);
  expect(followDelta(from, delta)).toBe(to);
  expect(Buffer.byteLength(delta.middle)).toBeLessThanOrEqual(Buffer.byteLength(after) + 8);
  expect(followDelta(from, JSON.parse(JSON.stringify(delta)) as typeof delta)).toBe(to);
});

test.prop([text, text], { numRuns })('a step that does not fit a text is refused or stays text', (one, other) => {
  const far = { start: Buffer.byteLength(one) + 1, end: 0, middle: other };
  expect(followDelta(one, far)).toBeNull();
});

test.prop([fc.string({ unit: 'binary' }), fc.jsonValue()], { numRuns: numRuns * 5 })('no text makes reading a header throw', (noise, value) => {
  expect(readEnvelope(noise)).toBeNull();
  expect(readEnvelope(JSON.stringify(value))).toBeNull();
  expect(readHeader(noise)).toBeNull();
  expect(readHeader(JSON.stringify(value))).toBeNull();
});

test.prop([fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 99 }), key], { numRuns })('what is written as an envelope is read again', (header, version, secret) => {
  const wellFormed = header.toWellFormed();
  expect(readEnvelope(writeEnvelope(version, wellFormed, secret))).toMatchObject({ version, header: wellFormed });
});

test.prop([fc.string({ unit: 'grapheme', maxLength: 60 })], { numRuns })('every way to compose a passphrase comes to the same bytes', (words) => {
  const forms = (['NFC', 'NFD', 'NFKC', 'NFKD'] as const).map((form) => normalisePassphrase(new TextEncoder().encode(words.normalize(form))));
  const first = forms[0];
  for (const form of forms) expect(form).toEqual(first);
});
