import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  type ClipboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { type Column, nextSort, type RowKey, type Sort, toTsv } from './columns.ts';
import { DataRow } from './DataRow.tsx';
import { TickAll } from './TickAll.tsx';
import { useTableKeys } from './useTableKeys.ts';
import { useVirtualRows } from './useVirtualRows.ts';

export interface DataTableProps<Row> {
  /** Spoken name: "Personen, sortiert nach Name". */
  caption: string;
  columns: readonly Column<Row>[];
  /** A missing row is one that is still being loaded; it is drawn as a grey line. */
  rows: readonly (Row | undefined)[];
  rowKey: (row: Row) => RowKey;
  /** Column whose cell is the head of its row; the first by default. */
  headColumn?: string;
  /** Address of a row's record: the head becomes a link. */
  href?: (row: Row) => string;
  /** Record that is open beside the list. */
  open?: RowKey | undefined;
  /** Row that is marked from outside (a seat in the plan), and what the pointer or the focus is on here. */
  marked?: RowKey | null | undefined;
  onMark?: (key: RowKey | null) => void;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** Ticked rows; with `onTick` each row gets a check box. */
  ticked?: ReadonlySet<RowKey>;
  onTick?: (ticked: ReadonlySet<RowKey>) => void;
  /** Ticks all or none in place of the table, where it does not hold every row. */
  onTickAll?: ((all: boolean) => void) | undefined;
  /** Copies the ticked rows in place of the table, where it does not hold every row. */
  onCopyTicked?: (() => void) | undefined;
  /** At the end of a row: a menu, or one small button; there is no room for words. */
  actions?: (row: Row) => ReactNode;
  /** Grey text for rows that no longer count. */
  gone?: (row: Row) => boolean;
  /** Called with the first and last row near the view and the active one, which may be elsewhere: to load what is missing. */
  onRange?: (first: number, last: number, active: number) => void;
  /** plain: no reach beyond the text, no hover. wrap: cells of several lines. */
  look?: 'list' | 'plain' | 'wrap';
  /** Keeps the head in view; set by `ListScroll`. */
  sticky?: boolean;
  /** What stands in place of the rows when there are none. */
  empty?: ReactNode;
}

