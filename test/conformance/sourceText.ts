import { isBlocks, toCell } from '../../src/main/documents/compile/tables.ts';
import { valueTable } from '../../src/main/documents/compile/charts.ts';
import type { Block, Document, Text } from '../../src/main/documents/model.ts';
import { contentsOf } from '../../src/main/documents/outline.ts';
import { oneLine, toRuns } from '../../src/main/documents/text.ts';
import type { ReadingNode } from '../../src/main/documents/check/checkStructure.ts';

/** Characters a font may swap for a sibling, and white space, as one. */
const plain = (text: string) =>
  text
    .replaceAll('\u00ad', '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
const words = (text: Text) =>
  plain(
    toRuns(text)
      .map((run) => oneLine([{ ...run, text: `|${run.text}|` }]).slice(1, -1) + citation(run.note))
      .join(''),
  );
const citation = (note: Text | undefined) => (note === undefined ? '' : String(notes.push(note)));

/** Every text of a document in the order in which it must be read, one entry per element. */
export function sourceText(document: Document): string[] {
  return document.sections
    .flatMap(({ blocks }) => {
      notes = [];
      const texts = blocks.flatMap((block) => blockText(block, document));
      return [...texts, ...notes.flatMap((note, index) => [String(index + 1), plain(oneLine(note))])];
    })
    .filter((text) => text !== '');
}
/** Notes of the section at hand, in the order they are cited. */
let notes: Text[] = [];

function blockText(block: Block, document: Document): string[] {
  const inner = (blocks: readonly Block[]) => blocks.flatMap((one) => blockText(one, document));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [words(block.text)];
    case 'list':
      return block.items.flatMap((item, index) => [
        labelOf(block.numbering, (block.start ?? 1) + index),
        words(item.text),
        ...inner(item.blocks ?? []),
      ]);
    case 'table': {
      const cells = [...block.header, ...block.rows].flat().map((cell) => toCell(cell).content);
      return [
        words(block.caption ?? ''),
        ...cells.flatMap((content) => (isBlocks(content) ? inner(content) : [words(content)])),
      ];
    }
    case 'figure':
      return [words(block.caption ?? '')];
    case 'quote':
      return [...inner(block.blocks), words(block.source ?? '')];
    case 'chart':
      return [words(block.title), ...(block.table === false ? [] : inner([valueTable(block)]))];
    case 'tableOfContents':
      return [
        words(block.title),
        ...(contentsOf(document)?.listed.get(block) ?? []).map(({ text }) => `${plain(oneLine(text))} #`),
      ];
    case 'callout':
    case 'keepTogether':
      return inner(block.blocks);
    case 'columns':
      return block.columns.flatMap(({ blocks }) => inner(blocks));
    case 'details':
    case 'informationBlock':
      return block.rows.flatMap(({ term, value }) => [words(term), words(value)]);
    case 'signatures':
      return block.signers.map(({ name, role }) => words(role ? `${name} ${role}` : name));
    case 'addressField':
      return [(block.notes ?? []).join(' '), block.lines.join(' '), block.returnLine].map(words);
    case 'letterhead':
      return [block.name, (block.lines ?? []).join(' ')].map(words);
    case 'labelSheet':
      return block.labels.flatMap(({ parts }) => parts.map(({ text }) => words(text)));
    default:
      return [];
  }
}

function labelOf(numbering: string, number: number): string {
  if (numbering === 'bullet') return '•';
  if (numbering === 'lowerAlpha') return `${String.fromCharCode(96 + number)})`;
  return numbering === 'upperRoman' ? `${['', 'I', 'II', 'III', 'IV', 'V', 'VI'][number]}.` : `${number}.`;
}

const inlineTypes = new Set(['Link', 'Span', 'Quote', 'Reference']);

/** The same of a printed file: the text of each element of the tree that holds any. */
export function printedText(nodes: readonly ReadingNode[]): string[] {
  return nodes.flatMap(elementText);
}

function elementText(node: ReadingNode): string[] {
  const texts: string[] = [];
  let own = '';
  const flush = () => {
    if (plain(own) !== '') texts.push(plain(own));
    own = '';
  };
  for (const part of node.parts) {
    if (typeof part === 'string') own += node.type === 'Figure' ? '' : part;
    else if (inlineTypes.has(part.type)) own += inlineText(part);
    else {
      flush();
      texts.push(...elementText(part));
    }
  }
  flush();
  // Page numbers are the engine's: only that there is one is known beforehand.
  return node.type === 'TOCI' ? texts.map((text) => text.replace(/ \d+$/, ' #')) : texts;
}

const inlineText = (node: ReadingNode): string =>
  node.parts.map((part) => (typeof part === 'string' ? part : inlineText(part))).join('');
