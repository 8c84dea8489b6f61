import type { importingCalls } from '../../../shared/features/importing.ts';
import type { Handlers } from '../../handlers.ts';
import { openImport, previewImport, rereadImport, runImport, saveFailedRows } from './importing.service.ts';
import { importRuns, keptRows } from './importing.runs.ts';

export const importingHandlers: Handlers<typeof importingCalls> = {
  'importing.open': (job) => openImport(job),
  'importing.reread': (job, { token, options }) => rereadImport(job, token, options),
  'importing.preview': (job, input) => previewImport(job, input),
  'importing.run': (job, input) => runImport(job, input),
  'importing.runs': (db) => importRuns(db),
  'importing.runRows': (db, input) => keptRows(db, input),
  'importing.saveFailed': (job, input) => saveFailedRows(job, input),
};
