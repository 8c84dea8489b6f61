import { IdCard, Mail, Merge, NotebookTabs, PenLine, Signpost, Tags, Upload } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { LabelProduct } from '../../../shared/features/labels.ts';
import type { PersonFilter, PersonRow } from '../../../shared/features/people.ts';
import { api } from '../../api.ts';
import { type ListDialog, ListMenu } from '../../app/lists/ListMenu.tsx';
import type { Extent, ListTable } from '../../app/lists/listTable.ts';
import { mailFormats, useCopyMailboxes } from '../../app/lists/mailLists.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import type { RowKey } from '../../ui/table/columns.ts';
import { SelectionBar } from '../../ui/table/SelectionBar.tsx';
import { LabelDialog } from '../labels/LabelDialog.tsx';
import { countWords } from './countWords.ts';
import { useRemovePersons } from './useRemove.ts';

const BulkEdit = lazy(async () => ({ default: (await import('./bulkEdit/BulkEdit.tsx')).BulkEdit }));

/** Everybody whom a filter finds, in its order, without reading them all. */
export const idsOf = async (filter: PersonFilter) => (await api.call('lists.personIds', filter)).ids;

interface PersonListMenuProps {
  list: ListTable<PersonRow>;
  filter: PersonFilter;
  dialog: readonly [ListDialog | null, (next: ListDialog | null) => void];
  onDirectory: () => void;
}

/** What can be done with the list as it is filtered and sorted, or with the ticked persons, if there are any. */
export function PersonListMenu({ list, filter, dialog, onDirectory }: PersonListMenuProps) {
  const { ticked } = list;
  const [labels, setLabels] = useState<{ product: LabelProduct; ids: number[] } | null>(null);
  const copyMailboxes = useCopyMailboxes();
  const [, navigate] = useLocation();
  /** In the list's order; ticked persons may stand outside the filter, they come last. */
  const chosen = async (extent: Extent): Promise<number[]> => {
    const ids = await idsOf(filter);
    if (extent === 'all') return ids;
    const found = ids.filter((id) => ticked.has(id));
    const known = new Set<RowKey>(found);
    return [...found, ...[...ticked].filter((id) => !known.has(id)).map(Number)];
  };
  const meant: Extent = ticked.size > 0 ? 'ticked' : 'all';
  const source = async (extent: Extent) => ({ kind: 'persons' as const, personIds: await chosen(extent) });
  const nobody = list.count === 0 && ticked.size === 0 ? 'In dieser Auswahl ist niemand.' : undefined;
  const labelEntry = (product: LabelProduct, label: string, icon: typeof Tags): MenuEntry => ({
    id: product,
    label,
    icon,
    disabledReason: nobody,
    run: async () => setLabels({ product, ids: await chosen(meant) }),
  });
  return (
    <>
      <ListMenu
        list={list}
        dialog={dialog}
        keys
        formats={mailFormats(source)}
        entries={[
          {
            id: 'mail',
            label: 'E-Mail-Adressen kopieren',
            icon: Mail,
            disabledReason: nobody,
            run: async () => copyMailboxes(await source(meant)),
          },
          {
            id: 'duplicates',
            label: 'Doppelte finden',
            icon: Merge,
            run: () => navigate('/personen/doppelte'),
          },
          { id: 'directory', label: 'Verzeichnis drucken …', icon: NotebookTabs, run: onDirectory },
          labelEntry('addressLabels', 'Etiketten drucken …', Tags),
          labelEntry('nameBadges', 'Namensschilder drucken …', IdCard),
          labelEntry('tableSigns', 'Tischschilder drucken …', Signpost),
          {
            id: 'import',
            label: 'Liste einlesen …',
            icon: Upload,
            run: () => navigate('/personen/einlesen'),
          },
        ]}
      />
      {labels && (
        <LabelDialog
          product={labels.product}
          source={{ kind: 'persons', personIds: labels.ids }}
          subject={`${countWords(labels.ids.length, labels.ids.length)}${ticked.size > 0 ? ', ausgewählt' : ''}`}
          onClose={() => setLabels(null)}
        />
      )}
    </>
  );
}

interface TickedProps {
  filter: PersonFilter;
  total: number;
  ticked: ReadonlySet<RowKey>;
  setTicked: (ticked: ReadonlySet<RowKey>) => void;
}

/** What can be done with the ticked persons. */
export function Ticked({ filter, total, ticked, setTicked }: TickedProps) {
  const [busy, setBusy] = useState(false);
  const [editing, setEditing] = useState(false);
  const remove = useRemovePersons();
  const removeTicked = async () => {
    setBusy(true);
    if (await remove([...ticked].map(Number))) setTicked(new Set());
    setBusy(false);
  };
  const more = ticked.size < total;
  const chooseAll = () => void idsOf(filter).then((ids) => setTicked(new Set(ids)));
  return (
    <>
      <SelectionBar
        count={ticked.size}
        onClear={() => setTicked(new Set())}
        acts={[
          ...(more
            ? [
                {
                  id: 'all',
                  label: `Alle ${total.toLocaleString('de')} auswählen`,
                  run: chooseAll,
                  bare: true,
                },
              ]
            : []),
          ...(ticked.size === 2
            ? [{ id: 'merge', label: 'Zusammenführen', href: `/personen/doppelte/${[...ticked].join('/')}` }]
            : []),
          { id: 'edit', label: 'Gemeinsam ändern …', icon: PenLine, run: () => setEditing(true) },
          { id: 'remove', label: 'In den Papierkorb', busy, run: () => void removeTicked() },
        ]}
      />
      <Suspense>
        {editing && <BulkEdit ids={[...ticked].map(Number)} onClose={() => setEditing(false)} />}
      </Suspense>
    </>
  );
}
