import type { Furniture } from '../model.ts';
import type { Leaf, TaggedNode } from '../tagged/leaf.ts';
import { countLines, lineHeightOf, widthsOf, wordWidthOf } from '../tagged/lineBreaking.ts';
import type { PageFurniture } from '../tagged/pdfmake.ts';
import { artifacts } from '../tagged/structure.ts';
import { oneLine } from '../text.ts';
import { colours, margins, mm, page } from '../theme.ts';
import type { CompileContext } from './context.ts';
import { leafNode, makeLeaf } from './leaves.ts';

const textWidth = page.width - margins.left - margins.right;
/** From the foot of the footer to the edge of the paper: printers leave 5 mm blank. */
const edge = 8 * mm;
const headerTop = 10 * mm;
/** A running head longer than this is shortened. */
const headerLines = 2;

export interface CompiledFurniture {
  header: PageFurniture;
  footer: PageFurniture;
  top: number;
  bottom: number;
}

/** Header and footer of a section as artifacts; `top` and `bottom` are the margins they need. */
export function compileFurniture(
  context: CompileContext,
  furniture: Furniture,
  place: string,
): CompiledFurniture {
  const { theme } = context;
  const headStyle = { size: theme.footer, colour: colours.muted };
  const headPlace = `${place}.runningHeader`;
  const running = furniture.runningHeader
    ? shortenedOnce(context, furniture.runningHeader, headStyle, headPlace)
    : '';
  const headLeaf = () =>
    running ? makeLeaf(context, running, artifacts.header, headStyle, headPlace) : null;
  const headerHeight = heightOf(headLeaf(), textWidth);
  const header: PageFurniture = (number) => {
    const leaf = number === 1 ? null : headLeaf();
    return leaf ? { stack: [leafNode(leaf, [margins.left, headerTop, margins.right, 0])] } : null;
  };
  const columns = (furniture.footer?.columns ?? []).filter((column) =>
    column.some((line) => line.trim() !== ''),
  );
  const small = { size: theme.footer, colour: colours.muted };
  const columnLeaves = () =>
    columns.map((lines) => makeLeaf(context, lines.join('\n'), artifacts.footer, small, `${place}.footer`));
  const paging = context.contents?.paging;
  const numberLeaf = (ofSection: number, sectionTotal: number) => {
    // A table of contents names pages of the whole document: then they are counted through.
    const number = ofSection + (paging?.before ?? 0);
    const total = paging?.total || sectionTotal;
    const template = furniture.footer?.pageNumber;
    if (!template || (total === 1 && furniture.footer?.onlyPage === false)) return null;
    const text = template.replaceAll('{page}', String(number)).replaceAll('{pages}', String(total));
    return makeLeaf(context, text, artifacts.footer, { ...small, align: 'right' }, `${place}.footer`);
  };
  const widest = numberLeaf(99, 99);
  const { widths, columnGap, beside } = footerColumns(columnLeaves(), widest, theme.gap * 2);
  const columnsHeight = Math.max(
    0,
    ...columnLeaves().map((leaf, at) => heightOf(leaf, widths[at] ?? textWidth)),
  );
  const numberHeight = heightOf(widest, textWidth);
  const height = beside ? Math.max(columnsHeight, numberHeight) : columnsHeight + numberHeight;
  const gap = 3 * mm;
  const footer: PageFurniture = (number, total) => {
    if (height === 0) return null;
    const stack: TaggedNode[] = [];
    const page = numberLeaf(number, total);
    if (columns.length > 0) {
      stack.push({
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 0.5, lineColor: colours.rule },
        ],
        margin: [0, 0, 0, 4],
      });
      stack.push({
        columns: [
          ...columnLeaves().map((leaf, at) => ({ ...leafNode(leaf), width: widths[at] ?? textWidth })),
          ...(page && beside ? [{ ...leafNode(page), width: '*' as const }] : []),
        ],
        columnGap,
      });
    }
    if (page && !(beside && columns.length > 0)) stack.push(leafNode(page));
    return { stack, margin: [margins.left, gap, margins.right, 0] };
  };
  return {
    header,
    footer,
    top: Math.max(margins.top, headerTop + headerHeight + 4 * mm),
    bottom: Math.max(margins.bottom, height === 0 ? 0 : gap + 5 + height + edge),
  };
}

/**
 * Columns as wide as their longest line where all fit beside each other, the page number with them; otherwise no word
 * is broken where that can be had.
 */
function footerColumns(leaves: readonly (Leaf | null)[], number: Leaf | null, least: number) {
  const natural = leaves.map((leaf) => (leaf ? Math.ceil(widthsOf(leaf).maxWidth) + 1 : 0));
  const total = natural.reduce((sum, width) => sum + width, 0);
  const numberWidth = number ? Math.ceil(widthsOf(number).maxWidth) + 1 : 0;
  const fits = (further: number, gaps: number) => total + further + gaps * least <= textWidth;
  if (leaves.length > 0 && fits(numberWidth, leaves.length)) {
    const columnGap = Math.min(least * 2.5, (textWidth - total - numberWidth) / leaves.length);
    return { widths: natural, columnGap, beside: true };
  }
  if (fits(0, leaves.length - 1)) return { widths: natural, columnGap: least, beside: false };
  const room = textWidth - (leaves.length - 1) * least;
  const words = leaves.map((leaf) => (leaf ? Math.ceil(wordWidthOf(leaf)) + 1 : 0));
  const left = room - words.reduce((sum, width) => sum + width, 0);
  const wanted = total - room + left;
  const widths =
    left >= 0
      ? words.map((width, at) => width + (left * ((natural[at] ?? 0) - width)) / wanted)
      : leaves.map(() => room / leaves.length);
  return { widths, columnGap: least, beside: false };
}

const heightOf = (leaf: Leaf | null, width: number) =>
  leaf ? countLines(leaf, width) * lineHeightOf(leaf) : 0;

/** Running heads already fitted, by format and text: the letters of a mailing share theirs. */
const fitted = new Map<string, string>();

function shortenedOnce(
  context: CompileContext,
  text: string,
  style: { size: number; colour: string },
  place: string,
): string {
  const key = `${context.document.format} ${style.size} ${text}`;
  let result = fitted.get(key);
  if (result === undefined) {
    if (fitted.size > 100) fitted.clear();
    result = shortened(context, text, style, place);
    fitted.set(key, result);
  }
  return result;
}

/** As many words as fit the lines of the running head. The header repeats what the first page says in full. */
function shortened(
  context: CompileContext,
  text: string,
  style: { size: number; colour: string },
  place: string,
): string {
  const words = oneLine(text).split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const part = count === words.length ? words.join(' ') : `${words.slice(0, count).join(' ')} …`;
    const leaf = makeLeaf(context, part, artifacts.header, style, place);
    if (leaf && countLines(leaf, textWidth) <= headerLines) return part;
  }
  return '…';
}
