CREATE TABLE accessibility_booking (
  id integer primary key autoincrement,
  meeting_id integer not null references meeting(id) on delete cascade,
  kind text not null,
  provider text not null default '',
  state text not null check (state in ('open','requested','offered','booked','notNeeded')),
  cost_cents integer check (cost_cents >= 0),
  note text not null default '',
  position integer not null default 0
) strict;

CREATE INDEX accessibility_booking_meeting on accessibility_booking(meeting_id);

CREATE TABLE accessibility_need (
  id integer primary key autoincrement,
  person_id integer not null,
  kind text not null check (kind in (
    'signLanguageInterpreting','speechToTextInterpreting','oralInterpreting','communicationAssistance','hearingLoop',
    'plainLanguage','ownAssistance','assistanceNeeded','assistanceDog','wheelchairPlace','largePrint','braille',
    'food','travel','other')),
  detail text not null default '',
  lead_time_days integer check (lead_time_days between 0 and 365),
  -- The one meeting it is meant for; null: whenever she is invited.
  meeting_id integer,
  -- Kept after the meeting only where the person agreed.
  consent_on text check (consent_on is date(consent_on)),
  recorded_on text not null check (recorded_on is date(recorded_on))
, recorded_for integer) strict;

CREATE INDEX accessibility_need_meeting on accessibility_need(meeting_id);

CREATE INDEX accessibility_need_person on accessibility_need(person_id);

