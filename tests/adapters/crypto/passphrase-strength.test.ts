import { expect, test } from 'vitest';
import { calibratedCost, isMuchCheaper, TARGET_MS } from '#adapters/crypto/calibration.ts';
import { LOWEST_COST, isCostWithinBounds } from '#adapters/crypto/argon2id.ts';
import { madePassphrase, passphraseStrength } from '#adapters/crypto/passphrase-strength.ts';
import { passphraseWeakness } from '#adapters/crypto/passphrase-weakness.ts';
import { RUSSIAN_WORDS } from '#adapters/crypto/words-ru.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

test('what is guessed first is refused: repeats, rows, names, towns, Russian on Latin keys, Kazakh words, dates', async () => {
  for (const weak of ['aaaaaaaaaaaa', 'парольпароль', 'gfhjkmgfhjkm', '123456789012', 'qwertyuiop[]', 'йцукенгшщзхъ', 'қазақстан2026', 'айгерим12345', 'Alexander1990', 'Наташа123456', 'махаббат2001', 'abcdefghijkl']) {
    expect([weak, await passphraseWeakness(bytes(weak))]).toEqual([weak, 'passphrase-too-weak']);
  }
  expect(await passphraseWeakness(bytes('x7$Кq'))).toBe('passphrase-too-short');
});

test('random words are strong in both languages, and a sentence of one’s own will do', async () => {
  for (const phrase of [madePassphrase('ru'), madePassphrase('en'), 'вымышленные люди и ничьи тайны', 'верный ключ от сундука']) {
    expect(passphraseStrength(bytes(phrase)).verdict).toBe('strong');
    expect(await passphraseWeakness(bytes(phrase))).toBeNull();
  }
  expect(passphraseStrength(bytes('п'.repeat(1024))).verdict).toBe('floor');
});

test('made passphrases have eight Russian or seven English words, and never the same ones twice', () => {
  expect(RUSSIAN_WORDS).toHaveLength(1024);
  expect(new Set(RUSSIAN_WORDS.map((word) => word.slice(0, 4))).size).toBe(1024);
  expect(RUSSIAN_WORDS.every((word) => /^[а-я]{4,9}$/u.test(word))).toBe(true);
  const made = Array.from({ length: 200 }, () => madePassphrase('ru'));
  expect(new Set(made).size).toBe(200);
  for (const phrase of made) expect(phrase.split(' ').every((word) => RUSSIAN_WORDS.includes(word)) && phrase.split(' ').length === 8).toBe(true);
  // Two hundred times eight words out of 1024: a generator stuck on a part of the list would show.
  expect(new Set(made.flatMap((phrase) => phrase.split(' '))).size).toBeGreaterThan(600);
  expect(madePassphrase('en').split(' ')).toHaveLength(7);
});

test('the cost follows the machine, and stays within the bounds of the format on any', async () => {
  const machine = (milliseconds: number) => (cost: typeof LOWEST_COST) => Promise.resolve((milliseconds * cost.memoryKiB * cost.passes) / (65_536 * 3));
  const usual = await calibratedCost(machine(125), 16 * 2 ** 30);
  expect(usual).toEqual({ memoryKiB: 262_144, passes: 3, lanes: 2 });
  for (const speed of [0.001, 1, 20, 90, 250, 700, 60_000]) {
    for (const memory of [2 ** 29, 2 ** 31, 2 ** 33, 2 ** 37]) {
      const cost = await calibratedCost(machine(speed), memory);
      expect(isCostWithinBounds(cost)).toBe(true);
      // Slower than asked for only where the floor asks for more, and never above what the machine can spare.
      const takes = await machine(speed)(cost);
      expect(takes <= TARGET_MS * 1.01 || cost.memoryKiB * cost.passes === 65_536 * 3).toBe(true);
      expect(cost.memoryKiB <= Math.max(65_536, memory / 8 / 1024)).toBe(true);
    }
  }
  expect(isMuchCheaper(LOWEST_COST, usual)).toBe(true);
  expect(isMuchCheaper(usual, usual)).toBe(false);
});
