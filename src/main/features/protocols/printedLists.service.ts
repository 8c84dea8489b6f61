import type { z } from 'zod';
import type { ResolutionFilter, TaskFilter } from '../../../shared/features/protocols.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import type { Document } from '../../documents/model.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, stampOf } from '../../output.ts';
import { office } from '../settings/settings.service.ts';
import { registerTree, taskListTree } from './printedLists.documents.ts';
import * as register from './register.service.ts';

/** Prints the register as it is filtered on the screen. */
export async function printResolutions(
  job: JobContext,
  { format, ...filter }: z.output<typeof ResolutionFilter> & { format: PrintFormat },
) {
  const found = await register.resolutions(job.db, filter);
  const tree = registerTree(found, filter, {
    office: await office(job.db),
    stamp: stampOf(job.clock),
    format,
  });
  return present(job, 'Beschlussregister', format, tree);
}

/** Prints the tasks as they are filtered on the screen, in groups. */
export async function printTasks(
  job: JobContext,
  {
    format,
    groupBy,
    ...filter
  }: z.output<typeof TaskFilter> & { format: PrintFormat; groupBy: 'person' | 'committee' },
) {
  const found = await register.tasks(job.db, filter, job.clock);
  const paper = { office: await office(job.db), stamp: stampOf(job.clock), format };
  return present(job, 'Aufgabenliste', format, taskListTree(found, { ...filter, groupBy }, paper));
}

async function present(job: JobContext, what: string, format: PrintFormat, document: Document) {
  const { day } = stampOf(job.clock);
  return presentDocument(job, sizedName(`${what} ${day}`, format), await printDocument(job, document));
}
