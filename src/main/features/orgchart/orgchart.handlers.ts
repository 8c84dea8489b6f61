import type { orgchartCalls } from '../../../shared/features/orgchart.ts';
import type { Handlers } from '../../handlers.ts';
import * as service from './orgchart.service.ts';

export const orgchartHandlers: Handlers<typeof orgchartCalls> = {
  'orgchart.chart': (db, _input, { clock }) => service.chart(db, clock),
  'orgchart.print': service.print,
  'orgchart.savePicture': (job) => service.savePicture(job),
};
