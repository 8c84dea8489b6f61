import type { Generated } from 'kysely';

/** Who spoke to whom, what was answered, what comes next. */
export interface OutreachTable {
  id: Generated<number>;
  person_id: number | null;
  organisation_id: number | null;
  /** What it was about. */
  committee_id: number | null;
  /** The vacant seat for which somebody is sought. */
  seat_id: number | null;
  day: string;
  channel: 'conversation' | 'phone' | 'email' | 'letter' | 'event';
  contacted_by: string;
  subject: string;
  answer: 'open' | 'interested' | 'agreed' | 'later' | 'declined';
  note: string;
  next_step: string;
  /** When the next step is due. */
  next_day: string | null;
  done_on: string | null;
}

export interface OutreachTables {
  outreach: OutreachTable;
}
