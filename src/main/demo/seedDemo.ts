import { today } from '../clock.ts';
import { setUp } from '../features/settings/settings.service.ts';
import type { JobContext } from '../handlers.ts';
import { office, signatories } from './region.ts';
import { seedNeeds, seedVenues } from './seedAccessibility.ts';
import { seedComposition } from './seedComposition.ts';
import { seedCommittees } from './seedCommittees.ts';
import { seedMeetings } from './seedMeetings.ts';
import { seedOrganisations } from './seedOrganisations.ts';
import { seedPersons } from './seedPersons.ts';
import { jobSeeder } from './seeder.ts';

const steps = [
  seedPersons,
  seedOrganisations,
  seedCommittees,
  seedComposition,
  seedVenues,
  seedMeetings,
  seedNeeds,
];

/**
 * Fills an empty data folder with the demo region of the domain guide, through the services, with dates relative to
 * today. Reports progress in steps and stops between two of them when cancelled.
 */
export async function seedDemo(job: JobContext): Promise<void> {
  await job.write((db, context) => setUp(db, { office, signatories, logo: null, demo: true }, context), {
    undoable: false,
  });
  const seed = jobSeeder(job, today(job.clock));
  for (const [index, step] of steps.entries()) {
    job.progress(index, steps.length, 'Schritten');
    job.signal.throwIfAborted();
    await step(seed);
  }
  job.progress(steps.length, steps.length, 'Schritten');
}
