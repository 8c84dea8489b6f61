import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  presentVotesAt,
  type QuorumInput,
  type QuorumParticipant,
  type QuorumSeat,
  quorumAt,
  quorumTimeline,
} from './quorum.ts';
import { defaultRules, QuorumRule, type RulesOfProcedure } from './rulesOfProcedure.ts';

const rules = (parts: Partial<RulesOfProcedure> = {}) => ({ ...defaultRules('2024-03-01'), ...parts });
const input = (parts: Partial<QuorumInput>): QuorumInput => ({
  rules: rules(),
  votingSeats: 10,
  presentVotes: 7,
  allInvited: true,
  secondInvitation: false,
  ...parts,
});

describe('quorumAt', () => {
  it.each<[Partial<QuorumInput>, boolean, number, string]>([
    [{}, true, 6, 'Beschlussfähig. 7 von 10 Stimmen sind vertreten, 6 sind nötig.'],
    [{ presentVotes: 6 }, true, 6, 'Beschlussfähig. 6 von 10 Stimmen sind vertreten, 6 sind nötig.'],
    [{ presentVotes: 5 }, false, 6, 'Nicht beschlussfähig. 5 von 10 Stimmen sind vertreten, 6 sind nötig.'],
    [{ presentVotes: 1 }, false, 6, 'Nicht beschlussfähig. 1 von 10 Stimmen ist vertreten, 6 sind nötig.'],
    [
      { votingSeats: 11, presentVotes: 6 },
      true,
      6,
      'Beschlussfähig. 6 von 11 Stimmen sind vertreten, 6 sind nötig.',
    ],
    [
      { votingSeats: 1, presentVotes: 1 },
      true,
      1,
      'Beschlussfähig. 1 von 1 Stimme ist vertreten, 1 ist nötig.',
    ],
    [
      { votingSeats: 0, presentVotes: 0 },
      false,
      1,
      'Nicht beschlussfähig. Das Gremium hat keinen stimmberechtigten Sitz.',
    ],
    [
      { rules: rules({ quorumRule: 'none' }), presentVotes: 2 },
      true,
      0,
      'Beschlussfähig. 2 von 10 Stimmen sind vertreten, eine Mindestzahl verlangt die Geschäftsordnung nicht.',
    ],
    [
      { rules: rules({ quorumRule: 'minimum', quorumMinimum: 8 }) },
      false,
      8,
      'Nicht beschlussfähig. 7 von 10 Stimmen sind vertreten, 8 sind nötig.',
    ],
    [
      { rules: rules({ quorumRule: 'minimum', quorumMinimum: 0 }), presentVotes: 0 },
      false,
      1,
      'Nicht beschlussfähig. 0 von 10 Stimmen sind vertreten, 1 ist nötig.',
    ],
    [
      { rules: rules({ quorumRule: 'allInvitedAndMinimum', quorumMinimum: 5 }) },
      true,
      5,
      'Beschlussfähig. 7 von 10 Stimmen sind vertreten, 5 sind nötig.',
    ],
    [
      { rules: rules({ quorumRule: 'allInvitedAndMinimum', quorumMinimum: 5 }), allInvited: false },
      false,
      5,
      'Nicht beschlussfähig. Nicht alle Mitglieder sind eingeladen, das verlangt die Geschäftsordnung. 7 von 10 Stimmen sind vertreten.',
    ],
    [
      { presentVotes: 2, secondInvitation: true },
      true,
      0,
      'Beschlussfähig. 2 von 10 Stimmen sind vertreten; nach der zweiten Einladung genügt das, wie in ihr angekündigt.',
    ],
    [
      { presentVotes: 2, secondInvitation: true, secondInvitationAnnounced: false },
      false,
      6,
      'Nicht beschlussfähig. 2 von 10 Stimmen sind vertreten, 6 sind nötig.',
    ],
    [
      { rules: rules({ secondInvitationQuorate: false }), presentVotes: 2, secondInvitation: true },
      false,
      6,
      'Nicht beschlussfähig. 2 von 10 Stimmen sind vertreten, 6 sind nötig.',
    ],
  ])('%j', (parts, quorate, needed, sentence) => {
    expect(quorumAt(input(parts))).toMatchObject({ quorate, needed, sentence });
  });

  it('is never lost by one more vote, and its needed number is the border', () => {
    const anyInput = fc.record({
      rules: fc.record({
        quorumRule: fc.constantFrom(...QuorumRule.options),
        quorumMinimum: fc.nat(40),
        secondInvitationQuorate: fc.boolean(),
      }),
      votingSeats: fc.integer({ min: 1, max: 40 }),
      presentVotes: fc.nat(39),
      allInvited: fc.boolean(),
      secondInvitation: fc.boolean(),
    });
    fc.assert(
      fc.property(anyInput, (one) => {
        const now = quorumAt(one);
        const more = quorumAt({ ...one, presentVotes: one.presentVotes + 1 });
        if (now.quorate) expect(more.quorate).toBe(true);
        if (one.allInvited) expect(now.quorate).toBe(one.presentVotes >= now.needed);
        expect(now.sentence.startsWith('Beschlussfähig')).toBe(now.quorate);
      }),
    );
  });
});

