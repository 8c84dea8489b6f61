import type { Kysely } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import {
  gridOf,
  type LabelContent,
  type LabelOutlook,
  type LabelRequest,
  type LabelSheetChoice,
  labelProductWords,
} from '../../../shared/features/labels.ts';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { addressLabels } from '../../../shared/rules/addressLabels.ts';
import { listed } from '../../../shared/rules/germanFormat.ts';
import {
  labelFormat,
  type LabelGrid,
  measuresOf,
  perSheet,
  sheetsFor,
} from '../../../shared/rules/labelFormats.ts';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { addressLabelsDocument } from '../../documents/layouts/addressLabels.ts';
import { calibrationSheetDocument } from '../../documents/layouts/calibrationSheet.ts';
import type { Frame } from '../../documents/layouts/frame.ts';
import { nameBadgesDocument } from '../../documents/layouts/nameBadges.ts';
import { tableSignsDocument } from '../../documents/layouts/tableSigns.ts';
import type { Document } from '../../documents/model.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, stampOf } from '../../output.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';
import { loadRecipients, type Recipient } from './recipients.service.ts';

/** What stands on the labels, and who gets none. */
interface Prepared extends LabelOutlook {
  addresses: { names: string; lines: string[] }[];
  people: { name: string; second: string }[];
}

function prepare(content: LabelContent, recipients: readonly Recipient[]): Prepared {
  if (content.product !== 'addressLabels') {
    const people = recipients.map(({ name, second }) => ({ name, second }));
    return { labels: people.length, persons: people.length, missing: [], stopped: [], addresses: [], people };
  }
  const reached = recipients.filter(({ stop }) => stop === '');
  const addressees = reached.flatMap(({ addressee }) => addressee ?? []);
  const organisations = reached.flatMap(({ label }) => label ?? []);
  const addresses = [...organisations, ...addressLabels(addressees, content)];
  return {
    labels: addresses.length,
    persons: addressees.length + organisations.length,
    missing: reached.filter(({ addressee, label }) => !addressee && !label).map(({ name }) => name),
    stopped: recipients.filter(({ stop }) => stop !== '').map(({ name, stop }) => `${name} (${stop})`),
    addresses,
    people: [],
  };
}

/** How many labels there will be and who is left out. @throws AppError `notFound` */
export async function outlook(
  db: Kysely<Database>,
  content: LabelContent,
  clock: Clock,
): Promise<LabelOutlook> {
  const { labels, persons, missing, stopped } = prepare(
    content,
    (await loadRecipients(db, content.source, clock)).all,
  );
  return { labels, persons, missing, stopped };
}

/**
 * Prints the labels. Nothing is recorded: a label is no dispatch.
 * @throws AppError `invalidInput` where nobody is left to print, a text is too long for its label, or the sheet is of another kind
 */
export async function printLabels(job: JobContext, request: LabelRequest) {
  const { all, occasion, fileFor } = await loadRecipients(job.db, request.source, job.clock);
  const prepared = prepare(request, all);
  if (prepared.labels === 0) throw new AppError('invalidInput', nothingToPrint(prepared));
  const words = labelProductWords[request.product];
  const title = [words.many, occasion].filter(Boolean).join(': ');
  const format = request.large ? 'largePrint' : 'standard';
  const frame = frameOf(await office(job.db), title, stampOf(job.clock), format);
  const bytes = await printDocument(job, documentFor(request, prepared, frame));
  const { labels, persons, missing, stopped } = prepared;
  return {
    ...presentDocument(job, fileFor(words.many), bytes),
    labels,
    persons,
    missing,
    stopped,
    sheets: sheetsFor(chosenGrid(request.sheet), request.startAt, labels),
  };
}

const nothingToPrint = ({ missing, stopped }: LabelOutlook): string =>
  missing.length + stopped.length > 0
    ? [
        'Es gibt kein Etikett zu drucken.',
        missing.length > 0 && `Die Anschrift fehlt bei: ${listed(missing)}.`,
        stopped.length > 0 && `Keine Post bekommt: ${listed(stopped)}.`,
      ]
        .filter(Boolean)
        .join(' ')
    : 'Hier ist niemand, für den etwas zu drucken wäre.';

function documentFor(request: LabelRequest, { addresses, people }: Prepared, frame: Frame): Document {
  const format = labelFormat(request.sheet.formatId);
  const sheet = { ...sheetOf(request.sheet), startAt: request.startAt };
  if ((request.product === 'tableSigns') !== (format?.use === 'sign'))
    throw new AppError('invalidInput', 'Dieser Bogen passt nicht dazu. Bitte wählen Sie einen anderen.', {
      fields: { 'sheet.formatId': 'Bitte wählen Sie einen anderen Bogen.' },
    });
  switch (request.product) {
    case 'addressLabels':
      return addressLabelsDocument({ frame, sheet, labels: addresses });
    case 'nameBadges':
      return nameBadgesDocument({
        frame,
        sheet,
        people,
        occasion: frame.office.name,
        cut: format?.cut ?? false,
      });
    case 'tableSigns':
      return tableSignsDocument({ frame, sheet, people, tent: format?.tent ?? false });
  }
}

/** Prints the frames of a sheet on plain paper. */
export async function printCalibration(
  job: JobContext,
  { sheet }: { sheet: LabelSheetChoice },
): Promise<PrintedDocument> {
  const grid = chosenGrid(sheet);
  const name = labelFormat(sheet.formatId)?.name ?? 'eigenes Maß';
  const document = calibrationSheetDocument({
    frame: frameOf(await office(job.db), `Prüfblatt: ${name}`, stampOf(job.clock)),
    sheet: sheetOf(sheet),
    format: `${name}, ${measuresOf(grid)}`,
  });
  const what = `Prüfblatt ${name} ${perSheet(grid)} je Blatt`;
  return presentDocument(job, what, await printDocument(job, document));
}

function chosenGrid(choice: LabelSheetChoice): LabelGrid {
  const grid = gridOf(choice);
  if (!grid) throw new AppError('invalidInput', 'Bitte wählen Sie einen Bogen.');
  return grid;
}

const sheetOf = (choice: LabelSheetChoice) => ({
  grid: chosenGrid(choice),
  offset: { x: choice.offsetX, y: choice.offsetY },
});
