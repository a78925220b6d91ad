import { randomBytes } from 'node:crypto';
import type { Session } from 'electron';
import { answerFor, type Asset } from '#hosts/window/assets.ts';

/** Serves the built interface from a fixed map in memory; no address becomes a path of the disk. */
export function serveInterface(session: Pick<Session, 'protocol'>, assets: ReadonlyMap<string, Asset>): void {
  session.protocol.handle('app', (request) => {
    const { status, headers, body } = answerFor(assets, request.url, randomBytes(16).toString('base64'));
    return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  });
}
