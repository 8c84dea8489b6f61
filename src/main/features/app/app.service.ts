import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { AppState } from '../../../shared/features/app.ts';
import { type Clock, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { seedDemo } from '../../demo/seedDemo.ts';
import type { JobContext } from '../../handlers.ts';
import { closeAt, openAt } from '../../workspace.ts';
import * as repository from './app.repository.ts';

export { rememberUiState, uiState } from './app.repository.ts';

/** What the window must know first; before the first start there is no region. */
export async function state(db: Kysely<Database>, clock: Clock): Promise<AppState> {
  const region = await repository.region(db);
  return {
    setUp: region !== undefined,
    demo: region?.demo === 1,
    regionName: region?.region_name ?? '',
    today: today(clock),
  };
}

/** Opens the demo region, making it first where it does not exist yet. */
export async function openDemo(job: JobContext): Promise<void> {
  const folder = path.join(job.workspace.root, 'demo');
  if (!existsSync(path.join(folder, 'CURRENT'))) await makeDemo(job, folder);
  await job.workspace.enter('demo');
}

/** Fills a folder beside and renames it at the end, so that a cancelled or killed start leaves no half region. */
async function makeDemo(job: JobContext, folder: string): Promise<void> {
  const beside = `${folder}.part`;
  rmSync(beside, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  const place = openAt(beside, job.clock);
  try {
    await seedDemo(job.elsewhere(place));
  } finally {
    await closeAt(place);
  }
  renameSync(beside, folder);
}
