import type { OpenedList } from '../../../shared/features/importing.ts';
import {
  columnLetter,
  type Mapping,
  PersonField,
  personFieldLabels,
  type TableColumn,
} from '../../../shared/features/importTypes.ts';
import { useState } from 'react';
import { berlinTime } from '../../../shared/rules/berlinTime.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { State } from '../../ui/Feedback.tsx';
import { FilterSelect } from '../../ui/TextField.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';

const options = Object.entries(personFieldLabels).map(([value, label]) => ({ value, label }));
/** Below this the guess should be looked at (types of the import). */
const sure = 0.7;

interface Row {
  column: TableColumn;
  /** As Excel names it; a file of cards has none. */
  letter: string;
  field: string;
  doubtful: boolean;
  onField: (field: string) => void;
}

const columns: Column<Row>[] = [
  { key: 'spalte', label: 'Spalte', text: (row) => row.letter, width: '5rem' },
  { key: 'titel', label: 'Titel in Ihrer Liste', text: (row) => row.column.title },
  {
    key: 'inhalt',
    label: 'Zum Beispiel',
    text: (row) => row.column.samples.join(' · '),
    width: '34%',
    drop: 1,
  },
  {
    key: 'feld',
    label: 'Wird zu',
    text: (row) => personFieldLabels[row.field as PersonField] ?? 'nicht übernehmen',
    width: '19rem',
    cell: (row) => (
      <div className="cluster">
        <FilterSelect
          label={`„${row.column.title}“ wird zu`}
          empty="nicht übernehmen"
          options={options}
          value={row.field}
          onChange={row.onField}
        />
        {row.doubtful && <State tone="warn">bitte ansehen</State>}
      </div>
    ),
  },
];

const sourceNames = { outlook: 'Outlook', google: 'Google Kontakte', '': '' } as const;

const fieldsOf = ({ columns: entries }: Mapping) =>
  JSON.stringify(entries.map(({ column, field }) => [column, field]));

/** Says whether the mapping is the one of the last time, and leads to the other one. */
function Remembered({
  list,
  mapping,
  onMapping,
}: {
  list: OpenedList;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}) {
  if (list.rememberedAt === null) return null;
  const day = formatDay(berlinTime(new Date(list.rememberedAt)).slice(0, 10), 'short');
  const differs = fieldsOf(list.mapping) !== fieldsOf(list.suggested);
  const isSuggestion = differs && fieldsOf(mapping) === fieldsOf(list.suggested);
  return (
    <p className="cluster" aria-live="polite">
      <span>
        {isSuggestion ? 'Das ist der Vorschlag von Rundtisch.' : `Zuordnung vom ${day} übernommen.`}
      </span>
      {differs && (
        <Button
          variant="bare"
          size="small"
          onClick={() => onMapping(isSuggestion ? list.mapping : list.suggested)}
        >
          {isSuggestion ? `Zuordnung vom ${day} verwenden` : 'Zum Vorschlag von Rundtisch'}
        </Button>
      )}
    </p>
  );
}

/** Step 2: which column of the list becomes what. */
export function ImportColumns({
  list,
  mapping,
  onMapping,
}: {
  list: OpenedList;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}) {
  const change = (column: number, text: string) =>
    onMapping({
      ...mapping,
      columns: mapping.columns.map((entry) =>
        entry.column === column
          ? { column, field: PersonField.safeParse(text).data ?? null, confidence: 1 }
          : entry,
      ),
    });
  const used = mapping.columns.filter(({ field }) => field !== null).length;
  const rows = list.columns.map((column): Row => {
    const entry = mapping.columns.find((candidate) => candidate.column === column.index);
    return {
      column,
      letter: list.kind === 'vcard' ? '' : columnLetter(column.index),
      field: entry?.field ?? '',
      doubtful: entry?.field != null && entry.confidence < sure,
      onField: (field) => change(column.index, field),
    };
  });
  const source = sourceNames[mapping.source];
  const sureOfAll = used > 0 && !rows.some((row) => row.doubtful);
  const [open, setOpen] = useState(!sureOfAll);
  return (
    <Section
      title="2. Spalten zuordnen"
      line={!open}
      note={
        (source ? `Ausgabe von ${source}: ` : '') +
        (open || used < list.columns.length
          ? `${used} von ${list.columns.length} Spalten werden übernommen`
          : `Alle ${used} Spalten wurden erkannt`)
      }
      more={
        <Button variant="bare" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Zuordnung ausblenden' : 'Zuordnung ansehen'}
        </Button>
      }
    >
      <Remembered list={list} mapping={mapping} onMapping={onMapping} />
      <div className="mapping measured" hidden={!open}>
        <DataTable
          caption="Spalten der Liste und was aus ihnen wird"
          look="plain"
          columns={list.kind === 'vcard' ? columns.slice(1) : columns}
          rows={rows}
          rowKey={(row) => row.column.index}
          headColumn="titel"
        />
      </div>
    </Section>
  );
}
