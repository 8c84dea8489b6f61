import type { StoredOffice } from '../../../shared/features/settings.ts';
import {
  clockTime,
  dayText,
  longDay,
  longTime,
  timeSpan,
  timeText,
} from '../../../shared/rules/germanFormat.ts';
import { fillPlaceholders } from '../../../shared/rules/invitationText.ts';
import { attendanceListDocument } from '../../documents/layouts/attendanceList.ts';
import { type Invitation, invitationDocument } from '../../documents/layouts/invitation.ts';
import type { Document, DocumentFormat } from '../../documents/model.ts';
import type { Stamp } from '../../output.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { participantName } from './attendance.service.ts';
import { invitationValues } from './invitationPlaceholders.ts';
import { type Invitee, salutationOf } from './invitees.service.ts';
import { type MeetingFacts, personName } from './meetingFacts.ts';
import { attendeesOf } from './attendeesView.ts';
import { agendaViews } from './agendaView.ts';

/** Which letter a person gets: the page's size, and which text. */
interface LetterKind {
  format: DocumentFormat;
  plain: boolean;
}

function kindOf({ person }: Invitee, facts: MeetingFacts): LetterKind {
  return {
    format: person.preferred_format === 'largePrint' ? 'largePrint' : 'standard',
    plain: person.preferred_format === 'plainLanguage' && facts.meeting.plain_language_text.trim() !== '',
  };
}

/** What the dispatch log says about a letter. */
export function loggedFormat(
  invitee: Invitee,
  facts: MeetingFacts,
): 'standard' | 'largePrint' | 'plainLanguage' {
  const { format, plain } = kindOf(invitee, facts);
  if (format === 'largePrint') return 'largePrint';
  return plain ? 'plainLanguage' : 'standard';
}

/**
 * One document with a letter per invitee, standard and large print mixed, in the order of the invitees.
 * The same input gives the same document.
 */
export function invitationLetters(
  facts: MeetingFacts,
  office: StoredOffice,
  invitees: readonly Invitee[],
  stamp: Stamp,
): Document {
  const letters = invitees.map((invitee) => {
    const kind = kindOf(invitee, facts);
    const document = invitationDocument(invitationOf(facts, office, invitee, kind, stamp));
    return {
      document,
      sections: document.sections.map((section) =>
        kind.format === 'largePrint' ? { ...section, format: kind.format } : section,
      ),
    };
  });
  const first =
    letters[0]?.document ?? invitationDocument({ ...emptyInvitation(facts, office, stamp), recipients: [] });
  return { ...first, format: 'standard', sections: letters.flatMap((letter) => letter.sections) };
}

/** The day is kept on one line. */
const subjectOf = ({ meeting }: MeetingFacts) =>
  `Einladung: ${meeting.title} am ${longTime(meeting.starts_at).replace('. ', '.\u00a0')}`;

function emptyInvitation(
  facts: MeetingFacts,
  office: StoredOffice,
  stamp: Stamp,
): Omit<Invitation, 'recipients'> {
  const { meeting } = facts;
  const agenda = agendaViews(facts);
  const ends = agenda.at(-1)?.finishesAt ?? meeting.starts_at;
  const [contact = '', phone = office.phone] = (meeting.sender_contact || office.contactPerson).split(
    /,?\s*Telefon:?\s+/,
  );
  return {
    frame: frameOf(office, `Einladungen: ${meeting.title} am ${dayText(meeting.starts_at)}`, stamp),
    subject: subjectOf(facts),
    information: [
      { term: 'Auskunft', value: contact },
      { term: 'Telefon', value: phone },
      { term: 'E-Mail', value: office.email },
      { term: 'Datum', value: dayText(stamp.day) },
    ],
    opening: '',
    meeting: {
      date: longDay(meeting.starts_at),
      time: ends === meeting.starts_at ? timeText(meeting.starts_at) : timeSpan(meeting.starts_at, ends),
      place: [meeting.place_name, meeting.place_address].filter(Boolean),
      ...(ends === meeting.starts_at ? {} : { ends: timeText(ends) }),
    },
    // Titles only: with times and durations the letter of an ordinary meeting would need a second page.
    agenda: agenda.map((item) => ({
      title: item.title,
      ...(item.presenter ? { note: item.presenter } : {}),
    })),
    closing: {
      greeting: facts.texts.closing,
      signers: meeting.signatory_name
        ? [
            {
              name: meeting.signatory_name,
              ...(meeting.signatory_title ? { role: meeting.signatory_title } : {}),
            },
          ]
        : [],
    },
  };
}

