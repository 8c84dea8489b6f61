import type { Kysely } from 'kysely';
import { type FormattedBlock, mapFormatted, parseFormatted } from '../../../shared/rules/formattedText.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { fillTemplate, type TemplateValues } from '../../../shared/rules/template.ts';
import { holdsOn } from '../../../shared/rules/terms.ts';
import type { Database } from '../../database/schema.ts';
import { principlesDocument } from '../../documents/layouts/principles.ts';
import { rulesOfProcedureDocument } from '../../documents/layouts/rulesOfProcedure.ts';
import type { Document, DocumentFormat } from '../../documents/model.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, type Stamp, stampOf } from '../../output.ts';
import { existing, storedCommittee } from '../committees/committees.service.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';
import { committeeValues } from './templateExamples.service.ts';
import { templateTexts } from './templates.service.ts';

const filled = (text: string, values: TemplateValues): FormattedBlock[] =>
  mapFormatted(parseFormatted(text), (part) => fillTemplate(part, values));

/** Prints the rules of procedure that hold for a committee today. @throws AppError `notFound` */
export async function printRules(
  job: JobContext,
  { committeeId, format }: { committeeId: number; format: DocumentFormat },
) {
  const stamp = stampOf(job.clock);
  const document = await rulesDocument(job, committeeId, format, stamp);
  const { short_name: short, name } = await existing(job.db, committeeId);
  return presentDocument(
    job,
    sizedName(`${stamp.day} ${short || name} – Geschäftsordnung`, format),
    await printDocument(job, document),
  );
}

async function rulesDocument(
  { db, clock }: Pick<JobContext, 'db' | 'clock'>,
  committeeId: number,
  format: DocumentFormat,
  stamp: Stamp,
): Promise<Document> {
  const values = await committeeValues(db, committeeId, clock);
  const { roles } = await storedCommittee(db, committeeId, clock);
  const chair = roles.find((each) => each.role === 'chair' && holdsOn(each, stamp.day));
  return rulesOfProcedureDocument({
    frame: frameOf(await office(db), `Geschäftsordnung: ${values.Gremium}`, stamp, format),
    committee: values.Gremium,
    state: `Stand: ${dayText(stamp.day)}`,
    text: filled((await templateTexts(db)).rulesOfProcedure, values),
    signers: chair ? [{ name: chair.person, role: 'Vorsitz' }] : [],
  });
}

/** Prints the principles for all committees. */
export async function printPrinciples(job: JobContext, format: DocumentFormat) {
  const stamp = stampOf(job.clock);
  const document = await principles(job.db, format, stamp);
  return presentDocument(
    job,
    sizedName(`${stamp.day} Grundsätze`, format),
    await printDocument(job, document),
  );
}

async function principles(db: Kysely<Database>, format: DocumentFormat, stamp: Stamp): Promise<Document> {
  const sender = await office(db);
  return principlesDocument({
    frame: frameOf(sender, 'Grundsätze unserer Zusammenarbeit', stamp, format),
    text: filled((await templateTexts(db)).principles, { Region: sender.regionName }),
  });
}
