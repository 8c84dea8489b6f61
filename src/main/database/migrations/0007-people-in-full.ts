import type { Migration } from '../migrate.ts';

/**
 * Everything an office knows about persons and organisations: tags, languages, states that stop mailings, units,
 * further sectors, contact persons, territory, outreach; and which namesakes are known to be two.
 * `sector_id` of an organisation stays its main sector, further ones stand in `further_sector`.
 */
export const peopleInFull: Migration = {
  version: 7,
  name: 'people in full',
  sql: `
alter table person add column state text not null default 'active'
  check (state in ('active','moved','blocked','deceased'));
alter table person add column state_since text check (state_since is date(state_since));
alter table person add column state_note text not null default '';
-- BCP 47 codes in the order of preference, separated by blanks; the first is the language of letters, empty means German.
alter table person add column languages text not null default '';
-- Few are not active, so that the filter "Status" looks at those alone.
create index person_state on person(state) where state <> 'active';

alter table postal_address add column note text not null default '';
alter table contact_point add column note text not null default '';

alter table organisation add column parent_id integer references organisation(id);
create index organisation_parent on organisation(parent_id);
alter table organisation add column ended_on text check (ended_on is date(ended_on));
alter table organisation add column territory text not null default '';
alter table organisation add column inhabitants integer check (inhabitants >= 0);
alter table organisation add column area_hectares integer check (area_hectares >= 0);

create table further_sector (
  id integer primary key autoincrement,
  organisation_id integer not null references organisation(id) on delete cascade,
  sector_id integer not null references sector(id),
  unique (organisation_id, sector_id)
) strict;
create index further_sector_sector on further_sector(sector_id);

create table organisation_contact (
  id integer primary key autoincrement,
  organisation_id integer not null references organisation(id) on delete cascade,
  person_id integer not null references person(id) on delete cascade,
  topic text not null default '',
  position integer not null default 0,
  unique (organisation_id, person_id, topic)
) strict;
create index organisation_contact_person on organisation_contact(person_id);

create table tag (
  id integer primary key autoincrement,
  name text not null unique check (length(trim(name)) > 0),
  sort_key text not null
) strict;

create table person_tag (
  id integer primary key autoincrement,
  person_id integer not null references person(id) on delete cascade,
  tag_id integer not null references tag(id) on delete cascade,
  unique (person_id, tag_id)
) strict;
create index person_tag_tag on person_tag(tag_id);

create table organisation_tag (
  id integer primary key autoincrement,
  organisation_id integer not null references organisation(id) on delete cascade,
  tag_id integer not null references tag(id) on delete cascade,
  unique (organisation_id, tag_id)
) strict;
create index organisation_tag_tag on organisation_tag(tag_id);

create table distinct_persons (
  id integer primary key autoincrement,
  first_id integer not null references person(id) on delete cascade,
  second_id integer not null references person(id) on delete cascade,
  unique (first_id, second_id),
  check (first_id < second_id)
) strict;
create index distinct_persons_second on distinct_persons(second_id);

create table distinct_organisations (
  id integer primary key autoincrement,
  first_id integer not null references organisation(id) on delete cascade,
  second_id integer not null references organisation(id) on delete cascade,
  unique (first_id, second_id),
  check (first_id < second_id)
) strict;
create index distinct_organisations_second on distinct_organisations(second_id);

create table outreach (
  id integer primary key autoincrement,
  person_id integer references person(id) on delete cascade,
  organisation_id integer references organisation(id) on delete cascade,
  committee_id integer references committee(id) on delete set null,
  -- The vacant seat for which somebody is sought.
  seat_id integer references seat(id) on delete set null,
  day text not null check (day is date(day)),
  channel text not null check (channel in ('conversation','phone','email','letter','event')),
  contacted_by text not null default '',
  subject text not null default '',
  answer text not null check (answer in ('open','interested','agreed','later','declined')),
  note text not null default '',
  next_step text not null default '',
  next_day text check (next_day is date(next_day)),
  done_on text check (done_on is date(done_on)),
  check (person_id is not null or organisation_id is not null),
  check (next_day is null or length(trim(next_step)) > 0)
) strict;
create index outreach_person on outreach(person_id);
create index outreach_organisation on outreach(organisation_id);
create index outreach_committee on outreach(committee_id);
create index outreach_seat on outreach(seat_id);
create index outreach_next on outreach(next_day);

-- Few rows of the journal are removals: trash and history look them up without reading all images.
create index journal_row_gone on journal_row(table_name) where after is null;
`,
};
