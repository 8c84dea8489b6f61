import type { Furniture } from '../model.ts';
import type { Leaf, TaggedNode } from '../tagged/leaf.ts';
import { countLines, lineHeightOf, widthsOf } from '../tagged/lineBreaking.ts';
import type { PageFurniture } from '../tagged/pdfmake.ts';
import { artifacts } from '../tagged/structure.ts';
import { oneLine } from '../text.ts';
import { colours, margins, mm, page } from '../theme.ts';
import type { CompileContext } from './context.ts';
import { leafNode, makeLeaf } from './leaves.ts';

const textWidth = page.width - margins.left - margins.right;
/** From the foot of the footer to the edge of the paper: printers leave 5 mm blank. */
const edge = 9 * mm;

export interface CompiledFurniture {
  header: PageFurniture;
  footer: PageFurniture;
  bottom: number;
}

/** Header and footer of a section as artifacts; `bottom` is the margin the footer needs. */
export function compileFurniture(
  context: CompileContext,
  furniture: Furniture,
  place: string,
): CompiledFurniture {
  const { theme } = context;
  let running: string | null = null;
  const header: PageFurniture = (number) => {
    if (number === 1 || !furniture.runningHeader) return null;
    const style = { size: theme.footer, colour: colours.muted };
    running ??= shortened(context, furniture.runningHeader, style);
    const leaf = makeLeaf(context, running, artifacts.header, style, `${place}.runningHeader`);
    return { stack: [leafNode(leaf, [margins.left, 10 * mm, margins.right, 0])] };
  };
  const columns = (furniture.footer?.columns ?? []).filter((column) =>
    column.some((line) => line.trim() !== ''),
  );
  const width = (textWidth - (columns.length - 1) * theme.gap * 2) / Math.max(1, columns.length);
  const small = { size: theme.footer, colour: colours.muted };
  const columnLeaves = () =>
    columns.map((lines) => makeLeaf(context, lines.join('\n'), artifacts.footer, small, `${place}.footer`));
  const numberLeaf = (number: number, total: number) => {
    const template = furniture.footer?.pageNumber;
    if (!template || (total === 1 && furniture.footer?.onlyPage === false)) return null;
    const text = template.replaceAll('{page}', String(number)).replaceAll('{pages}', String(total));
    return makeLeaf(context, text, artifacts.footer, { ...small, align: 'right' }, `${place}.footer`);
  };
  const height =
    Math.max(0, ...columnLeaves().map((leaf) => heightOf(leaf, width))) +
    heightOf(numberLeaf(9, 99), textWidth);
  const gap = 5 * mm;
  const footer: PageFurniture = (number, total) => {
    if (height === 0) return null;
    const stack: TaggedNode[] = [];
    if (columns.length > 0) {
      stack.push({
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 0.5, lineColor: colours.rule },
        ],
        margin: [0, 0, 0, 4],
      });
      stack.push({
        columns: columnLeaves().map((leaf) => ({ ...leafNode(leaf), width })),
        columnGap: theme.gap * 2,
      });
    }
    const page = numberLeaf(number, total);
    if (page) stack.push(leafNode(page));
    return { stack, margin: [margins.left, gap, margins.right, 0] };
  };
  return { header, footer, bottom: Math.max(margins.bottom, height === 0 ? 0 : gap + 5 + height + edge) };
}

const heightOf = (leaf: Leaf | null, width: number) =>
  leaf ? countLines(leaf, width) * lineHeightOf(leaf) : 0;

/** As many words as fit one line. The header repeats what the first page says in full. */
function shortened(context: CompileContext, text: string, style: { size: number; colour: string }): string {
  const words = oneLine(text).split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const part = count === words.length ? words.join(' ') : `${words.slice(0, count).join(' ')} …`;
    const leaf = makeLeaf(context, part, artifacts.header, style, '');
    if (leaf && widthsOf(leaf).maxWidth <= textWidth) return part;
  }
  return '…';
}
