import { ok } from '#core/result.ts';
import type { SqlDatabase } from './driver.ts';
import { tidyIndex } from './search-index.ts';
import { guarded } from './transaction.ts';

/** Nobody asked anything for so long, in milliseconds: long enough that a person who types is not met in the middle of a name. */
const QUIET = 1500;

/** How long others are let in between two steps, in milliseconds. */
const BREATH = 40;

/**
 * What an open vault does while nobody waits: the index of words is tidied up in small steps, and the write-ahead log is carried into the file. Both would else fall to whoever
 * saves the answer that makes it due. Nothing depends on it: what is left undone is done at the next quiet, and SQLite sees to it itself when there is never one.
 */
export class Housekeeping {
  readonly #database: SqlDatabase;
  readonly #mayWork: () => boolean;
  #timer: NodeJS.Timeout | null = null;
  #done = -1;

  /** `mayWork` is false where the vault was closed or its folder is gone. */
  constructor(database: SqlDatabase, mayWork: () => boolean) {
    this.#database = database;
    this.#mayWork = mayWork;
  }

  /** Somebody asked something: the quiet begins anew. */
  wait(): void {
    this.#after(QUIET);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #after(milliseconds: number): void {
    this.stop();
    this.#timer = setTimeout(() => { this.#step(); }, milliseconds);
    // A command that is done must not wait for it.
    this.#timer.unref();
  }

  #step(): void {
    this.#timer = null;
    if (!this.#mayWork()) return;
    // What fails here (a full disk, a stick that was pulled out) the next call of a person says in its own words.
    guarded(() => {
      const written = changes(this.#database);
      if (written === this.#done) return ok(null);
      if (tidyIndex(this.#database)) {
        this.#after(BREATH);
        return ok(null);
      }
      this.#database.pragma('wal_checkpoint(PASSIVE)');
      this.#done = changes(this.#database);
      return ok(null);
    });
  }
}

function changes(database: SqlDatabase): number {
  return database.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
}
