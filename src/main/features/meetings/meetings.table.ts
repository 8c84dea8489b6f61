import type { Generated } from 'kysely';

export interface MeetingTable {
  id: Generated<number>;
  uid: string;
  committee_id: number;
  title: string;
  /** Local wall clock `YYYY-MM-DDTHH:MM` in `time_zone`. */
  starts_at: string;
  time_zone: string;
  place_name: string;
  place_address: string;
  venue_id: Generated<number | null>;
  status: 'planned' | 'invited' | 'running' | 'closed' | 'cancelled';
  second_invitation: number;
  signatory_id: number | null;
  sender_contact: string;
  invitation_text: string;
  /** Replaces the invitation text for those who want plain language; empty where nobody wrote one. */
  plain_language_text: string;
  reply_by: string | null;
  chair_id: number | null;
  minute_taker_id: number | null;
  opened_at: string | null;
  closed_at: string | null;
}

export interface AgendaItemTable {
  id: Generated<number>;
  meeting_id: number;
  position: number;
  title: string;
  kind: 'information' | 'discussion' | 'resolution' | 'election';
  duration_minutes: number;
  presenter: string;
  minutes_text: string;
  started_at: string | null;
  ended_at: string | null;
}

export interface InvitationTable {
  id: Generated<number>;
  meeting_id: number;
  person_id: number;
  seat_id: number | null;
  channel: 'post' | 'email';
  format: 'standard' | 'largePrint' | 'plainLanguage' | 'braille';
  issued_at: string;
  late_by_days: number;
  document_file_id: number | null;
  tree_file_id: number | null;
}

export interface ParticipantTable {
  id: Generated<number>;
  meeting_id: number;
  person_id: number | null;
  guest_name: string;
  seat_id: number | null;
  capacity: 'member' | 'deputy' | 'guest';
  reply: Generated<'open' | 'accepted' | 'excused'>;
}

export interface AttendanceTable {
  id: Generated<number>;
  participant_id: number;
  came_at: string;
  left_at: string | null;
}

export interface ResolutionTable {
  id: Generated<number>;
  meeting_id: number;
  agenda_item_id: number;
  year: number | null;
  number: number | null;
  wording: string;
  votes_for: number;
  votes_against: number;
  abstentions: number;
  chair_decision: 'adopted' | 'rejected' | null;
  decided_at: string;
  result: 'adopted' | 'rejected' | 'notQuorate' | 'open';
  reason: string;
  responsible: string;
  due_on: string | null;
}

export interface TaskTable {
  id: Generated<number>;
  meeting_id: number | null;
  agenda_item_id: number | null;
  title: string;
  assignee_id: number | null;
  due_on: string | null;
  done_on: string | null;
  note: string;
}

export interface ProtocolTable {
  id: Generated<number>;
  meeting_id: number;
  version: number;
  kind: 'results' | 'discussion';
  status: 'draft' | 'issued';
  introduction: string;
  correction_note: string;
  issued_at: string | null;
  document_file_id: number | null;
  tree_file_id: number | null;
}

export interface MeetingsTables {
  meeting: MeetingTable;
  agenda_item: AgendaItemTable;
  invitation: InvitationTable;
  participant: ParticipantTable;
  attendance: AttendanceTable;
  resolution: ResolutionTable;
  task: TaskTable;
  protocol: ProtocolTable;
}
