import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { demoArguments, makePlace, networkCalls, removePlace, root, runWatched } from './watched-run.ts';
import type { Place } from './watched-run.ts';

/*
 * The whole program, native packages and worker threads included, watched from outside. The bait shows that the watch
 * sees a socket when there is one.
 */

const kinds = 'socket,bind,listen,connect,accept,accept4,sendto,sendmsg,sendmmsg';
let place: Place | undefined;

function freshPlace(): Place {
  place = makePlace();
  return place;
}

afterEach(() => {
  if (place !== undefined) removePlace(place);
  place = undefined;
});

function papersIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:docx|pdf)$/.test(name)) : [];
}

describe('the demo', () => {
  it('writes its papers without making a socket', () => {
    const here = freshPlace();
    const run = runWatched(demoArguments(here.papers), kinds, here);
    expect(run.status, run.output).toBe(0);
    expect(papersIn(here.papers)).not.toEqual([]);
    expect(networkCalls(run.calls)).toEqual([]);
  });

  it.each([
    ['a connection', "require('node:net').connect(9, '127.0.0.1').on('error', () => {})"],
    ['a name asked for', "require('node:dns').resolve('name.invalid', () => {})"],
    ['a listener', "require('node:net').createServer().listen(0, '127.0.0.1', function () { this.close(); })"],
    ['a datagram from a thread', "new (require('node:worker_threads').Worker)(\"const s = require('node:dgram').createSocket('udp4'); s.send('a', 9, '127.0.0.1', () => s.close())\", { eval: true })"],
  ])('would be seen at %s', (_what, bait) => {
    const here = freshPlace();
    expect(networkCalls(runWatched(['--eval', bait], kinds, here).calls)).not.toEqual([]);
  });

  it('does its work where there is no network at all', (context) => {
    const here = freshPlace();
    const unshare = process.getuid?.() === 0 ? ['-n'] : ['-r', '-n'];
    const trial = spawnSync('unshare', [...unshare, 'true'], { encoding: 'utf8' });
    if (trial.status !== 0) {
      console.log(`SKIPPED: this machine does not let us make an empty network namespace: ${trial.stderr.trim()}`);
      context.skip('no network namespaces here');
    }
    const links = spawnSync('unshare', [...unshare, 'cat', '/proc/net/dev'], { encoding: 'utf8' }).stdout.match(/^ *[a-z0-9]+:/gm) ?? [];
    expect(links.map((link) => link.trim())).toEqual(['lo:']);
    const run = spawnSync('unshare', [...unshare, process.execPath, ...demoArguments(here.papers)], {
      cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: here.home, TMPDIR: here.temporary },
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);
    expect(papersIn(here.papers)).not.toEqual([]);
  });
});
