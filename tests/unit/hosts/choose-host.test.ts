import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseHost, electronArguments, electronPlaces, HEAP_FLAG, systemTongue } from '#hosts/window/choose-host.ts';
import { namedAmong, namedPlaces } from '#hosts/window/named-places.ts';

let folder = '';

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'pana-host-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

/** A file that may be started. */
function binary(...path: readonly string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'no real program');
  chmodSync(file, 0o755);
  return file;
}

describe('the host of the window', () => {
  it('is Electron where the variable, the package or the path has it, in this order', async () => {
    const onPath = binary('bin', 'electron');
    const environment = { PATH: join(folder, 'bin') };
    expect(await chooseHost('linux', environment, join(folder, 'program'))).toEqual({ host: 'electron', file: onPath });
    const packed = binary('program', 'node_modules', 'electron', 'dist', 'electron');
    expect(await chooseHost('linux', environment, join(folder, 'program'))).toEqual({ host: 'electron', file: packed });
    const named = binary('elsewhere', 'my-electron');
    expect(await chooseHost('linux', { ...environment, ELECTRON: named }, join(folder, 'program'))).toEqual({ host: 'electron', file: named });
  });

  it('is never npm’s command, which would fetch a binary over the network', async () => {
    const script = binary('program', 'node_modules', 'electron', 'cli.js');
    const commands = join(folder, 'program', 'node_modules', '.bin');
    mkdirSync(commands);
    symlinkSync(script, join(commands, 'electron'));
    expect(electronPlaces('linux', { PATH: commands }, join(folder, 'other'))).not.toContain(join(commands, 'electron'));
    expect(await chooseHost('linux', { PATH: commands }, join(folder, 'program'))).toMatchObject({ host: 'chromium' });
    // Nor behind a link in another folder, nor where the variable names it.
    mkdirSync(join(folder, 'links'));
    symlinkSync(script, join(folder, 'links', 'electron'));
    expect(await chooseHost('linux', { PATH: join(folder, 'links'), ELECTRON: script }, join(folder, 'program'))).toMatchObject({ host: 'chromium' });
  });

  it('is the Chromium shell where there is none, and says why in one sentence', async () => {
    const none = await chooseHost('linux', { PATH: '', ELECTRON: join(folder, 'nothing-here') }, folder);
    for (const tongue of ['ru', 'kk', 'en'] as const) expect(none.host === 'chromium' ? none.because[tongue] : '').toMatch(/^[^.]+Electron[^.]+\.$/u);
  });

  it('gives Electron the flag of the heap before anything else, and the folders that were named as whole paths', () => {
    const places = namedPlaces(['--vault', 'one', '--papers=two words'], folder);
    expect(places).toEqual({ vault: join(folder, 'one'), papers: join(folder, 'two words') });
    const given = electronArguments('/out/main.js', places ?? {});
    expect(given).toEqual(['--js-flags=--max-semi-space-size=16', '/out/main.js', '--vault', join(folder, 'one'), '--papers', join(folder, 'two words')]);
    expect(namedAmong(given, '/elsewhere')).toEqual(places);
    expect(electronArguments('/out/main.js', {})).toHaveLength(2);
  });

  it('takes nothing but the two options', () => {
    for (const wrong of [['--vaultt', 'x'], ['x'], ['--vault'], ['--vault='], ['--papers', '--vault', 'x']]) expect(namedPlaces(wrong, folder), wrong.join(' ')).toBeNull();
    expect(namedPlaces([], folder)).toEqual({});
  });

  it('starts Node with the same flag of the heap', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { scripts: Readonly<Record<string, string>> };
    expect([scripts['start']?.includes(HEAP_FLAG), scripts['pana']?.includes(HEAP_FLAG)]).toEqual([true, true]);
  });

  it.each([['win32', 'electron.exe'], ['darwin', 'Electron.app/Contents/MacOS/Electron'], ['linux', 'electron']] as const)('looks on %s for %s', (platform, name) => {
    expect(electronPlaces(platform, {}, '/program')).toEqual([join('/program/node_modules/electron/dist', name)]);
  });

  it.each([[{ LANG: 'kk_KZ.UTF-8' }, 'kk'], [{ LANG: 'ru_RU.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'], [{ LANG: 'de_DE' }, 'ru'], [{}, 'ru']] as const)('speaks before the window in the language of the system: %o is %s', (environment, tongue) => {
    expect(systemTongue(environment)).toBe(tongue);
  });
});
