import type { matrixCalls } from '../../../shared/features/matrix.ts';
import type { Handlers } from '../../handlers.ts';
import { printMatrix } from './matrix.documents.ts';
import * as service from './matrix.service.ts';

export const matrixHandlers: Handlers<typeof matrixCalls> = {
  'matrix.composition': (db, _input, { clock }) => service.composition(db, clock),
  'matrix.saveCriteria': async (db, { criteria }, context) => {
    await service.saveCriteria(db, criteria, context);
    return {};
  },
  'matrix.print': printMatrix,
};
