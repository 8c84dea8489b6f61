import type { Kysely, Transaction } from 'kysely';
import type { Organisation, OrganisationRow, StoredOrganisation } from '../../../shared/features/people.ts';
import { AppError } from '../../../shared/errors.ts';
import type { WithId } from '../../../shared/values.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import {
  countOrganisations,
  deleteOrganisations,
  findNamesake,
  findOrganisation,
  findOrganisationRows,
  insertOrganisation,
  interestGroups,
  organisationChoices,
  personsOfOrganisation,
  sectors,
  updateOrganisation,
} from './organisations.repository.ts';
import { namesOrCount, organisationNeeded, organisationSaved } from './people.sentences.ts';
import { personChoices } from './persons.repository.ts';
import { referencesToOrganisations } from './references.repository.ts';
import { tags } from './tags.repository.ts';

/** The list of organisations. */
export async function listOrganisations(
  db: Kysely<Database>,
  filter: Parameters<typeof findOrganisationRows>[1],
): Promise<{ rows: OrganisationRow[]; total: number; all: number }> {
  const rows = await findOrganisationRows(db, filter);
  return { rows, total: rows.length, all: await countOrganisations(db) };
}

/** The office's short lists, for filters and choices of few. */
export async function lists(db: Kysely<Database>) {
  return { sectors: await sectors(db), interestGroups: await interestGroups(db), tags: await tags(db) };
}

/** All names for combo boxes. */
export async function listChoices(db: Kysely<Database>) {
  return {
    persons: await personChoices(db),
    organisations: await organisationChoices(db),
    ...(await lists(db)),
  };
}

/** An organisation's page. @throws AppError `notFound`. */
export async function getOrganisation(db: Kysely<Database>, id: number): Promise<StoredOrganisation> {
  const organisation = await findOrganisation(db, id);
  if (!organisation) throw organisationGone();
  const sector = (await sectors(db)).find((item) => item.id === organisation.sectorId);
  return { id, organisation, sectorName: sector?.name ?? '', persons: await personsOfOrganisation(db, id) };
}

/**
 * Stores an organisation as a whole; `id` null makes a new one.
 * @throws AppError `notFound` where it is gone, `invalidInput` where another one has the name (lists are matched by it).
 */
export async function saveOrganisation(
  db: Transaction<Database>,
  { id, organisation }: { id: number | null; organisation: Organisation },
  context: Pick<WriteContext, 'describe'>,
): Promise<WithId> {
  const before = id === null ? undefined : await findOrganisation(db, id);
  if (id !== null && !before) throw organisationGone();
  const namesake = await findNamesake(db, organisation.name, id);
  if (namesake) {
    const message = `Die Organisation „${namesake}“ gibt es schon. Ergänzen Sie den Namen, zum Beispiel um den Ort.`;
    throw new AppError('invalidInput', message, { fields: { 'organisation.name': message } });
  }
  context.describe(organisationSaved(before, organisation));
  if (id === null) return { id: await insertOrganisation(db, organisation) };
  await updateOrganisation(db, id, organisation);
  return { id };
}

/**
 * Puts organisations into the trash, all or none.
 * @throws AppError `conflict` with the reason while persons belong to one of them or it sends members.
 */
export async function removeOrganisations(
  db: Transaction<Database>,
  ids: readonly number[],
  context: Pick<WriteContext, 'describe'>,
): Promise<Record<string, never>> {
  const references = await referencesToOrganisations(db, ids);
  const names: string[] = [];
  for (const id of ids) {
    const organisation = await findOrganisation(db, id);
    if (!organisation) continue;
    names.push(organisation.name);
    const own = references.filter((reference) => reference.id === id);
    if (own.length > 0) {
      const unharmed = ids.length > 1 ? ' Nichts wurde in den Papierkorb gelegt.' : '';
      throw new AppError('conflict', organisationNeeded(organisation.name, own) + unharmed, { ids: [id] });
    }
  }
  if (names.length === 0) throw organisationGone();
  context.describe(`${namesOrCount(names, 'Organisationen')} in den Papierkorb gelegt`);
  await deleteOrganisations(db, ids);
  return {};
}

function organisationGone(): AppError {
  return new AppError(
    'notFound',
    'Diese Organisation gibt es nicht mehr. Vielleicht liegt sie im Papierkorb.',
  );
}
