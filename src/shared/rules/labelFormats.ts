/** Sheets of labels, badges and signs on A4 by their measures. Everything here is millimetres. */

export const a4 = { width: 210, height: 297 } as const;

/** Equal labels in rows and columns; `left` and `top` are the sheet's margins, the pitch goes from one label to the next. */
export interface LabelGrid {
  columns: number;
  rows: number;
  width: number;
  height: number;
  left: number;
  top: number;
  pitchX: number;
  pitchY: number;
}

export interface LabelFormat extends LabelGrid {
  /** Never changes: the window remembers it. */
  id: string;
  /** What stands on the box. */
  name: string;
  use: 'address' | 'badge' | 'sign';
  /** Plain paper: thin lines show where to cut. */
  cut?: true;
  /** A tent: the label is the front, the same stands upside down above the fold at its upper edge. */
  tent?: true;
}

type Measures = [columns: number, rows: number, width: number, height: number, gapX?: number, gapY?: number];

const rounded = (value: number) => Math.round(value * 100) / 100;

/** A grid in the middle of the sheet, which is where all makers punch it. */
function centred([columns, rows, width, height, gapX = 0, gapY = 0]: Measures): LabelGrid {
  const pitchX = rounded(width + gapX);
  const pitchY = rounded(height + gapY);
  return {
    columns,
    rows,
    width,
    height,
    left: rounded((a4.width - (columns - 1) * pitchX - width) / 2),
    top: rounded((a4.height - (rows - 1) * pitchY - height) / 2),
    pitchX,
    pitchY,
  };
}

const address = (id: string, name: string, ...measures: Measures): LabelFormat => ({
  id,
  name,
  use: 'address',
  ...centred(measures),
});
const badge = (id: string, name: string, ...measures: Measures): LabelFormat => ({
  id,
  name,
  use: 'badge',
  ...centred(measures),
});

/**
 * What German offices have in the cupboard. Label sizes and numbers stand on the boxes; where the grid lies on the
 * sheet differs by a millimetre between makers and printers, which the calibration sheet shows.
 */
export const labelFormats: readonly LabelFormat[] = [
  address('3474', 'Avery Zweckform 3474, HERMA 4464', 3, 8, 70, 37),
  address('3490', 'Avery Zweckform 3490 und 3475', 3, 8, 70, 36),
  address('3422', 'Avery Zweckform 3422', 3, 8, 70, 35),
  address('3652', 'Avery Zweckform 3652', 3, 7, 70, 42.3),
  address('3669', 'Avery Zweckform 3669', 3, 5, 70, 50.8),
  address('L7160', 'Avery Zweckform L7160', 3, 7, 63.5, 38.1, 2.54),
  address('L7161', 'Avery Zweckform L7161', 3, 6, 63.5, 46.6, 2.54),
  address('L7159', 'Avery Zweckform L7159', 3, 8, 63.5, 33.9, 2.54),
  address('L7162', 'Avery Zweckform L7162', 2, 8, 99.1, 33.9, 2.5),
  address('L7163', 'Avery Zweckform L7163', 2, 7, 99.1, 38.1, 2.5),
  address('L7165', 'Avery Zweckform L7165', 2, 4, 99.1, 67.7, 2.5),
  address('L7169', 'Avery Zweckform L7169', 2, 2, 99.1, 139, 2.5),
  address('3659', 'Avery Zweckform 3659 und 4781', 2, 6, 97, 42.3),
  address('3477', 'Avery Zweckform 3477', 2, 7, 105, 41),
  address('3424', 'Avery Zweckform 3424, HERMA 4457', 2, 6, 105, 48),
  address('3425', 'Avery Zweckform 3425', 2, 5, 105, 57),
  address('3483', 'Avery Zweckform 3483', 2, 2, 105, 148),
  address('3657', 'Avery Zweckform 3657', 4, 10, 48.5, 25.4),
  address('L7651', 'Avery Zweckform L7651', 5, 13, 38.1, 21.2, 2.5),
  badge('L4785', 'Avery Zweckform L4784 bis L4787', 2, 5, 80, 50, 15, 5),
  badge('C32010', 'Avery Zweckform C32010 und C32011', 2, 5, 85, 54, 10),
  badge('C32015', 'Avery Zweckform C32015', 2, 4, 85, 54, 6, 6),
  { ...badge('cut90', 'Normales Papier zum Ausschneiden', 2, 5, 90, 55), cut: true },
  {
    id: 'tent',
    name: 'Aufsteller, zum Falten',
    use: 'sign',
    tent: true,
    columns: 1,
    rows: 1,
    width: 210,
    height: 148.5,
    left: 0,
    top: 148.5,
    pitchX: 210,
    pitchY: 297,
  },
  {
    id: 'smallTent',
    name: 'Kleiner Aufsteller, zum Schneiden und Falten',
    use: 'sign',
    tent: true,
    columns: 1,
    rows: 2,
    width: 210,
    height: 74.25,
    left: 0,
    top: 74.25,
    pitchX: 210,
    pitchY: 148.5,
  },
  { id: 'card', name: 'Karte für einen Halter, zum Schneiden', use: 'sign', ...centred([1, 2, 210, 148.5]) },
];

