import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makePlace, removePlace, root, type Place } from './watched-run.ts';

/*
 * The shell as a person starts it, from an empty folder to a packet and the lock, in a process of its own in which connect, dns and dgram throw:
 * once where there is no network at all, once with every socket of the program and of Chromium written down by strace.
 */

let place: Place | undefined;

afterEach(() => {
  if (place !== undefined) removePlace(place);
  place = undefined;
});

const flow = (folder: string): readonly string[] => ['--import', './scripts/preflight.mjs', 'tests/system/shell-flow.ts', folder];

/** Runs the flow in front of something that watches it. */
function run(before: readonly string[], here: Place) {
  const [command = '', ...args] = [...before, process.execPath, ...flow(here.folder)];
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, timeout: 240_000, env: { PATH: process.env['PATH'], HOME: here.home, TMPDIR: here.temporary, LANG: 'C.UTF-8', UV_USE_IO_URING: '0' } });
  return { status, output: `${stdout}${stderr}` };
}

const DONE = { locked: 'vault-locked', attempts: [] };
const told = (output: string): unknown => JSON.parse(output.split('\n').find((line) => line.startsWith('{')) ?? 'null');

/** The calls that make, name and use sockets, with what each socket is. */
const SOCKETS = 'socket,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg,execve';

describe('the shell without a network', () => {
  it('goes from an empty folder to a packet and the lock where no interface but the loop is there', (context) => {
    const own = place = makePlace();
    const unshare = process.getuid?.() === 0 ? ['unshare', '-n'] : ['unshare', '-r', '-n'];
    const trial = spawnSync(unshare[0] ?? '', [...unshare.slice(1), 'true'], { encoding: 'utf8' });
    if (trial.status !== 0) {
      console.log(`SKIPPED: this machine does not let us make an empty network namespace: ${trial.stderr.trim()}`);
      context.skip('no network namespaces here');
    }
    const links = spawnSync(unshare[0] ?? '', [...unshare.slice(1), 'cat', '/proc/net/dev'], { encoding: 'utf8' }).stdout.match(/^ *[a-z0-9]+:/gmu) ?? [];
    expect(links.map((link) => link.trim())).toEqual(['lo:']);
    const { status, output } = run(unshare, own);
    expect(status, output).toBe(0);
    expect(told(output)).toMatchObject(DONE);
  });

  it('sends nothing through any socket of the network, Chromium makes only those that are listed, and nothing stays in the home of the user', () => {
    const own = place = makePlace();
    const journal = join(own.folder, 'calls');
    const { status, output } = run(['strace', '-f', '--seccomp-bpf', '-yy', '-s', '400', '-e', `trace=${SOCKETS}`, '-e', 'signal=none', '-o', journal], own);
    expect(status, output).toBe(0);
    expect(told(output)).toMatchObject(DONE);
    const calls = readFileSync(journal, 'utf8').split('\n');
    const browser = new Set(calls.filter((line) => /execve\("[^"]*(?:chrom|edge)/iu.test(line)).map((line) => line.split(' ')[0] ?? ''));
    expect(browser.size).toBeGreaterThan(0);

    const made = [...new Set(calls.flatMap((line) => { const found = /\bsocket\((AF_\w+), (SOCK_\w+)/u.exec(line); return found === null ? [] : [`${found[1] ?? ''} ${found[2] ?? ''}`]; }))].toSorted();
    console.log(`sockets of program and browser: ${made.join(', ')}`);
    // Datagram sockets are made to ask the kernel for names and addresses of its interfaces; netlink tells of devices and interfaces that come and go.
    for (const kind of made) expect(['AF_UNIX SOCK_STREAM', 'AF_UNIX SOCK_DGRAM', 'AF_UNIX SOCK_SEQPACKET', 'AF_INET SOCK_DGRAM', 'AF_INET6 SOCK_DGRAM', 'AF_NETLINK SOCK_RAW', 'AF_NETLINK SOCK_DGRAM']).toContain(kind);

    // The one question that Chromium asks: would the kernel know a way to this IPv6 address? Naming a peer for a datagram socket sends nothing, and nothing is sent after it.
    const named = calls.filter((line) => /\bconnect\(.*AF_INET6?\b/u.test(line)).map((line) => `${/<(\w+)/u.exec(line)?.[1] ?? ''} ${/inet_(?:pton|addr)\((?:AF_INET6, )?"([^"]+)"/u.exec(line)?.[1] ?? ''} ${/htons\((\d+)\)/u.exec(line)?.[1] ?? ''}`);
    for (const peer of named) expect(peer).toBe('UDPv6 2001:4860:4860::8888 443');
    console.log(`peers named, nothing sent: ${[...new Set(named)].join(', ') || 'none'}`);
    expect(calls.filter((line) => /\b(?:sendto|sendmsg|sendmmsg)\(\d+<(?:TCP|UDP|RAW|ICMP)|\b(?:sendto|sendmsg|sendmmsg)\(.*AF_INET/u.test(line))).toEqual([]);
    expect(calls.filter((line) => /\b(?:listen|accept4?)\(\d+<(?!UNIX)/u.test(line))).toEqual([]);
    expect(calls.filter((line) => /\bbind\(.*AF_INET/u.test(line))).toEqual([]);

    // A page that dies leaves what it showed in a dump: that lies in the profile, which is gone, and the home of the user holds nothing of this.
    const dumps = calls.filter((line) => line.includes('crashpad_handler", [')).map((line) => /"--database=([^"]*)"/u.exec(line)?.[1] ?? '');
    expect(dumps.length).toBeGreaterThan(0);
    for (const folder of dumps) expect([/\/pana-window-\d+-\w+$/u.test(folder), existsSync(folder)]).toEqual([true, false]);
    const files = readdirSync(own.home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(own.home.length));
    // The desktop's settings library marks there, in two bytes, that it was asked.
    expect(files.filter((name) => name !== '/.cache/dconf/user')).toEqual([]);
  });
});
