import type { Migration } from '../migrate.ts';

/** The tables of the first version. See `docs/vault-format.md` for what the sealed columns hold. */
export const firstTables: Migration = {
  number: 10,
  sql: `
    CREATE TABLE vault (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    CREATE TABLE cases (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      wrapped_key BLOB NOT NULL,
      revision INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      title BLOB NOT NULL,
      content BLOB NOT NULL
    ) STRICT;

    CREATE TABLE revisions (
      row INTEGER PRIMARY KEY,
      case_row INTEGER NOT NULL REFERENCES cases (row),
      number INTEGER NOT NULL,
      at TEXT NOT NULL,
      body BLOB NOT NULL,
      UNIQUE (case_row, number)
    ) STRICT;

    CREATE TABLE drafts (
      row INTEGER PRIMARY KEY,
      case_row INTEGER NOT NULL REFERENCES cases (row),
      tag BLOB NOT NULL,
      body BLOB NOT NULL,
      UNIQUE (case_row, tag)
    ) STRICT;

    CREATE TABLE papers (
      row INTEGER PRIMARY KEY,
      case_row INTEGER NOT NULL REFERENCES cases (row),
      id TEXT NOT NULL,
      body BLOB NOT NULL,
      UNIQUE (case_row, id)
    ) STRICT;

    CREATE TABLE blobs (
      row INTEGER PRIMARY KEY,
      case_row INTEGER NOT NULL REFERENCES cases (row),
      name TEXT NOT NULL UNIQUE,
      body BLOB NOT NULL
    ) STRICT;
    CREATE INDEX blobs_by_case ON blobs (case_row);

    CREATE TABLE ledger (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      case_id TEXT,
      body BLOB,
      hash BLOB NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE search USING fts5 (title, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
  `,
};
