import type { AttendeeView } from '../../../shared/features/meetings.ts';
import { participantName } from './attendance.service.ts';
import { type MeetingFacts, personName } from './meetingFacts.ts';

/** Everybody on the list: members (of whom something is known or not), their deputies beneath them, guests last. */
export function attendeesOf(facts: MeetingFacts): AttendeeView[] {
  const rights = new Map(facts.seats.map((seat) => [seat.id, seat.voting_right]));
  const view = (participant: MeetingFacts['participants'][number]): AttendeeView => ({
    participantId: participant.id,
    personId: participant.person_id,
    name: participantName(facts, participant),
    second: secondLine(facts, participant.person_id, participant.seat_id, participant.capacity),
    seatId: participant.seat_id,
    capacity: participant.capacity,
    votingRight: participant.seat_id === null ? null : (rights.get(participant.seat_id) ?? null),
    reply: participant.reply,
    intervals: (facts.intervals.get(participant.id) ?? []).map((each) => ({
      id: each.id,
      cameAt: each.came_at,
      leftAt: each.left_at,
    })),
  });
  const listed = new Set<number>();
  const rows: AttendeeView[] = [];
  const add = (participant: MeetingFacts['participants'][number]) => {
    if (listed.has(participant.id)) return;
    listed.add(participant.id);
    rows.push(view(participant));
  };
  const members = facts.members.toSorted(
    (a, b) => Number(b.person_id === facts.meeting.chair_id) - Number(a.person_id === facts.meeting.chair_id),
  );
  for (const member of members) {
    const own = facts.participants.find((each) => each.person_id === member.person_id);
    if (own) add(own);
    else {
      rows.push({
        participantId: null,
        personId: member.person_id,
        name: personName(facts, member.person_id),
        second: secondLine(facts, member.person_id, member.seat_id, 'member'),
        seatId: member.seat_id,
        capacity: 'member',
        votingRight: member.voting_right,
        reply: 'open',
        intervals: [],
      });
    }
    for (const each of facts.participants)
      if (each.capacity === 'deputy' && each.seat_id === member.seat_id) add(each);
  }
  for (const each of facts.participants) add(each);
  return rows;
}

/** What stands below a name: the role in this meeting, whom she stands in for, who sends her. */
function secondLine(
  facts: MeetingFacts,
  personId: number | null,
  seatId: number | null,
  capacity: AttendeeView['capacity'],
): string {
  if (capacity === 'guest') return 'Gast';
  const member = facts.members.find((each) => each.seat_id === seatId);
  if (capacity === 'deputy')
    return `vertritt ${member ? personName(facts, member.person_id) : 'einen unbesetzten Sitz'}`;
  const roles = [
    personId !== null && personId === facts.meeting.chair_id && 'Vorsitz',
    personId !== null && personId === facts.meeting.minute_taker_id && 'Protokoll',
    member?.on_behalf_of ?? '',
    member?.voting_right === 'advisory' && 'beratend',
  ];
  return roles.filter(Boolean).join(', ');
}