/**
 * The table of every list: sortable heads, a link as row head, ticked rows, copying into Excel, all keys; above 200 rows
 * only those near the view are drawn, with the right `aria-rowcount` and `aria-rowindex`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    rowKey,
    headColumn = columns[0]?.key,
    href,
    open,
    ticked,
    onTick,
    look = 'list',
    sticky,
    onRange,
  } = props;
  const table = useRef<HTMLTableElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const [active, setActive] = useState(0);
  const focusAfterRender = useRef(false);

  useLayoutEffect(() => {
    scroller.current = table.current?.closest<HTMLElement>('[data-list-scroll]') ?? null;
  }, []);

  const openIndex =
    open === undefined ? -1 : rows.findIndex((row) => row !== undefined && rowKey(row) === open);
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const view = useVirtualRows(scroller, rows.length, current);

  // The open record is where the tab stop belongs when one comes back to the list.
  useEffect(() => {
    if (openIndex >= 0) setActive(openIndex);
  }, [openIndex]);

  useEffect(() => {
    if (!focusAfterRender.current) return;
    const target = table.current?.querySelector<HTMLElement>(`[data-index="${current}"] [data-row-stop]`);
    if (!target) return;
    focusAfterRender.current = false;
    target.focus();
  });

  const width = columns.length + (onTick ? 1 : 0) + (props.actions ? 1 : 0);
  const { first, last } = view.near;
  useEffect(() => onRange?.(first, last, current), [first, last, current, onRange]);

  const tick = useCallback(
    (key: RowKey) => {
      const next = new Set(ticked);
      if (!next.delete(key)) next.add(key);
      onTick?.(next);
    },
    [ticked, onTick],
  );

  const tickAll = (all: boolean) => {
    if (props.onTickAll) props.onTickAll(all);
    else onTick?.(new Set(all ? present().map(rowKey) : []));
  };
  const present = () => rows.filter((row) => row !== undefined);
  const chosen = () => {
    const some = present().filter((row) => ticked?.has(rowKey(row)));
    const row = rows[current];
    return some.length > 0 ? some : row === undefined ? [] : [row];
  };
  const handleKeys = useTableKeys({
    count: rows.length,
    active: current,
    pageSize: view.pageSize,
    textOf: (index) => {
      const row = rows[index];
      return row === undefined ? undefined : columns.find((column) => column.key === headColumn)?.text(row);
    },
    onMove: (index) => {
      focusAfterRender.current = true;
      setActive(index);
      view.reveal(index);
    },
    onTick: onTick && ((index) => rows[index] !== undefined && tick(rowKey(rows[index]))),
    onTickAll: onTick && (() => tickAll(true)),
  });
  const handleCopy = (event: ClipboardEvent) => {
    if (getSelection()?.toString() || !(event.target as HTMLElement).closest('tbody')) return;
    event.preventDefault();
    if (ticked && ticked.size > 0 && props.onCopyTicked) props.onCopyTicked();
    else event.clipboardData.setData('text/plain', toTsv(columns, chosen()));
  };

  return (
    <>
      <table
        ref={table}
        className={classes('table', look !== 'list' && `table--${look}`, sticky && 'table--sticky')}
        style={columns.length > roomyColumns ? { minWidth: `${columns.length * leastWidth}rem` } : undefined}
        aria-rowcount={view.enabled ? rows.length + 1 : undefined}
        onKeyDown={handleKeys}
        onCopy={handleCopy}
      >
        <caption className="sr">{caption}</caption>
        <colgroup>
          {onTick && <col className="col-tick" />}
          {columns.map((column) => (
            <col
              key={column.key}
              className={column.drop && `drop-${column.drop}`}
              style={column.width ? { width: column.width } : undefined}
            />
          ))}
          {props.actions && <col className="col-actions" />}
        </colgroup>
        <thead>
          <tr aria-rowindex={view.enabled ? 1 : undefined}>
            {onTick && <TickAll count={ticked?.size ?? 0} total={rows.length} onChange={tickAll} />}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
            {props.actions && (
              <th scope="col">
                <span className="sr">Aktionen</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {view.slots.map((slot) => {
            if ('gap' in slot)
              return (
                <tr key={slot.key} className="gap" {...unspoken}>
                  <td colSpan={width} style={{ height: slot.gap }} />
                </tr>
              );
            const row = rows[slot.index];
            const key = row === undefined ? undefined : rowKey(row);
            return (
              <DataRow
                key={key ?? `missing-${slot.index}`}
                row={row}
                rowId={key}
                index={slot.index}
                columns={columns}
                headColumn={headColumn}
                measure={view.measure}
                isActive={slot.index === current}
                isOpen={key !== undefined && key === open}
                isTicked={key !== undefined && ticked?.has(key) === true}
                isMarked={key !== undefined && key === props.marked}
                isGone={row !== undefined && props.gone?.(row) === true}
                href={row === undefined ? undefined : href?.(row)}
                onTick={onTick && tick}
                onActive={setActive}
                onMark={props.onMark}
                actions={props.actions}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
    </>
  );
}

/** More columns than this are not pressed together: the list scrolls sideways. */
const roomyColumns = 7;
/** Rem of each column there. */
const leastWidth = 8.5;

/** Height in place of rows that are not drawn; `aria-rowindex` of the others tells what is missing. */
const unspoken = { 'aria-hidden': true } as const;

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  const direction = sort?.column === column.key ? sort.direction : undefined;
  const sortable = column.sortable && onSort;
  return (
    <th
      scope="col"
      className={classes(column.drop && `drop-${column.drop}`, column.align)}
      aria-sort={direction}
    >
      {sortable ? (
        <button type="button" className="sort" onClick={() => onSort(nextSort(sort, column.key))}>
          {column.label}
          {direction && <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} />}
        </button>
      ) : (
        <span className={column.hideLabel ? 'sr' : undefined}>{column.label}</span>
      )}
    </th>
  );
}
