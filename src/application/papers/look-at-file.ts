const SIGNS: readonly { readonly type: string; readonly bytes: readonly number[]; readonly at?: number }[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] }, { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] }, { type: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/bmp', bytes: [0x42, 0x4d] }, { type: 'image/webp', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 }, { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
];

/** What a file is by its first bytes, never by its name: a picture that a browser draws, or a PDF; null for anything else. SVG is none, since it can hold scripts. */
export function pictureType(bytes: Uint8Array): string | null {
  return SIGNS.find(({ bytes: sign, at = 0 }) => sign.every((byte, index) => bytes[at + index] === byte))?.type ?? null;
}

/** Plain text in UTF-8 up to a number of characters; null for bytes that are no text. */
export function readableText(bytes: Uint8Array, most: number): { readonly text: string; readonly more: boolean } | null {
  if (bytes.includes(0)) return null;
  const text = decodeUtf8(bytes);
  return text === null ? null : { text: text.slice(0, most), more: text.length > most };
}

/** UTF-8, read by hand since a pure layer has no decoder; null where the bytes are none. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return null;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return null;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    parts.push(String.fromCodePoint(code));
    at += length;
  }
  return parts.join('');
}
