import { parentPort, workerData } from 'node:worker_threads';
import type { DrawnPage } from '#ports/writers.ts';
import { Typesetter } from './typeset.ts';

export type Order = { readonly id: number; readonly tree: string; readonly fonts: readonly string[]; readonly want: 'pdf' | 'pictures' };

export type Delivery =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly pages: number; readonly archival: boolean }
  | { readonly id: number; readonly ok: true; readonly pictures: readonly DrawnPage[] }
  | { readonly id: number; readonly ok: false; readonly reason: string };

const port = parentPort;
if (port === null) throw new Error('typeset-worker runs only as a worker thread');
const typesetter = new Typesetter(String(workerData));

port.on('message', (order: Order) => {
  try {
    const done = order.want === 'pdf' ? typesetter.typeset(order.tree, order.fonts) : { pictures: typesetter.draw(order.tree, order.fonts) };
    port.postMessage({ id: order.id, ok: true, ...done } satisfies Delivery);
  } catch (error) {
    port.postMessage({ id: order.id, ok: false, reason: error instanceof Error ? error.message : String(error) } satisfies Delivery);
  }
});
