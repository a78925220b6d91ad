import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Stands wherever a sample hides something; it must be gone afterwards. */
export const NEEDLE = 'NEEDLE-51.1605-71.4704';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** EXIF data with an orientation (0: none) and the needle. */
export function exif(orientation: number, little = false): Buffer {
  const data = Buffer.alloc(8 + 2 + 24 + 4);
  const u16 = (value: number, at: number): unknown => (little ? data.writeUInt16LE(value, at) : data.writeUInt16BE(value, at));
  const u32 = (value: number, at: number): unknown => (little ? data.writeUInt32LE(value, at) : data.writeUInt32BE(value, at));
  data.write(little ? 'II' : 'MM', 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(2, 8);
  for (const [index, [tag, kind, count, value]] of [[0x010f, 2, NEEDLE.length, 38], [0x0112, 3, 1, orientation]].entries()) {
    const at = 10 + index * 12;
    u16(tag ?? 0, at);
    u16(kind ?? 0, at + 2);
    u32(count ?? 0, at + 4);
    if (kind === 3) u16(value ?? 0, at + 8);
    else u32(value ?? 0, at + 8);
  }
  return Buffer.concat([data, latin(NEEDLE)]);
}

/** The picture's own parts of a JPEG, and one with the needle in every place that holds no picture. */
export function jpeg(orientation = 0): { readonly picture: readonly Buffer[]; readonly file: Buffer } {
  const jfif = segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
  const thumbed = segment(0xe0, Buffer.concat([latin('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01'), latin(NEEDLE)]));
  const icc = segment(0xe2, latin('ICC_PROFILE\0\x01\x01colours'));
  const adobe = segment(0xee, latin('Adobe\0d\0\0\0\0\x01'));
  const tables = segment(0xdb, Buffer.alloc(65, 1));
  const frame = segment(0xc0, Buffer.of(8, 0, 8, 0, 8, 1, 1, 0x11, 0));
  const scan = Buffer.concat([segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)), Buffer.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56)]);
  const second = Buffer.concat([segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)), Buffer.of(0x9a, 0xbc)]);
  const end = Buffer.of(0xff, 0xd9);
  const file = Buffer.concat([
    Buffer.of(0xff, 0xd8), thumbed, segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(orientation)])), segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${NEEDLE}`)),
    segment(0xe2, latin(`MPF\0${NEEDLE}`)), icc, segment(0xed, latin(`Photoshop 3.0\0${NEEDLE}`)), segment(0xef, latin(NEEDLE)), segment(0xfe, latin(NEEDLE)),
    Buffer.of(0xff, 0xff), adobe.subarray(1), tables, frame, scan, segment(0xfe, latin(NEEDLE)), second, end, latin(NEEDLE), Buffer.of(0xff, 0xd8, 0xff, 0xd9),
  ]);
  return { picture: [Buffer.of(0xff, 0xd8), jfif, icc, adobe, tables, frame, scan, second, end], file };
}

function pngChunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([latin(kind), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

export function png(orientation = 0): { readonly picture: Buffer; readonly file: Buffer; readonly exifChunk: (data: Buffer) => Buffer } {
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  const head = pngChunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));
  const colours = pngChunk('gAMA', Buffer.from('0000b18f', 'hex'));
  const data = pngChunk('IDAT', deflateSync(Buffer.of(0, 128)));
  const end = pngChunk('IEND', Buffer.alloc(0));
  const hidden = [pngChunk('tEXt', latin(`Author\0${NEEDLE}`)), pngChunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${NEEDLE}`)), pngChunk('zTXt', Buffer.concat([latin('Comment\0\0'), deflateSync(latin(NEEDLE))])), pngChunk('tIME', Buffer.alloc(7, 1)), pngChunk('prVt', latin(NEEDLE))];
  return {
    picture: Buffer.concat([start, head, colours, data, end]),
    file: Buffer.concat([start, head, ...hidden, colours, pngChunk('eXIf', exif(orientation, true)), data, end, latin(NEEDLE)]),
    exifChunk: (body) => pngChunk('eXIf', body),
  };
}

export function riff(kind: string, body: Buffer): Buffer {
  const frame = Buffer.alloc(8);
  frame.write(kind, 'latin1');
  frame.writeUInt32LE(body.length, 4);
  return Buffer.concat([frame, body, Buffer.alloc(body.length % 2)]);
}

export function webp(orientation = 0): { readonly picture: Buffer; readonly file: Buffer } {
  const lossy = riff('VP8 ', Buffer.from('30010 09d012a01000100030034 25a4000370 00fefb940000'.replaceAll(' ', ''), 'hex'));
  const flags = (byte: number): Buffer => riff('VP8X', Buffer.concat([Buffer.of(byte), Buffer.alloc(9)]));
  const container = (...chunks: readonly Buffer[]): Buffer => riff('RIFF', Buffer.concat([latin('WEBP'), ...chunks]));
  return {
    picture: container(flags(0x20), riff('ICCP', latin('colours')), lossy),
    file: Buffer.concat([container(flags(0x2c), riff('ICCP', latin('colours')), lossy, riff('EXIF', Buffer.concat([latin('Exif\0\0'), exif(orientation)])), riff('XMP ', latin(NEEDLE)), riff('mine', latin(NEEDLE))), latin(NEEDLE)]),
  };
}

