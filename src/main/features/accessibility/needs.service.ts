import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { Need, NeedView, PersonNeeds } from '../../../shared/features/accessibility.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { meetingName } from './meetingName.ts';
import * as repository from './needs.repository.ts';

/**
 * What a person needs to take part. Nothing of it may get into a sentence of the journal, a log or the search: the table
 * stands outside of all of them.
 */
export async function needsOf(db: Kysely<Database>, personId: number, clock: Clock): Promise<PersonNeeds> {
  const rows = await repository.needsOf(db, personId);
  const meetings = await repository.comingMeetings(db, personId, today(clock));
  return {
    personId,
    needs: rows.map(needView),
    meetings: meetings.map((row) => ({
      id: row.id,
      name: meetingName(row.committee_name, row.starts_at),
    })),
  };
}

function needView(row: repository.NeedRecord): NeedView {
  const meeting =
    row.committee_name !== null && row.starts_at !== null
      ? meetingName(row.committee_name, row.starts_at)
      : '';
  return {
    id: row.id,
    kind: row.kind,
    detail: row.detail,
    leadTimeDays: row.lead_time_days,
    meetingId: meeting ? row.meeting_id : null,
    consentOn: row.consent_on,
    recordedOn: row.recorded_on,
    meeting,
    kept: keptSentence(row, meeting),
  };
}

function keptSentence({ consent_on, meeting_id }: repository.NeedRecord, meeting: string): string {
  if (consent_on !== null) return `Bleibt gespeichert: Einwilligung vom ${dayText(consent_on)}.`;
  if (meeting_id !== null)
    return meeting
      ? 'Wird nach dieser Sitzung gelöscht.'
      : 'Die Sitzung liegt im Papierkorb; danach wird es gelöscht.';
  return 'Wird nach der letzten Sitzung gelöscht, zu der eingeladen ist.';
}

/** Records or changes a need. @throws AppError `notFound`, `invalidInput` */
export async function saveNeed(
  db: Transaction<Database>,
  { id, personId, need }: { id: number | null; personId: number; need: Need },
  { clock, touched }: WriteContext,
): Promise<{ id: number }> {
  const now = today(clock);
  if (!(await repository.personExists(db, personId)))
    throw new AppError('notFound', 'Diese Person gibt es nicht mehr.');
  if (need.consentOn !== null && need.consentOn > now) {
    const message =
      'Dieser Tag liegt in der Zukunft. Bitte tragen Sie ein, wann die Person eingewilligt hat.';
    throw new AppError('invalidInput', message, { fields: { 'need.consentOn': message } });
  }
  const values = {
    person_id: personId,
    kind: need.kind,
    detail: need.detail,
    lead_time_days: need.leadTimeDays,
    meeting_id: need.meetingId,
    consent_on: need.consentOn,
    // A changed need was confirmed today.
    recorded_on: now,
  };
  touched('accessibility_need');
  if (id === null) return { id: await repository.insertNeed(db, values) };
  if (!(await repository.updateNeed(db, id, values)))
    throw new AppError('notFound', 'Diese Angabe gibt es nicht mehr. Legen Sie sie bitte neu an.');
  return { id };
}

/** Deletes a need for good. */
export async function removeNeed(
  db: Transaction<Database>,
  id: number,
  { touched }: WriteContext,
): Promise<void> {
  touched('accessibility_need');
  await repository.deleteNeeds(db, [id]);
}
