import type { Readable, Writable } from 'node:stream';
import type { Protocol } from './protocol.ts';

type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly sessionId?: string; readonly result?: unknown; readonly error?: { readonly message: string } };
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/**
 * The debugging protocol over two pipes, messages ended by a zero byte: no port is opened, so no other program of the
 * machine can take hold of the window.
 */
export class PipeConnection {
  readonly #to: Writable;
  #rest = Buffer.alloc(0);
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, ((params: unknown) => void)[]>();

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    from.on('data', (chunk: Buffer) => { this.#take(chunk); });
    from.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser has gone'));
      this.#waiting.clear();
    });
    to.on('error', () => undefined);
  }

  /** The session with this id; without one, the browser's own. */
  session(sessionId?: string): Protocol {
    return {
      send: (method, params = {}) => this.#send(method, params, sessionId),
      on: (event, listener) => {
        const key = `${sessionId ?? ''} ${event}`;
        this.#listeners.set(key, [...(this.#listeners.get(key) ?? []), listener]);
      },
    };
  }

  #send(method: string, params: Readonly<Record<string, unknown>>, sessionId?: string): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let end = this.#rest.indexOf(0); end >= 0; end = this.#rest.indexOf(0)) {
      const message = JSON.parse(this.#rest.subarray(0, end).toString('utf8')) as Message;
      this.#rest = this.#rest.subarray(end + 1);
      this.#deliver(message);
    }
  }

  #deliver({ id, method, params, sessionId, result, error }: Message): void {
    if (id !== undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(error.message));
    } else if (method !== undefined) {
      for (const listener of this.#listeners.get(`${sessionId ?? ''} ${method}`) ?? []) listener(params);
    }
  }
}
