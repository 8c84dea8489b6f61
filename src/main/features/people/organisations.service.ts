import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type {
  Organisation,
  OrganisationFilter,
  OrganisationRow,
  StoredOrganisation,
} from '../../../shared/features/people.ts';
import type { WithId } from '../../../shared/values.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { findOrganisationRows } from './organisationList.repository.ts';
import {
  chainUpwards,
  contactPersonFacts,
  organisationsOfContact,
  mandatesOf,
  personsOfOrganisation,
  unitsOf,
} from './organisationRecord.repository.ts';
import {
  countOrganisations,
  deleteOrganisations,
  findNamesake,
  findOrganisation,
  insertOrganisation,
  interestGroups,
  organisationChoices,
  sectors,
  updateOrganisation,
} from './organisations.repository.ts';
import {
  circleSentence,
  endedWarnings,
  organisationNeeded,
  organisationSaved,
} from './organisations.sentences.ts';
import { namesOrCount } from './people.sentences.ts';
import { personChoices, personNames } from './persons.repository.ts';
import { referencesToOrganisations } from './references.repository.ts';
import { tags } from './tags.repository.ts';

/** The list of organisations. */
export async function listOrganisations(
  db: Kysely<Database>,
  filter: OrganisationFilter,
  clock: Clock,
): Promise<{ rows: OrganisationRow[]; total: number; all: number }> {
  const rows = await findOrganisationRows(db, filter, today(clock));
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

/** For which organisations a person is the one to turn to. */
export function contactFor(db: Kysely<Database>, personId: number) {
  return organisationsOfContact(db, personId);
}

/** An organisation's page. @throws AppError `notFound`. */
export async function getOrganisation(
  db: Kysely<Database>,
  id: number,
  clock: Clock,
): Promise<StoredOrganisation> {
  const organisation = await findOrganisation(db, id);
  if (!organisation) throw organisationGone();
  const day = today(clock);
  const names = new Map((await sectors(db)).map((sector) => [sector.id, sector.name]));
  const mandates = await mandatesOf(db, id, day);
  const [, parent] = organisation.parentId === null ? [] : await chainUpwards(db, id);
  return {
    id,
    organisation,
    sectors: [organisation.sectorId, ...organisation.furtherSectorIds].flatMap((sectorId) =>
      sectorId === null ? [] : (names.get(sectorId) ?? []),
    ),
    parent: parent ?? null,
    units: await unitsOf(db, id, day),
    contactPersons: await contactPersonFacts(db, id),
    persons: await personsOfOrganisation(db, id),
    mandates,
    ended: organisation.endedOn !== null && organisation.endedOn < day,
    warnings: endedWarnings(organisation, mandates, day),
  };
}

/**
 * Stores an organisation as a whole; `id` null makes a new one.
 * @throws AppError `notFound` where it is gone, `invalidInput` where another one has the name (lists are matched by it),
 * where it would belong to one of its own units, or where a sector, parent or contact person is gone.
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
    throw wrongField('name', message);
  }
  await checkParent(db, id, organisation);
  await checkReferences(db, organisation);
  context.describe(organisationSaved(before, organisation));
  if (id === null) return { id: await insertOrganisation(db, organisation) };
  await updateOrganisation(db, id, organisation);
  return { id };
}

/** An organisation is a unit of one that exists and that is not, however far down, a unit of it. */
async function checkParent(
  db: Kysely<Database>,
  id: number | null,
  { name, parentId }: Organisation,
): Promise<void> {
  if (parentId === null) return;
  const chain = await chainUpwards(db, parentId);
  const [parent] = chain;
  if (!parent) {
    throw wrongField('parentId', 'Diese Organisation gibt es nicht mehr. Bitte wählen Sie eine andere.');
  }
  if (id !== null && chain.some((one) => one.id === id)) {
    throw wrongField('parentId', circleSentence(name, parent.id === id ? null : parent.name));
  }
}

async function checkReferences(db: Kysely<Database>, organisation: Organisation): Promise<void> {
  const known = new Set((await sectors(db)).map((sector) => sector.id));
  const gone = 'Diesen Sektor gibt es nicht mehr. Bitte wählen Sie einen anderen.';
  if (organisation.sectorId !== null && !known.has(organisation.sectorId)) throw wrongField('sectorId', gone);
  if (organisation.furtherSectorIds.some((sectorId) => !known.has(sectorId))) {
    throw wrongField('furtherSectorIds', gone);
  }
  const wanted = organisation.contactPersons.map(({ personId }) => personId);
  if (wanted.length === 0) return;
  const there = new Set((await personNames(db, wanted)).map((person) => person.id));
  const index = wanted.findIndex((personId) => !there.has(personId));
  if (index >= 0) {
    throw wrongField(
      `contactPersons.${index}.personId`,
      'Diese Person gibt es nicht mehr. Bitte wählen Sie eine andere.',
    );
  }
}

function wrongField(field: string, message: string): AppError {
  return new AppError('invalidInput', message, { fields: { [`organisation.${field}`]: message } });
}

/**
 * Puts organisations into the trash, all or none.
 * @throws AppError `conflict` with the reason while persons or units belong to one of them or it sends members.
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
