import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BlobDamage } from '#adapters/crypto/blob-stream.ts';
import { CASE, PASSPHRASE, codeOf, madeVault, newCase, reopened, scratch, valueOf } from './fixtures.ts';
import { readVault } from './independent-reader.ts';

/** Pieces that are made while they are asked for: their sum is far larger than what may lie in memory. */
async function* pieces(count: number, size: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < count; number += 1) yield await Promise.resolve(new Uint8Array(size).fill(number % 251));
}

async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

test('a file of 300 MB goes in and comes out piece by piece, and memory stays flat', async () => {
  const vault = await madeVault(join(scratch(), 'v'));
  valueOf(await vault.createCase(newCase()));
  const before = process.memoryUsage();
  let most = 0;
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(300, 1_000_000)) {
      most = Math.max(most, process.memoryUsage().arrayBuffers);
      yield piece;
    }
  }
  const attachment = valueOf(await vault.attach(CASE, 'видео задержания.mp4', watched()));
  expect(attachment).toMatchObject({ bytes: 300_000_000, name: 'видео задержания.mp4', sha256: await hashOf(pieces(300, 1_000_000)) });
  const content = valueOf(await vault.attachmentContent(CASE, attachment.blob));
  expect(await hashOf(content.pieces)).toBe(attachment.sha256);
  expect((await vault.verify()).problems).toEqual([]);
  // Collected at leisure, so more than a few pieces lie there; the whole file never does.
  expect(most - before.arrayBuffers).toBeLessThan(200_000_000);
  await vault.close();
});

test('attachments are listed with name, date and hash; the names lie encrypted, and a stand-alone reader finds the bytes', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  const first = valueOf(await vault.attach(CASE, 'справка о побоях.pdf', pieces(3, 50_000)));
  const empty = valueOf(await vault.attach(CASE, 'empty', pieces(0, 0)));
  expect(valueOf(await vault.attachments(CASE))).toEqual([first, empty]);
  expect(codeOf(await vault.attachments('nosuchcase000000'))).toBe('case-not-found');
  expect(codeOf(await vault.attach('nosuchcase000000', 'x', pieces(1, 1)))).toBe('case-not-found');
  expect(codeOf(await vault.attachmentContent(CASE, '../vault.json'))).toBe('blob-not-found');
  await vault.close();
  const found = readVault(folder, PASSPHRASE).cases[0]?.blobs;
  expect(found?.map(({ name, sha256, bytes }) => [name, sha256, bytes.length])).toEqual([[first.blob, first.sha256, 150_000], [empty.blob, empty.sha256, 0]]);
  expect(createHash('sha256').update(found?.[0]?.bytes ?? '').digest('hex')).toBe(first.sha256);
});

test('a source that breaks off leaves no file and no row', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield* pieces(3, 100_000);
    throw new Error('the stick was pulled out');
  }
  await expect(vault.attach(CASE, 'x', broken())).rejects.toThrow('pulled out');
  expect(readdirSync(join(folder, 'blobs'))).toEqual([]);
  expect(valueOf(await vault.attachments(CASE))).toEqual([]);
  await vault.close();
});

test('two attachments exchanged on the disk are found out, even of one case and one length', async () => {
  const folder = join(scratch(), 'v');
  const vault = await madeVault(folder);
  valueOf(await vault.createCase(newCase()));
  const [a, b] = [valueOf(await vault.attach(CASE, 'a', pieces(1, 1000))), valueOf(await vault.attach(CASE, 'b', pieces(2, 500)))];
  const [fileA, fileB] = [join(folder, 'blobs', a.blob), join(folder, 'blobs', b.blob)];
  const bytesA = readFileSync(fileA);
  writeFileSync(fileA, readFileSync(fileB));
  writeFileSync(fileB, bytesA);
  for (const { blob } of [a, b]) {
    expect(codeOf(await vault.readBlob(CASE, blob))).toBe('blob-damaged');
    const content = valueOf(await vault.attachmentContent(CASE, blob));
    await expect(hashOf(content.pieces)).rejects.toThrow(BlobDamage);
  }
  await vault.close();
  const again = await reopened(folder);
  expect((await again.verify()).problems.map(({ code }) => code)).toEqual(['blob-damaged', 'blob-damaged']);
  await again.close();
});
