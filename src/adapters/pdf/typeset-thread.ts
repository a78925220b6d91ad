import { Worker } from 'node:worker_threads';
import { shipped, workerCode } from '#adapters/files/program-root.ts';
import type { Delivery, Order, Want } from './typeset-worker.ts';

type Waiting = { readonly resolve: (delivery: Delivery) => void; readonly reject: (error: Error) => void };

/** How papers look; read by the thread. */
export const PAPER_TEMPLATE = shipped('resources/typst/paper.typ');

const WORKER = workerCode(new URL('./typeset-worker.ts', import.meta.url), 'typeset-worker.js');

/**
 * A worker thread that typesets papers one after the other and stays warm between them. It starts with the first
 * order, never keeps the process alive while idle, and starts anew after `close` or after it has died.
 */
export class TypesetThread {
  readonly #templateFile: string;
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(templateFile: string) {
    this.#templateFile = templateFile;
  }

  /** Delivers `ok: false` for a bug in the template; rejects when the thread was closed or died. No content of a paper leads there. */
  order(tree: string, fonts: readonly string[], want: Want = 'pdf'): Promise<Delivery> {
    return this.#send((id) => ({ id, tree, fonts, want }));
  }

  /** Starts the thread and lets it load the typesetter and the fonts. What fails here fails again, and is told, when something is to be set. */
  warm(fonts: readonly string[]): void {
    this.#send((id) => ({ id, warm: fonts })).catch(() => undefined);
  }

  /** The pages of somebody's PDF as pictures, the first `most`; null where it can't be drawn or the thread died of it. */
  async attached(bytes: Uint8Array, most: number): Promise<{ readonly pictures: readonly string[]; readonly more: boolean } | null> {
    const delivery = await this.#send((id) => ({ id, attached: bytes, most })).catch(() => null);
    return delivery?.ok === true && 'attached' in delivery ? delivery.attached : null;
  }

  #send(orderOf: (id: number) => Order): Promise<Delivery> {
    const worker = this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage(orderOf(id));
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (worker !== null) await worker.terminate();
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker;
    // The program's own flags name a module relative to the folder where it was started, and it may have moved since.
    const worker = new Worker(WORKER, { workerData: this.#templateFile, name: 'typeset', execArgv: [] });
    worker.on('message', (delivery: Delivery) => {
      const waiting = this.#waiting.get(delivery.id);
      this.#waiting.delete(delivery.id);
      // One that is being ended must keep the process until it has ended, also when a last drawing still comes.
      if (this.#waiting.size === 0 && this.#worker === worker) worker.unref();
      waiting?.resolve(delivery);
    });
    worker.on('error', (error) => {
      this.#fail(worker, error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', () => {
      this.#fail(worker, new Error('the typesetting thread ended'));
    });
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#worker = null;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
