import type { Kysely } from 'kysely';
import type { Office } from '../../../shared/features/settings.ts';
import type { Database } from '../../database/schema.ts';
import type { OfficeTable } from './settings.table.ts';

/** Columns of the office row that the form edits. */
export function officeColumns(
  office: Office,
): Omit<OfficeTable, 'id' | 'region_id' | 'logo_file_id' | 'demo' | 'journal_kept_months'> {
  return {
    region_name: office.regionName,
    office_name: office.officeName,
    street: office.street,
    postal_code: office.postalCode,
    city: office.city,
    phone: office.phone,
    email: office.email,
    website: office.website,
    contact_person: office.contactPerson,
    accent_colour: office.accentColour,
    logo_alt: office.logoAlt,
  };
}

/** The office row with its logo's bytes, or nothing before the first start is done. */
export function officeRow(db: Kysely<Database>) {
  return db
    .selectFrom('office')
    .leftJoin('file', 'file.id', 'office.logo_file_id')
    .selectAll('office')
    .select(['file.media_type as logoMediaType', 'file.bytes as logoBytes'])
    .executeTakeFirst();
}

export async function insertOffice(
  db: Kysely<Database>,
  office: Office,
  rest: Pick<OfficeTable, 'region_id' | 'logo_file_id' | 'demo'>,
) {
  await db
    .insertInto('office')
    .values({ id: 1, ...officeColumns(office), ...rest })
    .execute();
}

/** @param logoFileId undefined keeps the logo. */
export async function updateOffice(
  db: Kysely<Database>,
  office: Office,
  logoFileId: number | null | undefined,
) {
  await db
    .updateTable('office')
    .set({ ...officeColumns(office), ...(logoFileId === undefined ? {} : { logo_file_id: logoFileId }) })
    .where('id', '=', 1)
    .execute();
}

export function signatories(db: Kysely<Database>) {
  return db.selectFrom('signatory').selectAll().orderBy('position').orderBy('id').execute();
}

export async function saveSignatory(
  db: Kysely<Database>,
  id: number | null,
  name: string,
  officeTitle: string,
): Promise<number> {
  if (id !== null) {
    await db.updateTable('signatory').set({ name, office_title: officeTitle }).where('id', '=', id).execute();
    return id;
  }
  const last = await db
    .selectFrom('signatory')
    .select((e) => e.fn.max('position').as('position'))
    .executeTakeFirst();
  const { insertId } = await db
    .insertInto('signatory')
    .values({ name, office_title: officeTitle, position: (last?.position ?? 0) + 1 })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export function signatory(db: Kysely<Database>, id: number) {
  return db.selectFrom('signatory').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function removeSignatory(db: Kysely<Database>, id: number) {
  await db.deleteFrom('signatory').where('id', '=', id).execute();
}

export async function insertNames(
  db: Kysely<Database>,
  table: 'sector' | 'interest_group',
  names: readonly string[],
) {
  await db
    .insertInto(table)
    .values(names.map((name, position) => ({ name, position })))
    .execute();
}
