import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Typesetter } from '#adapters/pdf/typeset.ts';

const SCRIPT = fileURLToPath(new URL('../../doubles/print-hashes.ts', import.meta.url));
const BARE_TEXT = fileURLToPath(new URL('../../doubles/bare-text.typ', import.meta.url));
const MOVED_CLOCK = fileURLToPath(new URL('../../doubles/moved-clock.mjs', import.meta.url));

function hashes(env: Readonly<Record<string, string>>, ...flags: readonly string[]): string {
  return execFileSync(process.execPath, [...flags, SCRIPT], { env: { PATH: process.env['PATH'] ?? '', ...env }, encoding: 'utf8', cwd: tmpdir() });
}

/** A font that calls itself Tinos but is wider, as a machine might have one installed. */
function plantDecoy(home: string): string {
  const require = createRequire(import.meta.url);
  const font = readFileSync(require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'hmtx') continue;
    const table = font.readUInt32BE(entry + 8);
    for (let glyph = 0; glyph < 1000; glyph += 1) font.writeUInt16BE(font.readUInt16BE(table + glyph * 4) + 400, table + glyph * 4);
  }
  for (const folder of [join(home, '.fonts'), join(home, '.local', 'share', 'fonts'), join(home, 'Library', 'Fonts')]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Decoy.ttf'), font);
  }
  return join(home, '.fonts', 'Decoy.ttf');
}

describe('equal papers', () => {
  let home = '';
  let usual = '';
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'fonts-'));
    usual = hashes({ HOME: home, TZ: 'UTC', LC_ALL: 'C' });
  });
  afterAll(() => {
    rmSync(home, { recursive: true });
  });

  it('are made of six different files', () => {
    expect(new Set(usual.trim().split('\n')).size).toBe(6);
  });

  it.each(['Asia/Almaty', 'America/St_Johns', 'Pacific/Kiritimati'])('have equal bytes in %s', (zone) => {
    expect(hashes({ HOME: home, TZ: zone, LC_ALL: 'kk_KZ.UTF-8', LANG: 'ru_RU.UTF-8' })).toBe(usual);
  });

  it('have equal bytes with the clock eleven years ahead', () => {
    expect(hashes({ HOME: home, TZ: 'UTC' }, '--import', MOVED_CLOCK)).toBe(usual);
  });

  it('have equal bytes on a machine with another font of the same name', () => {
    const decoy = plantDecoy(home);
    const own = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
    const set = (font: string): Uint8Array => new Typesetter(BARE_TEXT).typeset(JSON.stringify({ text: 'жалоба' }), [font]).bytes;
    expect(Buffer.compare(set(own), set(decoy)), 'the decoy must be a font that would show').not.toBe(0);
    expect(hashes({ HOME: home, TZ: 'UTC' })).toBe(usual);
  });
});
