import type { Failure } from '../failure.ts';
import type { Words } from '../language/tongue.ts';
import type { Position } from './syntax.ts';

/** One complaint about a template. An `error` may spoil a paper; a `warning` asks a lawyer to look. */
export type Complaint = Failure & { readonly severity: 'error' | 'warning' };

/** Collects the complaints of one file. */
export class Complaints {
  readonly #file: string;
  readonly #all: Complaint[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a complaint at a place of the file. */
  add(severity: Complaint['severity'], code: string, at: Position | null, message: Words): void {
    this.#all.push({ code, severity, message, place: at === null ? { file: this.#file } : { file: this.#file, line: at.line, column: at.column } });
  }

  error(code: string, at: Position | null, ru: string, kk: string, en: string): void {
    this.add('error', code, at, { ru, kk, en });
  }

  warning(code: string, at: Position | null, ru: string, kk: string, en: string): void {
    this.add('warning', code, at, { ru, kk, en });
  }

  /** All complaints in the order of the text. */
  inOrder(): readonly Complaint[] {
    const key = ({ place }: Complaint): number => (place?.line ?? 0) * 100_000 + (place?.column ?? 0);
    return this.#all.toSorted((left, right) => key(left) - key(right));
  }
}
