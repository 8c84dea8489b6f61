import { Bookmark, Check, Settings2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import type { ListViews } from './useListViews.ts';

const SaveView = lazy(async () => ({ default: (await import('./dialogs/SaveView.tsx')).SaveView }));
const ManageViews = lazy(async () => ({ default: (await import('./dialogs/ManageViews.tsx')).ManageViews }));

interface ViewsMenuProps {
  views: ListViews;
  /** The list without any filter: "Alle Personen". */
  allWords: string;
  /** Columns that are shown now; null: the usual ones. */
  columns: readonly string[] | null;
}

/** "Ansicht": filter, order and columns under a name; the address carries which one is open. */
export function ViewsMenu({ views, allWords, columns }: ViewsMenuProps) {
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const toasts = useToasts();
  const { current, changed } = views;
  const entries: MenuEntry[] = [
    {
      id: 'none',
      label: allWords,
      ...(!current && views.query === '' && { icon: Check }),
      run: () => views.open(null),
    },
    ...views.all.map(
      (view): MenuEntry => ({
        id: view.id,
        label: view.name,
        ...(view === current && !changed && { icon: Check }),
        ...(view.id === views.standard && { detail: 'öffnet sich von selbst' }),
        run: () => views.open(view),
      }),
    ),
    ...(current && changed
      ? [
          {
            id: 'update',
            label: `Änderungen in „${current.name}“ übernehmen`,
            icon: Bookmark,
            run: () => {
              views.change({ ...current, query: views.query });
              toasts.show({ message: `Ansicht „${current.name}“ geändert` });
            },
          },
        ]
      : []),
    { id: 'save', label: 'Als Ansicht merken …', icon: Bookmark, run: () => setDialog('save') },
    ...(views.all.length > 0
      ? [{ id: 'manage', label: 'Ansichten verwalten …', icon: Settings2, run: () => setDialog('manage') }]
      : []),
  ];
  const words = current ? `${current.name}${changed ? ' (geändert)' : ''}` : 'Ansicht';
  return (
    <>
      <Menu
        name={current ? `Ansicht: ${words}` : 'Ansicht der Liste'}
        label={words}
        icon={Bookmark}
        opens
        entries={entries}
      />
      <Suspense>
        {dialog === 'save' && <SaveView views={views} columns={columns} onClose={() => setDialog(null)} />}
        {dialog === 'manage' && <ManageViews views={views} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}
