import type { Migration } from '../migrate.ts';

/** Meetings, agenda, dispatch log, attendance, resolutions, tasks, protocols; the log of backups. */
export const meetings: Migration = {
  version: 4,
  name: 'meetings',
  sql: `
create table meeting (
  id integer primary key autoincrement,
  uid text not null unique,
  committee_id integer not null references committee(id),
  title text not null check (length(trim(title)) > 0),
  starts_at text not null check (starts_at glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  time_zone text not null default 'Europe/Berlin',
  place_name text not null default '',
  place_address text not null default '',
  status text not null check (status in ('planned','invited','running','closed','cancelled')),
  second_invitation integer not null default 0 check (second_invitation in (0,1)),
  signatory_id integer references signatory(id),
  sender_contact text not null default '',
  invitation_text text not null default '',
  plain_language_text text not null default '',
  reply_by text check (reply_by is date(reply_by)),
  chair_id integer references person(id),
  minute_taker_id integer references person(id),
  opened_at text,
  closed_at text
) strict;
create index meeting_committee on meeting(committee_id);
create index meeting_signatory on meeting(signatory_id);
create index meeting_chair on meeting(chair_id);
create index meeting_minute_taker on meeting(minute_taker_id);
create index meeting_starts on meeting(starts_at);

create table agenda_item (
  id integer primary key autoincrement,
  meeting_id integer not null references meeting(id) on delete cascade,
  position integer not null,
  title text not null check (length(trim(title)) > 0),
  kind text not null check (kind in ('information','discussion','resolution','election')),
  duration_minutes integer not null check (duration_minutes between 0 and 1440),
  presenter text not null default '',
  minutes_text text not null default '',
  started_at text,
  ended_at text
) strict;
create index agenda_item_meeting on agenda_item(meeting_id);

create table invitation (
  id integer primary key autoincrement,
  meeting_id integer not null references meeting(id) on delete cascade,
  person_id integer not null references person(id),
  seat_id integer references seat(id) on delete set null,
  channel text not null check (channel in ('post','email')),
  format text not null check (format in ('standard','largePrint','plainLanguage','braille')),
  issued_at text not null,
  late_by_days integer not null default 0 check (late_by_days >= 0),
  document_file_id integer references file(id),
  tree_file_id integer references file(id)
) strict;
create index invitation_meeting on invitation(meeting_id);
create index invitation_person on invitation(person_id);
create index invitation_seat on invitation(seat_id);
create index invitation_document on invitation(document_file_id);
create index invitation_tree on invitation(tree_file_id);

create table participant (
  id integer primary key autoincrement,
  meeting_id integer not null references meeting(id) on delete cascade,
  person_id integer references person(id),
  guest_name text not null default '',
  seat_id integer references seat(id),
  capacity text not null check (capacity in ('member','deputy','guest')),
  reply text not null default 'open' check (reply in ('open','accepted','excused')),
  unique (meeting_id, person_id),
  check (person_id is not null or length(trim(guest_name)) > 0),
  check (capacity = 'guest' or seat_id is not null)
) strict;
create index participant_person on participant(person_id);
create index participant_seat on participant(seat_id);

create table attendance (
  id integer primary key autoincrement,
  participant_id integer not null references participant(id) on delete cascade,
  came_at text not null check (came_at glob '????-??-??T??:??'),
  left_at text check (left_at glob '????-??-??T??:??' and left_at >= came_at)
) strict;
create index attendance_participant on attendance(participant_id);

create table resolution (
  id integer primary key autoincrement,
  meeting_id integer not null references meeting(id),
  agenda_item_id integer not null references agenda_item(id) on delete cascade,
  year integer,
  number integer,
  wording text not null check (length(trim(wording)) > 0),
  votes_for integer not null check (votes_for >= 0),
  votes_against integer not null check (votes_against >= 0),
  abstentions integer not null check (abstentions >= 0),
  chair_decision text check (chair_decision in ('adopted','rejected')),
  decided_at text not null,
  result text not null check (result in ('adopted','rejected','notQuorate','open')),
  reason text not null,
  responsible text not null default '',
  due_on text check (due_on is date(due_on)),
  unique (year, number),
  check ((year is null) = (number is null))
) strict;
create index resolution_meeting on resolution(meeting_id);
create index resolution_agenda_item on resolution(agenda_item_id);

create table task (
  id integer primary key autoincrement,
  meeting_id integer references meeting(id) on delete set null,
  agenda_item_id integer references agenda_item(id) on delete set null,
  title text not null check (length(trim(title)) > 0),
  assignee_id integer references person(id),
  due_on text check (due_on is date(due_on)),
  done_on text check (done_on is date(done_on)),
  note text not null default ''
) strict;
create index task_meeting on task(meeting_id);
create index task_agenda_item on task(agenda_item_id);
create index task_assignee on task(assignee_id);
create index task_due on task(due_on);

create table protocol (
  id integer primary key autoincrement,
  meeting_id integer not null references meeting(id),
  version integer not null check (version >= 1),
  kind text not null check (kind in ('results','discussion')),
  status text not null check (status in ('draft','issued')),
  introduction text not null default '',
  correction_note text not null default '',
  issued_at text,
  document_file_id integer references file(id),
  tree_file_id integer references file(id),
  unique (meeting_id, version),
  check (status = 'draft' or (issued_at is not null and document_file_id is not null))
) strict;
create index protocol_document on protocol(document_file_id);
create index protocol_tree on protocol(tree_file_id);

create table backup_log (
  id integer primary key autoincrement,
  at text not null,
  kind text not null check (kind in ('office','full','restore')),
  file_name text not null,
  path text not null,
  bytes integer not null,
  sha256 text not null,
  journal_id integer not null
) strict;
`,
};
