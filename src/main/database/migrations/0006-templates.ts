import type { Migration } from '../migrate.ts';

/**
 * Texts that an office made its own; a missing row means the shipped wording. Which kinds there are is said by
 * `src/shared/rules/templates.ts` alone, so that a new text needs no new table.
 */
export const templates: Migration = {
  version: 6,
  name: 'templates',
  sql: `
create table template (
  id integer primary key autoincrement,
  kind text not null unique check (length(trim(kind)) > 0),
  text text not null check (length(trim(text)) > 0)
) strict;
`,
};
