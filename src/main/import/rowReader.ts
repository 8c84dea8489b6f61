import {
  columnLetter,
  type Mapping,
  type PersonField,
  type ProblemCode,
  type ProblemSeverity,
  type TableProblem,
  type TableRow,
} from '../../shared/features/importTypes.ts';

/** The mapped cells of one row, with where they stand. */
export interface RowReader {
  row: TableRow;
  /** The first mapped column's text; line breaks as blanks. */
  text(field: PersonField): string;
  cells(field: PersonField): { column: number; text: string }[];
  say(
    field: PersonField | null,
    code: ProblemCode,
    severity: ProblemSeverity,
    message: string,
    value?: string,
    suggestion?: string,
  ): void;
}

/** Reads a row by the fields of its mapping and collects what is to be said about its cells. */
export function rowReader(row: TableRow, mapping: Mapping, problems: TableProblem[]): RowReader {
  const cells = (field: PersonField) =>
    mapping.columns
      .filter((column) => column.field === field)
      .map(({ column }) => ({ column, text: row.cells[column] ?? '' }))
      .filter(({ text }) => text !== '');
  return {
    row,
    cells,
    text: (field) => (cells(field)[0]?.text ?? '').replaceAll('\n', ' '),
    say(field, code, severity, message, value, suggestion) {
      const cell = field
        ? (cells(field).find(({ text }) => value === undefined || text.includes(value)) ?? cells(field)[0])
        : undefined;
      problems.push({
        row: row.number,
        ...(cell ? { column: cell.column } : {}),
        code,
        severity,
        message: cell ? `${columnLetter(cell.column)}${row.number}: ${message}` : message,
        ...(value !== undefined ? { value } : {}),
        ...(suggestion !== undefined ? { suggestion } : {}),
      });
    },
  };
}
