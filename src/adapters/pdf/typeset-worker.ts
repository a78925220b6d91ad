import { parentPort, workerData } from 'node:worker_threads';
import type { DrawnPage } from '#ports/writers.ts';
import { Typesetter } from './typeset.ts';

/** `part`: pictures of a paper most of which is hidden. */
export type Want = 'pdf' | 'pictures' | 'part';

export type Order = { readonly id: number; readonly tree: string; readonly fonts: readonly string[]; readonly want: Want }
  /** Nothing to set yet, but with these fonts soon. */
  | { readonly id: number; readonly warm: readonly string[] }
  /** The pages of a PDF that somebody attached. */
  | { readonly id: number; readonly attached: Uint8Array; readonly most: number };

export type Delivery =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly pages: number; readonly archival: boolean }
  | { readonly id: number; readonly ok: true; readonly warm: true }
  | { readonly id: number; readonly ok: true; readonly pictures: readonly DrawnPage[] }
  | { readonly id: number; readonly ok: true; readonly attached: { readonly pictures: readonly string[]; readonly more: boolean } | null }
  | { readonly id: number; readonly ok: false; readonly reason: string };

const port = parentPort;
if (port === null) throw new Error('typeset-worker runs only as a worker thread');
const typesetter = new Typesetter(String(workerData));

function doneFor(order: Order) {
  if ('warm' in order) {
    typesetter.warm(order.warm);
    return { warm: true } as const;
  }
  if ('attached' in order) return { attached: typesetter.drawPdf(order.attached, order.most) };
  return order.want === 'pdf' ? typesetter.typeset(order.tree, order.fonts) : { pictures: typesetter.draw(order.tree, order.fonts, order.want === 'part') };
}

port.on('message', (order: Order) => {
  try {
    port.postMessage({ id: order.id, ok: true, ...doneFor(order) } satisfies Delivery);
    typesetter.forget();
  } catch (error) {
    port.postMessage({ id: order.id, ok: false, reason: error instanceof Error ? error.message : String(error) } satisfies Delivery);
  }
});
