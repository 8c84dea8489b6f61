import type {
  Committee,
  CommitteeRole,
  CommitteeWarning,
  RoleView,
  SeatView,
} from '../../../shared/features/committees.ts';
import { committeeRoleLabels } from '../../../shared/features/committees.labels.ts';
import { daysBetween } from '../../../shared/rules/deadlines.ts';
import { counted, dayText, listed } from '../../../shared/rules/germanFormat.ts';
import { membersStopped } from '../../../shared/rules/mailable.ts';
import { neededVotes } from '../../../shared/rules/quorum.ts';
import type { RulesOfProcedure } from '../../../shared/rules/rulesOfProcedure.ts';
import { expiryNoticeDays, holdsOn, isExpiring, overlaps } from '../../../shared/rules/terms.ts';

/** Roles without which a committee of this kind cannot work well (domain guide). */
const neededRoles = {
  plenary: ['chair'],
  steeringGroup: ['chair'],
  workingGroup: ['coordination', 'moderation', 'minuteTaking'],
  network: [],
} as const satisfies Record<Committee['kind'], readonly CommitteeRole[]>;

export interface WarningFacts {
  committeeId: number;
  committee: Committee;
  seats: readonly SeatView[];
  roles: readonly RoleView[];
  rules: RulesOfProcedure;
}

/** What somebody should look at, one German sentence each with the place that mends it, most urgent first. */
export function warningsOf(facts: WarningFacts, day: string): CommitteeWarning[] {
  const { committee } = facts;
  if (hasEnded(committee, day)) {
    const text = `Dieses Gremium besteht seit dem ${dayText(committee.endedOn ?? day)} nicht mehr.`;
    return [{ kind: 'ended', text, way: null, day: null }];
  }
  return [
    ...missingRoles(facts, day),
    ...rolesTwice(facts, day),
    ...quorumOutOfReach(facts),
    ...stoppedMembers(facts),
    ...vacancies(facts),
    ...carriedOver(facts, day),
    ...expiring(facts, day),
    ...deputiesWithSeat(facts),
    ...unassigned(facts),
  ];
}

/** Whether the last day of a committee lies before a day. */
export function hasEnded(committee: Committee, day: string): boolean {
  return committee.endedOn !== null && committee.endedOn < day;
}

/** A committee without seats is only being set up: nothing is missing yet. */
function missingRoles(
  { committeeId, committee, roles, seats }: WarningFacts,
  day: string,
): CommitteeWarning[] {
  const missing = neededRoles[committee.kind].filter(
    (role) => !roles.some((one) => one.role === role && holdsOn(one, day)),
  );
  if (missing.length === 0 || seats.length === 0) return [];
  const names = listed(missing.map((role) => committeeRoleLabels[role]));
  const text = `${names} ${missing.length === 1 ? 'ist' : 'sind'} nicht festgelegt.`;
  const href = `/gremien/${committeeId}/rollen/neu?rolle=${missing[0]}`;
  return [{ kind: 'role', text, way: { href, action: 'Rolle vergeben' }, day: null }];
}

/** One committee has one chair at a time; coordination, moderation and minute-taking may be shared. */
function rolesTwice({ committeeId, roles }: WarningFacts, day: string): CommitteeWarning[] {
  const chairs = roles.filter(
    (one) => one.role === 'chair' && (one.untilDay === null || one.untilDay >= day),
  );
  for (const [index, first] of chairs.entries()) {
    const second = chairs.slice(index + 1).find((other) => overlaps(first, other));
    if (!second) continue;
    const from = first.fromDay > second.fromDay ? first.fromDay : second.fromDay;
    const who = `${first.person} und ${second.person}`;
    const text =
      from <= day
        ? `${who} haben zugleich den Vorsitz.`
        : `${who} haben ab dem ${dayText(from)} zugleich den Vorsitz.`;
    const way = { href: `/gremien/${committeeId}/rollen/${first.id}`, action: 'Rolle bearbeiten' };
    return [{ kind: 'roleTwice', text, way, day: from <= day ? null : from }];
  }
  return [];
}

function quorumOutOfReach({ committeeId, seats, rules }: WarningFacts): CommitteeWarning[] {
  const votingSeats = seats.filter((seat) => seat.votingRight === 'voting').length;
  if (votingSeats === 0 || neededVotes(rules, votingSeats) <= votingSeats) return [];
  const text = `Nach der Geschäftsordnung müssen ${rules.quorumMinimum} Stimmen vertreten sein, es gibt aber nur ${votingSeats}. So wird das Gremium nie beschlussfähig.`;
  const way = { href: `/gremien/${committeeId}/regeln`, action: 'Regeln ansehen' };
  return [{ kind: 'quorum', text, way, day: null }];
}

/** Who died or wants no mail cannot be invited and still counts as a seat that is filled. */
function stoppedMembers({ committeeId, seats }: WarningFacts): CommitteeWarning[] {
  const text = membersStopped(
    seats.flatMap(({ membership }) =>
      membership ? [{ name: membership.person, state: membership.personState }] : [],
    ),
  );
  if (!text) return [];
  return [
    { kind: 'person', text, way: { href: `/gremien/${committeeId}`, action: 'Sitz regeln' }, day: null },
  ];
}

