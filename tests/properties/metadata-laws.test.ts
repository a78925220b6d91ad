import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { stripMetadata } from '#adapters/metadata/strip-metadata.ts';
import { docx, heic, jpeg, odt, pdf, png, webp } from '../adapters/metadata/metadata-samples.ts';

const samples = { jpeg: jpeg(6).file, png: png(3).file, webp: webp(8).file, heic: heic().file, pdf: pdf(), ooxml: docx(), odf: odt() };

/** A sample with bytes changed, cut out, put in, or cut off: mostly sound, so that the damage lies deep inside. */
const damaged = fc.tuple(
  fc.constantFrom(...Object.values(samples)),
  fc.array(fc.tuple(fc.nat(20_000), fc.constantFrom('change', 'cut', 'insert', 'end' as const), fc.uint8Array({ minLength: 1, maxLength: 12 })), { minLength: 1, maxLength: 6 }),
).map(([sample, edits]) => edits.reduce<Buffer>((file, [place, kind, bytes]) => {
  const at = place % (file.length + 1);
  if (kind === 'end') return file.subarray(0, Math.max(8, at));
  const after = file.subarray(kind === 'insert' ? at : Math.min(file.length, at + bytes.length));
  return Buffer.concat([file.subarray(0, at), kind === 'cut' ? Buffer.alloc(0) : bytes, after]);
}, sample));

test.prop([damaged])('a damaged file is stripped or refused with a reason, and what was stripped can be stripped again', async (file) => {
  const before = Buffer.from(file);
  const done = await stripMetadata(file);
  expect(before.equals(file)).toBe(true);
  if (!done.ok) {
    expect(done.error.code).toMatch(/^metadata-/u);
    return;
  }
  const again = await stripMetadata(done.value.bytes);
  expect(again.ok ? again.value.format : again.error.code).toBe(done.value.format);
});

test.prop([fc.constantFrom('\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBP', '\0\0\0\x18ftypheic', '%PDF-1.7\n', 'PK\x03\x04'), fc.uint8Array({ maxLength: 600 })])('noise after the mark of a format never breaks a reader', async (mark, noise) => {
  const done = await stripMetadata(Buffer.concat([Buffer.from(mark, 'latin1'), noise]));
  expect(done.ok || /^metadata-/u.test(done.error.code)).toBe(true);
});
