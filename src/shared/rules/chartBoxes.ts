import { wrapText } from './chartText.ts';
import type { ChartBox, ChartLevel, ChartLevelKind } from './organisationChart.ts';

/** A line of text, `y` is its baseline. */
export interface PlacedText {
  x: number;
  y: number;
  text: string;
  bold: boolean;
  size: number;
}
export interface PlacedBox {
  box: ChartBox;
  kind: ChartLevelKind;
  x: number;
  y: number;
  width: number;
  height: number;
  texts: PlacedText[];
}
/** The ground that boxes of one kind stand on. */
export interface PlacedPanel {
  x: number;
  y: number;
  width: number;
  height: number;
  texts: PlacedText[];
}
/** A line from box to box; the dashed one tells support, not reporting. */
export interface PlacedLine {
  points: [number, number][];
  dashed: boolean;
}
/** A picture: `width` × `height` in the unit of the text size. */
export interface ChartPicture {
  width: number;
  height: number;
  panels: PlacedPanel[];
  boxes: PlacedBox[];
  lines: PlacedLine[];
}

export interface LayoutOptions {
  width: number;
  /** Text size; every distance follows it. */
  size: number;
  /** Pictures grow no higher; what is left stands in a further one. A single row may be higher. */
  maxHeight?: number;
}

const lineHeight = 1.32;
export const padding = 0.75;
export const leastBox = 13;
export const mostBox = 23;
/** Between boxes beside each other; between levels there is room for the lines. */
export const gap = 1.1;
export const levelGap = 2;

/** A box of a width, at 0/0, as high as its text. */
export function measureBox(box: ChartBox, kind: ChartLevelKind, width: number, size: number): PlacedBox {
  const inner = width - 2 * padding * size;
  const lines = [
    ...wrapText(box.title, inner, size, true).map((text) => ({ text, bold: true, size })),
    ...box.facts.flatMap((fact) =>
      wrapText(fact, inner, size * 0.92).map((text) => ({ text, bold: false, size: size * 0.92 })),
    ),
  ];
  const texts = lines.map((line, index) => ({
    ...line,
    x: padding * size,
    y: padding * size + (index + 0.78) * lineHeight * size,
  }));
  const height = 2 * padding * size + lines.length * lineHeight * size;
  return { box, kind, x: 0, y: 0, width, height, texts };
}

/** A box or panel at another place, perhaps higher. */
export function place<T extends PlacedBox | PlacedPanel>(
  what: T,
  x: number,
  y: number,
  height = what.height,
): T {
  const [dx, dy] = [x - what.x, y - what.y];
  return {
    ...what,
    x,
    y,
    height,
    texts: what.texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy })),
  };
}

/** Boxes in rows of `columns`, all of a row equally high. Gives them and where the last row ends. */
export function grid(
  level: ChartLevel,
  {
    x,
    y,
    columns,
    boxWidth,
    size,
  }: { x: number; y: number; columns: number; boxWidth: number; size: number },
): { boxes: PlacedBox[]; rows: PlacedBox[][]; bottom: number } {
  const rows: PlacedBox[][] = [];
  let top = y;
  for (let at = 0; at < level.boxes.length; at += columns) {
    const measured = level.boxes
      .slice(at, at + columns)
      .map((box) => measureBox(box, level.kind, boxWidth, size));
    const height = Math.max(...measured.map((one) => one.height));
    rows.push(measured.map((one, index) => place(one, x + index * (boxWidth + gap * size), top, height)));
    top += height + gap * size;
  }
  return { boxes: rows.flat(), rows, bottom: top - gap * size };
}

/** The ground around rows of boxes, with its title above them. */
export function panelAround(title: string, x: number, y: number, width: number, size: number): PlacedPanel {
  const texts = wrapText(title, width - 2 * padding * size, size * 0.92, true).map((text, index) => ({
    text,
    bold: true,
    size: size * 0.92,
    x: x + padding * size,
    y: y + padding * size + (index + 0.78) * lineHeight * size,
  }));
  return { x, y, width, height: padding * size + texts.length * lineHeight * size + 0.35 * size, texts };
}

export const isGroup = (kind: ChartLevelKind) => kind === 'workingGroup' || kind === 'network';
export const bottomOf = ({ y, height }: { y: number; height: number }) => y + height;
