import { details, gap, heading, keepTogether, paragraph, signatures } from '../blocks.ts';
import type { Block, DetailsBlock, Document } from '../model.ts';
import { documentOf, type Frame, filled, titledSection } from './frame.ts';
import { type ProtocolTask, taskBlock } from './protocolParts.ts';

/** Extract from a protocol for one agenda item (Protokollauszug). All texts are ready to print. */
export interface ProtocolExtract {
  frame: Frame;
  /** "Auszug aus dem Ergebnisprotokoll" */
  heading: string;
  /** What was met: "3. Sitzung der Steuerungsgruppe am …". */
  occasion: string;
  /** An extract of a draft gets the word behind the text and nobody certifies it. */
  draft: boolean;
  head: DetailsBlock['rows'];
  /** The item as it stands in the protocol, with its heading. */
  item: Block[];
  /** Tasks of the item, as they stand on the day of `tasksAsOf`. */
  tasks: ProtocolTask[];
  tasksAsOf: string;
  /** "Lindenau-Markt, 14. November 2026" */
  placeAndDay: string;
  /** Who certifies the extract. */
  certifier: string;
}

export function protocolExtractDocument(extract: ProtocolExtract): Document {
  const { frame, draft, tasks } = extract;
  const head = filled(extract.head);
  const blocks: Block[] = [heading(1, extract.heading), paragraph(extract.occasion, { style: 'lead' })];
  if (draft) {
    blocks.push(
      paragraph('Das Protokoll ist noch nicht festgeschrieben. Dieser Auszug ist ein Entwurf.', {
        style: 'strong',
      }),
    );
  }
  if (head.length > 0) blocks.push(details(head));
  if (extract.item.length > 0) blocks.push(...extract.item);
  else blocks.push(paragraph('Zu diesem Punkt ist nichts festgehalten.'));
  if (tasks.length > 0) {
    const stand = extract.tasksAsOf ? ` (Stand ${extract.tasksAsOf})` : '';
    blocks.push(heading(2, `Aufgaben${stand}`), taskBlock(tasks, frame.format));
  }
  if (!draft) {
    blocks.push(
      keepTogether([
        gap(3),
        heading(2, 'Für die Richtigkeit des Auszugs'),
        ...(extract.placeAndDay ? [paragraph(extract.placeAndDay)] : []),
        signatures([{ name: extract.certifier }]),
      ]),
    );
  }
  return documentOf(frame, [titledSection(frame, blocks, draft ? { watermark: 'Entwurf' } : {})]);
}
