import type { StoredOffice } from '../../../shared/features/settings.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { type ProtocolExtract, protocolExtractDocument } from '../../documents/layouts/protocolExtract.ts';
import { itemTitle, type ProtocolTask } from '../../documents/layouts/protocolParts.ts';
import type { Block, Document, DocumentFormat } from '../../documents/model.ts';
import { oneLine } from '../../documents/text.ts';
import type { Stamp } from '../../output.ts';
import { frameOf } from '../settings/settings.documents.ts';

/** What an extract says beyond the protocol it is taken from. */
export interface ExtractFacts {
  /** Place in the agenda, from 1. */
  position: number;
  draft: boolean;
  tasks: ProtocolTask[];
  format: DocumentFormat;
}

/**
 * The extract of one agenda item, taken word by word from the protocol's own tree: what was issued stays as it was
 * issued, whatever changed since.
 */
export function extractTree(
  protocol: Document,
  office: StoredOffice,
  { position, draft, tasks, format }: ExtractFacts,
  stamp: Stamp,
): Document {
  const blocks = protocol.sections[0]?.blocks ?? [];
  const kind = textOf(blocks, (block) => block.kind === 'heading' && block.level === 1);
  const head = blocks.find((block) => block.kind === 'details');
  const day = dayText(stamp.day);
  const extract: ProtocolExtract = {
    frame: frameOf(office, `Auszug TOP ${position}, ${protocol.title}`, stamp, format),
    heading: `Auszug aus dem ${kind || 'Protokoll'}`,
    occasion: textOf(blocks, (block) => block.kind === 'paragraph' && block.style === 'lead'),
    draft,
    head: head?.rows ?? [],
    item: itemOf(blocks, position),
    tasks,
    tasksAsOf: day,
    placeAndDay: [office.city, day].filter(Boolean).join(', '),
    certifier: office.officeName,
  };
  return protocolExtractDocument(extract);
}

function textOf(blocks: readonly Block[], wanted: (block: Block) => boolean): string {
  const block = blocks.find(wanted);
  return block && 'text' in block ? oneLine(block.text) : '';
}

/** The heading of the item and what follows it up to the next heading of its level or the protocol's foot. */
function itemOf(blocks: readonly Block[], position: number): Block[] {
  const isHeading = (block: Block) => block.kind === 'heading' && block.level <= 2;
  const title = itemTitle({ number: `TOP ${position}`, title: '' });
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && isHeading(block) && oneLine(block.text).startsWith(title),
  );
  if (start < 0) return [];
  // The foot is the last block and stays together.
  const isFoot = (block: Block, index: number) =>
    block.kind === 'keepTogether' && index === blocks.length - 1;
  const length = blocks
    .slice(start + 1)
    .findIndex((block, index) => isHeading(block) || isFoot(block, start + 1 + index));
  return blocks.slice(start, length < 0 ? undefined : start + 1 + length);
}
