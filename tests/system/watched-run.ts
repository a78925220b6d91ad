import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = realpathSync(fileURLToPath(new URL('../../', import.meta.url)));

/** An empty place of its own for one run: `papers` is what the program may write, `home` and `temporary` must stay empty. */
export type Place = { readonly folder: string; readonly papers: string; readonly home: string; readonly temporary: string };

/** Makes a place in which `papers` does not exist yet. */
export function makePlace(): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pana-watched-')));
  const place = { folder, papers: join(folder, 'papers'), home: join(folder, 'home'), temporary: join(folder, 'temporary') };
  mkdirSync(place.home);
  mkdirSync(place.temporary);
  return place;
}

/** Removes a place with all that was written there. */
export function removePlace(place: Place): void {
  rmSync(place.folder, { recursive: true, force: true });
}

/** The demo as `npm run demo -- --out DIR` starts it. */
export function demoArguments(papers: string): readonly string[] {
  return ['--import', './scripts/preflight.mjs', 'src/hosts/cli/main.ts', 'demo', '--out', papers];
}

export type WatchedRun = { readonly status: number | null; readonly output: string; readonly calls: readonly string[] };

/**
 * Runs this Node with `args` in the repository under strace and returns the system calls of the named kinds, of all its
 * processes and threads. io_uring is off, because work queued there is invisible to strace. Throws if strace saw nothing.
 */
export function runWatched(args: readonly string[], kinds: string, place: Place): WatchedRun {
  const journal = join(place.folder, 'calls');
  const run = spawnSync('strace', ['-f', '-y', '-s', '4096', '-e', `trace=${kinds},execve`, '-e', 'signal=none', '-o', journal, process.execPath, ...args], {
    cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'], HOME: place.home, TMPDIR: place.temporary, LANG: 'C.UTF-8', UV_USE_IO_URING: '0' },
  });
  if (run.error !== undefined) throw run.error;
  const calls = readFileSync(journal, 'utf8').split('\n').filter((line) => line !== '');
  rmSync(journal);
  if (!calls.some((line) => line.includes('execve('))) throw new Error(`strace saw nothing: ${run.stderr}`);
  return { status: run.status, output: run.stdout + run.stderr, calls };
}

/** The sockets other than local ones that a run made, bound, or reached through, as lines of strace. */
export function networkCalls(calls: readonly string[]): readonly string[] {
  return calls.filter((line) => /\b(?:socket|bind|listen|connect|sendto|sendmsg|sendmmsg|accept4?)\(/.test(line) && !/\bAF_UNIX\b|\bUNIX(?:-STREAM|-DGRAM|-SEQPACKET)?:/.test(line));
}

/** The calls of the file system that make, change or remove something. */
export const writingKinds = 'open,openat,openat2,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,truncate,chmod,fchmodat,chown,lchown,fchownat,utimensat,setxattr,lsetxattr';

/** strace writes a byte outside ASCII as a backslash and up to three octal digits. */
function decode(quoted: string): string {
  const bytes: number[] = [];
  for (const part of quoted.matchAll(/\\([0-7]{1,3})|\\(.)|([^\\])/gsu)) {
    if (part[1] !== undefined) bytes.push(Number.parseInt(part[1], 8));
    else bytes.push(...Buffer.from(part[2] ?? part[3] ?? ''));
  }
  return Buffer.from(bytes).toString('utf8');
}

/** The absolute paths that a run tried to make, change or remove; an open for reading alone does not count. */
export function writtenPaths(calls: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const line of calls) {
    const call = /^\d+ +(\w+)\((.*)$/.exec(line);
    const name = call?.[1] ?? '';
    const rest = call?.[2] ?? '';
    if (!writingKinds.split(',').includes(name)) continue;
    if (/^open/.test(name) && !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE/.test(rest)) continue;
    for (const argument of rest.matchAll(/(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"/g)) {
      const path = decode(argument[2] ?? '');
      found.add(isAbsolute(path) ? path : resolve(argument[1] === undefined ? root : decode(argument[1]), path));
    }
  }
  return [...found].sort();
}
