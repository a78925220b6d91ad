import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatOf, stripMetadata } from '#adapters/metadata/strip-metadata.ts';
import { bareOrientation, orientationOf } from '#adapters/metadata/tiff-orientation.ts';
import { LARGEST_STRIPPED } from '#ports/metadata.ts';
import type { Stripped } from '#ports/metadata.ts';
import { NEEDLE, docx, exif, heic, jpeg, odt, pdf, png, riff, webp } from './metadata-samples.ts';

async function stripped(file: Uint8Array): Promise<Stripped> {
  const done = await stripMetadata(file);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}
const codeOf = async (file: Uint8Array) => {
  const done = await stripMetadata(file);
  return done.ok ? done.value.format : done.error.code;
};
const hides = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(NEEDLE);
const parts = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('utf8')]));

test('a JPEG keeps every byte of its picture, its colours and how it is turned, and nothing else', async () => {
  const { file, picture } = jpeg();
  const done = await stripped(file);
  expect(Buffer.from(done.bytes).equals(Buffer.concat(picture))).toBe(true);
  expect(done.removed.toSorted()).toEqual(['comment', 'exif', 'iptc', 'thumbnail', 'trailer', 'xmp']);
  const turned = await stripped(jpeg(6).file);
  expect(hides(turned.bytes)).toBe(false);
  expect(Buffer.from(turned.bytes).includes(Buffer.from(bareOrientation(6)))).toBe(true);
  expect(turned.bytes.length).toBe(done.bytes.length + 36);
  // Once more changes nothing but writes the same.
  expect(Buffer.from((await stripped(turned.bytes)).bytes).equals(Buffer.from(turned.bytes))).toBe(true);
  // Cut off in the picture: what is there stays.
  const cut = await stripped(file.subarray(0, file.indexOf(Buffer.of(0x12, 0xff, 0x00)) + 2));
  expect([hides(cut.bytes), cut.bytes.length > 100]).toEqual([false, true]);
});

test('a PNG and a WebP keep their pictures and lose texts, times and what stands behind the end', async () => {
  for (const { file, picture } of [png(), webp()]) {
    const done = await stripped(file);
    expect(Buffer.from(done.bytes).equals(picture)).toBe(true);
    expect(done.removed).toEqual(expect.arrayContaining(['exif', 'comment', 'trailer']));
  }
  const turned = await stripped(png(8).file);
  expect([hides(turned.bytes), Buffer.from(turned.bytes).includes(png().exifChunk(Buffer.from(bareOrientation(8))))]).toEqual([false, true]);
  const turnedToo = await stripped(webp(3).file);
  expect([hides(turnedToo.bytes), Buffer.from(turnedToo.bytes).includes(riff('EXIF', Buffer.from(bareOrientation(3)))), turnedToo.bytes[20]]).toEqual([false, true, 0x28]);
  expect([1, 6, 9].map((value) => orientationOf(exif(value)))).toEqual([null, 6, null]);
  expect(orientationOf(exif(5, true))).toBe(5);
});

test('a HEIC keeps its length and its picture, its EXIF and XMP are zeros', async () => {
  const { file, picture } = heic();
  const done = await stripped(file);
  expect([done.format, done.removed, done.bytes.length, hides(file), hides(done.bytes)]).toEqual(['heic', ['exif', 'xmp'], file.length, true, false]);
  expect(Buffer.from(done.bytes).includes(picture)).toBe(true);
});

