import { isBlocks, toCell } from './compile/tables.ts';
import type { Block, Document, HeadingBlock, TableOfContentsBlock, Text } from './model.ts';

/** A heading as a table of contents shows it. */
export interface OutlineEntry {
  /** Name of the heading's place in the file. */
  anchor: string;
  level: HeadingBlock['level'];
  text: Text;
}

/** What tables of contents need to know about the whole document. */
export interface Contents {
  listed: Map<TableOfContentsBlock, OutlineEntry[]>;
  /** Page of each anchor, counted through the document; filled by a first layout. */
  pages: Map<string, number>;
  /** Pages before the section at hand, and of the whole document. */
  paging: { before: number; total: number };
}

export const anchorOf = (section: number, heading: number): string => `heading-${section}-${heading}`;

const none: Block[][] = [];

/** The lists of blocks that stand inside a block, in reading order. */
export function innerBlocks(block: Block): Block[][] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => (item.blocks ? [item.blocks] : []));
    case 'table':
      return [...block.header, ...block.rows].flatMap((row) =>
        row.flatMap((entry) => {
          const { content } = toCell(entry);
          return isBlocks(content) ? [content] : [];
        }),
      );
    case 'callout':
    case 'quote':
    case 'keepTogether':
      return [block.blocks];
    case 'columns':
      return block.columns.map(({ blocks }) => blocks);
    default:
      return none;
  }
}

/** Every block, parents before children, in reading order. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const inner of innerBlocks(block)) yield* walkBlocks(inner);
  }
}

const hasContents = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.kind === 'tableOfContents' || innerBlocks(block).some(hasContents));

/** Which headings each table of contents lists: those that follow it, down to its deepest level. */
export function contentsOf(document: Document): Contents | null {
  if (!document.sections.some(({ blocks }) => hasContents(blocks))) return null;
  const listed = new Map<TableOfContentsBlock, OutlineEntry[]>();
  for (const [section, { blocks }] of document.sections.entries()) {
    let count = 0;
    for (const block of walkBlocks(blocks)) {
      if (block.kind === 'tableOfContents') {
        count += 1;
        listed.set(block, []);
      }
      if (block.kind !== 'heading') continue;
      const entry = { anchor: anchorOf(section, count), level: block.level, text: block.text };
      count += 1;
      for (const [table, entries] of listed) {
        if (block.level <= (table.deepest ?? Math.min(6, table.level + 2))) entries.push(entry);
      }
    }
  }
  return { listed, pages: new Map(), paging: { before: 0, total: 0 } };
}
