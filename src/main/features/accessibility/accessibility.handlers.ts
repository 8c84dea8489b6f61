import type { accessibilityCalls } from '../../../shared/features/accessibility.ts';
import type { Handlers } from '../../handlers.ts';
import * as needs from './needs.service.ts';
import * as sweeping from './sweep.service.ts';

export const accessibilityHandlers: Handlers<typeof accessibilityCalls> = {
  'accessibility.needsOf': (db, { personId }, { clock }) => needs.needsOf(db, personId, clock),
  'accessibility.saveNeed': needs.saveNeed,
  'accessibility.removeNeed': async (db, { id }, context) => {
    await needs.removeNeed(db, id, context);
    return {};
  },
  'accessibility.sweep': (db, _input, context) => sweeping.sweep(db, context),
  'accessibility.swept': (db) => sweeping.swept(db),
  'accessibility.sweptTold': async (db) => {
    await sweeping.sweptTold(db);
    return {};
  },
};
