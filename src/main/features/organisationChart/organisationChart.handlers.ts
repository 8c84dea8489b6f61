import type { organisationChartCalls } from '../../../shared/features/organisationChart.ts';
import type { Handlers } from '../../handlers.ts';
import * as service from './organisationChart.service.ts';

export const organisationChartHandlers: Handlers<typeof organisationChartCalls> = {
  'organisationChart.chart': (db, _input, { clock }) => service.chart(db, clock),
  'organisationChart.print': service.print,
  'organisationChart.savePicture': (job) => service.savePicture(job),
};
