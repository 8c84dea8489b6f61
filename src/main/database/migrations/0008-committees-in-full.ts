import type { Migration } from '../migrate.ts';

/**
 * Seats that begin and end, appointments, members who stay until a successor, for whom a mandate speaks, what a
 * committee's composition requires, and how people can take part.
 */
export const committeesInFull: Migration = {
  version: 8,
  name: 'committees in full',
  sql: `
-- From which to which day the seat exists; it counts for quorum and votes only then.
alter table seat add column from_day text check (from_day is date(from_day));
alter table seat add column until_day text check (until_day is date(until_day));
-- A required seat that is vacant is a warning.
alter table seat add column required integer not null default 1 check (required in (0,1));

-- The member went on the last day herself (resigned, recalled, died): nobody stays in office then.
alter table membership add column left_office integer not null default 0 check (left_office in (0,1));
alter table membership add column appointed_by text not null default '';
alter table membership add column appointed_on text check (appointed_on is date(appointed_on));
alter table membership add column appointment_reference text not null default '';

alter table rules_of_procedure add column stays_until_successor integer not null default 0
  check (stays_until_successor in (0,1));
-- Usual length of a term, proposed for new members; 0: none.
alter table rules_of_procedure add column term_months integer not null default 0
  check (term_months between 0 and 600);

-- Diversity is recorded on the mandate only, never as a trait of a person (domain guide).
create table membership_speaks_for (
  id integer primary key autoincrement,
  membership_id integer not null references membership(id) on delete cascade,
  interest_group_id integer not null references interest_group(id),
  unique (membership_id, interest_group_id)
) strict;
create index membership_speaks_for_group on membership_speaks_for(interest_group_id);

create table criterion (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  sector_id integer references sector(id),
  interest_group_id integer references interest_group(id),
  required integer not null check (required between 1 and 999),
  note text not null default '',
  check (sector_id is not null or interest_group_id is not null)
) strict;
create unique index criterion_cell on criterion(committee_id, coalesce(sector_id, 0), coalesce(interest_group_id, 0));
create index criterion_committee on criterion(committee_id);
create index criterion_sector on criterion(sector_id);
create index criterion_interest_group on criterion(interest_group_id);

create table participation_offer (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  title text not null check (length(trim(title)) > 0),
  text text not null default '',
  contact text not null default '',
  position integer not null default 0
) strict;
create index participation_offer_committee on participation_offer(committee_id);
`,
};
