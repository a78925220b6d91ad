import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { demoArguments, makePlace, removePlace, runWatched, writingKinds, writtenPaths } from './watched-run.ts';
import type { Place } from './watched-run.ts';

/*
 * Client data must lie in the vault and where the user exports, and nowhere else: not in a temporary folder, a cache or a
 * crash dump. Every path that the program tries to make, change or remove is read from the system calls.
 */

/** What a Node process opens for writing that keeps nothing. */
const harmless = /^\/dev\/(?:null|tty|pts\/\d+)$|^\/proc\/(?:self|\d+)\//;

let place: Place | undefined;

function freshPlace(): Place {
  place = makePlace();
  return place;
}

afterEach(() => {
  if (place !== undefined) removePlace(place);
  place = undefined;
});

/** The written paths that lie neither in the papers' folder nor among the harmless ones. */
function strays(run: { readonly calls: readonly string[] }, here: Place): readonly string[] {
  return writtenPaths(run.calls).filter((path) => path !== here.papers && !path.startsWith(`${here.papers}/`) && !harmless.test(path));
}

describe('the demo', () => {
  it('writes below --out and nowhere else', () => {
    const here = freshPlace();
    const run = runWatched(demoArguments(here.papers), writingKinds, here);
    expect(run.status, run.output).toBe(0);
    expect(writtenPaths(run.calls).filter((path) => path.startsWith(`${here.papers}/`)).length).toBeGreaterThan(2);
    expect(strays(run, here)).toEqual([]);
    expect(readdirSync(here.home)).toEqual([]);
    expect(readdirSync(here.temporary)).toEqual([]);
  });

  it.each([
    ['a file in the temporary folder', (here: Place) => `fs.writeFileSync(${JSON.stringify(join(here.temporary, 'дело.txt'))}, 'a')`, (here: Place) => join(here.temporary, 'дело.txt')],
    ['a folder in the home', (here: Place) => `fs.mkdirSync(${JSON.stringify(join(here.home, '.cache'))})`, (here: Place) => join(here.home, '.cache')],
    ['a relative path', (here: Place) => `process.chdir(${JSON.stringify(here.home)}); fs.writeFileSync('left.txt', 'a')`, (here: Place) => join(here.home, 'left.txt')],
    ['a file that is renamed away', (here: Place) => `fs.mkdirSync(${JSON.stringify(here.papers)}); fs.writeFileSync(${JSON.stringify(join(here.papers, 'a'))}, 'a'); fs.renameSync(${JSON.stringify(join(here.papers, 'a'))}, ${JSON.stringify(join(here.home, 'b'))})`, (here: Place) => join(here.home, 'b')],
    ['a file of a thread', (here: Place) => `new (require('node:worker_threads').Worker)(${JSON.stringify(`require('node:fs').writeFileSync(${JSON.stringify(join(here.home, 'thread'))}, 'a')`)}, { eval: true })`, (here: Place) => join(here.home, 'thread')],
    ['a file that is removed at once', (here: Place) => `const f = ${JSON.stringify(join(here.temporary, 'gone'))}; fs.writeFileSync(f, 'a'); fs.unlinkSync(f)`, (here: Place) => join(here.temporary, 'gone')],
  ])('would be caught at %s', (_what, bait, expected) => {
    const here = freshPlace();
    const run = runWatched(['--eval', bait(here)], writingKinds, here);
    expect(run.status, run.output).toBe(0);
    expect(strays(run, here)).toEqual([expected(here)]);
  });

  it('is watched in a place that holds nothing else', () => {
    const here = freshPlace();
    expect(existsSync(here.papers)).toBe(false);
    const run = runWatched(['--eval', '0'], writingKinds, here);
    expect(strays(run, here)).toEqual([]);
  });
});
