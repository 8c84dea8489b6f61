import type { Kysely } from 'kysely';
import { addressLines } from '../../../shared/rules/address.ts';
import type { Database } from '../../database/schema.ts';
import { addressesFor } from '../meetings/invitees.repository.ts';
import { organisationNames } from '../people/organisations.repository.ts';
import { organisationTarget } from '../people/postal.service.ts';
import type { Recipient } from './recipients.service.ts';

/** Rows per question to the database: it takes a limited number of values. */
const chunk = 2_000;

/** Organisations that get mail themselves, in the order of their names; one that has ended by the day has no address. */
export async function organisationRecipients(
  db: Kysely<Database>,
  ids: readonly number[],
  day: string,
): Promise<Recipient[]> {
  const recipients: Recipient[] = [];
  for (let at = 0; at < ids.length; at += chunk) {
    const part = ids.slice(at, at + chunk);
    const addresses = Map.groupBy(await addressesFor(db, [], part, day), (each) => each.organisation_id);
    for (const { id, name } of await organisationNames(db, part)) {
      const address = organisationTarget(addresses.get(id) ?? []);
      recipients.push({
        name,
        second: '',
        stop: '',
        addressee: null,
        ...(address && {
          label: { names: name, lines: addressLines({ ...address, organisation: name }).lines },
        }),
      });
    }
  }
  return recipients;
}
