import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { MeetingFrame, MeetingProposal, MeetingRow } from '../../../shared/features/meetings.ts';
import { invitationDeadline } from '../../../shared/rules/deadlines.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { meetingTitle } from '../../../shared/rules/invitationText.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { rulesOn } from '../committees/committees.service.ts';
import { templateTexts } from '../templates/templates.service.ts';
import { officeRow, signatories } from '../settings/settings.repository.ts';
import { insertParticipant, participantsOf } from './attendance.repository.ts';
import { membersOn } from './invitees.repository.ts';
import { loadFacts, meetingHeading, refuseLocked, requireStatus } from './meetingFacts.ts';
import * as repository from './meetings.repository.ts';

/** All meetings, newest first, with what is due and who has answered. */
export async function list(
  db: Kysely<Database>,
  committeeId: number | null,
  clock: Clock,
): Promise<MeetingRow[]> {
  const now = today(clock);
  const rows: MeetingRow[] = [];
  for (const row of await repository.listMeetings(db, committeeId)) {
    const day = row.starts_at.slice(0, 10);
    const rules = await rulesOn(db, row.committee_id, day);
    const members = await membersOn(db, row.committee_id, day);
    const participants = await participantsOf(db, row.id);
    const seatsWith = (reply: 'accepted' | 'excused') =>
      new Set(participants.filter((each) => each.reply === reply).map((each) => each.seat_id));
    const accepted = seatsWith('accepted');
    const excused = seatsWith('excused');
    rows.push({
      id: row.id,
      committeeId: row.committee_id,
      committee: row.committee,
      title: row.title,
      startsAt: row.starts_at,
      placeName: row.place_name,
      status: row.status,
      past: row.status !== 'running' && (row.status === 'closed' || day < now),
      agendaItems: row.agenda_items ?? 0,
      inviteBy: invitationDeadline(row.starts_at, rules.noticePeriodDays),
      accepted: members.filter((member) => accepted.has(member.seat_id)).length,
      excused: members.filter((member) => excused.has(member.seat_id) && !accepted.has(member.seat_id))
        .length,
      open: members.filter((member) => !excused.has(member.seat_id) && !accepted.has(member.seat_id)).length,
      protocol: row.protocol_status ?? 'none',
    });
  }
  return rows;
}

export async function choices(db: Kysely<Database>, clock: Clock) {
  const signers = await signatories(db);
  return {
    committees: await repository.openCommittees(db, today(clock)),
    signatories: signers.map((row) => ({
      id: row.id,
      name: [row.name, row.office_title].filter(Boolean).join(', '),
    })),
  };
}

/** Longest proposed lead: the notice period and these days to prepare. */
const preparationDays = 7;

/** What a new meeting starts with: place, texts and agenda of the committee's last one, a day that keeps the notice period. */
export async function proposal(
  db: Kysely<Database>,
  committeeId: number,
  clock: Clock,
): Promise<MeetingProposal> {
  const committee = await repository.findCommittee(db, committeeId);
  if (!committee) throw new AppError('notFound', 'Dieses Gremium gibt es nicht mehr.');
  const last = await repository.latestMeeting(db, committeeId);
  const { noticePeriodDays } = await rulesOn(db, committeeId, today(clock));
  const earliest = addDays(today(clock), noticePeriodDays + preparationDays);
  const day = last ? sameWeekday(last.starts_at, earliest) : earliest;
  const office = await officeRow(db);
  const [signer] = await signatories(db);
  const contact = office
    ? [office.contact_person, office.phone ? `Telefon ${office.phone}` : ''].filter(Boolean).join(', ')
    : '';
  const agenda = last ? await repository.agendaOf(db, last.id) : [];
  const texts = await templateTexts(db);
  return {
    frame: {
      committeeId,
      title: last?.title ?? meetingTitle(committee.name),
      startsAt: `${day}T${last?.starts_at.slice(11) ?? '16:00'}`,
      placeName: last?.place_name ?? '',
      placeAddress: last?.place_address ?? '',
      venueId: last?.venue_id ?? null,
      secondInvitation: false,
      signatoryId: last?.signatory_id ?? signer?.id ?? null,
      senderContact: last?.sender_contact || contact,
      invitationText: last?.invitation_text || texts.invitation,
      plainLanguageText: last?.plain_language_text || texts.plainInvitation,
      replyBy: addDays(day, -7),
      chairId: (await repository.roleHolder(db, committeeId, 'chair', day))?.person_id ?? null,
      minuteTakerId: (await repository.roleHolder(db, committeeId, 'minuteTaking', day))?.person_id ?? null,
    },
    agendaFrom:
      last && agenda.length > 0
        ? { id: last.id, startsAt: last.starts_at, titles: agenda.map((item) => item.title) }
        : null,
  };
}

/** The first day from `earliest` on with the weekday of `model`. */
function sameWeekday(model: string, earliest: string): string {
  const weekday = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return addDays(earliest, (weekday(model) - weekday(earliest) + 7) % 7);
}

