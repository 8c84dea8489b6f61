import type { FormattedBlock, TextSpan } from '../../../shared/rules/formattedText.ts';
import { bold, bulletList, heading, orderedList, paragraph } from '../blocks.ts';
import type { Block, Text } from '../model.ts';

const textOf = (spans: readonly TextSpan[]): Text =>
  spans.map((span) => (span.bold ? bold(span.text) : span.text));

/** Formatted text as blocks below the document's title: its headings have the levels 2 and 3. */
export function formattedBlocks(blocks: readonly FormattedBlock[]): Block[] {
  return blocks.map(blockOf);
}

function blockOf(block: FormattedBlock): Block {
  if (block.kind === 'heading') return heading(block.level === 1 ? 2 : 3, textOf(block.spans));
  if (block.kind === 'paragraph') return paragraph(textOf(block.spans));
  const items = block.items.map(textOf);
  return block.numbered ? orderedList(items, { start: block.start, loose: true }) : bulletList(items);
}
