/**
 * How one text follows from another: keep `start` bytes of the old one's beginning and `end` bytes of its end, and put
 * `middle` between them. Bytes are those of UTF-8, and no character is ever cut.
 */
export type TextDelta = { readonly start: number; readonly end: number; readonly middle: string };

/** The shortest such step from `before` to `after`. */
export function textDelta(before: string, after: string): TextDelta {
  const old = Buffer.from(before, 'utf8');
  const fresh = Buffer.from(after, 'utf8');
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start += 1;
  while (start > 0 && (cutsCharacter(old, start) || cutsCharacter(fresh, start))) start -= 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  while (end > 0 && (cutsCharacter(old, old.length - end) || cutsCharacter(fresh, fresh.length - end))) end -= 1;
  return { start, end, middle: fresh.toString('utf8', start, fresh.length - end) };
}

/** Takes the step; null when the delta does not fit the text. */
export function followDelta(before: string, delta: TextDelta): string | null {
  const old = Buffer.from(before, 'utf8');
  if (delta.start < 0 || delta.end < 0 || delta.start + delta.end > old.length) return null;
  return old.toString('utf8', 0, delta.start) + delta.middle + old.toString('utf8', old.length - delta.end);
}

function cutsCharacter(bytes: Buffer, at: number): boolean {
  const byte = bytes[at];
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
