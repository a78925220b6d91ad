import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { LOWEST_COST, argon2id } from '#adapters/crypto/argon2id.ts';
import { joinUnambiguously } from '#adapters/crypto/associated-data.ts';
import { deriveKey } from '#adapters/crypto/key-schedule.ts';
import { hkdfSync } from 'node:crypto';
import { seal, sealWithNonce, unseal } from '#adapters/crypto/sealing.ts';

const hex = (text: string) => Buffer.from(text.replace(/\s/gu, ''), 'hex');

test('Argon2id: the vector of RFC 9106 section 5.3 fixes the referee, the referee fixes ours', async () => {
  const vector = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1), nonce: Buffer.alloc(16, 2), secret: Buffer.alloc(8, 3), associatedData: Buffer.alloc(12, 4),
    parallelism: 4, tagLength: 32, memory: 32, passes: 3,
  });
  expect(vector.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  for (const cost of [LOWEST_COST, { memoryKiB: 65_536, passes: 4, lanes: 3 }]) {
    const [passphrase, salt] = [Buffer.from('верный ключ', 'utf8'), Buffer.alloc(32, 9)];
    const referee = argon2Sync('argon2id', { message: passphrase, nonce: salt, parallelism: cost.lanes, tagLength: 32, memory: cost.memoryKiB, passes: cost.passes });
    expect((await argon2id(passphrase, salt, cost)).equals(referee)).toBe(true);
  }
});

test('Argon2id: the reference implementation’s own test (t=2, m=2^16, p=1)', async () => {
  const key = await argon2id(Buffer.from('password'), Buffer.from('somesalt'), { memoryKiB: 65_536, passes: 2, lanes: 1 });
  expect(key.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
});

test('AES-256-GCM: case 16 of the GCM specification', () => {
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
  const nonce = hex('cafebabefacedbaddecaf888');
  const plaintext = hex(`d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
    1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39`);
  const associated = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const sealed = sealWithNonce(key, plaintext, associated, nonce);
  const right = hex(`01 cafebabefacedbaddecaf888
    522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662
    76fc6ece0f4e1768cddf8853bb2d551b`);
  expect(sealed.toString('hex')).toBe(right.toString('hex'));
  expect(unseal(key, right, associated)?.equals(plaintext)).toBe(true);
});

test('HKDF-SHA-256: case 1 of RFC 5869 for the primitive; ours adds the purpose as info', () => {
  const okm = hkdfSync('sha256', Buffer.alloc(22, 0x0b), hex('000102030405060708090a0b0c'), hex('f0f1f2f3f4f5f6f7f8f9'), 42);
  expect(Buffer.from(okm).toString('hex')).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865');
  const key = Buffer.alloc(32, 5);
  const purposes = ['pana/1 database', 'pana/1 header', 'pana/1 case keys', 'pana/1 case rows', 'pana/1 case tags', 'pana/1 case blobs'] as const;
  for (const purpose of purposes) {
    expect(deriveKey(key, purpose).equals(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, 32)))).toBe(true);
  }
  expect(new Set(purposes.map((purpose) => deriveKey(key, purpose).toString('hex'))).size).toBe(purposes.length);
});

test('a nonce is never used twice, and the same text never looks the same', () => {
  const sealed = Array.from({ length: 2000 }, () => seal(Buffer.alloc(32, 1), Buffer.from('x'), Buffer.alloc(0)));
  expect(new Set(sealed.map((value) => value.subarray(1, 13).toString('hex'))).size).toBe(2000);
});

test('lists of parts are joined so that no two lists are alike', () => {
  expect(joinUnambiguously(['ab', 'c']).equals(joinUnambiguously(['a', 'bc']))).toBe(false);
  expect(joinUnambiguously(['a', '']).equals(joinUnambiguously(['a']))).toBe(false);
  expect(joinUnambiguously(['ж']).toString('hex')).toBe('00000002d0b6');
});
