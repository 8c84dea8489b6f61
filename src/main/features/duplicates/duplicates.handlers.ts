import type { duplicatesCalls } from '../../../shared/features/duplicates.ts';
import type { Handlers } from '../../handlers.ts';
import { findDuplicates } from './finding.service.ts';
import { keepApart, merge, previewMerge } from './merging.service.ts';
import { similarOrganisations, similarPersons } from './similar.service.ts';

export const duplicatesHandlers: Handlers<typeof duplicatesCalls> = {
  'people.similarPersons': (db, typed) => similarPersons(db, typed),
  'people.similarOrganisations': (db, typed) => similarOrganisations(db, typed),
  'people.findDuplicates': (job, { kind }) => findDuplicates(job, kind),
  'people.keepApart': (db, input, context) => keepApart(db, input, context),
  'people.mergePreview': (db, input) => previewMerge(db, input),
  'people.mergePersons': (db, input, context) => merge(db, 'person', input, context),
  'people.mergeOrganisations': (db, input, context) => merge(db, 'organisation', input, context),
};
