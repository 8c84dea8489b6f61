import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Person, PersonFilter, PersonRow, StoredPerson } from '../../../shared/features/people.ts';
import { AppError } from '../../../shared/errors.ts';
import { addressLines } from '../../../shared/rules/address.ts';
import { isMailable } from '../../../shared/rules/mailable.ts';
import { displayName } from '../../../shared/rules/names.ts';
import type { WithId } from '../../../shared/values.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { addressesFor, personsById } from '../meetings/invitees.repository.ts';
import { addressedPerson } from '../meetings/invitees.service.ts';
import { findOrganisation } from './organisations.repository.ts';
import { namesOrCount, personNeeded, personSaved } from './people.sentences.ts';
import { findPersonRows } from './personList.repository.ts';
import { findMemberships } from './personMemberships.repository.ts';
import {
  deletePersons,
  findPerson,
  insertPerson,
  mergedInto,
  personNames,
  updatePerson,
} from './persons.repository.ts';
import { postalTarget } from './postal.service.ts';
import { referencesToPersons } from './references.repository.ts';

/** One window of the list of persons, and how many the filter finds. */
export function listPersons(
  db: Kysely<Database>,
  filter: z.output<typeof PersonFilter>,
  clock: Clock,
): Promise<{ rows: PersonRow[]; total: number }> {
  return findPersonRows(db, filter, today(clock));
}

/** A person's page. @throws AppError `notFound`. */
export async function getPerson(db: Kysely<Database>, id: number, clock: Clock): Promise<StoredPerson> {
  const person = await findPerson(db, id);
  if (!person) {
    const kept = await mergedInto(db, id);
    throw kept
      ? new AppError(
          'notFound',
          `Diese Person gibt es nicht mehr: Sie wurde mit „${displayName(kept)}“ zusammengeführt. Suchen Sie nach diesem Namen.`,
        )
      : personGone();
  }
  const organisation = person.organisationId ? await findOrganisation(db, person.organisationId) : undefined;
  return {
    id,
    person,
    displayName: displayName(person),
    organisationName: organisation?.name ?? '',
    addressBlock: isMailable(person.state, 'letter') ? await addressBlock(db, id, today(clock)) : [],
    memberships: await findMemberships(db, id, today(clock)),
  };
}

/**
 * Stores a person as a whole; `id` null makes a new one.
 * @throws AppError `notFound` where she is gone, `invalidInput` for an organisation that is gone or a state that is
 *   dated ahead.
 */
export async function savePerson(
  db: Transaction<Database>,
  { id, person }: { id: number | null; person: Person },
  context: Pick<WriteContext, 'describe' | 'clock'>,
): Promise<WithId> {
  if (person.stateSince !== null && person.stateSince > today(context.clock)) {
    const message = 'Dieser Tag liegt noch vor uns. Bitte prüfen Sie das Datum.';
    throw new AppError('invalidInput', message, { fields: { 'person.stateSince': message } });
  }
  if (person.organisationId !== null && !(await findOrganisation(db, person.organisationId))) {
    const message = 'Diese Organisation gibt es nicht mehr. Bitte wählen Sie eine andere.';
    throw new AppError('invalidInput', message, { fields: { 'person.organisationId': message } });
  }
  if (id === null) {
    context.describe(personSaved(undefined, person));
    return { id: await insertPerson(db, person) };
  }
  const before = await findPerson(db, id);
  if (!before) throw personGone();
  context.describe(personSaved(before, person));
  await updatePerson(db, id, person);
  return { id };
}

/**
 * Puts persons into the trash, all or none.
 * @throws AppError `conflict` with the reason while one of them sits in a committee or stands in a meeting.
 */
export async function removePersons(
  db: Transaction<Database>,
  ids: readonly number[],
  context: Pick<WriteContext, 'describe'>,
): Promise<Record<string, never>> {
  const persons = await personNames(db, ids);
  if (persons.length === 0) throw personGone();
  const references = await referencesToPersons(db, ids);
  const needed = persons.filter((person) => references.some((reference) => reference.id === person.id));
  const first = needed[0];
  if (first) {
    const reason = personNeeded(
      displayName(first),
      references.filter((reference) => reference.id === first.id),
    );
    const more =
      needed.length > 1
        ? ` Auch ${namesOrCount(needed.slice(1).map(displayName), 'weitere Personen')} ${needed.length === 2 ? 'wird' : 'werden'} noch gebraucht.`
        : '';
    const unharmed = ids.length > 1 ? ' Nichts wurde in den Papierkorb gelegt.' : '';
    throw new AppError('conflict', reason + more + unharmed, { ids: needed.map((person) => person.id) });
  }
  context.describe(`${namesOrCount(persons.map(displayName), 'Personen')} in den Papierkorb gelegt`);
  await deletePersons(db, ids);
  return {};
}

/** What a letter to her would have in its window on a day. */
async function addressBlock(db: Kysely<Database>, id: number, day: string): Promise<string[]> {
  const row = (await personsById(db, [id])).get(id);
  if (!row) return [];
  const organisations = row.organisation_id === null ? [] : [row.organisation_id];
  const addresses = await addressesFor(db, [id], organisations, day);
  const target = postalTarget(row, null, addresses);
  if (!target) return [];
  const { organisation, address } = target;
  return addressLines({ ...address, organisation, person: addressedPerson(row) }).lines;
}

function personGone(): AppError {
  return new AppError('notFound', 'Diese Person gibt es nicht mehr. Vielleicht liegt sie im Papierkorb.');
}
