import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

const PAGE = 4096;
const RESERVE = 80; // 16 bytes of IV, 64 of HMAC-SHA-512
const SALT = 16;

/**
 * A reader of SQLCipher 4 files written from its published design with node:crypto alone: a referee for what the
 * driver writes. Checks the HMAC of every page, decrypts, and returns a plain SQLite file; null when a page is wrong.
 */
export function plainPages(file: Buffer, key: Buffer): Buffer | null {
  if (file.length === 0 || file.length % PAGE !== 0) return null;
  const salt = file.subarray(0, SALT);
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
  const pages: Buffer[] = [];
  for (let number = 1; number <= file.length / PAGE; number += 1) {
    const page = file.subarray((number - 1) * PAGE, number * PAGE);
    const start = number === 1 ? SALT : 0;
    const iv = page.subarray(PAGE - RESERVE, PAGE - RESERVE + 16);
    const counter = Buffer.alloc(4);
    counter.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey).update(page.subarray(start, PAGE - RESERVE + 16)).update(counter).digest();
    if (!timingSafeEqual(mac, page.subarray(PAGE - 64))) return null;
    const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    const body = Buffer.concat([cipher.update(page.subarray(start, PAGE - RESERVE)), cipher.final()]);
    pages.push(number === 1 ? Buffer.from('SQLite format 3\0', 'latin1') : Buffer.alloc(0), body, Buffer.alloc(RESERVE));
  }
  const plain = Buffer.concat(pages);
  plain[18] = 1; // the file is closed: read it without a write-ahead log
  plain[19] = 1;
  return plain;
}
