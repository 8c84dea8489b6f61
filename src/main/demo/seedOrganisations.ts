import { emptyOrganisation } from '../../shared/features/people.ts';
import { addDays } from '../../shared/rules/germanDate.ts';
import { organisationExtras } from './organisationExtras.ts';
import { personIds, type Seeder } from './seeder.ts';

/** Completes the organisations: units, sectors, contact persons, territory; the larger ones stand before their units. */
export async function seedOrganisations(seed: Seeder): Promise<void> {
  const { sectors, organisations } = await seed.query('people.choices', {});
  const sectorId = new Map(sectors.map((sector) => [sector.name, sector.id]));
  const organisationId = new Map(organisations.map((organisation) => [organisation.name, organisation.id]));
  const persons = await personIds(seed);
  for (const [name, extras] of Object.entries(organisationExtras)) {
    const { sector, furtherSectors, partOf, contactPersons, endedSinceDays, ...plain } = extras;
    const known = organisationId.get(name) ?? null;
    const stored =
      known === null
        ? { ...emptyOrganisation, name }
        : (await seed.query('people.organisation', { id: known })).organisation;
    const { id } = await seed.command('people.saveOrganisation', {
      id: known,
      organisation: {
        ...stored,
        ...plain,
        sectorId: stored.sectorId ?? sectorId.get(sector ?? '') ?? null,
        furtherSectorIds: (furtherSectors ?? []).flatMap((one) => sectorId.get(one) ?? []),
        parentId: organisationId.get(partOf ?? '') ?? null,
        contactPersons: (contactPersons ?? []).flatMap(({ lastName, topic }) => {
          const personId = persons.get(lastName);
          return personId === undefined ? [] : [{ personId, topic }];
        }),
        endedOn: endedSinceDays === undefined ? null : addDays(seed.today, -endedSinceDays),
      },
    });
    organisationId.set(name, id);
  }
}
