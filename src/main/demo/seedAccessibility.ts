import { addDays } from '../../shared/rules/germanDate.ts';
import { needs, venues } from './accessibilityData.ts';
import { personIds, type Seeder } from './seeder.ts';

/** Where the region meets; before the meetings, which take place there. */
export async function seedVenues(seed: Seeder): Promise<void> {
  for (const { checked, ...venue } of venues) {
    await seed.command('accessibility.saveVenue', {
      id: null,
      venue: { ...venue, checkedOn: checked === null ? null : addDays(seed.today, -checked) },
    });
  }
}

/** What people need to take part, and the interpreters asked for the conference. */
export async function seedNeeds(seed: Seeder): Promise<void> {
  const persons = await personIds(seed);
  for (const { person, need, agreed } of needs) {
    await seed.command('accessibility.saveNeed', {
      id: null,
      personId: persons.get(person) ?? 0,
      need: {
        ...need,
        leadTimeDays: null,
        meetingId: null,
        consentOn: agreed ? addDays(seed.today, -30) : null,
      },
    });
  }
  const meetings = await seed.query('meetings.list', {});
  const conference = meetings.find(
    (meeting) => meeting.committee === 'Gesundheitskonferenz' && !meeting.past,
  );
  if (!conference) return;
  await seed.command('accessibility.saveBooking', {
    id: null,
    meetingId: conference.id,
    booking: {
      kind: 'signLanguageInterpreting',
      provider: 'Dolmetschbüro Lindetal',
      state: 'offered',
      costCents: 74_000,
      note: 'zwei Dolmetschende, drei Stunden',
    },
  });
}
