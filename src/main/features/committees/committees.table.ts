import type { Generated } from 'kysely';
import type { CommitteeKind, CommitteeRole, VotingRight } from '../../../shared/features/committees.ts';
import type {
  MajorityBase,
  QuorumRule,
  TieRule,
  WrittenSilence,
} from '../../../shared/rules/rulesOfProcedure.ts';

export interface CommitteeTable {
  id: Generated<number>;
  kind: CommitteeKind;
  name: string;
  short_name: string;
  purpose: string;
  founded_on: string | null;
  ended_on: string | null;
  sort_key: string;
}

export interface RulesOfProcedureTable {
  id: Generated<number>;
  committee_id: number;
  valid_from: string;
  notice_period_days: number;
  quorum_rule: QuorumRule;
  quorum_minimum: number;
  second_invitation_quorate: number;
  majority_base: MajorityBase;
  abstentions_count: number;
  tie_rule: TieRule;
  public_meetings: number;
  written_resolution_allowed: number;
  written_resolution_days: number;
  written_objection_stops: number;
  written_silence: WrittenSilence;
  carrier_consent_required: number;
  protocol_deadline_days: number;
  objection_deadline_days: number;
  stays_until_successor: number;
  /** Usual length of a term, 0 where there is none. */
  term_months: number;
  note: string;
}

export interface SeatTable {
  id: Generated<number>;
  committee_id: number;
  voting_right: VotingRight;
  sector_id: number | null;
  interest_group_id: number | null;
  label: string;
  position: number;
  /** From which to which day the seat exists; null: always. */
  from_day: Generated<string | null>;
  until_day: Generated<string | null>;
  required: Generated<number>;
}

export interface MembershipTable {
  id: Generated<number>;
  seat_id: number;
  person_id: number;
  on_behalf_of_id: number | null;
  from_day: string;
  until_day: string | null;
  note: string;
  /** 1: she went on the last day herself and does not stay until a successor. */
  left_office: Generated<number>;
  appointed_by: Generated<string>;
  appointed_on: Generated<string | null>;
  appointment_reference: Generated<string>;
}

export interface DeputyTable {
  id: Generated<number>;
  membership_id: number;
  person_id: number;
  rank: number;
}

export interface CommitteeRoleTable {
  id: Generated<number>;
  committee_id: number;
  person_id: number;
  role: CommitteeRole;
  from_day: string;
  until_day: string | null;
}

/** For which groups a mandate speaks; never a trait of the person. */
export interface MembershipSpeaksForTable {
  id: Generated<number>;
  membership_id: number;
  interest_group_id: number;
}

/** How many seats of a committee a sector, a group or both together should have. */
export interface CriterionTable {
  id: Generated<number>;
  committee_id: number;
  sector_id: number | null;
  interest_group_id: number | null;
  required: number;
  note: string;
}

export interface ParticipationOfferTable {
  id: Generated<number>;
  committee_id: number;
  title: string;
  text: string;
  contact: string;
  position: number;
}

export interface CommitteesTables {
  committee: CommitteeTable;
  rules_of_procedure: RulesOfProcedureTable;
  seat: SeatTable;
  membership: MembershipTable;
  deputy: DeputyTable;
  committee_role: CommitteeRoleTable;
  membership_speaks_for: MembershipSpeaksForTable;
  criterion: CriterionTable;
  participation_offer: ParticipationOfferTable;
}