test('a Word file keeps its words, comments and changes and loses who wrote them, when and where', async () => {
  const done = await stripped(docx());
  const after = parts(done.bytes);
  expect(Object.values(after).filter((text) => text.includes(NEEDLE))).toEqual([]);
  expect(done.removed.toSorted()).toEqual(['authors', 'comment', 'exif', 'iptc', 'properties', 'thumbnail', 'traces', 'trailer', 'xmp']);
  expect(after['docProps/thumbnail.jpeg']).toBeUndefined();
  expect(after['_rels/.rels']).not.toContain('thumbnail');
  // Words that look like marks are words.
  expect(after['word/document.xml']).toContain('Он написал w:author="не метка" &lt;w:p w:author="и не это"&gt; 5 > 3');
  expect(after['word/document.xml']).toContain('<w:ins w:author="">');
  expect(after['word/comments.xml']).toContain('спросить о дате');
  expect(after['word/fontTable.bin']).toBe('kept');
  expect(done.left).toEqual(['embedded-files']);
  const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(`<?xml version="1.0" encoding="UTF-16"?><w:p w:author="${NEEDLE}">Ж</w:p>`, 'utf16le')]);
  expect(parts((await stripped(docx({ 'word/more.xml': utf16 }))).bytes)['word/more.xml']).toBe('<?xml version="1.0"?><w:p w:author="">Ж</w:p>');
});

test('an OpenDocument text keeps its words and loses authors, times, printer and thumbnail', async () => {
  const done = await stripped(odt());
  const after = parts(done.bytes);
  expect([done.format, Object.keys(after)[0], Object.values(after).filter((text) => text.includes(NEEDLE))]).toEqual(['odf', 'mimetype', []]);
  expect(after['content.xml']).toContain('Слова остаются');
  expect(after['content.xml']).toContain('<text:p>примечание</text:p>');
  expect(after['META-INF/manifest.xml']).toBe('<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>');
  // The first entry stands unpacked where readers of the format look for it.
  expect(Buffer.from(done.bytes).toString('latin1', 30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
});

test('a PDF keeps its page, the words of its notes and its picture, and loses the rest', async () => {
  const done = await stripped(pdf());
  expect([done.format, hides(pdf()), hides(done.bytes), done.left]).toEqual(['pdf', true, false, []]);
  expect(done.removed).toEqual(expect.arrayContaining(['properties', 'xmp', 'traces', 'authors', 'leftovers', 'exif']));
  const again = await stripped(done.bytes);
  expect(again.removed).toEqual([]);
  expect(Buffer.from(done.bytes).includes('% kept')).toBe(true);
  expect(Buffer.from(done.bytes).includes(jpeg().picture[6] ?? '')).toBe(true);
  expect((await stripped(pdf('/Names << /EmbeddedFiles << /Names [(a) << /EF << >> >>] >> >>'))).left).toEqual(['embedded-files']);
});

test('what can’t be stripped is refused with its reason and never half done', async () => {
  expect(await codeOf(Buffer.from('just words'))).toBe('metadata-format-unknown');
  expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('metadata-format-unknown');
  expect(await codeOf(jpeg().file.subarray(0, 60))).toBe('metadata-file-damaged');
  expect(await codeOf(png().file.subarray(0, 60))).toBe('metadata-file-damaged');
  expect(await codeOf(webp().file.subarray(0, 40))).toBe('metadata-file-damaged');
  expect(await codeOf(heic().file.subarray(0, 80))).toBe('metadata-file-damaged');
  expect(await codeOf(docx().subarray(0, 900))).toBe('metadata-file-damaged');
  expect(await codeOf(Buffer.from('%PDF-1.7 and no more'))).toBe('metadata-file-damaged');
  expect(await codeOf(docx({ '_xmlsignatures/sig1.xml': '<a/>' }))).toBe('metadata-file-signed');
  expect(await codeOf(odt({ 'META-INF/documentsignatures.xml': '<a/>' }))).toBe('metadata-file-signed');
  expect(await codeOf(odt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }))).toBe('metadata-file-locked');
  expect(await codeOf(pdf('/AcroForm << /Fields [<< /FT /Sig /V << /Type /Sig /ByteRange [0 1 2 3] >> >>] >>'))).toBe('metadata-file-signed');
  // A few kilobytes that claim to become more than 256 MiB.
  const bomb = docx();
  bomb.writeUInt32LE(268_435_457, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  expect(await codeOf(bomb)).toBe('metadata-file-too-large');
  expect(await codeOf(Buffer.alloc(LARGEST_STRIPPED + 1))).toBe('metadata-file-too-large');
  expect(formatOf(Buffer.alloc(0))).toBeNull();
});
