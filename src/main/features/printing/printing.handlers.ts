import type { printingCalls } from '../../../shared/features/printing.ts';
import type { Handlers } from '../../handlers.ts';
import * as service from './printing.service.ts';

export const printingHandlers: Handlers<typeof printingCalls> = {
  'printing.read': async (job, range) => service.read(job, range),
  'printing.open': (job, { id }) => service.open(job, id),
  'printing.save': (job, { id }) => service.save(job, id),
  'printing.show': async (job, { id }) => {
    await service.show(job, id);
    return {};
  },
  'printing.structure': (job, { id }) => service.structure(job, id),
};
