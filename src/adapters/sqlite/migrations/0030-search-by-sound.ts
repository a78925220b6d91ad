import type { Migration } from '../migrate.ts';
import { everyCaseInWords } from '../search-again.ts';

/**
 * Finding cases among tens of thousands: words as they are typed and as they sound, in columns by what they are, so that a name ranks before a note; and the
 * list of cases in its order without reading the cases. What the old index held is made anew from the cases.
 */
export const searchBySound: Migration = {
  number: 30,
  sql: `
    ALTER TABLE search RENAME TO search_before;
    CREATE VIRTUAL TABLE search USING fts5 (title, names, numbers, sounds, notes, papers, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4');
    INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
    CREATE INDEX cases_by_change ON cases (changed_at DESC, id);
  `,
  work: (database, access) => {
    const put = database.prepare('INSERT INTO search (rowid, title, names, numbers, sounds, notes, papers) VALUES (?, ?, ?, ?, ?, ?, ?)');
    const old = database.prepare<[number], { title: string; words: string }>('SELECT title, words FROM search_before WHERE rowid = ?');
    for (const [row, { title, names, numbers, sounds, notes, papers }] of everyCaseInWords(database, access, (each) => old.get(each))) put.run(row, title, names, numbers, sounds, notes, papers);
    database.exec('DROP TABLE search_before');
  },
};
