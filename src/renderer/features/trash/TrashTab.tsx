import { useCallback, useMemo, useState } from 'react';
import type { RecordKey, TrashRow } from '../../../shared/features/trash.ts';
import { type TrashTable, trashDays, trashLabels } from '../../../shared/features/trash.labels.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { useCall } from '../../api.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, NothingFound, Skeleton } from '../../ui/Feedback.tsx';
import { FilterBar } from '../../ui/Lists.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column, RowKey } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { SelectionBar } from '../../ui/table/SelectionBar.tsx';
import { useListQuery } from '../people/useListQuery.ts';
import { countWords } from '../people/countWords.ts';
import { EraseDialog } from './EraseDialog.tsx';

const tables = Object.keys(trashLabels) as TrashTable[];
const filterKeys = ['art'] as const;
const keyOf = ({ table, row }: RecordKey) => `${table}/${row}`;

/** What was removed in the last thirty days: give it back, or erase it for good. */
export function TrashTab() {
  const query = useListQuery(filterKeys, ['name']);
  const kind = tables.find((table) => table === query.get('art')) ?? null;
  const { data } = useCall('trash.list', { search: query.search, kind });
  const [ticked, setTicked] = useState<ReadonlySet<RowKey>>(new Set());
  const [erasing, setErasing] = useState<readonly RecordKey[] | null>(null);
  const restore = useSave('trash.restore');
  const { mutate } = restore;
  const bringBack = useCallback(
    (rows: readonly TrashRow[]) => {
      mutate(
        { records: rows.map(({ table, row }) => ({ table, row })) },
        {
          onSuccess: () => setTicked(new Set()),
          onError: ({ message }) =>
            showProblem({ title: 'Das lässt sich so nicht wiederherstellen', message }),
        },
      );
    },
    [mutate],
  );
  const columns = useMemo(
    () =>
      trashColumns(
        (row) => bringBack([row]),
        (row) => setErasing([row]),
      ),
    [bringBack],
  );
  if (!data) return <Skeleton label="Papierkorb wird geladen" lines={6} />;
  const filtered = query.search !== '' || kind !== null;
  const chosen = data.rows.filter((row) => ticked.has(keyOf(row)));
  return (
    <Section
      title="Papierkorb"
      note={`Was Sie löschen, bleibt hier ${trashDays} Tage und lässt sich so lange wiederherstellen.`}
    >
      <div>
        {data.total === 0 && !filtered ? (
          <EmptyState title="Der Papierkorb ist leer" level={3}>
            Gelöschte Personen, Organisationen, Gremien, Sitzungen und Aufgaben liegen hier {trashDays} Tage,
            bevor sie nicht mehr zurückzuholen sind.
          </EmptyState>
        ) : (
          <>
            <FilterBar
              label="Papierkorb durchsuchen und filtern"
              placeholder="Name"
              search={query.search}
              onSearch={(text) => query.set({ suche: text })}
              filters={[
                {
                  key: 'art',
                  label: 'Art',
                  all: 'Alles',
                  options: tables.map((table) => ({ value: table, label: trashLabels[table] })),
                  value: query.get('art'),
                },
              ]}
              onFilter={(key, value) => query.set({ [key]: value })}
              count={countWords(data.total, data.total, 'Eintrag', 'Einträge')}
              onClear={query.clear}
            >
              {chosen.length > 0 && (
                <SelectionBar
                  count={chosen.length}
                  onClear={() => setTicked(new Set())}
                  acts={[
                    {
                      id: 'restore',
                      label: 'Wiederherstellen',
                      busy: restore.isPending,
                      run: () => bringBack(chosen),
                    },
                    { id: 'erase', label: 'Endgültig löschen …', run: () => setErasing(chosen) },
                  ]}
                />
              )}
            </FilterBar>
            <DataTable
              caption="Papierkorb, zuletzt Gelöschtes zuerst"
              columns={columns}
              rows={data.rows}
              rowKey={keyOf}
              ticked={ticked}
              onTick={setTicked}
              empty={<NothingFound what="Eintrag" search={query.search} onClear={query.clear} />}
            />
          </>
        )}
      </div>
      {erasing && (
        <EraseDialog
          records={erasing.map(({ table, row }) => ({ table, row }))}
          onClose={() => setErasing(null)}
          onErased={() => {
            setTicked(new Set());
            // A search that found nothing else was their name; the window would remember it with the address.
            if (query.search && erasing.length >= data.total) query.set({ suche: '' });
          }}
        />
      )}
    </Section>
  );
}

function trashColumns(
  bringBack: (row: TrashRow) => void,
  erase: (row: TrashRow) => void,
): readonly Column<TrashRow>[] {
  return [
    {
      key: 'name',
      label: 'Was',
      text: (row) => [row.name, row.belongings].filter(Boolean).join(', '),
      cell: (row) => (
        <>
          {row.name} {row.belongings && <span className="second">{row.belongings}</span>}
        </>
      ),
    },
    { key: 'kind', label: 'Art', text: (row) => trashLabels[row.table], width: '6.5rem', drop: 1 },
    {
      key: 'deleted',
      label: 'Gelöscht',
      text: (row) => `${formatDay(row.deletedAt.slice(0, 10), 'short')}, ${row.who}`,
      width: '9.5rem',
      drop: 2,
    },
    {
      key: 'until',
      label: 'Noch bis',
      text: (row) => formatDay(row.until, 'short'),
      width: '6rem',
      figures: true,
    },
    {
      key: 'acts',
      label: 'Was Sie damit tun können',
      hideLabel: true,
      align: 'end',
      width: '11.5rem',
      text: () => '',
      cell: (row) => (
        <span className="row-acts">
          <Button
            variant="bare"
            size="small"
            aria-label={`${row.name} wiederherstellen`}
            onClick={() => bringBack(row)}
          >
            Wiederherstellen
          </Button>
          <Menu
            size="small"
            name={`${row.name}: Aktionen`}
            entries={[{ id: 'erase', label: 'Endgültig löschen …', danger: true, run: () => erase(row) }]}
          />
        </span>
      ),
    },
  ];
}
