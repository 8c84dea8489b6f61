import type { LayoutNode } from '../tagged/pdfmake.ts';
import { colours, type Theme } from '../theme.ts';

/** Rules between rows, a strong one under the header; text flush with the margins of the page. */
export const lineLayout = (theme: Theme, headerRows: number, accent: string) => ({
  hLineWidth: (row: number, node: LayoutNode) =>
    row === headerRows && headerRows > 0 ? 1.2 : row === 0 ? 0 : row === node.table?.body.length ? 0.7 : 0.5,
  hLineColor: (row: number, node: LayoutNode) =>
    row === headerRows && headerRows > 0
      ? accent
      : row === node.table?.body.length
        ? colours.rule
        : colours.hairline,
  vLineWidth: () => 0,
  paddingLeft: (column: number) => (column === 0 ? 0 : theme.table.paddingX),
  paddingRight: (column: number, node: LayoutNode) =>
    column === (node.table?.widths.length ?? 0) - 1 ? 0 : theme.table.paddingX,
  paddingTop: () => theme.table.paddingY,
  paddingBottom: () => theme.table.paddingY,
});

/** Rules around every cell, the header shaded: for lists that are filled in by hand. */
export const gridLayout = (theme: Theme, headerRows: number) => ({
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => colours.rule,
  vLineColor: () => colours.rule,
  fillColor: (row: number) => (row < headerRows ? colours.shade : null),
  paddingLeft: () => theme.table.paddingX,
  paddingRight: () => theme.table.paddingX,
  paddingTop: () => theme.table.paddingY,
  paddingBottom: () => theme.table.paddingY,
});

/** No rules, for pairs and columns that are no table. */
export const plainLayout = (gap: number, vertical: number) => ({
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: (column: number, node: LayoutNode) =>
    column === (node.table?.widths.length ?? 0) - 1 ? 0 : gap,
  paddingTop: () => 0,
  paddingBottom: (row: number, node: LayoutNode) =>
    row === (node.table?.body.length ?? 0) - 1 ? 0 : vertical,
});

/** A thin bar on the left. */
export const quoteLayout = (bar: string, padding: number) => ({
  hLineWidth: () => 0,
  vLineWidth: (column: number) => (column === 0 ? 2 : 0),
  vLineColor: () => bar,
  paddingLeft: () => padding * 1.6,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
});

/** A tinted box with a bar on its left. */
export const calloutLayout = (bar: string, fill: string, padding: number) => ({
  hLineWidth: () => 0,
  vLineWidth: (column: number) => (column === 0 ? 3 : 0),
  vLineColor: () => bar,
  fillColor: () => fill,
  paddingLeft: () => padding * 1.4,
  paddingRight: () => padding * 1.2,
  paddingTop: () => padding,
  paddingBottom: () => padding,
});