export const labelFormat = (id: string): LabelFormat | undefined =>
  labelFormats.find((format) => format.id === id);

export const perSheet = ({ columns, rows }: LabelGrid): number => columns * rows;

/** "70 × 42,3 mm, 21 je Blatt" */
export function measuresOf(grid: LabelGrid): string {
  const millimetres = (value: number) => value.toLocaleString('de', { maximumFractionDigits: 2 });
  return `${millimetres(grid.width)} × ${millimetres(grid.height)} mm, ${perSheet(grid)} je Blatt`;
}

export interface LabelPlace {
  /** From 0. */
  sheet: number;
  /** From 1. */
  row: number;
  column: number;
  /** Top left corner on the sheet. */
  x: number;
  y: number;
}

/** Where label number `index` (from 0, row by row, over all sheets) lies. */
export function placeOf(grid: LabelGrid, index: number): LabelPlace {
  const onSheet = index % perSheet(grid);
  const row = Math.floor(onSheet / grid.columns);
  const column = onSheet % grid.columns;
  return {
    sheet: Math.floor(index / perSheet(grid)),
    row: row + 1,
    column: column + 1,
    x: grid.left + column * grid.pitchX,
    y: grid.top + row * grid.pitchY,
  };
}

/** Sheets that `count` labels need when the first one lies at place `startAt` (from 1). */
export const sheetsFor = (grid: LabelGrid, startAt: number, count: number): number =>
  Math.ceil((startAt - 1 + count) / perSheet(grid));

/** Makers round to a tenth; sums may be off by as much. */
const tolerance = 0.05;
/** The least label that still takes an address in 7 pt. */
const least = { width: 30, height: 15 };

/** What is wrong with measures that somebody typed, by field; empty where they make a sheet. */
export function labelGridProblems(grid: LabelGrid): Partial<Record<keyof LabelGrid, string>> {
  const problems: Partial<Record<keyof LabelGrid, string>> = {};
  const add = (field: keyof LabelGrid, wrong: boolean, sentence: string) => {
    if (wrong) problems[field] ??= sentence;
  };
  const whole = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;
  add('columns', !whole(grid.columns, 10), 'Bitte geben Sie 1 bis 10 Spalten ein.');
  add('rows', !whole(grid.rows, 30), 'Bitte geben Sie 1 bis 30 Zeilen ein.');
  for (const field of ['width', 'height', 'left', 'top', 'pitchX', 'pitchY'] as const)
    add(field, !Number.isFinite(grid[field]), 'Bitte geben Sie Millimeter ein, zum Beispiel 38,1.');
  add('width', grid.width < least.width, `Ein Etikett muss mindestens ${least.width} mm breit sein.`);
  add('height', grid.height < least.height, `Ein Etikett muss mindestens ${least.height} mm hoch sein.`);
  add('left', grid.left < 0, 'Der linke Rand kann nicht kleiner als 0 sein.');
  add('top', grid.top < 0, 'Der obere Rand kann nicht kleiner als 0 sein.');
  add(
    'pitchX',
    grid.columns > 1 && grid.pitchX < grid.width - tolerance,
    'Die Etiketten überlappen: Der Abstand von Spalte zu Spalte ist kleiner als die Breite.',
  );
  add(
    'pitchY',
    grid.rows > 1 && grid.pitchY < grid.height - tolerance,
    'Die Etiketten überlappen: Der Abstand von Zeile zu Zeile ist kleiner als die Höhe.',
  );
  const right = grid.left + (grid.columns - 1) * grid.pitchX + grid.width;
  const bottom = grid.top + (grid.rows - 1) * grid.pitchY + grid.height;
  add('width', right > a4.width + tolerance, tooBig('breit', right, a4.width));
  add('height', bottom > a4.height + tolerance, tooBig('hoch', bottom, a4.height));
  return problems;
}

const tooBig = (direction: string, sum: number, paper: number) =>
  `Das passt nicht auf ein A4-Blatt: Alles zusammen ist ${rounded(sum).toLocaleString('de')} mm ${direction}, das Blatt ${paper} mm.`;
