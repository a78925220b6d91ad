import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The nearest folder above `from` that holds the law. Throws where the installation is not whole: nothing can be made without it. */
function findRoot(from: string): string {
  if (existsSync(join(from, 'resources/law/acts.yaml'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('the program’s folder `resources` is missing: install the program again');
  return findRoot(above);
}

/** The program's own folder, with `resources` and `src/templates` in it: from the sources and from a built host alike, which lie at different depths. */
export const PROGRAM_ROOT = findRoot(import.meta.dirname);

/** A file among what ships with the program, by its path from the program's folder. */
export function shipped(path: string): string {
  return join(PROGRAM_ROOT, path);
}

/** The code of a worker thread: its source beside the caller when the program runs from its sources, else the file of its name that was built with the host. */
export function workerCode(source: URL, built: string): URL {
  return import.meta.url.endsWith('.ts') ? source : pathToFileURL(shipped(`out/main/${built}`));
}
