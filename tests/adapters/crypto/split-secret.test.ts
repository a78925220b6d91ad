import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readShareWords } from '#adapters/crypto/share-words.ts';
import { combineShares, isSharePlan, readShares, splitSecret } from '#adapters/crypto/split-secret.ts';

/** The vectors of SLIP-39 as another implementation ships them: name, words of the shares, the secret in hex ("" where they must be refused). Their secrets are under the passphrase TREZOR. */
const PACKAGE = join(import.meta.dirname, '../../../node_modules/slip39');
type Vector = readonly [string, readonly string[], string, string];
const vectors = JSON.parse(readFileSync(join(PACKAGE, 'test/vectors.json'), 'utf8')) as readonly Vector[];

async function outcome(texts: readonly string[], passphrase = ''): Promise<string> {
  const shares = [];
  for (const text of texts) {
    const read = readShareWords(text.split(' '));
    if (!read.ok) return read.error.code;
    shares.push(read.value);
  }
  const combined = await combineShares(shares, passphrase);
  return combined.ok ? combined.value.toString('hex') : combined.error.code;
}

test('all published vectors of SLIP-39: what is right is recovered, what is wrong refused', async () => {
  expect(vectors).toHaveLength(45);
  for (const [name, texts, secret] of vectors) {
    const got = await outcome(texts, 'TREZOR');
    if (secret === '') expect([name, got]).toEqual([name, expect.stringMatching(/^shares?-/u)]);
    else expect([name, got]).toEqual([name, secret]);
  }
});

test('another implementation recovers what was split here, and reads the same words', async () => {
  const secret = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  for (const [threshold, count] of [[2, 3], [3, 5], [5, 5], [2, 16]] as const) {
    const texts = await splitSecret(secret, { threshold, count });
    expect(new Set(texts).size).toBe(count);
    // That package changes the prototypes of arrays and texts, so it runs in a process of its own.
    const script = `const { recoverSecret } = require(${JSON.stringify(PACKAGE)}); process.stdout.write(Buffer.from(recoverSecret(JSON.parse(process.argv[1]), '')).toString('hex'));`;
    const chosen = texts.slice(count - threshold);
    expect(spawnSync(process.execPath, ['-e', script, JSON.stringify(chosen)], { encoding: 'utf8' }).stdout).toBe(secret.toString('hex'));
  }
});

test('any k of n give the secret, in any order and with one too many; k - 1 do not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.integer({ min: 2, max: 16 }).chain((count) => fc.tuple(fc.integer({ min: 2, max: count }), fc.constant(count), fc.shuffledSubarray(Array.from({ length: count }, (_, index) => index), { minLength: count }))),
      async (secret, [threshold, count, order]) => {
        const texts = await splitSecret(secret, { threshold, count });
        const shuffled = order.map((index) => texts[index] ?? '');
        expect(await outcome(shuffled.slice(0, threshold))).toBe(Buffer.from(secret).toString('hex'));
        expect(await outcome([...shuffled.slice(0, threshold + 1), shuffled[0] ?? ''])).toBe(Buffer.from(secret).toString('hex'));
        expect(await outcome(shuffled.slice(0, threshold - 1))).toBe('shares-too-few');
        expect(await outcome([...shuffled.slice(0, threshold - 1), shuffled[0] ?? ''])).toBe('shares-too-few');
      },
    ),
    { numRuns: 12 },
  );
});

test('shares are read as people type them, and a mistake is named by sheet and word', async () => {
  const secret = Buffer.alloc(16, 0x5a);
  const [first = '', second = ''] = await splitSecret(secret, { threshold: 2, count: 2 });
  const [other = ''] = await splitSecret(secret, { threshold: 2, count: 2 });
  const read = (text: string) => {
    const shares = readShares(text);
    return shares.ok ? shares.value.length : shares.error;
  };
  const short = first.split(' ').map((word, index) => `${String(index + 1)}) ${word.slice(0, 4).toUpperCase()},`).join('\n');
  expect(read(`${short}\n\n${second}\n`)).toBe(2);
  expect(read('')).toEqual({ code: 'share-words-count', share: 1 });
  expect(read(`${first} ${second.slice(0, -9)}`)).toMatchObject({ share: 2 });
  const words = second.split(' ');
  expect(read(`${first} ${words.with(4, 'nonsense').join(' ')}`)).toEqual({ code: 'share-words-unknown', word: 5, share: 2 });
  expect(read(`${first} ${words.with(4, words[4] === 'academic' ? 'acid' : 'academic').join(' ')}`)).toEqual({ code: 'share-words-checksum', share: 2 });
  expect(read(`${words.with(0, words[1] ?? '').with(1, words[0] ?? '').join(' ')} ${first}`)).toMatchObject({ share: 1 });
  expect(await outcome([first, other])).toBe('shares-mixed');
  expect([[1, 1], [1, 3], [2, 1], [3, 2], [2, 17], [2.5, 3]].map(([threshold = 0, count = 0]) => isSharePlan({ threshold, count }))).toEqual([false, false, false, false, false, false]);
  await expect(splitSecret(secret, { threshold: 1, count: 3 })).rejects.toThrow('cannot be split');
});
