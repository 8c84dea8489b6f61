import type { Kysely } from 'kysely';
import type { ContactPerson, Organisation } from '../../../shared/features/people.ts';
import type { Database } from '../../database/schema.ts';
import { saveTagsOf } from './tags.repository.ts';

/** Further sectors of an organisation in the office's order. */
export async function furtherSectorsOf(db: Kysely<Database>, id: number): Promise<number[]> {
  const rows = await db
    .selectFrom('further_sector')
    .innerJoin('sector', 'sector.id', 'further_sector.sector_id')
    .select('sector.id')
    .where('further_sector.organisation_id', '=', id)
    .orderBy('sector.position')
    .orderBy('sector.id')
    .execute();
  return rows.map((row) => row.id);
}

/** Whom to turn to at an organisation, in its own order. */
export async function contactPersonsOf(db: Kysely<Database>, id: number): Promise<ContactPerson[]> {
  const rows = await contactPersonRows(db, id);
  return rows.map((row) => ({ personId: row.person_id, topic: row.topic }));
}

function contactPersonRows(db: Kysely<Database>, id: number) {
  return db
    .selectFrom('organisation_contact')
    .select(['id', 'person_id', 'topic', 'position'])
    .where('organisation_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Stores further sectors, tags and contact persons; rows that stay the same are not touched. */
export async function saveParts(db: Kysely<Database>, id: number, organisation: Organisation): Promise<void> {
  await saveFurtherSectors(
    db,
    id,
    // The main sector is none of the further ones.
    [...new Set(organisation.furtherSectorIds)].filter((sectorId) => sectorId !== organisation.sectorId),
  );
  await saveTagsOf(db, 'organisation', id, organisation.tags);
  await saveContactPersons(db, id, organisation.contactPersons);
}

async function saveFurtherSectors(
  db: Kysely<Database>,
  id: number,
  sectorIds: readonly number[],
): Promise<void> {
  const stored = await furtherSectorsOf(db, id);
  const gone = stored.filter((sectorId) => !sectorIds.includes(sectorId));
  if (gone.length > 0) {
    await db
      .deleteFrom('further_sector')
      .where('organisation_id', '=', id)
      .where('sector_id', 'in', gone)
      .execute();
  }
  const fresh = sectorIds.filter((sectorId) => !stored.includes(sectorId));
  if (fresh.length > 0) {
    await db
      .insertInto('further_sector')
      .values(fresh.map((sector_id) => ({ organisation_id: id, sector_id })))
      .execute();
  }
}

async function saveContactPersons(
  db: Kysely<Database>,
  id: number,
  wanted: readonly ContactPerson[],
): Promise<void> {
  const key = (personId: number, topic: string) => `${personId} ${topic}`;
  const stored = await contactPersonRows(db, id);
  const keys = new Set(wanted.map(({ personId, topic }) => key(personId, topic)));
  const gone = stored.filter((row) => !keys.has(key(row.person_id, row.topic))).map((row) => row.id);
  if (gone.length > 0) await db.deleteFrom('organisation_contact').where('id', 'in', gone).execute();
  const known = new Map(stored.map((row) => [key(row.person_id, row.topic), row]));
  for (const [position, { personId, topic }] of wanted.entries()) {
    const row = known.get(key(personId, topic));
    if (!row) {
      await db
        .insertInto('organisation_contact')
        .values({ organisation_id: id, person_id: personId, topic, position })
        .execute();
    } else if (row.position !== position) {
      await db.updateTable('organisation_contact').set({ position }).where('id', '=', row.id).execute();
    }
  }
}
