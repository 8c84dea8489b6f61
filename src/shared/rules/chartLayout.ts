import { wrapText } from './chartText.ts';
import {
  type ChartBox,
  type ChartLevel,
  type ChartLevelKind,
  levelAbove,
  type OrganisationChart,
} from './organisationChart.ts';

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

/**
 * Where everything stands: side by side from top to bottom where there is room, else as a tree that is indented step by
 * step; in as many pictures as the height asks for. Nothing overlaps and no text leaves its box.
 */
export function layoutChart(chart: OrganisationChart, options: LayoutOptions): ChartPicture[] {
  const { maxHeight = Number.POSITIVE_INFINITY } = options;
  const wide = wideLayout(chart, options);
  return wide && wide.height <= maxHeight ? [wide] : treeLayout(chart, options);
}

const lineHeight = 1.32;
const padding = 0.75;
const leastBox = 13;
const mostBox = 23;
/** Between boxes beside each other; between levels there is room for the lines. */
const gap = 1.1;
const levelGap = 2;

/** A box of a width, at 0/0, as high as its text. */
function measureBox(box: ChartBox, kind: ChartLevelKind, width: number, size: number): PlacedBox {
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
function place<T extends PlacedBox | PlacedPanel>(what: T, x: number, y: number, height = what.height): T {
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
function grid(
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
function panelAround(title: string, x: number, y: number, width: number, size: number): PlacedPanel {
  const texts = wrapText(title, width - 2 * padding * size, size * 0.92, true).map((text, index) => ({
    text,
    bold: true,
    size: size * 0.92,
    x: x + padding * size,
    y: y + padding * size + (index + 0.78) * lineHeight * size,
  }));
  return { x, y, width, height: padding * size + texts.length * lineHeight * size + 0.35 * size, texts };
}

const isGroup = (kind: ChartLevelKind) => kind === 'workingGroup' || kind === 'network';
const middleOf = ({ x, width }: { x: number; width: number }) => x + width / 2;
const bottomOf = ({ y, height }: { y: number; height: number }) => y + height;

/** Lines from all parents down to all children, meeting half a level above the children. */
function connect(
  parents: readonly (PlacedBox | PlacedPanel)[],
  children: readonly (PlacedBox | PlacedPanel)[],
  size: number,
): PlacedLine[] {
  const [first] = children;
  if (parents.length === 0 || !first) return [];
  const bus = first.y - (levelGap / 2) * size;
  const line = (...points: [number, number][]): PlacedLine => ({ points, dashed: false });
  const ends = [...parents, ...children].map(middleOf);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return [
    ...parents.map((one) => line([middleOf(one), bottomOf(one)], [middleOf(one), bus])),
    ...children.map((one) => line([middleOf(one), bus], [middleOf(one), one.y])),
    ...(from < to ? [line([from, bus], [to, bus])] : []),
  ];
}

/** Level below level, working groups and networks side by side; null where there is no room for it. */
function wideLayout({ levels }: OrganisationChart, { width, size }: LayoutOptions): ChartPicture | null {
  const columns = Math.floor((width + gap * size) / ((leastBox + gap + 2 * padding) * size));
  if (columns < 3) return null;
  const level = (kind: ChartLevelKind) => levels.find((one) => one.kind === kind);
  const columnWidth = (width - (columns - 1) * gap * size) / columns;
  const plenary = level('plenary');
  const steering = level('steeringGroup');
  const top = plenary && steering ? centred(plenary, { x: 0, width, y: 0, columns, size }) : undefined;
  const middle = top ? top.bottom + levelGap * size : 0;

  // The office stands at the right end of the row that leads the others, whose single box keeps the middle.
  const leading = steering ?? plenary;
  const side = columnWidth + gap * size * 1.5;
  const single = leading?.boxes.length === 1;
  const row =
    leading &&
    centred(leading, {
      x: single ? side : 0,
      width: width - (single ? 2 : 1) * side,
      y: middle,
      columns: columns - 1,
      size,
    });
  const office = (level('office')?.boxes ?? []).map((box) =>
    place(
      measureBox(box, 'office', columnWidth, size),
      leading ? width - columnWidth : (width - columnWidth) / 2,
      middle,
    ),
  );
  const boxes = [...(top?.boxes ?? []), ...(row?.boxes ?? []), ...office];
  const upper = Math.max(...boxes.map(bottomOf));
  const groups = panels(
    levels.filter(({ kind }) => isGroup(kind)),
    { width, y: upper + levelGap * size, columns, size },
  );
  return {
    width,
    height: Math.max(upper, ...groups.panels.map(bottomOf)),
    panels: groups.panels,
    boxes: [...boxes, ...groups.boxes],
    lines: [
      ...connect(top?.lastRow ?? [], row?.firstRow ?? [], size),
      ...connect(row?.lastRow ?? [], groups.panels, size),
      ...support(row?.firstRow.at(-1), office[0]),
    ],
  };
}

/** The dashed line from the office to the box beside it. */
function support(beside: PlacedBox | undefined, office: PlacedBox | undefined): PlacedLine[] {
  if (!beside || !office) return [];
  const y = office.y + Math.min(office.height, beside.height) / 2;
  return [
    {
      points: [
        [beside.x + beside.width, y],
        [office.x, y],
      ],
      dashed: true,
    },
  ];
}

interface Room {
  x: number;
  y: number;
  width: number;
  columns: number;
  size: number;
}

/** Boxes of a level in the middle of their room. */
function centred(level: ChartLevel, { x, y, width, columns, size }: Room) {
  const count = Math.min(columns, level.boxes.length);
  const boxWidth = Math.min(mostBox * size, (width - (count - 1) * gap * size) / count);
  const used = count * boxWidth + (count - 1) * gap * size;
  const { boxes, rows, bottom } = grid(level, {
    x: x + (width - used) / 2,
    y,
    columns: count,
    boxWidth,
    size,
  });
  return { boxes, firstRow: rows[0] ?? [], lastRow: rows.at(-1) ?? [], bottom };
}

/** Panels side by side, each with as many columns as its share of the boxes, together in the middle. */
function panels(levels: readonly ChartLevel[], { width, y, columns, size }: Omit<Room, 'x'>) {
  const placed: { panels: PlacedPanel[]; boxes: PlacedBox[] } = { panels: [], boxes: [] };
  const counts = shares(
    levels.map(({ boxes }) => boxes.length),
    columns,
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rims = counts.length * 2 * padding * size + (counts.length - 1) * gap * size * 1.5;
  const inside = counts.reduce((sum, count) => sum + (count - 1) * gap * size, 0);
  const boxWidth = Math.min(mostBox * size, (width - rims - inside) / total);
  let x = (width - (boxWidth * total + rims + inside)) / 2;
  for (const [index, level] of levels.entries()) {
    const count = counts[index] ?? 1;
    const panelWidth = count * boxWidth + (count - 1) * gap * size + 2 * padding * size;
    const panel = panelAround(level.title, x, y, panelWidth, size);
    const { boxes, bottom } = grid(level, {
      x: x + padding * size,
      y: bottomOf(panel),
      columns: count,
      boxWidth,
      size,
    });
    placed.panels.push({ ...panel, height: bottom + padding * size - y });
    placed.boxes.push(...boxes);
    x += panelWidth + gap * size * 1.5;
  }
  // Grounds beside each other end at one height.
  const height = Math.max(0, ...placed.panels.map((panel) => panel.height));
  return { ...placed, panels: placed.panels.map((panel) => ({ ...panel, height })) };
}

/** How many of the columns each panel gets: one at least, no more than it has boxes. */
function shares(counts: readonly number[], columns: number): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all <= columns) return [...counts];
  const given = counts.map((count) => Math.max(1, Math.min(count, Math.floor((columns * count) / all))));
  for (let left = columns - given.reduce((sum, count) => sum + count, 0); left > 0; left -= 1) {
    // The fullest panel gets the next one.
    const load = given.map((have, index) => (counts[index] ?? 0) / have);
    const fullest = load.indexOf(Math.max(...load));
    given[fullest] = (given[fullest] ?? 0) + 1;
  }
  return given;
}

/** How far each level is indented in a tree. */
const indent = 1.6;

/** One below the other, each level a step further right, with lines that bend; broken into pictures where it is too high. */
function treeLayout(
  { levels }: OrganisationChart,
  { width, size, maxHeight }: LayoutOptions,
): ChartPicture[] {
  const limit = maxHeight ?? Number.POSITIVE_INFINITY;
  const has = (kind: ChartLevelKind) => levels.some((level) => level.kind === kind);
  const depthOf = (kind: ChartLevelKind): number => {
    const above = levelAbove(kind, has);
    return above ? depthOf(above) + 1 : 0;
  };
  const pictures: ChartPicture[] = [];
  let current: ChartPicture = blank(width);
  /** Where the line of each depth begins in the current picture. */
  let trunks = new Map<number, number>();
  const turn = () => {
    pictures.push(current);
    current = blank(width);
    // What was begun above goes on from the top of the next picture.
    trunks = new Map([...trunks.keys()].map((depth) => [depth, 0]));
  };
  const branch = (depth: number, x: number, y: number) => {
    const from = trunks.get(depth - 1);
    if (depth === 0 || from === undefined) return;
    const trunk = (depth - 1) * indent * size + (indent / 2) * size;
    current.lines.push({
      points: [
        [trunk, from],
        [trunk, y],
        [x, y],
      ],
      dashed: false,
    });
  };
  for (const level of levels) {
    const depth = depthOf(level.kind);
    const x = depth * indent * size;
    const groups = isGroup(level.kind);
    const inset = groups ? padding * size : 0;
    const room = width - x - 2 * inset;
    const columns = groups
      ? Math.max(1, Math.min(level.boxes.length, Math.floor((room + gap * size) / ((leastBox + gap) * size))))
      : 1;
    const boxWidth = Math.min(
      groups && columns > 1 ? room : mostBox * 1.6 * size,
      (room - (columns - 1) * gap * size) / columns,
    );
    const { rows } = grid(level, { x: x + inset, y: 0, columns, boxWidth, size });
    let panel: PlacedPanel | null = null;
    for (const [index, row] of rows.entries()) {
      const height = row[0]?.height ?? 0;
      const above = current.height === 0 ? 0 : gap * size;
      const title = index === 0 ? level.title : `${level.title} (Fortsetzung)`;
      const head = groups && !panel ? panelAround(title, x, 0, width - x, size).height : 0;
      if (current.height > 0 && current.height + above + head + height + inset > limit) {
        turn();
        panel = null;
      }
      let y = current.height === 0 ? 0 : current.height + (panel ? gap * size - inset : gap * size);
      if (groups && !panel) {
        panel = panelAround(
          index === 0 ? level.title : `${level.title} (Fortsetzung)`,
          x,
          y,
          width - x,
          size,
        );
        branch(depth, x, y + padding * size + 0.5 * size);
        current.panels.push(panel);
        y = bottomOf(panel);
      }
      for (const one of row) current.boxes.push(place(one, one.x, y));
      if (groups && panel) {
        const grown: PlacedPanel = { ...panel, height: y + height + inset - panel.y };
        current.panels[current.panels.length - 1] = grown;
        panel = grown;
        current.height = bottomOf(grown);
      } else {
        branch(depth, x, y + height / 2);
        current.height = y + height;
        if (level.kind !== 'office') trunks.set(depth, y + height);
      }
    }
  }
  pictures.push(current);
  return pictures;
}

const blank = (width: number): ChartPicture => ({ width, height: 0, panels: [], boxes: [], lines: [] });

/** What is said of a picture that is one of several: "Teil 2 von 3". */
export const partText = (index: number, count: number): string =>
  count > 1 ? `, Teil ${index + 1} von ${count}` : '';
