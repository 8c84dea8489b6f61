import type { OrganisationChart } from './organisationChart.ts';
import {
  type ChartPicture,
  type LayoutOptions,
  gap,
  grid,
  isGroup,
  leastBox,
  measureBox,
  mostBox,
  padding,
  panelAround,
  place,
} from './chartBoxes.ts';
import type { ChartLevel, ChartLevelKind } from './organisationChart.ts';
import { type PlacedBox, type PlacedLine, type PlacedPanel, bottomOf, levelGap } from './chartBoxes.ts';

/** Level below level, working groups and networks side by side; null where there is no room for it. */
export function wideLayout(
  { levels }: OrganisationChart,
  { width, size }: LayoutOptions,
): ChartPicture | null {
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
export function panels(levels: readonly ChartLevel[], { width, y, columns, size }: Omit<Room, 'x'>) {
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

const middleOf = ({ x, width }: { x: number; width: number }) => x + width / 2;
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
