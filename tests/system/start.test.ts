import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { browserPlaces } from '#hosts/chromium/find-browser.ts';
import { makePlace, removePlace, root, type Place } from './watched-run.ts';

/* What `npm start` says and chooses, as a process. */

let place: Place = makePlace();
afterEach(() => {
  removePlace(place);
  place = makePlace();
});

const START = ['--import', './scripts/preflight.mjs', 'src/hosts/start.ts'];

describe('the start of the window', () => {
  it('starts the Electron that it finds with the built host, and passes its exit code on', () => {
    const electron = join(place.folder, 'electron');
    writeFileSync(electron, '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 7\n');
    chmodSync(electron, 0o755);
    const env = { ELECTRON: electron, PATH: '/usr/bin:/bin', HOME: place.home };
    const run = spawnSync(process.execPath, START, { cwd: root, encoding: 'utf8', env });
    const plain = ['--js-flags=--max-semi-space-size=16', join(root, 'out/main/main.js')];
    expect([run.status, run.stdout.trim().split('\n'), run.stderr]).toEqual([7, plain, '']);
    // Folders of one's own are taken from where npm was called.
    const named = spawnSync(process.execPath, [...START, '--vault', 'my vault', '--papers', 'p'], { cwd: root, encoding: 'utf8', env: { ...env, INIT_CWD: place.folder } });
    expect([named.status, named.stdout.trim().split('\n'), named.stderr]).toEqual([7, [...plain, '--vault', join(place.folder, 'my vault'), '--papers', join(place.folder, 'p')], '']);
    const wrong = spawnSync(process.execPath, [...START, '--valt', 'x'], { cwd: root, encoding: 'utf8', env: { ...env, LANG: 'en_GB.UTF-8' } });
    expect([wrong.status, wrong.stdout, wrong.stderr.includes('The window does not open like that')]).toEqual([2, '', true]);
  });

  it('says in a plain sentence that there is neither Electron nor a browser, and ends with 2', (context) => {
    const env = { PATH: '/usr/bin:/bin', HOME: place.home, LANG: 'en_GB.UTF-8' };
    const hidden = browserPlaces(process.platform, env).filter((file) => spawnSync('test', ['-e', file]).status === 0);
    const hide = hidden.map((file) => `mount --bind /dev/null ${file} && `).join('');
    const unshare = process.getuid?.() === 0 ? ['-m'] : ['-r', '-m'];
    const trial = spawnSync('unshare', [...unshare, 'sh', '-c', `${hide}true`], { encoding: 'utf8' });
    if (trial.status !== 0) {
      console.log(`SKIPPED: this machine does not let us hide its browsers from one process: ${trial.stderr.trim()}`);
      context.skip('no mount namespaces here');
    }
    const run = spawnSync('unshare', [...unshare, 'sh', '-c', `${hide}exec "$0" "$@"`, process.execPath, ...START], { cwd: root, encoding: 'utf8', env });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('There is no Electron on this computer');
    expect(run.stderr).toContain('Neither Chromium nor Chrome nor Edge was found on this computer');
    expect(run.stdout).toBe('');
  });
});
