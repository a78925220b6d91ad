import type { Words } from './language/tongue.ts';

// review native C: the Kazakh sentences of failures and issues, in all files of src/core and src/application

/**
 * What went wrong, as data. `code` is stable and kebab-case; `message` says in plain words what happened, what was
 * kept and what to do. `place` points into the input (line and column count from 1), never quotes client data.
 */
export type Failure = {
  readonly code: string;
  readonly message: Words;
  readonly place?: Place;
  /** Further complaints found in the same go, so that all of them are shown at once. */
  readonly also?: readonly Failure[];
};

export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Path in the case file, for example `people[e7k2].birthDate`. */
  readonly path?: string;
};

/**
 * Something the user should know about a finished paper or a case: a gap, a doubt, a withheld fact.
 * An issue never blocks an export.
 */
export type Issue = {
  readonly code: string;
  readonly severity: 'must' | 'should' | 'note';
  readonly message: Words;
  /** Where in the case file the answer belongs. */
  readonly path?: string;
  /** Which norm the issue is about. */
  readonly norm?: string;
};
