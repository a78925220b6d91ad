import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { missingPlatformPackages } from '../../scripts/complete-lock.ts';
import packageFile from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/dependencies.md`, 'utf8');

type Locked = {
  readonly version?: string; readonly resolved?: string; readonly integrity?: string; readonly license?: string;
  readonly os?: readonly string[]; readonly cpu?: readonly string[]; readonly optional?: boolean; readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean; readonly devOptional?: boolean; readonly hasInstallScript?: boolean; readonly link?: boolean;
};
const lockFile = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
const locked: readonly (readonly [path: string, entry: Locked])[] = Object.entries(lockFile.packages).filter(([path]) => path !== '');

const direct: Readonly<Record<string, string>> = { ...packageFile.dependencies, ...packageFile.optionalDependencies, ...packageFile.devDependencies };

/** The rows of the tables of docs/dependencies.md: package and reason. */
const reasons = new Map([...page.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map((row) => [row[1] ?? '', row[2] ?? ''] as const));

const shippable = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'OFL-1.1', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'PSF-2.0']);

/** Whether every licence that must be kept at once (`AND`), or one of those on offer (`OR`), is in the list. */
function isAllowed(expression: string, list: ReadonlySet<string>): boolean {
  const plain = expression.replace(/^\(|\)$/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((part) => isAllowed(part, list));
  return plain.split(' AND ').every((part) => list.has(part));
}

/** The packages whose licence must not be there, as `path: licence`. */
function unlicensed(packages: typeof locked): readonly string[] {
  // CC-BY-4.0: a table of browsers that the builder reads and nobody ships.
    const forBuilding = new Set([...shippable, 'MPL-2.0', 'CC-BY-4.0']);
  return packages
    .filter(([, entry]) => !isAllowed(entry.license ?? 'none stated', entry.dev === true || entry.devOptional === true ? forBuilding : shippable))
    .map(([path, entry]) => `${path}: ${entry.license ?? 'none stated'}`);
}

/** The names and versions that are ranges, tags or addresses instead of one exact version. */
function inexact(versions: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(versions).filter(([, version]) => !/^(?:npm:(?:@[a-z0-9-]+\/)?[a-z0-9.-]+@)?\d+\.\d+\.\d+$/.test(version)).map(([name]) => name);
}

describe('dependencies', () => {
  it('each stand in docs/dependencies.md with a reason, and nothing else does', () => {
    expect([...reasons.keys()].sort()).toEqual(Object.keys(direct).sort());
    for (const [name, reason] of reasons) expect(reason.length, name).toBeGreaterThanOrEqual(10);
  });

  it('have exact versions', () => {
    expect(inexact(direct)).toEqual([]);
    expect(inexact({ a: '^1.0.0', b: 'latest', c: '1.x', d: 'git+ssh://a', e: '1.2.3', f: 'npm:@a/b@1.2.3', g: 'npm:b@^1.2.3' })).toEqual(['a', 'b', 'c', 'd', 'g']);
  });

  it('are locked by hash, and the lock file names no host', () => {
    expect(locked.length).toBeGreaterThan(200);
    const unhashed = locked.filter(([, entry]) => entry.integrity?.startsWith('sha512-') !== true);
    expect(unhashed.filter(([, entry]) => entry.optional !== true || (entry.os?.includes('linux') === true && entry.cpu?.includes('x64') === true)).map(([path]) => path)).toEqual([]);
    for (const [path] of unhashed) expect(page, `${path} has no hash and is not explained`).toContain(path.replace('node_modules/', '').replace(/-(?:android|darwin|linux|win32)-.*$/, ''));
    expect(locked.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    const withoutThanks = JSON.stringify(lockFile, (key, value: unknown) => (key === 'funding' ? undefined : value));
    expect(withoutThanks.match(/https?:\/\/[^"]*/g) ?? []).toEqual([]);
  });

  it('name every platform in the lock file, or `npm ci` refuses it', () => {
    expect([...missingPlatformPackages(Object.fromEntries(locked)).keys()]).toEqual([]);
    expect([...missingPlatformPackages({ 'node_modules/a': { optionalDependencies: { '@x/a-linux-arm64-musl': '1.2.3', '@x/a-linux-x64-gnu': '1.2.3' }, dev: true, license: 'MIT' }, 'node_modules/@x/a-linux-x64-gnu': {} })])
      .toEqual([['node_modules/@x/a-linux-arm64-musl', { version: '1.2.3', cpu: ['arm64'], dev: true, libc: ['musl'], license: 'MIT', optional: true, os: ['linux'] }]]);
  });

  it('are installed without hosts in the lock file and without scripts, by settings', () => {
    expect(readFileSync(`${root}.npmrc`, 'utf8').split('\n')).toEqual(expect.arrayContaining(['omit-lockfile-registry-resolved=true', 'save-exact=true', 'ignore-scripts=true']));
    expect(readFileSync(`${root}.npmrc`, 'utf8')).not.toMatch(/registry\s*=/);
  });

  it('have licences that allow this program', () => {
    expect(unlicensed(locked)).toEqual([]);
    expect(unlicensed([['a', { license: 'GPL-3.0-only' }], ['b', { license: 'MPL-2.0' }], ['c', { license: 'MPL-2.0', dev: true }], ['d', {}], ['e', { license: '(MIT OR GPL-2.0-only)' }], ['f', { license: 'MIT AND GPL-2.0-only' }]]))
      .toEqual(['a: GPL-3.0-only', 'b: MPL-2.0', 'd: none stated', 'f: MIT AND GPL-2.0-only']);
  });

  it('that are shipped run no script when installed', () => {
    expect(locked.filter(([, entry]) => entry.hasInstallScript === true && entry.dev !== true && entry.devOptional !== true).map(([path]) => path)).toEqual([]);
  });

  it('name no client of a network', () => {
    const clients = /^(?:.*node_modules\/)(?:axios|got|node-fetch|undici|request|superagent|ws|socket\.io.*|needle|electron-updater|@sentry\/.*|posthog.*|cross-fetch|ky)$/;
    // The electron package downloads its own binary with it, outside the program and only when somebody asks it to.
    const forBuilding = new Set(['node_modules/undici']);
    expect(locked.filter(([path, entry]) => clients.test(path) && !(entry.dev === true && forBuilding.has(path))).map(([path]) => path)).toEqual([]);
    expect(clients.test('node_modules/a/node_modules/axios')).toBe(true);
  });

  it('carry Node for each platform that we name', () => {
    expect(Object.keys(packageFile.optionalDependencies).map((name) => name.replace(/^node-(?:bin-)?/, '')).sort())
      .toEqual(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win-arm64', 'win-x64']);
    for (const [name, version] of Object.entries(packageFile.optionalDependencies)) expect(Number(version.split('.')[0]), name).toBeGreaterThanOrEqual(24);
  });
});
