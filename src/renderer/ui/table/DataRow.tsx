import { memo, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import { classes } from '../classes.ts';
import type { Column, RowKey } from './columns.ts';

interface DataRowProps<Row> {
  row: Row | undefined;
  rowId: RowKey | undefined;
  index: number;
  columns: readonly Column<Row>[];
  headColumn: string | undefined;
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
  isActive: boolean;
  isOpen: boolean;
  isTicked: boolean;
  isMarked: boolean;
  isGone: boolean;
  href: string | undefined;
  onTick: ((key: RowKey) => void) | undefined;
  onActive: (index: number) => void;
  onMark: ((key: RowKey | null) => void) | undefined;
  actions: ((row: Row) => ReactNode) | undefined;
}

/** One row. Only the active row has tab stops, so that Tab leaves a list of a thousand rows with one key. */
function Row<Row>(props: DataRowProps<Row>) {
  const { row, rowId, index, columns, headColumn, isActive, href, onTick, onMark, measure } = props;
  const element = useRef<HTMLTableRowElement>(null);
  const ref = useCallback(
    (drawn: HTMLTableRowElement | null) => {
      element.current = drawn;
      measure?.(drawn);
    },
    [measure],
  );
  // What stands in the cells knows nothing of the row's turn.
  useLayoutEffect(() => {
    for (const control of element.current?.querySelectorAll<HTMLElement>('td :is(a[href], button)') ?? []) {
      if (isActive) control.removeAttribute('tabindex');
      else control.tabIndex = -1;
    }
  });
  if (row === undefined || rowId === undefined)
    return (
      <MissingRow
        index={index}
        cells={columns.length + (onTick ? 1 : 0) + (props.actions ? 1 : 0)}
        measure={measure}
      />
    );
  const tabIndex = isActive ? 0 : -1;
  const head = columns.find((column) => column.key === headColumn)?.text(row) ?? '';
  return (
    <tr
      ref={ref}
      data-index={index}
      aria-rowindex={measure ? index + 2 : undefined}
      className={classes(
        'row',
        props.isOpen && 'row--open',
        props.isTicked && 'row--ticked',
        props.isMarked && 'row--marked',
        props.isGone && 'row--gone',
      )}
      onFocus={() => {
        props.onActive(index);
        onMark?.(rowId);
      }}
      onBlur={() => onMark?.(null)}
      onMouseEnter={() => onMark?.(rowId)}
      onMouseLeave={() => onMark?.(null)}
    >
      {onTick && (
        <td className="tight">
          <input
            type="checkbox"
            tabIndex={tabIndex}
            aria-label={`${head} auswählen`}
            checked={props.isTicked}
            onChange={() => onTick(rowId)}
          />
        </td>
      )}
      {columns.map((column) => {
        const text = column.text(row);
        const content = column.cell ? column.cell(row) : text;
        const className =
          classes(column.drop && `drop-${column.drop}`, column.align, column.figures && 'num') || undefined;
        if (column.key !== headColumn)
          return (
            <td key={column.key} className={className} title={text || undefined}>
              {content}
            </td>
          );
        return (
          <th key={column.key} scope="row" className={className} title={text || undefined}>
            <RowHead href={href} tabIndex={tabIndex} isOpen={props.isOpen}>
              {content}
            </RowHead>
          </th>
        );
      })}
      {props.actions && (
        <td className="tight end">
          <span className="row__actions">{props.actions(row)}</span>
        </td>
      )}
    </tr>
  );
}

/** Rows are many: one is drawn again only when something of its own changes. */
export const DataRow = memo(Row) as typeof Row;

function RowHead({
  href,
  tabIndex,
  isOpen,
  children,
}: {
  href: string | undefined;
  tabIndex: number;
  isOpen: boolean;
  children: ReactNode;
}) {
  if (href === undefined)
    return (
      <span className="name" tabIndex={tabIndex} data-row-stop="">
        {children}
      </span>
    );
  return (
    <Link href={href} tabIndex={tabIndex} data-row-stop="" aria-current={isOpen ? 'true' : undefined}>
      {children}
    </Link>
  );
}

function MissingRow({
  index,
  cells,
  measure,
}: {
  index: number;
  cells: number;
  measure: DataRowProps<unknown>['measure'];
}) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={measure ? index + 2 : undefined} aria-busy="true">
      <td colSpan={cells}>
        <span className="bone" />
        <span className="sr">wird geladen</span>
      </td>
    </tr>
  );
}
