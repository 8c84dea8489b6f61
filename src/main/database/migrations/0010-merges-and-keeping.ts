import type { Migration } from '../migrate.ts';

/**
 * Which person was merged into which, and for whom a need was recorded. The journal undoes a merge, and with it the row of
 * `person_merge`; needs stand outside the journal and follow this row. It is written for every merge, whether there are
 * needs or not, so that it says nothing about them. No foreign keys: one of the two is gone, and the other may wait in the
 * trash.
 */
export const mergesAndKeeping: Migration = {
  version: 10,
  name: 'merges and keeping',
  sql: `
create table person_merge (
  id integer primary key autoincrement,
  gone_id integer not null unique,
  kept_id integer not null,
  check (gone_id <> kept_id)
) strict;
create index person_merge_kept on person_merge(kept_id);

-- Null: for the person who has it. Else she came to it by a merge, and it goes back when the merge is undone.
alter table accessibility_need add column recorded_for integer;

-- Whether the images of an entry were looked at for their age: 0 no, 1 yes and all kept, 2 some were taken.
alter table journal add column thinned integer not null default 0 check (thinned in (0,1,2));
create index journal_unthinned on journal(at) where thinned = 0;
-- For how long images are kept; null: for good.
alter table office add column journal_kept_months integer default 24 check (journal_kept_months between 1 and 120);

-- To whom a removed row belonged, for the history of that record; the index over all removed rows is read to its end.
create index journal_row_gone_person on journal_row(table_name, json_extract(before, '$.person_id'))
  where after is null and json_extract(before, '$.person_id') is not null;
create index journal_row_gone_organisation on journal_row(table_name, json_extract(before, '$.organisation_id'))
  where after is null and json_extract(before, '$.organisation_id') is not null;
create index journal_row_gone_committee on journal_row(table_name, json_extract(before, '$.committee_id'))
  where after is null and json_extract(before, '$.committee_id') is not null;
create index journal_row_gone_meeting on journal_row(table_name, json_extract(before, '$.meeting_id'))
  where after is null and json_extract(before, '$.meeting_id') is not null;
create index journal_row_gone_seat on journal_row(table_name, json_extract(before, '$.seat_id'))
  where after is null and json_extract(before, '$.seat_id') is not null;
create index journal_row_gone_membership on journal_row(table_name, json_extract(before, '$.membership_id'))
  where after is null and json_extract(before, '$.membership_id') is not null;
`,
};
