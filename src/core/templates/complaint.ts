import type { Words } from '../language/tongue.ts';
import type { Position } from './syntax.ts';

/** One complaint about a template, for its author. An `error` may spoil a paper; a `warning` asks a lawyer to look. */
export type Complaint = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly position: Position;
  /** What is wrong and what to do. */
  readonly message: Words;
};

/** Where a complaint about a file as a whole stands. */
export const FILE_START: Position = { line: 1, column: 1 };

/** Collects the complaints of one file. */
export class Complaints {
  readonly #file: string;
  readonly #all: Complaint[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a complaint at a place of the file. */
  add(severity: Complaint['severity'], code: string, position: Position, message: Words): void {
    this.#all.push({ code, severity, file: this.#file, position, message });
  }

  error(code: string, at: Position, ru: string, kk: string, en: string): void {
    this.add('error', code, at, { ru, kk, en });
  }

  warning(code: string, at: Position, ru: string, kk: string, en: string): void {
    this.add('warning', code, at, { ru, kk, en });
  }

  /** All complaints in the order of the text. */
  inOrder(): readonly Complaint[] {
    return this.#all.toSorted((left, right) => left.position.line - right.position.line || left.position.column - right.position.column);
  }
}
