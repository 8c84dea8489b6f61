import type { Kysely } from 'kysely';
import type { AppState } from '../../../shared/features/app.ts';
import { type Clock, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { seedDemo } from '../../demo/seedDemo.ts';
import type { JobContext } from '../../handlers.ts';
import * as repository from './app.repository.ts';

export { rememberUiState, uiState } from './app.repository.ts';

/** What the window must know first; before the first start there is no region. */
export async function state(db: Kysely<Database>, clock: Clock): Promise<AppState> {
  const region = await repository.region(db);
  return { setUp: region !== undefined, demo: region?.demo === 1, regionName: region?.region_name ?? '', today: today(clock) };
}

/** Opens the demo region's own data folder and fills it where it is empty. A cancelled filling goes back to the office. */
export async function openDemo(job: JobContext): Promise<void> {
  await job.workspace.enter('demo');
  if (await repository.region(job.db)) return;
  try {
    await seedDemo(job);
  } catch (error) {
    await job.workspace.discardDemo();
    throw error;
  }
}
