import { type Matrix, type MatrixCounts, type MatrixFacts, summed } from '../../../shared/rules/matrix.ts';
import type { Column } from '../../ui/table/columns.ts';

/** A line of the matrix as it leaves the window: one entry for each committee, then the sum. */
export interface MatrixLine {
  key: string;
  name: string;
  counts: readonly MatrixCounts[];
}

const figures = [
  ['required', 'verlangt'],
  ['filled', 'besetzt'],
  ['vacant', 'frei'],
] as const;

/** The lines as they are shown, the sums of the committees last. */
export function matrixLines({ rows, sums }: Matrix): MatrixLine[] {
  return [
    ...rows.map(({ key, name, cells, sum }) => ({ key, name, counts: [...cells, sum] })),
    { key: 'sum', name: 'Summe', counts: [...sums, summed(sums)] },
  ];
}

/** Columns of a spreadsheet: the name, then three figures for each committee and for the sum. */
export function matrixColumns(
  committees: MatrixFacts['committees'],
  kindTitle: string,
): Column<MatrixLine>[] {
  const heads = [...committees.map(({ name }) => name), 'Summe'];
  return [
    { key: 'name', label: kindTitle, text: (line) => line.name },
    ...heads.flatMap((head, index) =>
      figures.map(([figure, word]): Column<MatrixLine> => {
        const value = (line: MatrixLine) => line.counts[index]?.[figure] ?? 0;
        return {
          key: `${index}-${figure}`,
          label: `${head} ${word}`,
          kind: 'number',
          text: (line) => String(value(line)),
          value,
        };
      }),
    ),
  ];
}
