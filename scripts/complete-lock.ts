import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * `npm install` leaves a package for another platform out of the lock file when the registry at hand lacks it (a mirror
 * is often behind), and `npm ci` then refuses the whole file. This puts such packages back by name and exact version, so that
 * the lock file means the same everywhere. They carry no hash, because nobody here has seen their bytes: they are never
 * fetched on the platforms that we test, and the first machine of such a platform should run `npm install` and commit the hash.
 */

/** One entry of `packages` in a lock file, as far as this script reads it. */
export type LockedPackage = {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const platform = /-(android|darwin|freebsd|linux|win32)-(arm64|arm|ia32|x64)(?:-(gnueabihf|gnu|musl|msvc|eabi))?$/;

/** The platform packages that a locked package names and that have no entry, each with the entry that it needs. */
export function missingPlatformPackages(packages: Readonly<Record<string, LockedPackage>>): ReadonlyMap<string, LockedPackage> {
  const missing = new Map<string, LockedPackage>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const parts = platform.exec(name);
      if (parts === null || `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages) continue;
      const [, os = '', cpu = '', abi = ''] = parts;
      const libc = os !== 'linux' ? undefined : abi === 'musl' ? 'musl' : abi === '' ? undefined : 'glibc';
      missing.set(`node_modules/${name}`, {
        version,
        cpu: [cpu],
        ...(entry.dev === true ? { dev: true } : {}),
        ...(libc === undefined ? {} : { libc: [libc] }),
        ...(entry.license === undefined ? {} : { license: entry.license }),
        optional: true,
        os: [os],
      });
    }
  }
  return missing;
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };
  const missing = missingPlatformPackages(lock.packages);
  const all = [...Object.entries(lock.packages), ...missing].sort(([left], [right]) => (left === '' ? -1 : right === '' ? 1 : left.localeCompare(right, 'en')));
  lock.packages = Object.fromEntries(all);
  if (missing.size > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(missing.size === 0 ? 'the lock file is complete' : `put back: ${[...missing.keys()].join(', ')}`);
}
