import type { Kysely } from 'kysely';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import { addressKey, emailKey } from '../../../shared/rules/duplicates.ts';
import { parsePhone } from '../../../shared/rules/phone.ts';
import type { Database } from '../../database/schema.ts';
import type { ContactPointTable } from '../people/people.table.ts';

const ownerOf = { person: 'person_id', organisation: 'organisation_id' } as const;

/** How a contact is compared: phone and mobile numbers by what one dials, mailboxes without case. */
export function contactKey({ kind, value }: Pick<ContactPointTable, 'kind' | 'value'>): string {
  if (kind === 'email') return `email ${emailKey(value)}`;
  if (kind === 'web') {
    return `web ${value
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}`;
  }
  const number = parsePhone(value);
  const dial = typeof number === 'string' ? value.replace(/\D/g, '') : number.dial;
  return `${kind === 'fax' ? 'fax' : 'phone'} ${dial}`;
}

function contacts(db: Kysely<Database>, kind: DuplicateKind, id: number) {
  return db
    .selectFrom('contact_point')
    .selectAll()
    .where(ownerOf[kind], '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

function addresses(db: Kysely<Database>, kind: DuplicateKind, id: number) {
  return db
    .selectFrom('postal_address')
    .selectAll()
    .where(ownerOf[kind], '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
type Address = Awaited<ReturnType<typeof addresses>>[number];

/** Columns in which the fuller one of two addresses may say more. */
const details = ['addition', 'postal_code', 'country', 'note'] as const;

/** Two rows for one place: nothing that both say differs. */
function samePlace(one: Address, other: Address): boolean {
  const key = (row: Address) =>
    addressKey({ street: row.street, postalCode: row.postal_code, city: row.city });
  return (
    key(one) !== '' &&
    key(one) === key(other) &&
    one.purpose === other.purpose &&
    details.every((column) => one[column] === '' || other[column] === '' || one[column] === other[column])
  );
}

/** What is joined: which rows of the other record move over, which are doubles, and what doubles add. */
export async function planReach(db: Kysely<Database>, kind: DuplicateKind, keptId: number, otherId: number) {
  const kept = { contacts: await contacts(db, kind, keptId), addresses: await addresses(db, kind, keptId) };
  const other = {
    contacts: await contacts(db, kind, otherId),
    addresses: await addresses(db, kind, otherId),
  };
  const known = new Set(kept.contacts.map(contactKey));
  const newContacts = other.contacts.filter((row) => {
    const key = contactKey(row);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  const additions: { id: number; values: Partial<Record<(typeof details)[number], string>> }[] = [];
  const newAddresses: Address[] = [];
  for (const row of other.addresses) {
    const twin = [...kept.addresses, ...newAddresses].find((each) => samePlace(each, row));
    if (!twin) newAddresses.push(row);
    else {
      const more = details.filter((column) => twin[column] === '' && row[column] !== '');
      if (more.length > 0)
        additions.push({
          id: twin.id,
          values: Object.fromEntries(more.map((column) => [column, row[column]])),
        });
    }
  }
  return { kept, newContacts, newAddresses, additions };
}

/** Joins addresses and contacts without doubles; what is a double goes with the other record. */
export async function joinReach(
  db: Kysely<Database>,
  kind: DuplicateKind,
  keptId: number,
  otherId: number,
): Promise<void> {
  const plan = await planReach(db, kind, keptId, otherId);
  const owner = ownerOf[kind];
  for (const { id, values } of plan.additions) {
    await db.updateTable('postal_address').set(values).where('id', '=', id).execute();
  }
  const after = (rows: readonly { position: number }[]) =>
    Math.max(-1, ...rows.map((row) => row.position)) + 1;
  for (const [index, row] of plan.newContacts.entries()) {
    await db
      .updateTable('contact_point')
      .set({ [owner]: keptId, position: after(plan.kept.contacts) + index })
      .where('id', '=', row.id)
      .execute();
  }
  for (const [index, row] of plan.newAddresses.entries()) {
    await db
      .updateTable('postal_address')
      .set({ [owner]: keptId, position: after(plan.kept.addresses) + index })
      .where('id', '=', row.id)
      .execute();
  }
  await db.deleteFrom('contact_point').where(owner, '=', otherId).execute();
  await db.deleteFrom('postal_address').where(owner, '=', otherId).execute();
}
