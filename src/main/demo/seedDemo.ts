import { today } from '../clock.ts';
import type { JobContext } from '../handlers.ts';
import { seedCommittees } from './seedCommittees.ts';
import { seedMeetings } from './seedMeetings.ts';
import { seedOffice, seedPersons } from './seedOffice.ts';
import { type Seeder, seeder } from './seeder.ts';

/** The steps of the demo region, in the order in which they depend on each other. */
const steps: readonly ((seed: Seeder) => Promise<void>)[] = [seedOffice, seedPersons, seedCommittees, seedMeetings];

/**
 * Fills an empty data folder with the demo region of the domain guide, through the services, with dates relative to
 * today. Reports progress in steps and stops between two of them when cancelled.
 */
export async function seedDemo(job: JobContext): Promise<void> {
  const seed = seeder(job, today(job.clock));
  for (const [index, step] of steps.entries()) {
    job.progress(index, steps.length, 'Schritte');
    job.signal.throwIfAborted();
    await step(seed);
  }
  job.progress(steps.length, steps.length, 'Schritte');
}
