/** Any number: where it is guessed that a part is printed, only that counts. */
const GUESSED = '1';

/** Numbers of the labelled parts of a paper: what the pass before found printed, and what this pass finds. */
export class Numbering {
  readonly #before: ReadonlyMap<string, string> | null;
  readonly #found = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #asked = new Set<string>();

  /** `null` guesses that every part is printed, for who does not print the numbers themselves. */
  constructor(before: ReadonlyMap<string, string> | null) {
    this.#before = before;
  }

  /** The number of a part as a reference prints it; null if the part is not printed. */
  numberOf(label: string): string | null {
    this.#asked.add(label);
    return this.#before === null ? GUESSED : (this.#before.get(label) ?? null);
  }

  /** The number that the next part of a series would take. */
  next(series: string): number {
    return (this.#counts.get(series) ?? 0) + 1;
  }

  /** Takes the next number of a series for a printed part. */
  take(series: string, label: string | null, printed: string): void {
    this.#counts.set(series, this.next(series));
    if (label !== null) this.#found.set(label, printed);
  }

  get found(): ReadonlyMap<string, string> {
    return this.#found;
  }

  /** Whether another pass would print something else. */
  get unsettled(): boolean {
    const before = this.#before ?? new Map<string, string>();
    return this.#asked.size > 0 && (this.#found.size !== before.size || [...this.#found].some(([label, number]) => before.get(label) !== number));
  }

  /** Whether a part that was asked for was thought printed and is not, or the other way round. */
  get misled(): boolean {
    return [...this.#asked].some((label) => (this.#before === null || this.#before.has(label)) !== this.#found.has(label));
  }
}
