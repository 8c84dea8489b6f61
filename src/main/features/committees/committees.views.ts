import type {
  Committee,
  CommitteeWarning,
  RoleView,
  SeatView,
  StoredCommittee,
} from '../../../shared/features/committees.ts';
import { committeeRoleLabels } from '../../../shared/features/committees.labels.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { dayText, listed } from '../../../shared/rules/germanFormat.ts';
import { membersStopped } from '../../../shared/rules/mailable.ts';
import { displayName, initials } from '../../../shared/rules/names.ts';
import { neededVotes } from '../../../shared/rules/quorum.ts';
import { defaultRules, type RulesOfProcedure } from '../../../shared/rules/rulesOfProcedure.ts';
import { holdsOn, isExpiring, termOn } from '../../../shared/rules/terms.ts';
import type { RoleRow, RulesRow } from './committees.repository.ts';
import type { DeputyRow, MembershipRow, SeatRow } from './seats.repository.ts';

/** What a seat is for in one word: its own label, else interest group or sector; empty where nothing is known. */
export function seatPurpose(seat: Pick<SeatRow, 'label' | 'sector' | 'interestGroup'>): string {
  return seat.label || seat.interestGroup || seat.sector || '';
}

/** Seats as they stand on a day, from all memberships of the committee. */
export function seatViews(
  seats: readonly SeatRow[],
  memberships: readonly MembershipRow[],
  deputies: readonly DeputyRow[],
  day: string,
): SeatView[] {
  const bySeat = Map.groupBy(memberships, (row) => row.seatId);
  const byMembership = Map.groupBy(deputies, (row) => row.membershipId);
  return seats.map((seat) => {
    const terms = bySeat.get(seat.id) ?? [];
    const current = termOn(terms, day);
    const next = terms
      .filter((term) => term.fromDay > day)
      .sort((a, b) => a.fromDay.localeCompare(b.fromDay))[0];
    const lastDay = terms.reduce(
      (last, term) => (term.untilDay && term.untilDay > last ? term.untilDay : last),
      '',
    );
    return {
      seatId: seat.id,
      votingRight: seat.votingRight,
      purpose: seatPurpose(seat),
      sectorId: seat.sectorId,
      interestGroupId: seat.interestGroupId,
      label: seat.label,
      membership: current ? membershipView(current, byMembership.get(current.id) ?? []) : null,
      state: current ? (isExpiring(current, day) ? 'expiring' : 'filled') : 'vacant',
      vacantSince: !current && lastDay !== '' && lastDay < day ? addDays(lastDay, 1) : null,
      next: next
        ? { membershipId: next.id, personId: next.personId, person: displayName(next), fromDay: next.fromDay }
        : null,
    };
  });
}

function membershipView(
  row: MembershipRow,
  deputies: readonly DeputyRow[],
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
    deputies: deputies.map((one) => ({ personId: one.personId, name: displayName(one), rank: one.rank })),
  };
}

/** Memberships that ended before a day, latest end first. */
export function formerMembers(
  seats: readonly SeatRow[],
  memberships: readonly MembershipRow[],
  day: string,
): StoredCommittee['formerMembers'] {
  const purposes = new Map(seats.map((seat) => [seat.id, seatPurpose(seat)]));
  return memberships
    .filter((row) => row.untilDay !== null && row.untilDay < day)
    .sort((a, b) => (b.untilDay ?? '').localeCompare(a.untilDay ?? ''))
    .map((row) => ({
      membershipId: row.id,
      person: displayName(row),
      personId: row.personId,
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

/** Roles without which a committee of this kind cannot work well (domain guide). */
const neededRoles = {
  plenary: ['chair'],
  steeringGroup: ['chair'],
  workingGroup: ['coordination', 'moderation', 'minuteTaking'],
  network: [],
} as const;

export interface WarningFacts {
  committee: Committee;
  seats: readonly SeatView[];
  roles: readonly RoleView[];
  rules: RulesOfProcedure;
}

/** What somebody should look at, one German sentence each, most urgent first. */
export function warningsOf(
  { committee, seats, roles, rules }: WarningFacts,
  day: string,
): CommitteeWarning[] {
  if (hasEnded(committee, day)) {
    return [
      {
        kind: 'ended',
        text: `Dieses Gremium besteht seit dem ${dayText(committee.endedOn ?? day)} nicht mehr.`,
      },
    ];
  }
  const warnings: CommitteeWarning[] = [];
  const missing = neededRoles[committee.kind].filter(
    (role) => !roles.some((one) => one.role === role && holdsOn(one, day)),
  );
  if (missing.length > 0 && seats.length > 0) {
    const names = listed(missing.map((role) => committeeRoleLabels[role]));
    const text = `${names} ${missing.length === 1 ? 'ist' : 'sind'} nicht festgelegt.`;
    warnings.push({ kind: 'role', text });
  }
  const votingSeats = seats.filter((seat) => seat.votingRight === 'voting').length;
  if (votingSeats > 0 && neededVotes(rules, votingSeats) > votingSeats) {
    const text = `Nach der Geschäftsordnung müssen ${rules.quorumMinimum} Stimmen vertreten sein, es gibt aber nur ${votingSeats}. So wird das Gremium nie beschlussfähig.`;
    warnings.push({ kind: 'quorum', text });
  }
  const stopped = membersStopped(
    seats.flatMap(({ membership }) =>
      membership ? [{ name: membership.person, state: membership.personState }] : [],
    ),
  );
  if (stopped) warnings.push({ kind: 'person', text: stopped });
  const vacant = seats.filter((seat) => seat.state === 'vacant');
  if (vacant.length > 0) warnings.push({ kind: 'vacant', text: vacancySentence(vacant) });
  const expiring = seats.flatMap((seat) =>
    seat.state === 'expiring' && seat.membership ? [seat.membership] : [],
  );
  if (expiring.length > 0) warnings.push({ kind: 'expiring', text: expirySentence(expiring) });
  return warnings;
}

/** Whether the last day of a committee lies before a day. */
export function hasEnded(committee: Committee, day: string): boolean {
  return committee.endedOn !== null && committee.endedOn < day;
}

function vacancySentence(vacant: readonly SeatView[]): string {
  const names = vacant.map((seat) => seat.purpose).filter(Boolean);
  if (vacant.length === 1)
    return names[0] ? `Der Sitz „${names[0]}“ ist unbesetzt.` : 'Ein Sitz ist unbesetzt.';
  const some = names.length === vacant.length && names.length <= 3 ? `: ${listed(names)}` : '';
  return `${vacant.length} Sitze sind unbesetzt${some}.`;
}

function expirySentence(members: readonly NonNullable<SeatView['membership']>[]): string {
  const first = members.map((member) => member.untilDay ?? '').sort()[0] ?? '';
  const [member] = members;
  if (members.length === 1 && member) return `Die Amtszeit von ${member.person} endet am ${dayText(first)}.`;
  const sameDay = members.every((one) => one.untilDay === first);
  return sameDay
    ? `${members.length} Amtszeiten enden am ${dayText(first)}.`
    : `${members.length} Amtszeiten enden bald, die erste am ${dayText(first)}.`;
}