function box(kind: string, ...bodies: readonly Buffer[]): Buffer {
  const body = Buffer.concat(bodies);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A HEIC picture of three items: the picture, its EXIF in the data at the end, its XMP in the box of data. */
export function heic(): { readonly file: Buffer; readonly picture: Buffer } {
  const [picture, hidden] = [Buffer.from('the picture itself'), exif(6)];
  const entry = (item: number, kind: string, more = ''): Buffer => box('infe', Buffer.of(2, 0, 0, 0, 0, item, 0, 0), latin(`${kind}\0${more}`));
  const info = box('iinf', Buffer.of(0, 0, 0, 0, 0, 3), entry(1, 'hvc1'), entry(2, 'Exif'), entry(3, 'mime', 'application/rdf+xml\0'));
  const place = (item: number, method: number, start: number, length: number): Buffer => {
    const bytes = Buffer.alloc(16);
    for (const [value, at] of [[item, 0], [method, 2], [0, 4], [1, 6]] as const) bytes.writeUInt16BE(value, at);
    bytes.writeUInt32BE(start, 8);
    bytes.writeUInt32BE(length, 12);
    return bytes;
  };
  const whole = (start: number): Buffer => Buffer.concat([
    box('ftyp', latin('heic\0\0\0\0mif1heic')),
    box('meta', Buffer.alloc(4), box('hdlr', Buffer.alloc(24)), info, box('iloc', Buffer.of(1, 0, 0, 0, 0x44, 0, 0, 3), place(1, 0, start, picture.length), place(2, 0, start + picture.length, hidden.length), place(3, 1, 0, NEEDLE.length)), box('idat', latin(NEEDLE))),
    box('mdat', picture, hidden),
  ]);
  return { file: whole(whole(0).length - picture.length - hidden.length), picture };
}

const at = new Date(2026, 0, 1);

export function docx(more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  const parts: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml': `${xml}<Types/>`,
    '_rels/.rels': `${xml}<Relationships><Relationship Id="rId1" Target="word/document.xml"/><Relationship Id="rId4" Type="thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`,
    'docProps/core.xml': `${xml}<cp:coreProperties><dc:creator>${NEEDLE}</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `${xml}<Properties><Company>${NEEDLE}</Company></Properties>`,
    'docProps/thumbnail.jpeg': jpeg().file,
    'word/document.xml': `${xml}<w:document><w:p w:rsidR="${NEEDLE}" w14:paraId="${NEEDLE}"><w:ins w:author="${NEEDLE}" w:date='${NEEDLE}'><w:r><w:t>Он написал w:author="не метка" &lt;w:p w:author="и не это"&gt; 5 > 3</w:t></w:r></w:ins></w:p></w:document>`,
    'word/comments.xml': `${xml}<w:comments><w:comment w:id="1" w:author="${NEEDLE}" w:initials="${NEEDLE}"><w:p><w:r><w:t>спросить о дате</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/settings.xml': `${xml}<w:settings><w:rsids><w:rsidRoot w:val="${NEEDLE}"/></w:rsids></w:settings>`,
    'word/_rels/settings.xml.rels': `${xml}<Relationships><Relationship Id="rId1" TargetMode="External" Target="file:///C:\\Users\\${NEEDLE}\\Normal.dotm"/></Relationships>`,
    'word/media/image1.jpeg': jpeg(6).file,
    'word/fontTable.bin': 'kept',
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, [typeof content === 'string' ? strToU8(content) : content, { mtime: at }]]))));
}

export function odt(more: Readonly<Record<string, string>> = {}): Buffer {
  const parts: Readonly<Record<string, string>> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'meta.xml': `<office:document-meta><dc:creator>${NEEDLE}</dc:creator></office:document-meta>`,
    'content.xml': `<office:text><text:p>Слова остаются<office:annotation><dc:creator>${NEEDLE}</dc:creator><dc:date>${NEEDLE}</dc:date><text:p>примечание</text:p></office:annotation></text:p></office:text>`,
    'settings.xml': `<config:config-item-set><config:config-item config:name="PrinterName" config:type="string">${NEEDLE}</config:config-item></config:config-item-set>`,
    'Thumbnails/thumbnail.png': NEEDLE,
    'META-INF/manifest.xml': '<manifest:manifest><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>',
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: at, level: name === 'mimetype' ? 0 as const : 6 as const }]]))));
}

/** A PDF with the needle in its information, XMP, an annotation, an object that nothing refers to, and a picture; `more` goes into the catalogue. */
export function pdf(more = ''): Buffer {
  const picture = jpeg().file;
  const objects: readonly (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R /Metadata 6 0 R ${more} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Annots [5 0 R] /Resources << /XObject << /I 8 0 R >> >> /PieceInfo << /Mine << /Private (${NEEDLE}) >> >> /LastModified (${NEEDLE}) >>`,
    '<< /Length 36 >>\nstream\nq 100 0 0 100 0 0 cm /I Do Q % kept \nendstream',
    `<< /Type /Annot /Subtype /Text /Rect [0 0 10 10] /Contents (kept words) /T (${NEEDLE}) /M (${NEEDLE}) >>`,
    `<< /Type /Metadata /Subtype /XML /Length ${String(NEEDLE.length)} >>\nstream\n${NEEDLE}\nendstream`,
    `<< /Author (${NEEDLE}) /Producer (${NEEDLE}) >>`,
    Buffer.concat([latin(`<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${String(picture.length)} >>\nstream\n`), picture, latin('\nendstream')]),
    `<< /Type /OldPage /Words (${NEEDLE}) >>`,
  ];
  const pieces: Buffer[] = [latin('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = 9;
  for (const [index, object] of objects.entries()) {
    const piece = Buffer.concat([latin(`${String(index + 1)} 0 obj\n`), typeof object === 'string' ? latin(object) : object, latin('\nendobj\n')]);
    offsets.push(length);
    length += piece.length;
    pieces.push(piece);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(latin(`xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /Info 7 0 R /ID [<${'ab'.repeat(16)}> <${'cd'.repeat(16)}>] >>\nstartxref\n${String(length)}\n%%EOF\n`));
  return Buffer.concat(pieces);
}
