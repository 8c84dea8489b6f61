import {
  columnLetter,
  type Mapping,
  type PersonField,
  type ProblemCode,
  type ProblemSeverity,
  type TableColumn,
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

/** How places of a list are called: "Zeile 3" and "C3" in a table, "Karte 3" and "Karte 3, Telefon" in a file of cards. */
export interface Places {
  row(number: number): string;
  cell(column: number, number: number): string;
}

export const tablePlaces: Places = {
  row: (number) => `Zeile ${number}`,
  cell: (column, number) => `${columnLetter(column)}${number}`,
};

/** @param columns of a vCard file */
export const cardPlaces = (columns: readonly TableColumn[]): Places => ({
  row: (number) => `Karte ${number}`,
  cell: (column, number) =>
    `Karte ${number}, ${columns.find(({ index }) => index === column)?.title ?? columnLetter(column)}`,
});

// Asked some thirty times for each row; one mapping serves a whole list.
const columnsByField = new WeakMap<Mapping, Map<PersonField, number[]>>();

function columnsOf(mapping: Mapping): ReadonlyMap<PersonField, readonly number[]> {
  let known = columnsByField.get(mapping);
  if (!known) {
    known = new Map();
    for (const { column, field: taken } of mapping.columns)
      if (taken) known.set(taken, [...(known.get(taken) ?? []), column]);
    columnsByField.set(mapping, known);
  }
  return known;
}

const none: readonly number[] = [];

/** Reads a row by the fields of its mapping and collects what is to be said about its cells. */
export function rowReader(
  row: TableRow,
  mapping: Mapping,
  problems: TableProblem[],
  places: Places = tablePlaces,
): RowReader {
  const columns = columnsOf(mapping);
  const cells = (field: PersonField) => {
    const found: { column: number; text: string }[] = [];
    for (const column of columns.get(field) ?? none) {
      const text = row.cells[column];
      if (text) found.push({ column, text });
    }
    return found;
  };
  // Asked most: no list is made for it.
  const text = (field: PersonField) => {
    for (const column of columns.get(field) ?? none) {
      const first = row.cells[column];
      if (first) return first.includes('\n') ? first.replaceAll('\n', ' ') : first;
    }
    return '';
  };
  return {
    row,
    cells,
    text,
    say(field, code, severity, message, value, suggestion) {
      const cell = field
        ? (cells(field).find(({ text }) => value === undefined || text.includes(value)) ?? cells(field)[0])
        : undefined;
      problems.push({
        row: row.number,
        ...(cell ? { column: cell.column } : {}),
        code,
        severity,
        message: cell ? `${places.cell(cell.column, row.number)}: ${message}` : message,
        ...(value !== undefined ? { value } : {}),
        ...(suggestion !== undefined ? { suggestion } : {}),
      });
    },
  };
}
