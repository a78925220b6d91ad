import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentPolicy, PERMISSIONS_POLICY } from './page-policy.ts';

export type Asset = { readonly bytes: Buffer; readonly type: string };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.webp': 'image/webp',
};

/** Stands in the built page where the nonce of this load belongs. */
export const NONCE_MARK = '__PANA_STYLE_NONCE__';

/** The built interface, whole, by the path of its address. A fixed map: no address is ever turned into a path of the disk. */
export async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // All at once: the browser of the shell is started after this, and the pictures of the guides are many.
  const read = entries.filter((each) => each.isFile()).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    return type === undefined ? [] : [readFile(file).then((bytes): [string, Asset] => [`/${relative(folder, file).split(sep).join('/')}`, { bytes, type }])];
  });
  return new Map(await Promise.all(read));
}

export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

/** What an address of our origin is answered with. `nonce` must be new for each load of the page. */
export function answerFor(assets: ReadonlyMap<string, Asset>, url: string, nonce: string): Answer {
  const { pathname } = new URL(url);
  const asset = assets.get(pathname === '/' ? '/index.html' : pathname);
  if (asset === undefined) return { status: 404, headers: {}, body: Buffer.alloc(0) };
  const page = asset.type.startsWith('text/html');
  return {
    status: 200,
    headers: {
      'content-type': asset.type, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store',
      ...(page ? { 'content-security-policy': contentPolicy(nonce), 'permissions-policy': PERMISSIONS_POLICY, 'cross-origin-opener-policy': 'same-origin' } : {}),
    },
    body: page ? Buffer.from(asset.bytes.toString('utf8').replaceAll(NONCE_MARK, nonce)) : asset.bytes,
  };
}
