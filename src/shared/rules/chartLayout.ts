import type { OrganisationChart } from './organisationChart.ts';
import type { ChartPicture, LayoutOptions } from './chartBoxes.ts';
import { treeLayout } from './chartTree.ts';
import { wideLayout } from './chartWide.ts';

/**
 * Where everything stands: side by side from top to bottom where there is room, else as a tree that is indented step by
 * step; in as many pictures as the height asks for. Nothing overlaps and no text leaves its box.
 */
export function layoutChart(chart: OrganisationChart, options: LayoutOptions): ChartPicture[] {
  const { maxHeight = Number.POSITIVE_INFINITY } = options;
  const wide = wideLayout(chart, options);
  return wide && wide.height <= maxHeight ? [wide] : treeLayout(chart, options);
}

/** What is said of a picture that is one of several: "Teil 2 von 3". */
export const partText = (index: number, count: number): string =>
  count > 1 ? `, Teil ${index + 1} von ${count}` : '';
