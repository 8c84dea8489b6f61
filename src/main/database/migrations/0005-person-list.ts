import type { Migration } from '../migrate.ts';

/** The list's order with all that a search looks at: a search reads this index alone, not the persons' whole rows. */
export const personList: Migration = {
  version: 5,
  name: 'personList',
  sql: `
drop index person_sort;
create index person_list on person(sort_key, id, organisation_id, search_text);
`,
};
