import type { Migration } from '../migrate.ts';

/**
 * A second place for each wrapped case key, in a small table of its own: when the page with the row of a case is damaged, its
 * revisions can still be read.
 */
export const keyCopies: Migration = {
  number: 20,
  sql: `
    CREATE TABLE key_copies (
      row INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL UNIQUE REFERENCES cases (id),
      wrapped_key BLOB NOT NULL
    ) STRICT;
    INSERT INTO key_copies (row, case_id, wrapped_key) SELECT row, id, wrapped_key FROM cases;
  `,
};