function invitationOf(
  facts: MeetingFacts,
  office: StoredOffice,
  invitee: Invitee,
  kind: LetterKind,
  stamp: Stamp,
): Invitation {
  const { meeting } = facts;
  const base = emptyInvitation(facts, office, stamp);
  const { person } = invitee;
  const own = fillPlaceholders(
    kind.plain ? meeting.plain_language_text : meeting.invitation_text,
    invitationValues(facts),
  );
  const second =
    meeting.second_invitation === 1 && facts.rules.secondInvitationQuorate
      ? 'Dies ist die zweite Einladung zu denselben Gegenständen. In dieser Sitzung kann das Gremium beschließen, auch wenn nur wenige Mitglieder kommen.'
      : '';
  return {
    ...base,
    frame: { ...base.frame, format: kind.format },
    opening: [own, second].filter(Boolean).join('\n\n'),
    meeting: { ...base.meeting, toldInOpening: kind.plain && tellsMeeting(own, facts) },
    recipients: [
      {
        name: personName(facts, person.id),
        address: invitee.lines,
        salutation: salutationOf(person, facts.texts),
        ...(invitee.capacity === 'deputy'
          ? { remark: `Sie vertreten ${personName(facts, invitee.member.person_id)}.` }
          : {}),
      },
    ],
  };
}

/** Whether a text names day, start and place of the meeting. */
function tellsMeeting(text: string, { meeting }: MeetingFacts): boolean {
  return [dayText(meeting.starts_at), clockTime(meeting.starts_at), meeting.place_name].every((fact) =>
    text.includes(fact),
  );
}

/** The list to sign at the door: members, deputies where named, guests, and empty lines. */
export function attendanceList(
  facts: MeetingFacts,
  office: StoredOffice,
  format: DocumentFormat,
  stamp: Stamp,
): Document {
  const { meeting } = facts;
  return attendanceListDocument({
    frame: frameOf(
      office,
      `Anwesenheitsliste: ${meeting.title} am ${dayText(meeting.starts_at)}`,
      stamp,
      format,
    ),
    heading: 'Anwesenheitsliste',
    facts: [
      { term: 'Gremium', value: meeting.committee_name },
      { term: 'Anlass', value: meeting.title },
      { term: 'Datum', value: longTime(meeting.starts_at) },
      { term: 'Ort', value: [meeting.place_name, meeting.place_address].filter(Boolean).join(', ') },
    ],
    people: attendeesOf(facts)
      .filter(
        (each) => each.capacity !== 'guest' && !(each.capacity === 'member' && hasDeputy(facts, each.seatId)),
      )
      .map((each) => {
        const member = facts.members.find((candidate) => candidate.seat_id === each.seatId);
        const role = [
          each.capacity === 'deputy' && each.second,
          each.votingRight === 'advisory' && 'beratend',
        ]
          .filter(Boolean)
          .join(', ');
        return { name: each.name, organisation: member?.on_behalf_of ?? '', ...(role ? { role } : {}) };
      }),
    guests: facts.participants
      .filter((each) => each.capacity === 'guest')
      .map((each) => participantName(facts, each)),
    guestLines: 6,
  });
}

const hasDeputy = (facts: MeetingFacts, seatId: number | null): boolean =>
  facts.participants.some((each) => each.capacity === 'deputy' && each.seat_id === seatId);
