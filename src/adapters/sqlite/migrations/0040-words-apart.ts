import type { Migration } from '../migrate.ts';

/**
 * The words of a case in a table of their own and the index beside it, without texts and without the places of words: so that an answer that changes one name
 * takes out and puts in a few words and not all of the case. The index cuts words where the program does (`ascii`: any sign that is not ASCII belongs to a word), fills pages
 * that fit the pages of the file, and is tidied up between answers, not within one. What the old index held is carried over.
 */
export const wordsApart: Migration = {
  number: 40,
  sql: `
    CREATE TABLE case_words (
      row INTEGER PRIMARY KEY REFERENCES cases (row),
      title TEXT NOT NULL,
      names TEXT NOT NULL,
      numbers TEXT NOT NULL,
      sounds TEXT NOT NULL,
      notes TEXT NOT NULL,
      papers TEXT NOT NULL
    ) STRICT;
    INSERT INTO case_words (row, title, names, numbers, sounds, notes, papers) SELECT rowid, title, names, numbers, sounds, notes, papers FROM search WHERE rowid IN (SELECT row FROM cases);
    DROP TABLE search;
    CREATE VIRTUAL TABLE search USING fts5 (
      title, names, numbers, sounds, notes, papers,
      content = 'case_words', content_rowid = 'row', columnsize = 0, detail = 'column', tokenize = 'ascii', prefix = '1 2 3 4'
    );
    INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
    INSERT INTO search (search, rank) VALUES ('pgsz', 3900);
    INSERT INTO search (search, rank) VALUES ('automerge', 0);
    INSERT INTO search (search) VALUES ('rebuild');
    INSERT INTO search (search) VALUES ('optimize');
  `,
};
