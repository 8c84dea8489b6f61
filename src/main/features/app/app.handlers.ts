import packageJson from '../../../../package.json' with { type: 'json' };
import type { appCalls } from '../../../shared/features/app.ts';
import { today } from '../../clock.ts';
import { migrations } from '../../database/migrations/index.ts';
import { seedDemo } from '../../demo/seedDemo.ts';
import type { Handlers } from '../../handlers.ts';
import { readResource } from '../../resources.ts';
import * as repository from './app.repository.ts';

interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

export const appHandlers: Handlers<typeof appCalls> = {
  'app.state': async (db, _input, { clock }) => {
    const region = await repository.region(db);
    return { setUp: region !== undefined, demo: region?.demo === 1, regionName: region?.region_name ?? '', today: today(clock) };
  },
  'app.uiState': (db) => repository.uiState(db),
  'app.rememberUiState': async (db, { key, value }) => {
    await repository.rememberUiState(db, key, value);
    return {};
  },
  'app.openDemo': async (job) => {
    await job.workspace.enter('demo');
    if (!(await repository.region(job.db))) await seedDemo(job);
    return {};
  },
  'app.leaveDemo': async (job) => {
    await job.workspace.enter('office');
    return {};
  },
  'app.quit': async (job) => {
    await job.host.quit();
    return {};
  },
  'app.about': async () => ({
    version: packageJson.version,
    schemaVersion: migrations.length,
    notices: readResource<Notice[]>('third-party-notices.json'),
  }),
};
