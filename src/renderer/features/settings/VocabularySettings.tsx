import './vocabulary.css';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { VocabularyEntry, VocabularyKind } from '../../../shared/features/vocabulary.ts';
import { vocabularyWords } from '../../../shared/features/vocabulary.labels.ts';
import { ApiError, useCall } from '../../api.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { EntryDialog, MergeDialog } from './VocabularyDialogs.tsx';

const notes: Record<VocabularyKind, string> = {
  sector: 'Wofür Organisationen und Sitze stehen. Die Reihenfolge gilt in allen Listen.',
  interestGroup: 'Für wen ein Sitz sprechen kann. Die Reihenfolge gilt in allen Listen.',
  tag: 'Eigene Merkmale für Personen und Organisationen; sie entstehen auch beim Eintragen.',
};
const kinds: VocabularyKind[] = ['sector', 'interestGroup', 'tag'];

/** The office's own lists: sectors, interest groups and tags. */
export function VocabularySettings() {
  const { data } = useCall('vocabulary.all', {});
  if (!data) return <Skeleton label="Listen werden geladen" lines={6} />;
  return (
    <div className="stack stack--wide">
      {kinds.map((kind) => (
        <VocabularyList key={kind} kind={kind} entries={data[kind]} />
      ))}
    </div>
  );
}

type Open = { what: 'entry'; entry: VocabularyEntry | null } | { what: 'merge'; entry: VocabularyEntry };

function VocabularyList({ kind, entries }: { kind: VocabularyKind; entries: readonly VocabularyEntry[] }) {
  const [open, setOpen] = useState<Open | null>(null);
  const table = useRef<HTMLDivElement>(null);
  const moved = useRef<{ id: number; by: -1 | 1 } | null>(null);
  // The row has moved, and its buttons with it: the focus goes along, at the end of the list to the other button.
  useEffect(() => {
    const last = moved.current;
    if (!last || !entries.some(({ id }) => id === last.id)) return;
    moved.current = null;
    const buttons = [
      ...(table.current?.querySelectorAll<HTMLButtonElement>(`[data-move^="${last.id} "]`) ?? []),
    ];
    (buttons.find((button) => button.dataset.move === `${last.id} ${last.by}`) ?? buttons[0])?.focus();
  }, [entries]);
  const remove = useSave('vocabulary.remove');
  const move = useSave('vocabulary.move');
  const { one, many } = vocabularyWords[kind];

  const removeNow = (id: number) =>
    remove.mutate(
      { kind, id },
      { onError: ({ message }) => showProblem({ title: 'Dieser Eintrag bleibt erhalten', message }) },
    );
  const moveBy = async (id: number, by: -1 | 1) => {
    if (kind === 'tag') return;
    moved.current = { id, by };
    try {
      await move.mutateAsync({ kind, id, by });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      showProblem({ title: 'Die Reihenfolge bleibt, wie sie war', message: error.message });
    }
  };

  const ways = [
    { by: -1, icon: ArrowUp, words: 'nach oben', end: entries[0]?.id },
    { by: 1, icon: ArrowDown, words: 'nach unten', end: entries.at(-1)?.id },
  ] as const;
  const columns: Column<VocabularyEntry>[] = [
    { key: 'name', label: one, text: (row) => row.name },
    {
      key: 'uses',
      label: 'Verwendet bei',
      text: (row) => row.uses,
      cell: (row) => row.uses || <span className="quiet">nirgends</span>,
      width: '38%',
      drop: 1,
    },
    {
      key: 'actions',
      label: 'Aktionen',
      hideLabel: true,
      align: 'end',
      width: kind === 'tag' ? '3rem' : '8rem',
      text: () => '',
      cell: (row) => (
        <div className="vocabulary-actions">
          {kind !== 'tag' &&
            ways.map(({ by, icon, words, end }) =>
              row.id === end ? (
                <span key={by} className="vocabulary-gap" />
              ) : (
                <IconButton
                  key={by}
                  size="small"
                  icon={icon}
                  label={`${row.name} ${words}`}
                  data-move={`${row.id} ${by}`}
                  onClick={() => void moveBy(row.id, by)}
                />
              ),
            )}
          <Menu
            size="small"
            name={`${row.name}: Aktionen`}
            entries={[
              { id: 'rename', label: 'Umbenennen …', run: () => setOpen({ what: 'entry', entry: row }) },
              ...(kind === 'tag' && entries.length > 1
                ? [
                    {
                      id: 'merge',
                      label: 'Mit einem anderen zusammenlegen …',
                      run: () => setOpen({ what: 'merge', entry: row }),
                    },
                  ]
                : []),
              { id: 'remove', label: 'Entfernen', danger: true, run: () => removeNow(row.id) },
            ]}
          />
        </div>
      ),
    },
  ];
  return (
    <Section
      title={many}
      note={notes[kind]}
      more={
        <Button icon={Plus} onClick={() => setOpen({ what: 'entry', entry: null })}>
          {one} hinzufügen
        </Button>
      }
    >
      {entries.length === 0 ? (
        <EmptyState title={`Noch keine ${many}`} level={3}>
          {notes[kind]}
        </EmptyState>
      ) : (
        <div ref={table}>
          <DataTable caption={many} look="plain" columns={columns} rows={entries} rowKey={(row) => row.id} />
        </div>
      )}
      {open?.what === 'entry' && <EntryDialog kind={kind} entry={open.entry} onClose={() => setOpen(null)} />}
      {open?.what === 'merge' && (
        <MergeDialog entry={open.entry} tags={entries} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}
