/**
 * Reads how a picture is to be turned from a block of EXIF (TIFF) data, 2 to 8; null when it says nothing, nothing but "upright", or is damaged. The only field that is
 * seen in the picture and therefore kept.
 */
export function orientationOf(tiff: Uint8Array): number | null {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 14) return null;
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return null;
  const start = view.getUint32(4, little);
  if (start + 2 > view.byteLength) return null;
  const entries = view.getUint16(start, little);
  for (let index = 0; index < entries; index += 1) {
    const at = start + 2 + index * 12;
    if (at + 12 > view.byteLength) return null;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** A block of EXIF data that says how the picture is turned and nothing else. */
export function bareOrientation(orientation: number): Uint8Array {
  return Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
}
