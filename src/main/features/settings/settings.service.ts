import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { Office, StoredOffice } from '../../../shared/features/settings.ts';
import { keepFile } from '../../database/fileStore.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { imageFault, imageType } from '../../documents/imageData.ts';
import { interestGroups, sectors } from './lists.ts';
import * as repository from './settings.repository.ts';

/** Largest logo in bytes; it is embedded into every document. */
export const largestLogo = 2 * 1024 * 1024;

/** Reads a `data:` URL of a logo. @throws AppError `badFile` as {@link logoType} */
function readLogo(dataUrl: string): { mediaType: string; bytes: Uint8Array } {
  const [, base64 = ''] = /^data:[a-z/]+;base64,(.+)$/s.exec(dataUrl) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  return { mediaType: logoType(bytes), bytes };
}

/**
 * The media type of a logo's bytes.
 * @throws AppError `badFile` where they are neither PNG nor JPEG, too many, or cannot be printed: then no document could be
 */
export function logoType(bytes: Buffer): string {
  const type = imageType(bytes);
  if (!type) throw new AppError('badFile', 'Das Logo muss eine PNG- oder JPEG-Datei sein.');
  if (bytes.length > largestLogo)
    throw new AppError('badFile', 'Das Logo ist größer als 2 MB. Bitte verkleinern Sie das Bild.');
  const fault = imageFault(bytes);
  if (fault !== null)
    throw new AppError(
      'badFile',
      `Dieses Logo lässt sich nicht drucken. Bitte wählen Sie eine andere Datei. ${fault}`,
    );
  return `image/${type}`;
}

async function keepLogo(
  db: Transaction<Database>,
  office: Office,
  logo: string | null | undefined,
  context: WriteContext,
) {
  if (logo === undefined || logo === null) return logo;
  if (office.logoAlt === '') {
    const message = 'Bitte beschreiben Sie das Logo in wenigen Worten. Vorleseprogramme lesen das vor.';
    throw new AppError('invalidInput', message, { fields: { 'office.logoAlt': message } });
  }
  return keepFile(db, context.clock, { name: 'Logo', ...readLogo(logo) });
}

/** First start: the office, who signs, and the field's usual lists. @throws AppError `conflict` when there is an office. */
export async function setUp(
  db: Transaction<Database>,
  input: {
    office: Office;
    signatories: readonly { name: string; officeTitle: string }[];
    logo: string | null;
    demo?: boolean;
  },
  context: WriteContext,
): Promise<void> {
  if (await repository.officeRow(db))
    throw new AppError('conflict', 'Hier ist schon eine Geschäftsstelle eingerichtet.');
  const logo = await keepLogo(db, input.office, input.logo, context);
  await repository.insertOffice(db, input.office, {
    region_id: context.newId(),
    logo_file_id: logo ?? null,
    demo: input.demo ? 1 : 0,
  });
  for (const { name, officeTitle } of input.signatories)
    await repository.saveSignatory(db, null, name, officeTitle);
  await repository.insertNames(db, 'sector', sectors);
  await repository.insertNames(db, 'interest_group', interestGroups);
  context.describe(`Geschäftsstelle ${input.office.regionName} eingerichtet`);
}

/** Office data for settings and letterheads. @throws AppError `noRegion` before the first start is done. */
export async function office(db: Kysely<Database>): Promise<StoredOffice> {
  const row = await repository.officeRow(db);
  if (!row) throw new AppError('noRegion', 'Bitte richten Sie zuerst Ihre Geschäftsstelle ein.');
  const signatories = await repository.signatories(db);
  return {
    regionName: row.region_name,
    officeName: row.office_name,
    street: row.street,
    postalCode: row.postal_code,
    city: row.city,
    phone: row.phone,
    email: row.email,
    website: row.website,
    contactPerson: row.contact_person,
    accentColour: row.accent_colour,
    logoAlt: row.logo_alt,
    logo:
      row.logoBytes && row.logoMediaType
        ? `data:${row.logoMediaType};base64,${Buffer.from(row.logoBytes).toString('base64')}`
        : null,
    signatories: signatories.map((each) => ({
      id: each.id,
      name: each.name,
      officeTitle: each.office_title,
    })),
  };
}

export async function saveOffice(
  db: Transaction<Database>,
  input: { office: Office; logo?: string | null | undefined },
  context: WriteContext,
): Promise<void> {
  const logo = await keepLogo(db, input.office, input.logo, context);
  await repository.updateOffice(db, input.office, logo);
  context.describe('Angaben zur Geschäftsstelle gespeichert');
}

export async function saveSignatory(
  db: Transaction<Database>,
  input: { id: number | null; name: string; officeTitle: string },
  context: WriteContext,
) {
  const id = await repository.saveSignatory(db, input.id, input.name, input.officeTitle);
  context.describe(`Unterschrift von ${input.name} gespeichert`);
  return { id };
}

export async function removeSignatory(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const row = await repository.signatory(db, id);
  if (!row) throw new AppError('notFound', 'Diese Unterschrift gibt es nicht mehr.');
  await repository.removeSignatory(db, id);
  context.describe(`Unterschrift von ${row.name} entfernt`);
}
