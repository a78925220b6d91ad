import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TONGUES } from '#core/language/tongue.ts';
import { LAWYER_GUIDE } from '../../../src/renderer/help/guide-lawyer.ts';
import { ORGANISATION_GUIDE } from '../../../src/renderer/help/guide-organisation.ts';
import { PERSON_GUIDE } from '../../../src/renderer/help/guide-person.ts';
import { PICTURE_SIZES } from '../../../src/renderer/help/picture-sizes.ts';

const ROOT = new URL('../../../', import.meta.url);
const FOLDER = new URL('src/renderer/public/guides/', ROOT);
const GUIDES = [PERSON_GUIDE, LAWYER_GUIDE, ORGANISATION_GUIDE];
const pictures = GUIDES.flatMap(({ sections }) => sections.flatMap(({ steps }) => steps.flatMap(({ picture }) => (picture === undefined ? [] : [picture]))));
const read = (name: string): Buffer => readFileSync(new URL(name, FOLDER));

/** Width and height in the head of a WebP: of its canvas where it has one (`VP8X`), else in the chunk `VP8 `, behind the three bytes of a frame's beginning. */
function dotsOf(file: Buffer): readonly [number, number] {
  expect(file.subarray(8, 15).toString('latin1')).toBe('WEBPVP8');
  return file.subarray(15, 16).toString('latin1') === 'X' ? [file.readUIntLE(24, 3) + 1, file.readUIntLE(27, 3) + 1] : [file.readUInt16LE(26) & 0x3fff, file.readUInt16LE(28) & 0x3fff];
}

describe('the pictures of the guides', () => {
  it('stand in every guide, each once, each in a file of its own for every language, and no file stands unused', () => {
    for (const guide of GUIDES) expect(guide.sections.flatMap(({ steps }) => steps).filter(({ picture }) => picture !== undefined).length, guide.id).toBeGreaterThan(3);
    const names = pictures.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual(Object.keys(PICTURE_SIZES).sort());
    expect(readdirSync(FOLDER).sort()).toEqual(names.flatMap((name) => TONGUES.map((tongue) => `${name}.${tongue}.webp`)).sort());
  });

  it('differ between the languages, and have the size that the page keeps free for them', () => {
    for (const { name } of pictures) {
      expect(new Set(TONGUES.map((tongue) => read(`${name}.${tongue}.webp`).toString('base64'))).size, name).toBe(3);
      for (const tongue of TONGUES) {
        const file = read(`${name}.${tongue}.webp`);
        const [[width, height], [dotsWide, dotsHigh]] = [PICTURE_SIZES[name][tongue], dotsOf(file)];
        expect(Math.abs(width / height - dotsWide / dotsHigh), `${name}.${tongue}`).toBeLessThan(0.03);
      }
    }
  });

  it('are told in words in three languages', () => {
    for (const { name, alt } of pictures) for (const tongue of TONGUES) expect(alt[tongue].length, `${name} ${tongue}`).toBeGreaterThan(30);
    for (const { name, alt } of pictures) expect(new Set(TONGUES.map((tongue) => alt[tongue])).size, name).toBe(3);
  });

  it('are small, carry no notes of a camera, and are taken by one command that the rules for contributors name', () => {
    const files = readdirSync(FOLDER).map((name) => read(name));
    expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_300_000);
    for (const file of files) expect(file.toString('latin1')).not.toMatch(/EXIF|XMP /u);
    expect(readFileSync(new URL('CONTRIBUTING.md', ROOT), 'utf8')).toContain('npm run screens -- --guides');
  });
});
