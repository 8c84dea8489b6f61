import type { ProtocolView } from '../../../shared/features/protocols.ts';
import { protocolDeadline } from '../../../shared/rules/deadlines.ts';
import { clockTime, counted, longDay, timeSpan, timeText } from '../../../shared/rules/germanFormat.ts';
import { resolutionNumber } from '../../../shared/rules/resolutionNumber.ts';
import type { Attendee } from '../../documents/layouts/protocol.ts';
import { resultOf } from '../meetings/decisions.service.ts';
import { type MeetingFacts, personName } from '../meetings/meetingFacts.ts';
import { quorumMoments } from '../meetings/meetingView.service.ts';
import { attendeesOf } from '../meetings/attendeesView.ts';

/** Who was there, who not: the sets every protocol names. */
export interface ProtocolAttendance {
  present: Attendee[];
  excused: Attendee[];
  absent: Attendee[];
  guests: Attendee[];
}

/** Sorts everybody of a meeting by what was recorded. */
export function protocolAttendance(facts: MeetingFacts): ProtocolAttendance {
  const result: ProtocolAttendance = { present: [], excused: [], absent: [], guests: [] };
  const all = attendeesOf(facts);
  for (const each of all) {
    const member = facts.members.find((candidate) => candidate.seat_id === each.seatId);
    const there = each.intervals.length > 0;
    const times = there ? stay(facts, each.intervals) : '';
    const deputy = all.find(
      (other) => other.capacity === 'deputy' && other.seatId === each.seatId && other.intervals.length > 0,
    );
    const role =
      each.capacity === 'deputy'
        ? each.second
        : [
            each.personId !== null && each.personId === facts.meeting.chair_id && 'Vorsitz',
            each.votingRight === 'voting' ? 'stimmberechtigt' : each.votingRight === 'advisory' && 'beratend',
          ]
            .filter(Boolean)
            .join(', ');
    const entry: Attendee = {
      name: each.name,
      ...(member?.on_behalf_of && each.capacity !== 'guest' ? { organisation: member.on_behalf_of } : {}),
      ...(there && each.capacity !== 'guest' ? { role } : {}),
      ...(times ? { times } : {}),
    };
    if (each.capacity === 'guest') {
      if (there) result.guests.push(entry);
    } else if (there) result.present.push(entry);
    else if (each.capacity === 'member') {
      const substituted = deputy ? { ...entry, role: `vertreten durch ${deputy.name}` } : entry;
      (each.reply === 'excused' || deputy ? result.excused : result.absent).push(substituted);
    }
  }
  return result;
}

/** "16:20–17:42" where somebody was not there all the time; empty otherwise. */
function stay(
  { meeting }: MeetingFacts,
  intervals: readonly { cameAt: string; leftAt: string | null }[],
): string {
  const open = meeting.opened_at ?? meeting.starts_at;
  const whole =
    intervals.length === 1 &&
    intervals.every(
      (each) =>
        each.cameAt <= open &&
        (each.leftAt === null || (meeting.closed_at !== null && each.leftAt >= meeting.closed_at)),
    );
  if (whole) return '';
  return intervals
    .map(({ cameAt, leftAt }) => {
      if (leftAt === null || (meeting.closed_at !== null && leftAt >= meeting.closed_at))
        return `ab ${clockTime(cameAt)}`;
      return cameAt <= open ? `bis ${clockTime(leftAt)}` : `${clockTime(cameAt)}–${clockTime(leftAt)}`;
    })
    .join(', ');
}

/** The quorum over time, one sentence per change. */
export function quorumText(facts: MeetingFacts): string {
  const moments = quorumMoments(facts);
  if (moments.length === 0)
    return facts.meeting.opened_at === null
      ? ''
      : 'Das Gremium war während der ganzen Sitzung nicht beschlussfähig.';
  return moments
    .map(({ at, change, quorum }) => {
      const reason = quorum.sentence.replace(/^(Nicht b|B)eschlussfähig\. /, '');
      const words = {
        reached: 'beschlussfähig',
        lost: 'nicht mehr beschlussfähig',
        regained: 'wieder beschlussfähig',
      }[change];
      return `Ab ${timeText(at)} ${words}: ${reason}`;
    })
    .join('\n');
}

/** Head of the protocol: what is recorded about the meeting as a whole. */
export function protocolHead(facts: MeetingFacts): { term: string; value: string }[] {
  const { meeting } = facts;
  const time =
    meeting.opened_at && meeting.closed_at
      ? timeSpan(meeting.opened_at, meeting.closed_at)
      : `ab ${timeText(meeting.opened_at ?? meeting.starts_at)}`;
  return [
    { term: 'Gremium', value: meeting.committee_name },
    { term: 'Datum', value: longDay(meeting.starts_at) },
    { term: 'Zeit', value: time },
    { term: 'Ort', value: [meeting.place_name, meeting.place_address].filter(Boolean).join(', ') },
    { term: 'Vorsitz', value: personName(facts, meeting.chair_id) },
    { term: 'Protokoll', value: personName(facts, meeting.minute_taker_id) },
  ].filter((row) => row.value !== '');
}