/** Makes or changes a meeting; a new one takes over agenda titles, kinds and durations of another. */
export async function save(
  db: Transaction<Database>,
  input: { id: number | null; frame: MeetingFrame; agendaFromId: number | null },
  context: WriteContext,
) {
  const { id, frame } = input;
  if (id === null) {
    const meetingId = await repository.insertMeeting(db, frame, context.newId());
    for (const item of input.agendaFromId === null ? [] : await repository.agendaOf(db, input.agendaFromId)) {
      await repository.insertAgendaItem(db, meetingId, {
        title: item.title,
        kind: item.kind,
        durationMinutes: item.duration_minutes,
        presenter: item.presenter,
      });
    }
    const { meeting } = await loadFacts(db, meetingId);
    context.describe(`Sitzung ${meetingHeading(meeting)} angelegt`);
    return { id: meetingId };
  }
  const facts = await loadFacts(db, id);
  refuseLocked(facts);
  if (
    frame.committeeId !== facts.meeting.committee_id &&
    (facts.participants.length > 0 || facts.invitations.length > 0)
  ) {
    throw new AppError(
      'conflict',
      'Zu dieser Sitzung ist schon jemand eingeladen. Legen Sie für das andere Gremium bitte eine eigene Sitzung an.',
      {
        fields: {
          'frame.committeeId': 'Hier ist schon jemand eingeladen. Legen Sie bitte eine eigene Sitzung an.',
        },
      },
    );
  }
  await repository.updateFrame(db, id, frame);
  context.describe(`Sitzung ${meetingHeading(facts.meeting)} geändert`);
  return { id };
}

/** Puts a meeting that nobody was invited to into the trash. @throws AppError `conflict` otherwise */
export async function remove(db: Transaction<Database>, id: number, context: WriteContext): Promise<void> {
  const facts = await loadFacts(db, id);
  const untouched =
    facts.invitations.length === 0 && facts.protocols.length === 0 && facts.resolutions.length === 0;
  if (!untouched || !['planned', 'cancelled'].includes(facts.meeting.status)) {
    throw new AppError(
      'conflict',
      'Zu dieser Sitzung ist schon eingeladen worden. Sie bleibt als Nachweis erhalten; Sie können sie absagen.',
    );
  }
  await repository.deleteMeeting(db, id);
  context.describe(`Sitzung ${meetingHeading(facts.meeting)} in den Papierkorb gelegt`);
}

export async function cancel(db: Transaction<Database>, id: number, context: WriteContext): Promise<void> {
  const facts = await loadFacts(db, id);
  requireStatus(
    facts,
    ['planned', 'invited'],
    'Diese Sitzung hat schon begonnen und lässt sich nicht mehr absagen.',
  );
  await repository.updateMeeting(db, id, { status: 'cancelled' });
  context.describe(`Sitzung ${meetingHeading(facts.meeting)} abgesagt`);
}

/** Opens the meeting; every member of the day gets a line in the attendance. */
export async function start(
  db: Transaction<Database>,
  input: { id: number; at: string },
  context: WriteContext,
): Promise<void> {
  const facts = await loadFacts(db, input.id);
  requireStatus(facts, ['planned', 'invited'], 'Diese Sitzung hat schon begonnen.');
  const known = new Set(facts.participants.map((each) => each.person_id));
  for (const member of facts.members) {
    if (known.has(member.person_id)) continue;
    known.add(member.person_id);
    await insertParticipant(db, {
      meeting_id: input.id,
      person_id: member.person_id,
      guest_name: '',
      seat_id: member.seat_id,
      capacity: 'member',
    });
  }
  await repository.updateMeeting(db, input.id, { status: 'running', opened_at: input.at });
  context.describe(`Sitzung ${meetingHeading(facts.meeting)} begonnen`);
}

/** Ends the meeting and the item that is being dealt with. */
export async function close(
  db: Transaction<Database>,
  input: { id: number; at: string },
  context: WriteContext,
): Promise<void> {
  const facts = await loadFacts(db, input.id);
  requireStatus(facts, ['running'], 'Diese Sitzung läuft gerade nicht.');
  if (facts.meeting.opened_at && input.at < facts.meeting.opened_at) {
    throw new AppError(
      'invalidInput',
      'Das Ende liegt vor dem Beginn der Sitzung. Bitte prüfen Sie die Uhrzeit.',
      { fields: { at: 'Das Ende liegt vor dem Beginn der Sitzung.' } },
    );
  }
  await endRunningItem(db, facts.agenda, input.at);
  await repository.updateMeeting(db, input.id, { status: 'closed', closed_at: input.at });
  context.describe(`Sitzung ${meetingHeading(facts.meeting)} beendet`);
}

/** Turns to an agenda item; the running one ends at the same time. */
export async function beginItem(
  db: Transaction<Database>,
  input: { id: number; at: string },
  context: WriteContext,
): Promise<void> {
  const item = await repository.findAgendaItem(db, input.id);
  if (!item) throw new AppError('notFound', 'Diesen Tagesordnungspunkt gibt es nicht mehr.');
  const facts = await loadFacts(db, item.meeting_id);
  requireStatus(facts, ['running'], 'Beginnen Sie zuerst die Sitzung.');
  await endRunningItem(
    db,
    facts.agenda.filter((each) => each.id !== item.id),
    input.at,
  );
  await repository.updateAgendaItem(db, item.id, { started_at: item.started_at ?? input.at, ended_at: null });
  context.describe(`${item.title} aufgerufen`);
}

async function endRunningItem(
  db: Transaction<Database>,
  agenda: { id: number; started_at: string | null; ended_at: string | null }[],
  at: string,
) {
  for (const item of agenda) {
    if (item.started_at !== null && item.ended_at === null)
      await repository.updateAgendaItem(db, item.id, {
        ended_at: at < item.started_at ? item.started_at : at,
      });
  }
}
