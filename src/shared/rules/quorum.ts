import type { RulesOfProcedure } from './rulesOfProcedure.ts';

/** Somebody's presence: half-open [cameAt, leftAt), local wall clock `YYYY-MM-DDTHH:MM`; null means still there. */
export interface PresenceInterval {
  cameAt: string;
  leftAt: string | null;
}

/** Somebody who may come to the meeting; guests have no seat. A deputy carries the seat of the member. */
export interface QuorumParticipant {
  seatId: number | null;
  capacity: 'member' | 'deputy' | 'guest';
  intervals: readonly PresenceInterval[];
}

export interface QuorumSeat {
  seatId: number;
  votingRight: 'voting' | 'advisory';
}

export interface QuorumInput {
  rules: Pick<RulesOfProcedure, 'quorumRule' | 'quorumMinimum' | 'secondInvitationQuorate'>;
  /** All voting seats of the committee, vacant ones included. */
  votingSeats: number;
  presentVotes: number;
  /** Whether every member was invited properly. */
  allInvited: boolean;
  /** Whether this meeting repeats one that was not quorate, on the same subject. */
  secondInvitation: boolean;
  /** Whether the second invitation's letter said that it will be quorate regardless; taken for granted by default. */
  secondInvitationAnnounced?: boolean;
}

export interface Quorum {
  quorate: boolean;
  /** Votes that must be present; 0 where the rules ask for none. */
  needed: number;
  present: number;
  /** All votes: the number of voting seats. */
  of: number;
  /** "Beschlussfähig. 7 von 10 Stimmen sind vertreten, 6 sind nötig." */
  sentence: string;
}

/** How many votes must be present by the rule alone; 0 for none. */
export function neededVotes(
  rules: Pick<RulesOfProcedure, 'quorumRule' | 'quorumMinimum'>,
  votingSeats: number,
): number {
  if (rules.quorumRule === 'none') return 0;
  if (rules.quorumRule === 'moreThanHalf') return Math.floor(votingSeats / 2) + 1;
  return Math.max(1, rules.quorumMinimum);
}

/** Whether a committee can decide, and why, in one sentence that always names the numbers. */
export function quorumAt(input: QuorumInput): Quorum {
  const { rules, votingSeats: of, presentVotes: present } = input;
  const answer = (quorate: boolean, needed: number, reason: string): Quorum => ({
    quorate,
    needed,
    present,
    of,
    sentence: `${quorate ? 'Beschlussfähig' : 'Nicht beschlussfähig'}. ${reason}`,
  });
  const represented = `${present} von ${of} ${of === 1 ? 'Stimme' : 'Stimmen'} ${present === 1 ? 'ist' : 'sind'} vertreten`;
  const needed = neededVotes(rules, of);

  if (needed > 0 && of === 0) return answer(false, needed, 'Das Gremium hat keinen stimmberechtigten Sitz.');
  if (rules.quorumRule === 'none') {
    return answer(true, 0, `${represented}, eine Mindestzahl verlangt die Geschäftsordnung nicht.`);
  }
  const second = input.secondInvitation && rules.secondInvitationQuorate;
  if (second && (input.secondInvitationAnnounced ?? true)) {
    return answer(true, 0, `${represented}; nach der zweiten Einladung genügt das, wie in ihr angekündigt.`);
  }
  if (rules.quorumRule === 'allInvitedAndMinimum' && !input.allInvited) {
    return answer(
      false,
      needed,
      `Nicht alle Mitglieder sind eingeladen, das verlangt die Geschäftsordnung. ${represented}.`,
    );
  }
  return answer(
    present >= needed,
    needed,
    `${represented}, ${needed} ${needed === 1 ? 'ist' : 'sind'} nötig.`,
  );
}

const isPresent = (participant: QuorumParticipant, time: string) =>
  participant.intervals.some(({ cameAt, leftAt }) => cameAt <= time && (leftAt === null || time < leftAt));

/**
 * How many votes are present at a moment: each voting seat counts once, whether the member, a deputy or both are there.
 * Guests and advisory seats have no vote.
 */
export function presentVotesAt(
  time: string,
  participants: readonly QuorumParticipant[],
  seats: readonly QuorumSeat[],
): number {
  const taken = new Set<number>();
  for (const participant of participants) {
    if (participant.seatId !== null && participant.capacity !== 'guest' && isPresent(participant, time)) {
      taken.add(participant.seatId);
    }
  }
  return seats.filter((seat) => seat.votingRight === 'voting' && taken.has(seat.seatId)).length;
}

export interface QuorumMoment {
  at: string;
  change: 'reached' | 'lost' | 'regained';
  quorum: Quorum;
}

export interface QuorumTimelineInput extends Omit<QuorumInput, 'votingSeats' | 'presentVotes'> {
  seats: readonly QuorumSeat[];
  participants: readonly QuorumParticipant[];
  /** Nothing before counts: whoever was there earlier is there from now on. */
  openedAt: string;
  /** Null while the meeting runs. People going home at the end do not make it lose its quorum. */
  closedAt: string | null;
}

/**
 * The moments at which the quorum is reached, lost or regained, in order, from opening up to (not including) closing.
 * Empty where it was never reached; `reached` at `openedAt` where it was there from the start.
 */
export function quorumTimeline(input: QuorumTimelineInput): QuorumMoment[] {
  const { seats, participants, openedAt, closedAt } = input;
  const votingSeats = seats.filter((seat) => seat.votingRight === 'voting').length;
  const times = new Set([openedAt]);
  for (const { intervals } of participants) {
    for (const { cameAt, leftAt } of intervals) {
      times.add(cameAt);
      if (leftAt !== null) times.add(leftAt);
    }
  }
  const moments: QuorumMoment[] = [];
  let quorate = false;
  for (const at of [...times].sort()) {
    if (at < openedAt || (closedAt !== null && at >= closedAt)) continue;
    const quorum = quorumAt({
      ...input,
      votingSeats,
      presentVotes: presentVotesAt(at, participants, seats),
    });
    if (quorum.quorate === quorate) continue;
    quorate = quorum.quorate;
    moments.push({ at, change: change(quorate, moments.length > 0), quorum });
  }
  return moments;
}

function change(quorate: boolean, before: boolean): QuorumMoment['change'] {
  if (!quorate) return 'lost';
  return before ? 'regained' : 'reached';
}
