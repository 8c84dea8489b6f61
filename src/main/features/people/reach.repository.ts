import type { Kysely } from 'kysely';
import type { ContactPoint, PostalAddress } from '../../../shared/features/people.ts';
import type { Database } from '../../database/schema.ts';
import { addressColumns, addressOf, contactOf } from './addressRows.ts';

/** Whose addresses and contacts are meant. */
export type Owner = { person_id: number } | { organisation_id: number };

type Row = { id: number; position: number };

const ownerColumn = (owner: Owner) => ('person_id' in owner ? 'person_id' : 'organisation_id');
const ownerId = (owner: Owner) => ('person_id' in owner ? owner.person_id : owner.organisation_id);
const ownerColumns = (owner: Owner) => ({ person_id: null, organisation_id: null, ...owner });

/** Addresses of a person or organisation in their order. */
export async function addressesOf(db: Kysely<Database>, owner: Owner): Promise<PostalAddress[]> {
  const rows = await addressRows(db, owner);
  return rows.map(addressOf);
}

/** Phones, e-mail addresses and the like of a person or organisation in their order. */
export async function contactsOf(db: Kysely<Database>, owner: Owner): Promise<ContactPoint[]> {
  const rows = await contactRows(db, owner);
  return rows.map(contactOf);
}

/** Makes the stored addresses equal to the list; rows that stay the same are not touched, so history shows what changed. */
export async function saveAddresses(
  db: Kysely<Database>,
  owner: Owner,
  addresses: readonly PostalAddress[],
): Promise<void> {
  const wanted = addresses.map(addressColumns);
  const plan = match(await addressRows(db, owner), wanted, (row, item) => row.purpose === item.purpose);
  for (const { id, item, position } of plan.update) {
    await db
      .updateTable('postal_address')
      .set({ ...item, position })
      .where('id', '=', id)
      .execute();
  }
  if (plan.remove.length > 0) await db.deleteFrom('postal_address').where('id', 'in', plan.remove).execute();
  for (const { item, position } of plan.insert) {
    await db
      .insertInto('postal_address')
      .values({ ...ownerColumns(owner), ...item, position })
      .execute();
  }
}

/** Makes the stored contacts equal to the list; rows that stay the same are not touched. */
export async function saveContacts(
  db: Kysely<Database>,
  owner: Owner,
  contacts: readonly ContactPoint[],
): Promise<void> {
  const wanted = contacts.map(contactOf);
  const plan = match(await contactRows(db, owner), wanted, (row, item) => row.kind === item.kind);
  for (const { id, item, position } of plan.update) {
    await db
      .updateTable('contact_point')
      .set({ ...item, position })
      .where('id', '=', id)
      .execute();
  }
  if (plan.remove.length > 0) await db.deleteFrom('contact_point').where('id', 'in', plan.remove).execute();
  for (const { item, position } of plan.insert) {
    await db
      .insertInto('contact_point')
      .values({ ...ownerColumns(owner), ...item, position })
      .execute();
  }
}

function addressRows(db: Kysely<Database>, owner: Owner) {
  return db
    .selectFrom('postal_address')
    .selectAll()
    .where(ownerColumn(owner), '=', ownerId(owner))
    .orderBy('position')
    .orderBy('id')
    .execute();
}

function contactRows(db: Kysely<Database>, owner: Owner) {
  return db
    .selectFrom('contact_point')
    .selectAll()
    .where(ownerColumn(owner), '=', ownerId(owner))
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/**
 * Which stored row becomes which wanted item: equal ones first, then those of the same sort, then any; so that
 * removing the first of three phones is one removed row and not three changed ones.
 */
function match<T extends object>(
  stored: readonly (Row & T)[],
  wanted: readonly T[],
  sameSort: (row: Row & T, item: T) => boolean,
) {
  const equal = (row: Row & T, item: T) =>
    (Object.keys(item) as (keyof T)[]).every((key) => row[key] === item[key]);
  const free = new Set(stored);
  const chosen = new Map<number, Row & T>();
  for (const fits of [equal, sameSort]) {
    wanted.forEach((item, index) => {
      if (chosen.has(index)) return;
      const row = [...free].find((candidate) => fits(candidate, item));
      if (!row) return;
      chosen.set(index, row);
      free.delete(row);
    });
  }
  const update: { id: number; item: T; position: number }[] = [];
  const insert: { item: T; position: number }[] = [];
  wanted.forEach((item, position) => {
    const row = chosen.get(position);
    if (!row) insert.push({ item, position });
    else if (row.position !== position || !equal(row, item)) update.push({ id: row.id, item, position });
  });
  return { update, insert, remove: [...free].map((row) => row.id) };
}
