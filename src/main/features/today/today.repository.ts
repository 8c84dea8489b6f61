import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';

/** Meetings that still ask for something: not cancelled, and without an issued protocol. */
export function unfinishedMeetings(db: Kysely<Database>) {
  return db
    .selectFrom('meeting')
    .select(['id', 'status', 'starts_at'])
    .where('status', '!=', 'cancelled')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('protocol')
            .select('protocol.id')
            .whereRef('protocol.meeting_id', '=', 'meeting.id')
            .where('protocol.status', '=', 'issued'),
        ),
      ),
    )
    .orderBy('starts_at')
    .execute();
}

/** Whether there is any person, committee or meeting yet. */
export async function firstSteps(db: Kysely<Database>) {
  const any = async (table: 'person' | 'committee' | 'meeting') =>
    (await db.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined;
  return { persons: await any('person'), committees: await any('committee'), meetings: await any('meeting') };
}
