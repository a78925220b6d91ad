/*
 * The first import of main.ts: it loads nothing and must stay so, because below Node-API 10 loading the database driver
 * ends the process without a word. A Node that cannot read TypeScript never gets here: scripts/preflight.mjs stops it.
 */

/** The Node-API version that the native packages are built for. */
const neededNodeApi = 10;

/** What to tell the user if this runtime is too old for the native packages, else `undefined`. Russian, then English. */
export function runtimeComplaint(versions: { readonly node: string; readonly napi?: string | undefined }): string | undefined {
  if (Number(versions.napi ?? 0) >= neededNodeApi) return undefined;
  return `Нужен Node.js 24 или новее, а запущен ${versions.node}: запускайте программу через «npm run». Ничего не изменено.\n`
    + `Node.js 24 or newer is needed, and ${versions.node} is running: start the program through “npm run”. Nothing was changed.\n`;
}

const complaint = runtimeComplaint({ node: process.versions.node, napi: process.versions['napi'] });
if (complaint !== undefined) {
  process.stderr.write(complaint);
  process.exit(2);
}
