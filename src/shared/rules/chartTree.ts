import { type ChartLevelKind, levelAbove, type OrganisationChart } from './organisationChart.ts';
import {
  type ChartPicture,
  type LayoutOptions,
  type PlacedPanel,
  bottomOf,
  gap,
  grid,
  isGroup,
  leastBox,
  mostBox,
  padding,
  panelAround,
  place,
} from './chartBoxes.ts';

/** How far each level is indented in a tree. */
const indent = 1.6;

/** One below the other, each level a step further right, with lines that bend; broken into pictures where it is too high. */
export function treeLayout(
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
