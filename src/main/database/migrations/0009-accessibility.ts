import type { Migration } from '../migrate.ts';

/**
 * What people need to take part, venues with their measures, and what is booked for a meeting.
 * Needs stay outside the journal, so that a deleted one leaves no image (Art. 9 GDPR). They name person and meeting without
 * a foreign key: what comes back from the trash comes back with its needs, and erasing takes them along.
 */
export const accessibility: Migration = {
  version: 9,
  name: 'accessibility',
  sql: `
create table venue (
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

alter table meeting add column venue_id integer references venue(id);
create index meeting_venue on meeting(venue_id);

create table accessibility_need (
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
) strict;
create index accessibility_need_person on accessibility_need(person_id);
create index accessibility_need_meeting on accessibility_need(meeting_id);

-- Names no person: which need of the meeting is met by whom.
create table accessibility_booking (
  id integer primary key autoincrement,
  meeting_id integer not null references meeting(id) on delete cascade,
  kind text not null,
  provider text not null default '',
  state text not null check (state in ('open','requested','offered','booked','notNeeded')),
  cost_cents integer check (cost_cents >= 0),
  note text not null default '',
  position integer not null default 0
) strict;
create index accessibility_booking_meeting on accessibility_booking(meeting_id);
`,
};
