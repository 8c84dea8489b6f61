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
}

export interface MembershipTable {
  id: Generated<number>;
  seat_id: number;
  person_id: number;
  on_behalf_of_id: number | null;
  from_day: string;
  until_day: string | null;
  note: string;
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

export interface CommitteesTables {
  committee: CommitteeTable;
  rules_of_procedure: RulesOfProcedureTable;
  seat: SeatTable;
  membership: MembershipTable;
  deputy: DeputyTable;
  committee_role: CommitteeRoleTable;
}
