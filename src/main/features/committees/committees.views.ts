import type { OtherSeat, RoleView, SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { displayName, initials } from '../../../shared/rules/names.ts';
import { neededVotes } from '../../../shared/rules/quorum.ts';
import { defaultRules, type RulesOfProcedure } from '../../../shared/rules/rulesOfProcedure.ts';
import { holdersOn, holdsOn, seatState } from '../../../shared/rules/terms.ts';
import type { RoleRow, RulesRow } from './committees.repository.ts';
import type { DeputyRow, MembershipRow, SeatRow, SpeaksForRow } from './seats.repository.ts';

/** What a seat is for in one word: its own label, else interest group or sector; empty where nothing is known. */
export function seatPurpose(seat: Pick<SeatRow, 'label' | 'sector' | 'interestGroup'>): string {
  return seat.label || seat.interestGroup || seat.sector || '';
}

/** Everything stored about the seats of one committee. */
export interface SeatFacts {
  seats: readonly SeatRow[];
  memberships: readonly MembershipRow[];
  deputies: readonly DeputyRow[];
  speaksFor: readonly SpeaksForRow[];
  /** Whether the rules of that day let members stay in office until a successor. */
  staysUntilSuccessor: boolean;
}

/** The seats that exist on a day, and who holds them. */
export function seatViews(facts: SeatFacts, day: string): SeatView[] {
  const { seats, memberships, deputies, speaksFor, staysUntilSuccessor } = facts;
  const bySeat = Map.groupBy(memberships, (row) => row.seatId);
  const deputiesOf = Map.groupBy(deputies, (row) => row.membershipId);
  const groupsOf = Map.groupBy(speaksFor, (row) => row.membershipId);
  const holders = holdersOn(seats, memberships, day, staysUntilSuccessor);
  return seats
    .filter((seat) => holdsOn(seat, day))
    .map((seat) => {
      const terms = bySeat.get(seat.id) ?? [];
      const holder = holders.get(seat.id);
      const current = holder?.mandate;
      const next = terms
        .filter((term) => term.fromDay > day)
        .sort((a, b) => a.fromDay.localeCompare(b.fromDay))[0];
      const lastDay = terms.reduce(
        (last, term) => (term.untilDay && term.untilDay > last ? term.untilDay : last),
        '',
      );
      return {
        ...seatItself(seat),
        membership: current
          ? membershipView(current, deputiesOf.get(current.id) ?? [], groupsOf.get(current.id) ?? [])
          : null,
        state: seatState(holder, day),
        vacantSince: !current && lastDay !== '' && lastDay < day ? addDays(lastDay, 1) : null,
        next: next
          ? {
              membershipId: next.id,
              personId: next.personId,
              person: displayName(next),
              fromDay: next.fromDay,
            }
          : null,
      };
    });
}

/** Seats that do not exist on a day: those that come, then those that are gone, the latest first. */
export function otherSeats(seats: readonly SeatRow[], day: string): OtherSeat[] {
  return seats
    .filter((seat) => !holdsOn(seat, day))
    .sort((a, b) => (b.untilDay ?? '9999').localeCompare(a.untilDay ?? '9999'))
    .map(seatItself);
}

const seatItself = (seat: SeatRow): OtherSeat => ({
  seatId: seat.id,
  votingRight: seat.votingRight,
  purpose: seatPurpose(seat),
  sectorId: seat.sectorId,
  interestGroupId: seat.interestGroupId,
  label: seat.label,
  fromDay: seat.fromDay,
  untilDay: seat.untilDay,
  required: seat.required === 1,
});

function membershipView(
  row: MembershipRow,
  deputies: readonly DeputyRow[],
  groups: readonly SpeaksForRow[],
): NonNullable<SeatView['membership']> {
  return {
    membershipId: row.id,
    personId: row.personId,
    person: displayName(row),
    personState: row.state,
    initials: initials(row),
    onBehalfOfId: row.onBehalfOfId,
    onBehalfOf: row.onBehalfOf ?? '',
    fromDay: row.fromDay,
    untilDay: row.untilDay,
    leavesOffice: row.leftOffice,
    deputies: deputies.map((one) => ({ personId: one.personId, name: displayName(one), rank: one.rank })),
    appointment: { by: row.appointedBy, on: row.appointedOn, reference: row.appointmentReference },
    speaksFor: groups.map(({ id, name }) => ({ id, name })),
  };
}

/** Memberships that ended before a day, latest end first; who stays in office until a successor is none of them. */
export function formerMembers(
  { seats, memberships }: Pick<SeatFacts, 'seats' | 'memberships'>,
  views: readonly SeatView[],
  day: string,
): StoredCommittee['formerMembers'] {
  const inOffice = new Set(views.map((seat) => seat.membership?.membershipId));
  const purposes = new Map(seats.map((seat) => [seat.id, seatPurpose(seat)]));
  return memberships
    .filter((row) => row.untilDay !== null && row.untilDay < day && !inOffice.has(row.id))
    .sort((a, b) => (b.untilDay ?? '').localeCompare(a.untilDay ?? ''))
    .map((row) => ({
      membershipId: row.id,
      person: displayName(row),
      personId: row.personId,
      seatId: row.seatId,
      seat: purposes.get(row.seatId) ?? '',
      onBehalfOf: row.onBehalfOf ?? '',
      fromDay: row.fromDay,
      untilDay: row.untilDay,
    }));
}

export function roleViews(rows: readonly RoleRow[]): RoleView[] {
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    personId: row.personId,
    person: displayName(row),
    fromDay: row.fromDay,
    untilDay: row.untilDay,
  }));
}

/** The rules that hold on a day; the defaults where no version is dated up to then. `rows` newest first. */
export function rulesOnDay(
  rows: readonly RulesRow[],
  day: string,
): { rules: RulesOfProcedure; stored: boolean } {
  const row = rows.find(({ rules }) => rules.validFrom <= day);
  return row ? { rules: row.rules, stored: true } : { rules: defaultRules(day), stored: false };
}

/** "Beschlussfähig ab 6 von 10 Stimmen · Ladungsfrist 14 Tage · Geschäftsordnung vom 1. März 2024" */
export function rulesSentence(rules: RulesOfProcedure, votingSeats: number, stored: boolean): string {
  const notice = rules.noticePeriodDays;
  return [
    quorumWords(rules, votingSeats),
    notice === 0 ? 'keine Ladungsfrist' : `Ladungsfrist ${notice} ${notice === 1 ? 'Tag' : 'Tage'}`,
    stored ? `Geschäftsordnung vom ${dayText(rules.validFrom)}` : 'noch keine eigene Geschäftsordnung',
  ].join(' · ');
}

function quorumWords(rules: RulesOfProcedure, votingSeats: number): string {
  if (rules.quorumRule === 'none') return 'Immer beschlussfähig';
  if (votingSeats === 0) return 'Noch keine stimmberechtigten Sitze';
  const votes = `${neededVotes(rules, votingSeats)} von ${votingSeats} ${votingSeats === 1 ? 'Stimme' : 'Stimmen'}`;
  return rules.quorumRule === 'allInvitedAndMinimum'
    ? `Beschlussfähig ab ${votes}, wenn alle eingeladen sind`
    : `Beschlussfähig ab ${votes}`;
}