/** Where a successor is known already, the gap closes by itself. */
function vacancies({ committeeId, seats }: WarningFacts): CommitteeWarning[] {
  const vacant = seats.filter((seat) => seat.state === 'vacant' && seat.required && !seat.next);
  const [first] = vacant;
  if (!first) return [];
  const names = vacant.map((seat) => seat.purpose).filter(Boolean);
  const some = names.length === vacant.length && names.length <= 3 ? `: ${listed(names)}` : '';
  const text =
    vacant.length > 1
      ? `${vacant.length} Sitze sind unbesetzt${some}.`
      : names[0]
        ? `Der Sitz „${names[0]}“ ist unbesetzt.`
        : 'Ein Sitz ist unbesetzt.';
  return [{ kind: 'vacant', text, way: seatWay(committeeId, vacant, 'Sitz besetzen'), day: null }];
}

function carriedOver({ committeeId, seats }: WarningFacts, day: string): CommitteeWarning[] {
  const staying = seats.filter((seat) => seat.state === 'carriedOver' && !seat.next);
  const [first] = staying;
  if (!first?.membership) return [];
  const { person } = first.membership;
  const since = staying.map(({ membership }) => membership?.untilDay ?? day).sort()[0] ?? day;
  const text =
    staying.length === 1
      ? `Die Amtszeit von ${person} endete am ${dayText(since)}. ${person} bleibt im Amt, bis jemand nachfolgt.`
      : `${staying.length} Amtszeiten sind abgelaufen: ${listed(staying.map((seat) => seat.membership?.person ?? ''))}. Sie bleiben im Amt, bis jemand nachfolgt.`;
  return [
    { kind: 'carriedOver', text, way: seatWay(committeeId, staying, 'Nachfolge eintragen'), day: since },
  ];
}

function expiring({ committeeId, seats, roles }: WarningFacts, day: string): CommitteeWarning[] {
  const ending = seats
    .filter((seat) => seat.state === 'expiring' && !seat.next)
    .sort((a, b) => (a.membership?.untilDay ?? '').localeCompare(b.membership?.untilDay ?? ''));
  const terms = ending.flatMap((seat) => (seat.membership ? [seat.membership] : []));
  const warnings: CommitteeWarning[] = [];
  const [member] = terms;
  const first = member?.untilDay;
  if (first && member) {
    const when = `${dayText(first)} (${inDays(day, first)})`;
    const sameDay = terms.every((one) => one.untilDay === first);
    const who = terms.length <= 3 ? `: ${listed(terms.map(({ person }) => person))}` : '';
    const text =
      terms.length === 1
        ? `Die Amtszeit von ${member.person} endet am ${when}.`
        : sameDay
          ? `${terms.length} Amtszeiten enden am ${when}${who}.`
          : `${terms.length} Amtszeiten enden bald, die erste am ${when}${who}.`;
    const way = seatWay(committeeId, ending, 'Nachfolge eintragen');
    warnings.push({ kind: 'expiring', text, way, day: first });
  }
  for (const role of roles) {
    if (!isExpiring(role, day) || role.untilDay === null) continue;
    if (daysBetween(day, role.untilDay) > expiryNoticeDays) continue;
    const end = role.untilDay;
    const successor = roles.some(
      (one) => one.id !== role.id && one.role === role.role && (one.untilDay === null || one.untilDay > end),
    );
    if (successor) continue;
    warnings.push({
      kind: 'expiring',
      text: `${committeeRoleLabels[role.role]} von ${role.person} endet am ${dayText(role.untilDay)} (${inDays(day, role.untilDay)}).`,
      way: { href: `/gremien/${committeeId}/rollen/neu?rolle=${role.role}`, action: 'Rolle vergeben' },
      day: role.untilDay,
    });
  }
  return warnings;
}

/** A deputy who sits there herself can speak for one of the two seats only. */
function deputiesWithSeat({ committeeId, seats }: WarningFacts): CommitteeWarning[] {
  const sitting = new Set(seats.map((seat) => seat.membership?.personId));
  return seats.flatMap(({ membership }) =>
    (membership?.deputies ?? [])
      .filter((deputy) => sitting.has(deputy.personId))
      .map(
        (deputy): CommitteeWarning => ({
          kind: 'deputy',
          text: `${deputy.name} vertritt ${membership?.person ?? ''}, hat aber selbst einen Sitz. Vertreten kann nur, wer nicht schon für den eigenen Sitz da ist.`,
          way: {
            href: `/gremien/${committeeId}/mitglied/${membership?.membershipId}`,
            action: 'Vertretung ändern',
          },
          day: null,
        }),
      ),
  );
}

/** Seats from an import may come without. */
function unassigned({ committeeId, seats }: WarningFacts): CommitteeWarning[] {
  const open = seats.filter((seat) => seat.sectorId === null && seat.interestGroupId === null);
  const [first] = open;
  if (!first) return [];
  const who = open.flatMap(({ membership }) => membership?.person ?? []);
  const named = who.length === open.length && who.length <= 3 ? `: ${listed(who)}` : '';
  return [
    {
      kind: 'unassigned',
      text:
        open.length === 1
          ? `Sitz ohne Sektor oder Interessengruppe${named}.`
          : `${counted(open.length, 'Sitz', 'Sitze')} ohne Sektor oder Interessengruppe${named}.`,
      way: { href: `/gremien/${committeeId}/sitz/${first.seatId}`, action: 'Sitz zuordnen' },
      day: null,
    },
  ];
}

/** The form in which the first of the seats gets its member; the next one has its turn when that is done. */
function seatWay(committeeId: number, [first]: readonly SeatView[], action: string): CommitteeWarning['way'] {
  return first ? { href: `/gremien/${committeeId}/mitglied/neu?sitz=${first.seatId}`, action } : null;
}

function inDays(day: string, until: string): string {
  const days = daysBetween(day, until);
  if (days === 0) return 'heute';
  return days === 1 ? 'morgen' : `in ${days} Tagen`;
}
