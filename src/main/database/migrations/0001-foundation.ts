import type { Migration } from '../migrate.ts';

/** Journal, files, office settings and what the window remembers. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: `
create table journal (
  id integer primary key autoincrement,
  call text not null,
  summary text not null,
  at text not null,
  who text not null,
  effect text not null check (effect in ('do','undo')),
  undoable integer not null check (undoable in (0,1)),
  merge_key text,
  undoes integer references journal(id),
  undone_by integer references journal(id)
) strict;
create index journal_undoes on journal(undoes);
create index journal_undone_by on journal(undone_by);

create table journal_row (
  id integer primary key autoincrement,
  journal_id integer not null references journal(id) on delete cascade,
  table_name text not null,
  row_id integer not null,
  before text check (before is null or json_valid(before)),
  after text check (after is null or json_valid(after)),
  check (before is not null or after is not null)
) strict;
create index journal_row_journal on journal_row(journal_id);
create index journal_row_row on journal_row(table_name, row_id);

create table erasure (
  id integer primary key autoincrement,
  table_name text not null,
  row_id integer not null,
  at text not null,
  reason text not null
) strict;

create table file (
  id integer primary key autoincrement,
  sha256 text not null unique check (length(sha256) = 64),
  media_type text not null,
  name text not null,
  bytes blob not null check (length(bytes) <= 20971520),
  created_at text not null
) strict;

create table ui_state (
  id integer primary key autoincrement,
  key text not null unique,
  value text not null check (json_valid(value))
) strict;

create table office (
  id integer primary key autoincrement check (id = 1),
  region_id text not null,
  region_name text not null check (length(region_name) > 0),
  office_name text not null,
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  contact_person text not null default '',
  accent_colour text not null default '#12614a' check (accent_colour glob '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
  logo_file_id integer references file(id),
  logo_alt text not null default '',
  demo integer not null default 0 check (demo in (0,1))
) strict;
create index office_logo on office(logo_file_id);

create table signatory (
  id integer primary key autoincrement,
  name text not null check (length(name) > 0),
  office_title text not null default '',
  position integer not null default 0
) strict;
`,
};
