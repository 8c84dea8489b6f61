import type { Kysely, Transaction } from 'kysely';
import type { OfferInput } from '../../../shared/features/participation.ts';
import type { Database } from '../../database/schema.ts';

/** Offers in their order, of all committees or of one. */
export function offerRows(db: Kysely<Database>, committeeId?: number) {
  return db
    .selectFrom('participation_offer')
    .select(['id', 'committee_id as committeeId', 'title', 'text', 'contact', 'position'])
    .$if(committeeId !== undefined, (query) => query.where('committee_id', '=', committeeId ?? 0))
    .orderBy('committee_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
}
export type OfferRow = Awaited<ReturnType<typeof offerRows>>[number];

export function offer(db: Kysely<Database>, id: number) {
  return db
    .selectFrom('participation_offer')
    .select(['id', 'committee_id as committeeId', 'title'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Stores an offer (a new one at the end) and gives its row id. */
export async function save(db: Transaction<Database>, input: OfferInput): Promise<number> {
  const columns = { title: input.title, text: input.text, contact: input.contact };
  if (input.id !== null) {
    await db.updateTable('participation_offer').set(columns).where('id', '=', input.id).execute();
    return input.id;
  }
  const last = (await offerRows(db, input.committeeId)).at(-1)?.position ?? 0;
  const { insertId } = await db
    .insertInto('participation_offer')
    .values({ ...columns, committee_id: input.committeeId, position: last + 1 })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function setPosition(db: Transaction<Database>, id: number, position: number): Promise<void> {
  await db.updateTable('participation_offer').set({ position }).where('id', '=', id).execute();
}

export async function remove(db: Transaction<Database>, id: number): Promise<void> {
  await db.deleteFrom('participation_offer').where('id', '=', id).execute();
}

/** Coming meetings of all committees from a local time on, the next first. */
export function comingMeetings(db: Kysely<Database>, now: string) {
  return db
    .selectFrom('meeting')
    .select(['committee_id as committeeId', 'starts_at as startsAt', 'place_name as place'])
    .where('starts_at', '>=', now)
    .where('status', 'in', ['planned', 'invited'])
    .orderBy('starts_at')
    .execute();
}
