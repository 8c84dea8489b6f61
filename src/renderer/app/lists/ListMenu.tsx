import { Columns3, Copy, Download, Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { toTsv } from '../../ui/table/columns.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { copyText } from './copyText.ts';
import type { ExtraFormat } from './dialogs/ExportDialog.tsx';
import { amount, type ListTable, offered, partsOf, rowsOf, shownColumns } from './listTable.ts';

// Loaded when they are asked for: no list needs them for its first picture.
const PrintDialog = lazy(async () => ({ default: (await import('./dialogs/PrintDialog.tsx')).PrintDialog }));
const ExportDialog = lazy(async () => ({
  default: (await import('./dialogs/ExportDialog.tsx')).ExportDialog,
}));
const ColumnsDialog = lazy(async () => ({
  default: (await import('./dialogs/ColumnsDialog.tsx')).ColumnsDialog,
}));

export type ListDialog = 'print' | 'export' | 'columns';

interface ListMenuProps<Row> {
  list: ListTable<Row>;
  /** The dialog that is open, where Ctrl+P opens it as well (`useListDialog`). */
  dialog?: readonly [ListDialog | null, (next: ListDialog | null) => void];
  /** Ctrl+P prints this list. */
  keys?: boolean;
  /** The list has a document of its own for printing. */
  ownPrint?: boolean;
  /** The list is always whole: its columns are no choice. */
  fixedColumns?: boolean;
  /** More to do with this list, in the middle of the menu. */
  entries?: readonly MenuEntry[];
  /** More kinds of files. */
  formats?: readonly ExtraFormat[];
  size?: 'small' | 'normal';
  /** Where several lists stand on a page. */
  named?: boolean;
}

/** "Liste": printing, exporting, copying with the current filter, order and columns; and which columns these are. */
export function ListMenu<Row>(props: ListMenuProps<Row>) {
  const { list, entries = [], formats = [] } = props;
  const own = useState<ListDialog | null>(null);
  const [dialog, setDialog] = props.dialog ?? own;
  const toasts = useToasts();
  const copy = async () => {
    const rows = await rowsOf(list, list.ticked.size > 0 ? 'ticked' : 'all');
    copyText(toTsv(offered(list.columns), rows));
    toasts.show({ message: `${amount(list, rows.length)} kopiert. In Excel fügen Sie sie mit Strg V ein.` });
  };
  const empty = list.count === 0 ? 'In dieser Auswahl steht nichts.' : undefined;
  const close = () => setDialog(null);
  return (
    <>
      <Menu
        name={
          props.named ? `Weitere Aktionen für die Liste „${list.title}“` : 'Weitere Aktionen für die Liste'
        }
        label="Liste"
        opens
        size={props.size ?? 'normal'}
        entries={[
          ...(props.ownPrint
            ? []
            : [
                {
                  id: 'print',
                  label: 'Drucken …',
                  icon: Printer,
                  disabledReason: empty,
                  run: () => setDialog('print'),
                  ...(props.keys && { keys: 'Strg P' }),
                },
              ]),
          {
            id: 'export',
            label: 'Exportieren …',
            icon: Download,
            disabledReason: empty,
            run: () => setDialog('export'),
          },
          {
            id: 'copy',
            label: 'Für Excel kopieren',
            icon: Copy,
            disabledReason: empty,
            run: () => void copy(),
          },
          ...entries,
          ...(props.fixedColumns
            ? []
            : [{ id: 'columns', label: 'Spalten …', icon: Columns3, run: () => setDialog('columns') }]),
        ]}
      />
      <Suspense>
        {dialog === 'print' && <PrintDialog list={partsOf(list)} onClose={close} />}
        {dialog === 'export' && <ExportDialog list={partsOf(list)} formats={formats} onClose={close} />}
        {dialog === 'columns' && (
          <ColumnsDialog
            title={list.title}
            offered={offered(list.all).map(({ key, label }) => ({ key, label }))}
            shown={offered(list.columns).map(({ key }) => key)}
            usual={offered(shownColumns(list.all, null)).map(({ key }) => key)}
            viewName={list.viewName}
            onChoose={list.choose}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
