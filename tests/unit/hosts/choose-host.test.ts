import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseHost, electronPlaces, systemTongue } from '#hosts/window/choose-host.ts';

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
    expect(await chooseHost('linux', environment, join(folder, 'program'), false)).toEqual({ host: 'electron', file: onPath });
    const packed = binary('program', 'node_modules', 'electron', 'dist', 'electron');
    expect(await chooseHost('linux', environment, join(folder, 'program'), false)).toEqual({ host: 'electron', file: packed });
    const named = binary('elsewhere', 'my-electron');
    expect(await chooseHost('linux', { ...environment, ELECTRON: named }, join(folder, 'program'), false)).toEqual({ host: 'electron', file: named });
  });

  it('is never npm’s command, which would fetch a binary over the network', async () => {
    const script = binary('program', 'node_modules', 'electron', 'cli.js');
    const commands = join(folder, 'program', 'node_modules', '.bin');
    mkdirSync(commands);
    symlinkSync(script, join(commands, 'electron'));
    expect(electronPlaces('linux', { PATH: commands }, join(folder, 'other'))).not.toContain(join(commands, 'electron'));
    expect(await chooseHost('linux', { PATH: commands }, join(folder, 'program'), false)).toMatchObject({ host: 'chromium' });
    // Nor behind a link in another folder, nor where the variable names it.
    mkdirSync(join(folder, 'links'));
    symlinkSync(script, join(folder, 'links', 'electron'));
    expect(await chooseHost('linux', { PATH: join(folder, 'links'), ELECTRON: script }, join(folder, 'program'), false)).toMatchObject({ host: 'chromium' });
  });

  it('is the Chromium shell where there is none, or where a vault of one’s own is named, and says why in one sentence', async () => {
    const none = await chooseHost('linux', { PATH: '', ELECTRON: join(folder, 'nothing-here') }, folder, false);
    binary('bin', 'electron');
    const named = await chooseHost('linux', { PATH: join(folder, 'bin') }, folder, true);
    const said = [none, named].map((choice) => (choice.host === 'chromium' ? choice.because : null));
    for (const words of said) for (const tongue of ['ru', 'kk', 'en'] as const) expect(words?.[tongue]).toMatch(/^[^.]+Electron[^.]+\.$/u);
    expect(said[0]).not.toEqual(said[1]);
  });

  it.each([['win32', 'electron.exe'], ['darwin', 'Electron.app/Contents/MacOS/Electron'], ['linux', 'electron']] as const)('looks on %s for %s', (platform, name) => {
    expect(electronPlaces(platform, {}, '/program')).toEqual([join('/program/node_modules/electron/dist', name)]);
  });

  it.each([[{ LANG: 'kk_KZ.UTF-8' }, 'kk'], [{ LANG: 'ru_RU.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'], [{ LANG: 'de_DE' }, 'ru'], [{}, 'ru']] as const)('speaks before the window in the language of the system: %o is %s', (environment, tongue) => {
    expect(systemTongue(environment)).toBe(tongue);
  });
});