const seats: QuorumSeat[] = [
  { seatId: 1, votingRight: 'voting' },
  { seatId: 2, votingRight: 'voting' },
  { seatId: 3, votingRight: 'voting' },
  { seatId: 4, votingRight: 'advisory' },
];
const at = (time: string) => `2026-11-14T${time}`;
const participant = (
  seatId: number | null,
  capacity: QuorumParticipant['capacity'],
  ...intervals: [string, string | null][]
): QuorumParticipant => ({
  seatId,
  capacity,
  intervals: intervals.map(([came, left]) => ({ cameAt: at(came), leftAt: left === null ? null : at(left) })),
});

describe('presentVotesAt', () => {
  const participants = [
    participant(1, 'member', ['17:00', '17:42'], ['18:00', null]),
    participant(1, 'deputy', ['17:30', '17:45']),
    participant(2, 'deputy', ['17:10', null]),
    participant(4, 'member', ['17:00', null]),
    participant(null, 'guest', ['17:00', null]),
  ];
  it.each([
    ['16:59', 0],
    ['17:00', 1],
    ['17:10', 2],
    // Member and deputy of seat 1 together: one vote.
    ['17:35', 2],
    // The member has left, the deputy is still there; leaving counts from its minute on.
    ['17:42', 2],
    ['17:45', 1],
    ['18:00', 2],
  ])('at %s: %i', (time, votes) => {
    expect(presentVotesAt(at(time), participants, seats)).toBe(votes);
  });

  it('never counts more votes than voting seats, nor fewer when one more person is there', () => {
    const clock = fc.integer({ min: 0, max: 59 }).map((minute) => `17:${String(minute).padStart(2, '0')}`);
    const anyParticipant = fc
      .tuple(fc.constantFrom(1, 2, 3, 4), fc.constantFrom('member' as const, 'deputy' as const), clock, clock)
      .map(([seat, capacity, a, b]) => participant(seat, capacity, a < b ? [a, b] : [b, a]));
    fc.assert(
      fc.property(fc.array(anyParticipant, { maxLength: 12 }), anyParticipant, clock, (all, extra, time) => {
        const votes = presentVotesAt(at(time), all, seats);
        expect(votes).toBeLessThanOrEqual(3);
        expect(presentVotesAt(at(time), [...all, extra], seats)).toBeGreaterThanOrEqual(votes);
      }),
    );
  });
});

describe('quorumTimeline', () => {
  const timeline = (participants: QuorumParticipant[], closedAt: string | null = at('19:00')) =>
    quorumTimeline({
      rules: rules(),
      allInvited: true,
      secondInvitation: false,
      seats,
      participants,
      openedAt: at('17:00'),
      closedAt,
    }).map(({ at: time, change }) => `${time.slice(11)} ${change}`);

  it('says when the quorum is there from the start, lost and regained', () => {
    expect(
      timeline([
        participant(1, 'member', ['16:50', null]),
        participant(2, 'member', ['16:55', '17:42'], ['18:05', null]),
      ]),
    ).toEqual(['17:00 reached', '17:42 lost', '18:05 regained']);
  });

  it('says when somebody late makes it quorate', () => {
    expect(
      timeline([participant(1, 'member', ['16:50', null]), participant(2, 'member', ['17:20', null])]),
    ).toEqual(['17:20 reached']);
  });

  it('does not see a loss where the deputy takes the seat in the same minute', () => {
    expect(
      timeline([
        participant(1, 'member', ['17:00', null]),
        participant(2, 'member', ['17:00', '17:42']),
        participant(2, 'deputy', ['17:42', null]),
      ]),
    ).toEqual(['17:00 reached']);
  });

  it('does not take going home for a loss', () => {
    const all = [participant(1, 'member', ['17:00', '19:00']), participant(2, 'member', ['17:00', '19:00'])];
    expect(timeline(all)).toEqual(['17:00 reached']);
    expect(timeline(all, null)).toEqual(['17:00 reached', '19:00 lost']);
  });

  it('is empty where too few ever come', () => {
    expect(timeline([participant(1, 'member', ['17:00', null])])).toEqual([]);
  });

  it('carries the sentence of the moment', () => {
    const [first] = quorumTimeline({
      rules: rules(),
      allInvited: true,
      secondInvitation: false,
      seats,
      participants: [participant(1, 'member', ['17:00', null]), participant(3, 'member', ['17:00', null])],
      openedAt: at('17:00'),
      closedAt: null,
    });
    expect(first?.quorum.sentence).toBe('Beschlussfähig. 2 von 3 Stimmen sind vertreten, 2 sind nötig.');
  });
});
