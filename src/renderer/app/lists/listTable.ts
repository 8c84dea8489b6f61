import type { InputOf } from '../../../shared/contract.ts';
import type { Filter } from '../../ui/Lists.tsx';
import type { Column, RowKey, Sort } from '../../ui/table/columns.ts';

/** A list as it can leave the window: printed, exported, copied. */
export interface ListTable<Row> {
  /** Name under which its columns are remembered. */
  id: string;
  /** Heading on paper and name of a file: "Organisationen". */
  title: string;
  /** "Organisation", "Organisationen" */
  one: string;
  many: string;
  /** All columns that can be shown. */
  all: readonly Column<Row>[];
  /** Those that are shown, in their order. */
  columns: readonly Column<Row>[];
  /** Keys that were chosen; null where nobody chose. */
  chosen: readonly string[] | null;
  choose: (keys: readonly string[] | null) => void;
  /** Name of the view whose columns are meant. */
  viewName: string | undefined;
  /** How many rows the list has as it is filtered. */
  count: number;
  /** Every row in its order, also those that are not loaded. */
  rows: () => readonly Row[] | Promise<readonly Row[]>;
  rowKey: (row: Row) => RowKey;
  ticked: ReadonlySet<RowKey>;
  /** The filter in words. */
  facts: readonly { term: string; value: string }[];
}

/** What the dialogs need to know of a list, whatever its rows are. */
export interface ListParts {
  title: string;
  count: number;
  /** How many rows are ticked. */
  ticked: number;
  /** Headings of the shown columns. */
  labels: readonly string[];
  table: (extent: Extent) => Promise<Table>;
}

/** Headings and cells as the core takes them. */
export type Table = Omit<InputOf<'lists.export'>, 'fileType'>;

/** Rows that are meant: all, or the ticked ones. */
export type Extent = 'all' | 'ticked';

/** Columns that have a head to see, in an order: those are chosen and leave. */
export const offered = <Row>(columns: readonly Column<Row>[]) =>
  columns.filter(({ hideLabel }) => !hideLabel);

/**
 * The columns that a list shows: the chosen ones in their order, else all but the extra ones. The first column names the
 * row, so it always stands first; columns of buttons keep their place at the end. Unknown keys are left out.
 */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  chosen: readonly string[] | null,
): readonly Column<Row>[] {
  if (!chosen) return all.filter(({ extra }) => !extra);
  const [first] = offered(all);
  const others = chosen.flatMap((key) =>
    offered(all).filter((column) => column.key === key && column !== first),
  );
  const picked = [...(first ? [first] : []), ...others].map(asChosen);
  return [
    ...(others.length > 4 ? picked.map(withoutShare) : picked),
    ...all.filter(({ hideLabel }) => hideLabel),
  ];
}

/** What was chosen does not fall away when the list gets narrow. */
function asChosen<Row>({ drop: _, ...column }: Column<Row>): Column<Row> {
  return column;
}

/** Shares of the width are made for the columns at first; of many each gets the same. */
function withoutShare<Row>(column: Column<Row>): Column<Row> {
  if (!column.width?.endsWith('%')) return column;
  const { width: _, ...rest } = column;
  return rest;
}

/** The rows that are meant. */
export async function rowsOf<Row>(list: ListTable<Row>, extent: Extent): Promise<readonly Row[]> {
  const rows = await list.rows();
  return extent === 'all' ? rows : rows.filter((row) => list.ticked.has(list.rowKey(row)));
}

/** What the dialogs print and export. */
export function partsOf<Row>(list: ListTable<Row>): ListParts {
  return {
    title: list.title,
    count: list.count,
    ticked: list.ticked.size,
    labels: offered(list.columns).map(({ label }) => label),
    table: async (extent) => tableOf(list, await rowsOf(list, extent)),
  };
}

/** A list with these rows as the core takes it. */
export function tableOf<Row>(list: ListTable<Row>, rows: readonly Row[]): Table {
  const columns = offered(list.columns);
  return {
    title: list.title,
    facts: [...list.facts, { term: 'Anzahl', value: amount(list, rows.length) }],
    columns: columns.map(({ label, kind }) => ({ label, kind: kind ?? 'text' })),
    rows: rows.map((row) => columns.map(({ value, text }) => (value ? value(row) : text(row)))),
  };
}

/** "36 Personen", "1 Person" */
export const amount = ({ one, many }: Pick<ListTable<never>, 'one' | 'many'>, count: number) =>
  `${count.toLocaleString('de')} ${count === 1 ? one : many}`;

/** Search, filters and order in words, for the head of a printed list. */
export function filterFacts<Row>(
  { search = '', filters = [] }: { search?: string; filters?: readonly Filter[] },
  sort?: Sort,
  columns: readonly Column<Row>[] = [],
): { term: string; value: string }[] {
  const set = filters.flatMap(({ label, value, options }) => {
    const option = options.find((each) => each.value === value);
    return value === '' || !option ? [] : [`${label}: ${option.label}`];
  });
  if (search.trim() !== '') set.push(`Suche nach „${search.trim()}“`);
  const column = columns.find(({ key }) => key === sort?.column);
  return [
    ...(set.length > 0 ? [{ term: 'Auswahl', value: set.join(', ') }] : []),
    ...(column && sort
      ? [
          {
            term: 'Sortiert nach',
            value: column.label + (sort.direction === 'descending' ? ', absteigend' : ''),
          },
        ]
      : []),
  ];
}