/** What the screen shows beside the text. */
export function recordedFacts(facts: MeetingFacts): ProtocolView['facts'] {
  const { present, excused, absent, guests } = protocolAttendance(facts);
  const names = (list: readonly Attendee[]) =>
    list
      .map((each) => (each.role?.startsWith('vertr') ? `${each.name} (${each.role})` : each.name))
      .join(', ');
  return [
    ...protocolHead(facts),
    {
      term: 'Anwesend',
      value: present.length > 0 ? `${counted(present.length, 'Person', 'Personen')}: ${names(present)}` : '',
    },
    { term: 'Entschuldigt', value: names(excused) },
    { term: 'Nicht erschienen', value: names(absent) },
    { term: 'Gäste', value: names(guests) },
    { term: 'Beschlussfähigkeit', value: quorumText(facts) },
  ].filter((row) => row.value !== '');
}

/** What must be settled before a protocol is issued. */
export function problemsOf(facts: MeetingFacts): string[] {
  const problems: string[] = [];
  if (facts.meeting.status !== 'closed')
    problems.push(
      'Die Sitzung ist noch nicht beendet. Tragen Sie auf der Seite „Sitzung“ ein, wann sie zu Ende war.',
    );
  for (const resolution of facts.resolutions) {
    const item = `TOP ${facts.agenda.findIndex((each) => each.id === resolution.agenda_item_id) + 1}`;
    if (resolution.result === 'open')
      problems.push(
        `Bei ${item} ist die Abstimmung noch offen: Der Vorsitz muss bei Stimmengleichheit entscheiden.`,
      );
    else if (!stillHolds(facts, resolution))
      problems.push(
        `Bei ${item} passt das Ergebnis nicht mehr zur Anwesenheit. Öffnen Sie den Beschluss und halten Sie ihn noch einmal fest.`,
      );
  }
  return problems;
}

/** Whether the rule still gives the recorded result, after later corrections of the attendance. */
function stillHolds(facts: MeetingFacts, row: MeetingFacts['resolutions'][number]): boolean {
  try {
    const { result, reason } = resultOf(facts, {
      votesFor: row.votes_for,
      votesAgainst: row.votes_against,
      abstentions: row.abstentions,
      chairDecision: row.chair_decision,
      decidedAt: row.decided_at,
    });
    return result === row.result && reason === row.reason;
  } catch {
    return false; // more votes counted than were present
  }
}

/** What may stay as it is but should be seen. */
export function hintsOf(facts: MeetingFacts): string[] {
  const { meeting } = facts;
  const empty = facts.agenda.filter(
    (item) =>
      item.minutes_text.trim() === '' && !facts.resolutions.some((each) => each.agenda_item_id === item.id),
  );
  return [
    meeting.chair_id === null && 'Es ist kein Vorsitz eingetragen; die Unterschriftszeile dafür fehlt.',
    meeting.minute_taker_id === null &&
      'Es ist keine Protokollführung eingetragen; die Unterschriftszeile dafür fehlt.',
    facts.intervals.size === 0 && 'Es ist niemand als anwesend eingetragen.',
    empty.length > 0 &&
      `Ohne Text: ${empty.map((item) => `TOP ${facts.agenda.indexOf(item) + 1}`).join(', ')}.`,
  ].filter((text) => text !== false);
}

export const dueOn = ({ meeting, rules }: MeetingFacts): string =>
  protocolDeadline(meeting.closed_at ?? meeting.starts_at, rules.protocolDeadlineDays);

/** A number for each resolution that gets one: first those it has, then the next ones of its year. */
export function numbersFor(
  facts: MeetingFacts,
  lastOf: (year: number) => number,
): Map<number, { year: number; number: number }> {
  const next = new Map<number, number>();
  const numbers = new Map<number, { year: number; number: number }>();
  for (const { id, year, number, result, decided_at } of facts.resolutions) {
    if (year !== null && number !== null) numbers.set(id, { year, number });
    else if (result === 'adopted' || result === 'rejected') {
      const decidedIn = Number(decided_at.slice(0, 4));
      const given = (next.get(decidedIn) ?? lastOf(decidedIn)) + 1;
      next.set(decidedIn, given);
      numbers.set(id, { year: decidedIn, number: given });
    }
  }
  return numbers;
}

export const numberText = (given: { year: number; number: number } | undefined): string =>
  given ? resolutionNumber(given.year, given.number) : '';
