import { placeOf, perSheet } from '../../../shared/rules/labelFormats.ts';
import type { LabelSheetBlock } from '../fixedBlocks.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import type { Vector } from '../tagged/pdfmake.ts';
import { colours, mm, page } from '../theme.ts';

const line = (x1: number, y1: number, x2: number, y2: number, lineColor: string = colours.rule): Vector => ({
  type: 'line',
  x1: x1 * mm,
  y1: y1 * mm,
  x2: x2 * mm,
  y2: y2 * mm,
  lineWidth: 0.4,
  lineColor,
});

/** What is drawn on each sheet beside the labels, always outside the structure. */
export function labelMarks({ grid, marks, offset = { x: 0, y: 0 } }: LabelSheetBlock): TaggedNode[] {
  if (!marks) return [];
  const corners = Array.from({ length: perSheet(grid) }, (_, index) => placeOf(grid, index)).map((place) => ({
    x: place.x + offset.x,
    y: place.y + offset.y,
  }));
  if (marks === 'fold')
    return at(
      0,
      0,
      corners.flatMap(({ y }, index) => foldAndCut(y, grid.height, index)),
    );
  const frames = corners.map(
    ({ x, y }): Vector => ({
      type: 'rect',
      x: x * mm,
      y: y * mm,
      w: grid.width * mm,
      h: grid.height * mm,
      lineWidth: marks === 'measure' ? 0.6 : 0.4,
      lineColor: marks === 'measure' ? colours.text : colours.rule,
    }),
  );
  const rulers = marks === 'measure' ? corners.flatMap(({ x, y }) => cross(x, y)) : [];
  return at(0, 0, [...frames, ...rulers]);
}

const at = (x: number, y: number, canvas: Vector[]): TaggedNode[] => [{ canvas, absolutePosition: { x, y } }];

/** Short marks at both edges where a tent is folded, longer ones where the sheet is cut. */
function foldAndCut(fold: number, height: number, index: number): Vector[] {
  const [from, to] = [5, page.width / mm - 5];
  const folds = [line(from, fold, from + 4, fold), line(to - 4, fold, to, fold)];
  if (index === 0) return folds;
  const cut = fold - height;
  return [...folds, line(from, cut, to, cut)];
}

/** A cross on the label's upper left corner with a tick for each millimetre up to five, longer ones at the fifth. */
function cross(x: number, y: number): Vector[] {
  const ink = colours.text;
  const ticks = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5];
  return [
    line(x - 5, y, x + 5, y, ink),
    line(x, y - 5, x, y + 5, ink),
    ...ticks.flatMap((tick) => {
      const half = Math.abs(tick) === 5 ? 1.2 : 0.6;
      return [
        line(x + tick, y - half, x + tick, y + half, ink),
        line(x - half, y + tick, x + half, y + tick, ink),
      ];
    }),
  ].filter(onPaper);
}

function onPaper({ x1 = 0, y1 = 0, x2 = 0, y2 = 0 }: Vector): boolean {
  const inside = (x: number, y: number) => x >= 0 && y >= 0 && x <= page.width && y <= page.height;
  return inside(x1, y1) && inside(x2, y2);
}
