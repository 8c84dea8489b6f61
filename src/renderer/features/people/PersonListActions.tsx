import { Copy, Mail, Merge, Printer, Tags } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PersonFilter } from '../../../shared/features/people.ts';
import { isMailable } from '../../../shared/rules/mailable.ts';
import { api } from '../../api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { type RowKey, toTsv } from '../../ui/table/columns.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { LabelDialog } from '../labels/LabelDialog.tsx';
import { copyText } from './copyText.ts';
import { countWords } from './countWords.ts';
import { copiedColumns } from './personColumns.tsx';
import { useRemovePersons } from './useRemove.ts';

/** Every row of a filter, for what needs more than the window. */
const everybodyOf = async (filter: PersonFilter) =>
  (await api.call('people.persons', { ...filter, limit: 50_000, offset: 0 })).rows;

interface TickedProps {
  filter: PersonFilter;
  total: number;
  ticked: ReadonlySet<RowKey>;
  setTicked: (ticked: ReadonlySet<RowKey>) => void;
}

/** Printing and copying of the whole list as it is filtered and sorted; labels only of the ticked persons, if there are any. */
export function ListMenu({
  filter,
  total,
  ticked,
  onPrint,
}: Omit<TickedProps, 'setTicked'> & { onPrint: () => void }) {
  const toasts = useToasts();
  const [, navigate] = useLocation();
  const [labelsFor, setLabelsFor] = useState<readonly number[] | null>(null);
  const load = () => everybodyOf(filter);
  const copyRows = async () => {
    copyText(toTsv(copiedColumns, await load()));
    toasts.show({ message: `${countWords(total, total)} kopiert. In Excel fügen Sie sie mit Strg V ein.` });
  };
  const copyAddresses = async () => {
    const rows = await load();
    const reached = rows.filter((row) => isMailable(row.state, 'email'));
    const addresses = [...new Set(reached.map((row) => row.email).filter(Boolean))];
    const left = rows.length - reached.length;
    copyText(addresses.join('; '));
    toasts.show({
      message: `${addresses.length.toLocaleString('de')} E-Mail-Adressen kopiert, für das Feld „Bcc“${
        left > 0
          ? `. Ausgelassen: ${countWords(left, left)}, die keine Post bekommen ${left === 1 ? 'soll' : 'sollen'}`
          : ''
      }`,
    });
  };
  const printLabels = async () => {
    const ids = (await load()).map((row) => row.id);
    setLabelsFor(ticked.size > 0 ? ids.filter((id) => ticked.has(id)) : ids);
  };
  return (
    <>
      <Menu
        name="Weitere Aktionen für die Liste"
        entries={[
          { id: 'print', label: 'Liste drucken …', icon: Printer, run: onPrint, keys: 'Strg P' },
          {
            id: 'labels',
            label: 'Etiketten drucken …',
            icon: Tags,
            disabledReason: total === 0 ? 'In dieser Auswahl ist niemand.' : undefined,
            run: () => void printLabels(),
          },
          { id: 'copy', label: 'Liste für Excel kopieren', icon: Copy, run: () => void copyRows() },
          {
            id: 'duplicates',
            label: 'Doppelte finden',
            icon: Merge,
            run: () => navigate('/personen/doppelte'),
          },
          { id: 'mail', label: 'E-Mail-Adressen kopieren', icon: Mail, run: () => void copyAddresses() },
        ]}
      />
      {labelsFor && (
        <LabelDialog
          product="addressLabels"
          source={{ kind: 'persons', personIds: [...labelsFor] }}
          subject={`${countWords(labelsFor.length, labelsFor.length)}${ticked.size > 0 ? ', ausgewählt' : ''}`}
          onClose={() => setLabelsFor(null)}
        />
      )}
    </>
  );
}

/** What can be done with the ticked persons. */
export function Ticked({ filter, total, ticked, setTicked }: TickedProps) {
  const [busy, setBusy] = useState(false);
  const remove = useRemovePersons();
  const tickAll = async () => {
    setTicked(new Set((await everybodyOf(filter)).map((row) => row.id)));
  };
  const removeTicked = async () => {
    setBusy(true);
    if (await remove([...ticked].map(Number))) setTicked(new Set());
    setBusy(false);
  };
  return (
    <div className="selection">
      <span>{ticked.size.toLocaleString('de')} ausgewählt</span>
      {ticked.size < total && (
        <Button variant="bare" size="small" onClick={() => void tickAll()}>
          Alle {total.toLocaleString('de')} auswählen
        </Button>
      )}
      {ticked.size === 2 && (
        <LinkButton size="small" href={`/personen/doppelte/${[...ticked].join('/')}`}>
          Zusammenführen
        </LinkButton>
      )}
      <Button size="small" busy={busy} onClick={() => void removeTicked()}>
        In den Papierkorb
      </Button>
      <Button variant="bare" size="small" onClick={() => setTicked(new Set())}>
        Auswahl aufheben
      </Button>
    </div>
  );
}
