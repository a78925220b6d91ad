/** Numbers of the labelled parts of a paper: what the pass before found printed, and what this pass finds. */
export class Numbering {
  readonly #before: ReadonlyMap<string, string>;
  readonly #found = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  #asked = false;

  constructor(before: ReadonlyMap<string, string>) {
    this.#before = before;
  }

  /** The number of a part as a reference prints it; null if the part is not printed. */
  numberOf(label: string): string | null {
    this.#asked = true;
    return this.#before.get(label) ?? null;
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
    return this.#asked && (this.#found.size !== this.#before.size || [...this.#found].some(([label, number]) => this.#before.get(label) !== number));
  }
}
