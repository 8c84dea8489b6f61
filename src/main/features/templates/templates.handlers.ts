import type { templatesCalls } from '../../../shared/features/templates.ts';
import type { Handlers } from '../../handlers.ts';
import { templateExamples } from './templateExamples.service.ts';
import * as documents from './templates.documents.ts';
import * as service from './templates.service.ts';

export const templatesHandlers: Handlers<typeof templatesCalls> = {
  'templates.all': (db) => service.templateViews(db),
  'templates.examples': (db, { committeeId }, { clock }) => templateExamples(db, committeeId, clock),
  'templates.save': async (db, input, context) => {
    await service.saveTemplate(db, input, context);
    return {};
  },
  'templates.reset': async (db, { kind }, context) => {
    await service.resetTemplate(db, kind, context);
    return {};
  },
  'templates.printRules': (job, input) => documents.printRules(job, input),
  'templates.printPrinciples': (job, { format }) => documents.printPrinciples(job, format),
};
