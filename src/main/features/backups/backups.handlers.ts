import type { backupsCalls } from '../../../shared/features/backups.ts';
import type { Handlers } from '../../handlers.ts';
import * as backups from './backups.service.ts';
import * as generations from './generations.service.ts';
import { printRecoverySheet } from './recovery.documents.ts';
import * as restores from './restores.service.ts';

export const backupsHandlers: Handlers<typeof backupsCalls> = {
  'backups.state': (db) => backups.state(db),
  'backups.printRecoverySheet': printRecoverySheet,
  'backups.create': async (job, { passphrase }) => ({
    saved: await backups.createWithDialog(job, passphrase),
  }),
  'backups.choose': async (job) => ({ chosen: await restores.choose(job) }),
  'backups.open': (job, { token, passphrase }) => restores.open(job, token, passphrase),
  'backups.restore': (job, { token }) => restores.restore(job, token),
  'backups.discard': async (job, { token }) => {
    await restores.discard(job, token);
    return {};
  },
  'backups.previousGeneration': async (job, { generation }) => {
    await generations.returnTo(job, generation);
    return {};
  },
  'backups.removeGeneration': async (job, { generation }) => {
    await generations.removeGeneration(job, generation);
    return {};
  },
};
