import type { vocabularyCalls } from '../../../shared/features/vocabulary.ts';
import type { Handlers } from '../../handlers.ts';
import * as service from './vocabulary.service.ts';

export const vocabularyHandlers: Handlers<typeof vocabularyCalls> = {
  'vocabulary.all': (db) => service.all(db),
  'vocabulary.save': service.save,
  'vocabulary.move': service.move,
  'vocabulary.mergeTags': service.mergeTags,
  'vocabulary.remove': service.remove,
};
