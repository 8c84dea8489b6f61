import type { Migration } from '../migrate.ts';

/**
 * What the search looks through: one row per record, number and kind in its rowid, filled by the program (main/search).
 * `name` and `rest` are folded texts, `backwards` the words of the name from their end. Erased words leave the file at
 * once (secure-delete). The list's order no longer carries the persons' search text, which only older entries of the
 * journal still compare.
 */
export const search: Migration = {
  version: 5,
  name: 'search',
  sql: `
create virtual table search_entry using fts5(
  name, rest, backwards,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '@.+'", prefix = '2 4', detail = column
);
insert into search_entry (search_entry, rank) values ('secure-delete', 1);

drop index person_sort;
create index person_list on person(sort_key, id, organisation_id);
`,
};
