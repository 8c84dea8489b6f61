import type { trashCalls } from '../../../shared/features/trash.ts';
import type { Handlers } from '../../handlers.ts';
import { eraseForGood, previewErasure } from './erasing.service.ts';
import { expireTrash, listTrash, restoreRecords } from './trash.service.ts';

export const trashHandlers: Handlers<typeof trashCalls> = {
  'trash.list': (db, filter, { clock }) => listTrash(db, filter, clock),
  'trash.restore': async (db, { records }, context) => {
    await restoreRecords(db, records, context);
    return {};
  },
  'trash.erasurePreview': (db, { records }, { clock }) => previewErasure(db, records, clock),
  'trash.erase': (job, input) => eraseForGood(job, input),
  'trash.sweep': async (db, _input, context) => ({ forgotten: await expireTrash(db, context) }),
};