CREATE TABLE agenda_item (
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

CREATE INDEX agenda_item_meeting on agenda_item(meeting_id);

CREATE TABLE attendance (
  id integer primary key autoincrement,
  participant_id integer not null references participant(id) on delete cascade,
  came_at text not null check (came_at glob '????-??-??T??:??'),
  left_at text check (left_at glob '????-??-??T??:??' and left_at >= came_at)
) strict;

CREATE INDEX attendance_participant on attendance(participant_id);

CREATE TABLE backup_log (
  id integer primary key autoincrement,
  at text not null,
  kind text not null check (kind in ('office','full','restore')),
  file_name text not null,
  path text not null,
  bytes integer not null,
  sha256 text not null,
  journal_id integer not null
) strict;

CREATE TABLE committee (
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

CREATE TABLE committee_role (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  person_id integer not null references person(id),
  role text not null check (role in ('chair','coordination','moderation','minuteTaking')),
  from_day text not null check (from_day is date(from_day)),
  until_day text check (until_day is date(until_day)),
  check (until_day is null or until_day >= from_day)
) strict;

CREATE INDEX committee_role_committee on committee_role(committee_id);

CREATE INDEX committee_role_person on committee_role(person_id);

CREATE TABLE contact_point (
  id integer primary key autoincrement,
  person_id integer references person(id) on delete cascade,
  organisation_id integer references organisation(id) on delete cascade,
  kind text not null check (kind in ('phone','mobile','fax','email','web')),
  purpose text not null check (purpose in ('work','private')),
  value text not null check (length(trim(value)) > 0),
  position integer not null default 0, note text not null default '',
  check ((person_id is null) <> (organisation_id is null))
) strict;

CREATE INDEX contact_point_organisation on contact_point(organisation_id);

CREATE INDEX contact_point_person on contact_point(person_id);

CREATE TABLE criterion (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  sector_id integer references sector(id),
  interest_group_id integer references interest_group(id),
  required integer not null check (required between 1 and 999),
  note text not null default '',
  check (sector_id is not null or interest_group_id is not null)
) strict;

CREATE UNIQUE INDEX criterion_cell on criterion(committee_id, coalesce(sector_id, 0), coalesce(interest_group_id, 0));

CREATE INDEX criterion_committee on criterion(committee_id);

CREATE INDEX criterion_interest_group on criterion(interest_group_id);

CREATE INDEX criterion_sector on criterion(sector_id);

CREATE TABLE deputy (
  id integer primary key autoincrement,
  membership_id integer not null references membership(id) on delete cascade,
  person_id integer not null references person(id),
  rank integer not null check (rank between 1 and 3),
  unique (membership_id, rank)
) strict;

CREATE INDEX deputy_person on deputy(person_id);

CREATE TABLE distinct_organisations (
  id integer primary key autoincrement,
  first_id integer not null references organisation(id) on delete cascade,
  second_id integer not null references organisation(id) on delete cascade,
  unique (first_id, second_id),
  check (first_id < second_id)
) strict;

CREATE INDEX distinct_organisations_second on distinct_organisations(second_id);

CREATE TABLE distinct_persons (
  id integer primary key autoincrement,
  first_id integer not null references person(id) on delete cascade,
  second_id integer not null references person(id) on delete cascade,
  unique (first_id, second_id),
  check (first_id < second_id)
) strict;

CREATE INDEX distinct_persons_second on distinct_persons(second_id);

CREATE TABLE erasure (
  id integer primary key autoincrement,
  table_name text not null,
  row_id integer not null,
  at text not null,
  reason text not null
) strict;

CREATE TABLE file (
  id integer primary key autoincrement,
  sha256 text not null unique check (length(sha256) = 64),
  media_type text not null,
  name text not null,
  bytes blob not null check (length(bytes) <= 20971520),
  created_at text not null
) strict;

CREATE TABLE further_sector (
  id integer primary key autoincrement,
  organisation_id integer not null references organisation(id) on delete cascade,
  sector_id integer not null references sector(id),
  unique (organisation_id, sector_id)
) strict;

CREATE INDEX further_sector_sector on further_sector(sector_id);

CREATE TABLE import_row (
  id integer primary key autoincrement,
  import_run_id integer not null references import_run(id) on delete cascade,
  number integer not null,
  raw text not null check (json_valid(raw)),
  outcome text not null check (outcome in ('imported','failed','duplicate','skipped')),
  reason text not null default '',
  person_id integer references person(id) on delete set null
) strict;

CREATE INDEX import_row_person on import_row(person_id);

CREATE INDEX import_row_run on import_row(import_run_id);

CREATE TABLE import_run (
  id integer primary key autoincrement,
  file_name text not null,
  sha256 text not null,
  at text not null,
  mapping text not null check (json_valid(mapping)),
  rows_read integer not null,
  rows_imported integer not null
) strict;

CREATE TABLE interest_group (
  id integer primary key autoincrement,
  name text not null unique,
  position integer not null
) strict;

CREATE TABLE invitation (
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

CREATE INDEX invitation_document on invitation(document_file_id);

CREATE INDEX invitation_meeting on invitation(meeting_id);

CREATE INDEX invitation_person on invitation(person_id);

CREATE INDEX invitation_seat on invitation(seat_id);

CREATE INDEX invitation_tree on invitation(tree_file_id);

CREATE TABLE journal (
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
, thinned integer not null default 0 check (thinned in (0,1,2))) strict;

CREATE TABLE journal_row (
  id integer primary key autoincrement,
  journal_id integer not null references journal(id) on delete cascade,
  table_name text not null,
  row_id integer not null,
  before text check (before is null or json_valid(before)),
  after text check (after is null or json_valid(after)),
  check (before is not null or after is not null)
) strict;

CREATE INDEX journal_row_gone on journal_row(table_name) where after is null;

CREATE INDEX journal_row_gone_committee on journal_row(table_name, json_extract(before, '$.committee_id'))
  where after is null and json_extract(before, '$.committee_id') is not null;

CREATE INDEX journal_row_gone_meeting on journal_row(table_name, json_extract(before, '$.meeting_id'))
  where after is null and json_extract(before, '$.meeting_id') is not null;

CREATE INDEX journal_row_gone_membership on journal_row(table_name, json_extract(before, '$.membership_id'))
  where after is null and json_extract(before, '$.membership_id') is not null;

CREATE INDEX journal_row_gone_organisation on journal_row(table_name, json_extract(before, '$.organisation_id'))
  where after is null and json_extract(before, '$.organisation_id') is not null;

CREATE INDEX journal_row_gone_person on journal_row(table_name, json_extract(before, '$.person_id'))
  where after is null and json_extract(before, '$.person_id') is not null;

CREATE INDEX journal_row_gone_seat on journal_row(table_name, json_extract(before, '$.seat_id'))
  where after is null and json_extract(before, '$.seat_id') is not null;

CREATE INDEX journal_row_journal on journal_row(journal_id);

CREATE INDEX journal_row_row on journal_row(table_name, row_id);

CREATE INDEX journal_undoes on journal(undoes);

CREATE INDEX journal_undone_by on journal(undone_by);

CREATE INDEX journal_unthinned on journal(at) where thinned = 0;

CREATE TABLE meeting (
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
, venue_id integer references venue(id)) strict;

CREATE INDEX meeting_chair on meeting(chair_id);

CREATE INDEX meeting_committee on meeting(committee_id);

CREATE INDEX meeting_minute_taker on meeting(minute_taker_id);

CREATE INDEX meeting_signatory on meeting(signatory_id);

CREATE INDEX meeting_starts on meeting(starts_at);

CREATE INDEX meeting_venue on meeting(venue_id);

CREATE TABLE membership (
  id integer primary key autoincrement,
  seat_id integer not null references seat(id) on delete cascade,
  person_id integer not null references person(id),
  on_behalf_of_id integer references organisation(id),
  from_day text not null check (from_day is date(from_day)),
  until_day text check (until_day is date(until_day)),
  note text not null default '', left_office integer not null default 0 check (left_office in (0,1)), appointed_by text not null default '', appointed_on text check (appointed_on is date(appointed_on)), appointment_reference text not null default '',
  check (until_day is null or until_day >= from_day)
) strict;

CREATE INDEX membership_on_behalf_of on membership(on_behalf_of_id);

CREATE INDEX membership_person on membership(person_id);

CREATE INDEX membership_seat on membership(seat_id);

CREATE TABLE membership_speaks_for (
  id integer primary key autoincrement,
  membership_id integer not null references membership(id) on delete cascade,
  interest_group_id integer not null references interest_group(id),
  unique (membership_id, interest_group_id)
) strict;

CREATE INDEX membership_speaks_for_group on membership_speaks_for(interest_group_id);

CREATE TABLE office (
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
, journal_kept_months integer default 24 check (journal_kept_months between 1 and 120)) strict;

CREATE INDEX office_logo on office(logo_file_id);

CREATE TABLE organisation (
  id integer primary key autoincrement,
  name text not null check (length(trim(name)) > 0),
  short_name text not null default '',
  sector_id integer references sector(id),
  note text not null default '',
  sort_key text not null,
  search_text text not null
, parent_id integer references organisation(id), ended_on text check (ended_on is date(ended_on)), territory text not null default '', inhabitants integer check (inhabitants >= 0), area_hectares integer check (area_hectares >= 0)) strict;

CREATE TABLE organisation_contact (
  id integer primary key autoincrement,
  organisation_id integer not null references organisation(id) on delete cascade,
  person_id integer not null references person(id) on delete cascade,
  topic text not null default '',
  position integer not null default 0,
  unique (organisation_id, person_id, topic)
) strict;

CREATE INDEX organisation_contact_person on organisation_contact(person_id);

CREATE INDEX organisation_parent on organisation(parent_id);

CREATE INDEX organisation_sector on organisation(sector_id);

CREATE INDEX organisation_sort on organisation(sort_key);

CREATE TABLE organisation_tag (
  id integer primary key autoincrement,
  organisation_id integer not null references organisation(id) on delete cascade,
  tag_id integer not null references tag(id) on delete cascade,
  unique (organisation_id, tag_id)
) strict;

CREATE INDEX organisation_tag_tag on organisation_tag(tag_id);

CREATE TABLE outreach (
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

CREATE INDEX outreach_committee on outreach(committee_id);

CREATE INDEX outreach_next on outreach(next_day);

CREATE INDEX outreach_organisation on outreach(organisation_id);

CREATE INDEX outreach_person on outreach(person_id);

CREATE INDEX outreach_seat on outreach(seat_id);

CREATE TABLE participant (
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

CREATE INDEX participant_person on participant(person_id);

CREATE INDEX participant_seat on participant(seat_id);

CREATE TABLE participation_offer (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  title text not null check (length(trim(title)) > 0),
  text text not null default '',
  contact text not null default '',
  position integer not null default 0
) strict;

CREATE INDEX participation_offer_committee on participation_offer(committee_id);

CREATE TABLE person (
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
, state text not null default 'active'
  check (state in ('active','moved','blocked','deceased')), state_since text check (state_since is date(state_since)), state_note text not null default '', languages text not null default '') strict;

CREATE INDEX person_list on person(sort_key, id, organisation_id);

CREATE TABLE person_merge (
  id integer primary key autoincrement,
  gone_id integer not null unique,
  kept_id integer not null,
  check (gone_id <> kept_id)
) strict;

CREATE INDEX person_merge_kept on person_merge(kept_id);

CREATE INDEX person_organisation on person(organisation_id);

CREATE INDEX person_state on person(state) where state <> 'active';

CREATE TABLE person_tag (
  id integer primary key autoincrement,
  person_id integer not null references person(id) on delete cascade,
  tag_id integer not null references tag(id) on delete cascade,
  unique (person_id, tag_id)
) strict;

CREATE INDEX person_tag_tag on person_tag(tag_id);

CREATE TABLE postal_address (
  id integer primary key autoincrement,
  person_id integer references person(id) on delete cascade,
  organisation_id integer references organisation(id) on delete cascade,
  purpose text not null check (purpose in ('work','private','billing')),
  addition text not null default '',
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  country text not null default '',
  position integer not null default 0, note text not null default '',
  check ((person_id is null) <> (organisation_id is null))
) strict;

CREATE INDEX postal_address_organisation on postal_address(organisation_id);

CREATE INDEX postal_address_person on postal_address(person_id);

CREATE TABLE protocol (
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

CREATE INDEX protocol_document on protocol(document_file_id);

CREATE INDEX protocol_tree on protocol(tree_file_id);

CREATE TABLE resolution (
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

CREATE INDEX resolution_agenda_item on resolution(agenda_item_id);

CREATE INDEX resolution_meeting on resolution(meeting_id);

CREATE TABLE rules_of_procedure (
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
  note text not null default '', stays_until_successor integer not null default 0
  check (stays_until_successor in (0,1)), term_months integer not null default 0
  check (term_months between 0 and 600),
  unique (committee_id, valid_from)
) strict;

CREATE VIRTUAL TABLE search_entry using fts5(
  name, rest, backwards,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '@.+'", prefix = '2 4', detail = column
);

CREATE TABLE 'search_entry_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_entry_content'(id INTEGER PRIMARY KEY, c0, c1, c2);

CREATE TABLE 'search_entry_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_entry_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_entry_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE seat (
  id integer primary key autoincrement,
  committee_id integer not null references committee(id) on delete cascade,
  voting_right text not null check (voting_right in ('voting','advisory')),
  sector_id integer references sector(id),
  interest_group_id integer references interest_group(id),
  label text not null default '',
  position integer not null default 0
, from_day text check (from_day is date(from_day)), until_day text check (until_day is date(until_day)), required integer not null default 1 check (required in (0,1))) strict;

CREATE INDEX seat_committee on seat(committee_id);

CREATE INDEX seat_interest_group on seat(interest_group_id);

CREATE INDEX seat_sector on seat(sector_id);

CREATE TABLE sector (
  id integer primary key autoincrement,
  name text not null unique,
  position integer not null
) strict;

CREATE TABLE signatory (
  id integer primary key autoincrement,
  name text not null check (length(name) > 0),
  office_title text not null default '',
  position integer not null default 0
) strict;

CREATE TABLE tag (
  id integer primary key autoincrement,
  name text not null unique check (length(trim(name)) > 0),
  sort_key text not null
) strict;

CREATE TABLE task (
  id integer primary key autoincrement,
  meeting_id integer references meeting(id) on delete set null,
  agenda_item_id integer references agenda_item(id) on delete set null,
  title text not null check (length(trim(title)) > 0),
  assignee_id integer references person(id),
  due_on text check (due_on is date(due_on)),
  done_on text check (done_on is date(done_on)),
  note text not null default ''
) strict;

CREATE INDEX task_agenda_item on task(agenda_item_id);

CREATE INDEX task_assignee on task(assignee_id);

CREATE INDEX task_due on task(due_on);

CREATE INDEX task_meeting on task(meeting_id);

CREATE TABLE template (
  id integer primary key autoincrement,
  kind text not null unique check (length(trim(kind)) > 0),
  text text not null check (length(trim(text)) > 0)
) strict;

CREATE TABLE ui_state (
  id integer primary key autoincrement,
  key text not null unique,
  value text not null check (json_valid(value))
) strict;

CREATE TABLE venue (
  id integer primary key autoincrement,
  name text not null unique check (length(trim(name)) > 0),
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  contact text not null default '',
  capacity integer check (capacity >= 0),
  step_free text not null default 'unknown' check (step_free in ('unknown','yes','no')),
  stage_step_free text not null default 'unknown' check (stage_step_free in ('unknown','yes','no','noStage')),
  door_width_cm integer check (door_width_cm between 0 and 1000),
  lift text not null default 'unknown' check (lift in ('unknown','yes','no','notNeeded')),
  lift_width_cm integer check (lift_width_cm between 0 and 1000),
  lift_depth_cm integer check (lift_depth_cm between 0 and 1000),
  ramp text not null default 'unknown' check (ramp in ('unknown','yes','no','notNeeded')),
  ramp_permille integer check (ramp_permille between 0 and 1000),
  ramp_width_cm integer check (ramp_width_cm between 0 and 1000),
  turning_area_cm integer check (turning_area_cm between 0 and 2000),
  accessible_wc text not null default 'unknown' check (accessible_wc in ('unknown','yes','no')),
  accessible_parking text not null default 'unknown' check (accessible_parking in ('unknown','yes','no')),
  hearing_system text not null default 'unknown' check (hearing_system in ('unknown','none','induction','fm')),
  public_transport text not null default '',
  note text not null default '',
  checked_on text check (checked_on is date(checked_on)),
  sort_key text not null
) strict;
