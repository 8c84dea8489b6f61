import { useMemo } from 'react';
import type { Column, RowKey } from '../../ui/table/columns.ts';
import { type ListTable, shownColumns } from './listTable.ts';
import { useListMemory } from './listMemory.ts';
import type { ListViews } from './useListViews.ts';

export interface ListTableOptions<Row>
  extends Pick<ListTable<Row>, 'id' | 'title' | 'one' | 'many' | 'count' | 'rows' | 'rowKey'> {
  columns: readonly Column<Row>[];
  ticked?: ReadonlySet<RowKey>;
  facts?: ListTable<Row>['facts'];
  /** Where the list has views, their columns go first. */
  views?: ListViews;
}

const nothing: ReadonlySet<RowKey> = new Set();

/** A list with the columns that were chosen for it; draw `columns`, and give the whole to `ListMenu`. */
export function useListTable<Row>(options: ListTableOptions<Row>): ListTable<Row> {
  const { id, columns: all, views } = options;
  const [memory, remember] = useListMemory(id);
  const view = views?.current;
  const chosen = view ? view.columns : memory.columns;
  const columns = useMemo(() => shownColumns(all, chosen), [all, chosen]);
  return {
    ...options,
    all,
    columns,
    chosen,
    choose: (keys) =>
      view && views ? views.change({ ...view, columns: keys }) : remember({ ...memory, columns: keys }),
    viewName: view?.name,
    ticked: options.ticked ?? nothing,
    facts: options.facts ?? [],
  };
}
