import type { ContactPoint, Person } from '../../shared/features/people.ts';
import type { OfficePerson } from '../import/officeList.ts';
import { doubles, organisationSectors, persons } from './personsData.ts';
import type { Seeder } from './seeder.ts';

/** Organisations with their sectors, then the persons. */
export async function seedPersons(seed: Seeder): Promise<void> {
  const { sectors } = await seed.query('people.choices', {});
  const sectorId = new Map(sectors.map((sector) => [sector.name, sector.id]));
  const organisationId = new Map<string, number>();
  for (const [name, sector] of Object.entries(organisationSectors)) {
    const organisation = {
      name,
      shortName: '',
      sectorId: sectorId.get(sector) ?? null,
      note: '',
      addresses: [],
      contacts: [],
    };
    organisationId.set(name, (await seed.command('people.saveOrganisation', { id: null, organisation })).id);
  }
  for (const person of [...persons, ...doubles]) {
    await seed.command('people.savePerson', {
      id: null,
      person: fromList(person, organisationId.get(person.organisation ?? '') ?? null),
    });
  }
}

/** A row of the office's list as the form would save it. */
function fromList(row: OfficePerson, organisationId: number | null): Person {
  const phones = (row.phones ?? []).map(
    (value): ContactPoint => ({ kind: /^0?1[567]/.test(value) ? 'mobile' : 'phone', purpose: 'work', value }),
  );
  return {
    salutation: row.salutation ?? 'neutral',
    title: row.title ?? '',
    firstName: row.firstName ?? '',
    lastName: row.lastName ?? '',
    nameSuffix: '',
    function: row.function ?? '',
    organisationId,
    preferredChannel: row.channel ?? 'post',
    preferredFormat: row.format ?? 'standard',
    letterSalutation: '',
    note: row.note ?? '',
    addresses: [
      {
        purpose: 'work',
        addition: '',
        street: row.street ?? '',
        postalCode: row.postalCode ?? '',
        city: row.city ?? '',
        country: '',
      },
    ],
    contacts: [
      ...phones,
      ...(row.email ? [{ kind: 'email', purpose: 'work', value: row.email } as const] : []),
    ],
  };
}
