import type { Migration } from '../migrate.ts';

/** Committees with seats, memberships, deputies, roles and their dated rules of procedure. */
export const committees: Migration = {
  version: 3,
  name: 'committees',
  sql: `
create table committee (
  id integer primary key autoincrement,
  kind text not null check (kind in ('plenary','steeringGroup','workingGroup','network')),
  name text not null unique check (length(trim(name)) > 0),
  short_name text not null default '',
  purpose text not null default '',
  founded_on text check (founded_on is date(founded_on)),
  ended_on text check (ended_on is date(ended_on)),
  sort_key text not null,
  check (ended_on is null or founded_on is null or ended_on >= founded_on)
) strict;

create table rules_of_procedure (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  valid_from text not null check (valid_from is date(valid_from)),
  notice_period_days integer not null check (notice_period_days between 0 and 365),
  quorum_rule text not null check (quorum_rule in ('none','moreThanHalf','minimum','allInvitedAndMinimum')),
  quorum_minimum integer not null check (quorum_minimum between 0 and 999),
  second_invitation_quorate integer not null check (second_invitation_quorate in (0,1)),
  majority_base text not null check (majority_base in ('votesCast','present','allSeats')),
  abstentions_count integer not null check (abstentions_count in (0,1)),
  tie_rule text not null check (tie_rule in ('rejected','chairDecides')),
  public_meetings integer not null check (public_meetings in (0,1)),
  written_resolution_allowed integer not null check (written_resolution_allowed in (0,1)),
  written_resolution_days integer not null check (written_resolution_days between 0 and 365),
  written_objection_stops integer not null check (written_objection_stops in (0,1)),
  written_silence text not null check (written_silence in ('notCast','consent','abstention')),
  carrier_consent_required integer not null check (carrier_consent_required in (0,1)),
  protocol_deadline_days integer not null check (protocol_deadline_days between 0 and 365),
  objection_deadline_days integer not null check (objection_deadline_days between 0 and 365),
  note text not null default '',
  unique (committee_id, valid_from)
) strict;

create table seat (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  voting_right text not null check (voting_right in ('voting','advisory')),
  sector_id integer references sector(id),
  interest_group_id integer references interest_group(id),
  label text not null default '',
  position integer not null default 0
) strict;
create index seat_committee on seat(committee_id);
create index seat_sector on seat(sector_id);
create index seat_interest_group on seat(interest_group_id);

create table membership (
  id integer primary key autoincrement,
  seat_id integer not null references seat(id) on delete cascade,
  person_id integer not null references person(id),
  on_behalf_of_id integer references organisation(id),
  from_day text not null check (from_day is date(from_day)),
  until_day text check (until_day is date(until_day)),
  note text not null default '',
  check (until_day is null or until_day >= from_day)
) strict;
create index membership_seat on membership(seat_id);
create index membership_person on membership(person_id);
create index membership_on_behalf_of on membership(on_behalf_of_id);

create table deputy (
  id integer primary key autoincrement,
  membership_id integer not null references membership(id) on delete cascade,
  person_id integer not null references person(id),
  rank integer not null check (rank between 1 and 3),
  unique (membership_id, rank)
) strict;
create index deputy_person on deputy(person_id);

create table committee_role (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  person_id integer not null references person(id),
  role text not null check (role in ('chair','coordination','moderation','minuteTaking')),
  from_day text not null check (from_day is date(from_day)),
  until_day text check (until_day is date(until_day)),
  check (until_day is null or until_day >= from_day)
) strict;
create index committee_role_committee on committee_role(committee_id);
create index committee_role_person on committee_role(person_id);
`,
};
