import { emptyOrganisation } from '../../shared/features/people.ts';
import { addDays } from '../../shared/rules/germanDate.ts';
import { criteria, offers, outreach, soughtOrganisation } from './compositionData.ts';
import { personIds, type Seeder } from './seeder.ts';

/** What the committees should be made of, who was asked to join, and how one can take part. */
export async function seedComposition(seed: Seeder): Promise<void> {
  const facts = await seed.query('matrix.composition', {});
  const idIn = (list: readonly { id: number; name: string }[], name: string | undefined) =>
    list.find((each) => each.name === name)?.id ?? null;
  const committeeId = (name: string) => idIn(facts.committees, name) ?? 0;
  await seed.command('matrix.saveCriteria', {
    criteria: criteria.map((each) => ({
      committeeId: committeeId(each.committee),
      sectorId: idIn(facts.sectors, each.sector),
      groupId: idIn(facts.groups, each.interestGroup),
      required: each.required,
      note: each.note ?? '',
    })),
  });
  for (const { committee, ...offer } of offers)
    await seed.command('participation.save', {
      id: null,
      committeeId: committeeId(committee),
      contact: '',
      ...offer,
    });
  await seedOutreach(seed, facts, committeeId);
}

async function seedOutreach(
  seed: Seeder,
  { seats, sectors }: Awaited<ReturnType<typeof seed.query<'matrix.composition'>>>,
  committeeId: (name: string) => number,
): Promise<void> {
  const persons = await personIds(seed);
  const { id: organisationId } = await seed.command('people.saveOrganisation', {
    id: null,
    organisation: {
      ...emptyOrganisation,
      name: soughtOrganisation.name,
      sectorId: sectors.find(({ name }) => name === soughtOrganisation.sector)?.id ?? null,
    },
  });
  for (const talk of outreach) {
    const personId = talk.person ? (persons.get(talk.person) ?? null) : null;
    const sectorId = sectors.find(({ name }) => name === talk.seatOfSector)?.id;
    const vacant = seats.find(
      (seat) =>
        seat.committeeId === committeeId(talk.committee) && seat.sectorId === sectorId && !seat.member,
    );
    const { id } = await seed.command('outreach.save', {
      id: null,
      personId,
      organisationId: personId === null ? organisationId : null,
      committeeId: committeeId(talk.committee),
      seatId: talk.seatOfSector ? (vacant?.seatId ?? null) : null,
      day: addDays(seed.today, talk.day),
      channel: talk.channel,
      contactedBy: 'Jonas Bredow',
      subject: talk.subject,
      answer: talk.answer,
      note: talk.note ?? '',
      nextStep: talk.nextStep ?? '',
      nextDay: talk.nextDay === undefined ? null : addDays(seed.today, talk.nextDay),
    });
    if (talk.done) await seed.command('outreach.finish', { id, done: true });
  }
}
