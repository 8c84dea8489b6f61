import type { Kysely } from 'kysely';
import type { PrintFormat } from '../../../shared/printing.ts';
import { mapFormatted, parseFormatted } from '../../../shared/rules/formattedText.ts';
import { longTime } from '../../../shared/rules/germanFormat.ts';
import { fillTemplate } from '../../../shared/rules/template.ts';
import { type Clock, localTime, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import {
  type ParticipationSheet,
  participationSheetDocument,
  participationSheetText,
} from '../../documents/layouts/participationSheet.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, type Stamp, stampOf } from '../../output.ts';
import { existing } from '../committees/committees.service.ts';
import { committeeRows } from '../committees/committees.repository.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';
import { templateTexts } from '../templates/templates.service.ts';
import * as repository from './participation.repository.ts';

/** So many coming meetings of a committee stand on the sheet. */
const mostMeetings = 3;

/** Prints "Wie kann ich mitmachen?" for one committee or for all that are at work. @throws AppError `notFound` */
export async function printSheet(
  job: JobContext,
  { committeeId, format }: { committeeId: number | null; format: PrintFormat },
) {
  const stamp = stampOf(job.clock);
  const sheet = await sheetOf(job.db, committeeId, job.clock, { stamp, format });
  return presentDocument(
    job,
    sizedName(`${stamp.day} ${sheet.frame.title.replace('?', '')}`, format),
    await printDocument(job, participationSheetDocument(sheet)),
  );
}

/** The sheet as plain text. @throws AppError `notFound` */
export async function sheetText(db: Kysely<Database>, committeeId: number | null, clock: Clock) {
  return participationSheetText(
    await sheetOf(db, committeeId, clock, { stamp: stampOf(clock), format: 'standard' }),
  );
}

async function sheetOf(
  db: Kysely<Database>,
  committeeId: number | null,
  clock: Clock,
  { stamp, format }: { stamp: Stamp; format: PrintFormat },
): Promise<ParticipationSheet> {
  const sender = await office(db);
  const one = committeeId === null ? null : await existing(db, committeeId);
  const offers = Map.groupBy(await repository.offerRows(db), (offer) => offer.committeeId);
  const meetings = Map.groupBy(
    await repository.comingMeetings(db, localTime(clock)),
    (meeting) => meeting.committeeId,
  );
  const now = today(clock);
  const working = (await committeeRows(db)).filter(
    ({ id, ended_on }) => offers.has(id) && (ended_on === null || ended_on >= now),
  );
  const { participation } = await templateTexts(db);
  const title = one ? `Wie kann ich mitmachen? ${one.name}` : 'Wie kann ich mitmachen?';
  return {
    frame: frameOf(sender, title, stamp, format),
    heading: 'Wie kann ich mitmachen?',
    text: mapFormatted(parseFormatted(participation), (text) =>
      fillTemplate(text, { Region: sender.regionName }),
    ),
    committees: (one ? [one] : working).map(({ id, name, purpose }) => ({
      name,
      // Offers say in plain language what it is about; the purpose seldom does.
      purpose: offers.has(id) ? '' : purpose,
      offers: offers.get(id) ?? [],
      meetings: (meetings.get(id) ?? [])
        .slice(0, mostMeetings)
        .map(({ startsAt, place }) => [longTime(startsAt), place].filter(Boolean).join(', ')),
    })),
    contact: [
      { term: 'Name', value: sender.contactPerson },
      { term: 'Büro', value: sender.officeName },
      { term: 'Telefon', value: sender.phone },
      { term: 'E-Mail', value: sender.email },
      {
        term: 'Adresse',
        value: [sender.street, [sender.postalCode, sender.city].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join('\n'),
      },
    ],
  };
}
