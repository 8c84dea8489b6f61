import type { labelsCalls } from '../../../shared/features/labels.ts';
import type { Handlers } from '../../handlers.ts';
import * as service from './labels.service.ts';

export const labelsHandlers: Handlers<typeof labelsCalls> = {
  'labels.outlook': (db, content, { clock }) => service.outlook(db, content, clock),
  'labels.print': service.printLabels,
  'labels.printCalibration': service.printCalibration,
};
