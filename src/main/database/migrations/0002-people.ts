import type { Migration } from '../migrate.ts';

/** Sectors, interest groups, organisations, persons and how they are reached; what was imported. */
export const people: Migration = {
  version: 2,
  name: 'people',
  sql: `
create table sector (
  id integer primary key autoincrement,
  name text not null unique,
  position integer not null
) strict;

create table interest_group (
  id integer primary key autoincrement,
  name text not null unique,
  position integer not null
) strict;

create table organisation (
  id integer primary key autoincrement,
  name text not null check (length(trim(name)) > 0),
  short_name text not null default '',
  sector_id integer references sector(id),
  note text not null default '',
  sort_key text not null,
  search_text text not null
) strict;
create index organisation_sector on organisation(sector_id);
create index organisation_sort on organisation(sort_key);

create table person (
  id integer primary key autoincrement,
  salutation text not null check (salutation in ('Frau','Herr','neutral')),
  title text not null default '',
  first_name text not null default '',
  last_name text not null check (length(trim(last_name)) > 0),
  name_suffix text not null default '',
  function text not null default '',
  organisation_id integer references organisation(id),
  preferred_channel text not null check (preferred_channel in ('post','email','both')),
  preferred_format text not null check (preferred_format in ('standard','largePrint','plainLanguage','emailOnly','braille')),
  letter_salutation text not null default '',
  note text not null default '',
  sort_key text not null,
  search_text text not null
) strict;
create index person_organisation on person(organisation_id);
create index person_sort on person(sort_key);

create table postal_address (
  id integer primary key autoincrement,
  person_id integer references person(id) on delete cascade,
  organisation_id integer references organisation(id) on delete cascade,
  purpose text not null check (purpose in ('work','private','billing')),
  addition text not null default '',
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  country text not null default '',
  position integer not null default 0,
  check ((person_id is null) <> (organisation_id is null))
) strict;
create index postal_address_person on postal_address(person_id);
create index postal_address_organisation on postal_address(organisation_id);

create table contact_point (
  id integer primary key autoincrement,
  person_id integer references person(id) on delete cascade,
  organisation_id integer references organisation(id) on delete cascade,
  kind text not null check (kind in ('phone','mobile','fax','email','web')),
  purpose text not null check (purpose in ('work','private')),
  value text not null check (length(trim(value)) > 0),
  position integer not null default 0,
  check ((person_id is null) <> (organisation_id is null))
) strict;
create index contact_point_person on contact_point(person_id);
create index contact_point_organisation on contact_point(organisation_id);

create table import_run (
  id integer primary key autoincrement,
  file_name text not null,
  sha256 text not null,
  at text not null,
  mapping text not null check (json_valid(mapping)),
  rows_read integer not null,
  rows_imported integer not null
) strict;

create table import_row (
  id integer primary key autoincrement,
  import_run_id integer not null references import_run(id) on delete cascade,
  number integer not null,
  raw text not null check (json_valid(raw)),
  outcome text not null check (outcome in ('imported','failed','duplicate','skipped')),
  reason text not null default '',
  person_id integer references person(id) on delete set null
) strict;
create index import_row_run on import_row(import_run_id);
create index import_row_person on import_row(person_id);
`,
};
