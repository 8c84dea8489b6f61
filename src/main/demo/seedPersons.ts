import {
  type ContactPoint,
  emptyAddress,
  emptyOrganisation,
  emptyPerson,
  type Person,
} from '../../shared/features/people.ts';
import { addDays } from '../../shared/rules/germanDate.ts';
import type { OfficePerson } from '../import/officeList.ts';
import { formerPersons, personExtras } from './personExtras.ts';
import { doubles, organisationSectors, persons } from './personsData.ts';
import type { Seeder } from './seeder.ts';

/** Organisations with their sectors, then the persons. */
export async function seedPersons(seed: Seeder): Promise<void> {
  const { sectors } = await seed.query('people.choices', {});
  const sectorId = new Map(sectors.map((sector) => [sector.name, sector.id]));
  const organisationId = new Map<string, number>();
  for (const [name, sector] of Object.entries(organisationSectors)) {
    const organisation = { ...emptyOrganisation, name, sectorId: sectorId.get(sector) ?? null };
    organisationId.set(name, (await seed.command('people.saveOrganisation', { id: null, organisation })).id);
  }
  const save = (row: OfficePerson, more: Partial<Person>) =>
    seed.command('people.savePerson', {
      id: null,
      person: { ...fromList(row, organisationId.get(row.organisation ?? '') ?? null), ...more },
    });
  for (const row of [...persons, ...doubles]) {
    const { contactNote, ...extras } = personExtras[row.lastName ?? ''] ?? {};
    const { contacts } = fromList(row, null);
    await save(row, {
      ...extras,
      contacts: contacts.map((contact, index) =>
        index === 0 && contactNote ? { ...contact, note: contactNote } : contact,
      ),
    });
  }
  for (const { state, sinceDays, stateNote, ...row } of formerPersons)
    await save(row, { state, stateSince: addDays(seed.today, -sinceDays), stateNote });
}

/** A row of the office's list as the form would save it. */
function fromList(row: OfficePerson, organisationId: number | null): Person {
  const phones = (row.phones ?? []).map(
    (value): ContactPoint => ({
      kind: /^0?1[567]/.test(value) ? 'mobile' : 'phone',
      purpose: 'work',
      value,
      note: '',
    }),
  );
  return {
    ...emptyPerson,
    salutation: row.salutation ?? 'neutral',
    title: row.title ?? '',
    firstName: row.firstName ?? '',
    lastName: row.lastName ?? '',
    function: row.function ?? '',
    organisationId,
    preferredChannel: row.channel ?? 'post',
    preferredFormat: row.format ?? 'standard',
    note: row.note ?? '',
    addresses: [
      {
        ...emptyAddress,
        street: row.street ?? '',
        postalCode: row.postalCode ?? '',
        city: row.city ?? '',
      },
    ],
    contacts: [
      ...phones,
      ...(row.email ? [{ kind: 'email', purpose: 'work', value: row.email, note: '' } as const] : []),
    ],
  };
}
