import packageJson from '../../../../package.json' with { type: 'json' };
import type { appCalls } from '../../../shared/features/app.ts';
import { migrations } from '../../database/migrations/index.ts';
import type { Handlers } from '../../handlers.ts';
import { readResource } from '../../resources.ts';
import * as service from './app.service.ts';

interface Notice {
  name: string;
  version: string;
  licence: string;
  text: string;
}

export const appHandlers: Handlers<typeof appCalls> = {
  'app.state': (db, _input, { clock }) => service.state(db, clock),
  'app.uiState': (db) => service.uiState(db),
  'app.rememberUiState': async (db, { key, value }) => {
    await service.rememberUiState(db, key, value);
    return {};
  },
  'app.openDemo': async (job) => {
    await service.openDemo(job);
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
