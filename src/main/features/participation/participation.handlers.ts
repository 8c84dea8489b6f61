import type { participationCalls } from '../../../shared/features/participation.ts';
import type { Handlers } from '../../handlers.ts';
import { printSheet, sheetText } from './participation.documents.ts';
import * as service from './participation.service.ts';

export const participationHandlers: Handlers<typeof participationCalls> = {
  'participation.offers': (db, { committeeId }) => service.offers(db, committeeId),
  'participation.save': (db, input, context) => service.save(db, input, context),
  'participation.move': async (db, input, context) => {
    await service.move(db, input, context);
    return {};
  },
  'participation.remove': async (db, { id }, context) => {
    await service.remove(db, id, context);
    return {};
  },
  'participation.printSheet': printSheet,
  'participation.sheetText': async (db, { committeeId }, { clock }) => ({
    text: await sheetText(db, committeeId, clock),
  }),
};
