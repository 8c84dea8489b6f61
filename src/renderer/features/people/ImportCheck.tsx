import { CircleAlert, Info } from 'lucide-react';
import { useState } from 'react';
import {
  type ImportPreview,
  type OpenedList,
  type PreviewRow,
  RowDecision,
  type ShowRows,
} from '../../../shared/features/importing.ts';
import type { ProblemCode, TableProblem } from '../../../shared/features/importTypes.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Notice, State } from '../../ui/Feedback.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { FilterSelect } from '../../ui/TextField.tsx';
import { countWords } from './countWords.ts';
import { type Decisions, decisionLabels, ImportDecision } from './ImportDecision.tsx';

type Place = 'name' | 'address' | 'email' | 'phone' | 'committee' | 'words' | 'row';

/** Beside which cell of the preview a problem stands; all others stand beside the row's result. */
const places: Partial<Record<ProblemCode, Place>> = {
  nameGuessed: 'name',
  nobodyNamed: 'name',
  severalPersons: 'name',
  salutationUnknown: 'name',
  lostZero: 'address',
  postalCodeInvalid: 'address',
  swappedColumns: 'address',
  emailInvalid: 'email',
  phoneInvalid: 'phone',
  lostDigits: 'phone',
  votingRightUnknown: 'committee',
  roleUnknown: 'committee',
  languageUnknown: 'words',
  languageGuessed: 'words',
  wordLeftOut: 'words',
};
const placeOf = (problem: TableProblem): Place => places[problem.code] ?? 'row';

function withProblems(place: Place, text: (row: PreviewRow) => string) {
  return (row: PreviewRow) => (
    <>
      {text(row)}
      <Problems problems={row.problems.filter((problem) => placeOf(problem) === place)} />
    </>
  );
}

function Problems({ problems }: { problems: readonly TableProblem[] }) {
  return problems.map((problem) => (
    <span
      key={problem.code + problem.message}
      className={problem.severity === 'error' ? 'cell-problem cell-problem--error' : 'cell-problem'}
      title={problem.message}
    >
      <Icon of={problem.severity === 'error' ? CircleAlert : Info} />
      <span>{problemWords(problem)}</span>
    </span>
  ));
}

/** Where the program corrected something, the correction says it all. */
function problemWords({ code, value, suggestion, message }: TableProblem): string {
  if (!value || !suggestion) return message;
  return code === 'lostZero' ? `Null ergänzt, in der Liste ${value}` : `${value} → ${suggestion}`;
}

/** A row with what the user can do about it. */
interface CheckRow extends PreviewRow {
  unit: string;
  decision: RowDecision | undefined;
  onDecide: (decision: RowDecision | null) => void;
  onCompare: () => void;
}

const nameOf = (row: PreviewRow) => row.listName || row.organisation || 'ohne Namen';

function outcomeWords(row: CheckRow): string {
  if (row.outcome === 'new') return 'neu';
  if (row.outcome === 'organisation') return 'neue Organisation';
  if (row.outcome === 'failed') return 'wird nicht übernommen';
  if (!row.duplicateOf) return 'schon vorhanden';
  return row.duplicateOf.row === null ? 'schon in Rundtisch' : `wie ${row.unit} ${row.duplicateOf.row}`;
}

const tones = { new: 'ok', organisation: 'ok', duplicate: 'none', failed: 'bad' } as const;

/** Columns that fall away where no row has anything to say in them, with the place of their problems. */
const optionalColumns: Record<string, Place> = {
  telefon: 'phone',
  email: 'email',
  gremium: 'committee',
  woerter: 'words',
  anschrift: 'address',
};

const wordsOf = (row: PreviewRow) => [row.tags, row.languages].filter(Boolean).join(' · ');

/** The preview's columns; those of a list that has no such column fall away. */
const columns: Column<CheckRow>[] = [
  { key: 'zeile', label: 'Zeile', text: (row) => String(row.number), width: '4rem', figures: true },
  {
    key: 'name',
    label: 'Name',
    text: nameOf,
    cell: withProblems('name', nameOf),
  },
  { key: 'organisation', label: 'Organisation', text: (row) => row.organisation, drop: 2 },
  {
    key: 'anschrift',
    width: '20%',
    label: 'Anschrift',
    text: (row) => row.address,
    cell: withProblems('address', (row) => row.address),
  },
  {
    key: 'telefon',
    label: 'Telefon',
    text: (row) => row.phone,
    cell: withProblems('phone', (row) => row.phone),
    drop: 1,
  },
  {
    key: 'email',
    width: '15%',
    label: 'E-Mail',
    text: (row) => row.email,
    cell: withProblems('email', (row) => row.email),
    drop: 1,
  },
  {
    key: 'gremium',
    label: 'Gremium',
    text: (row) => row.committee,
    cell: withProblems('committee', (row) => row.committee),
    drop: 2,
  },
  {
    key: 'woerter',
    label: 'Schlagwörter, Sprachen',
    text: wordsOf,
    cell: withProblems('words', wordsOf),
    drop: 1,
  },
  {
    key: 'ergebnis',
    label: 'Was geschieht',
    width: '20%',
    text: (row) => (row.decision ? decisionLabels[row.decision] : outcomeWords(row)),
    cell: (row) => (
      <>
        <State tone={row.decision === 'create' ? 'ok' : tones[row.outcome]}>{outcomeWords(row)}</State>
        {row.compared.length > 0 && <Decide row={row} />}
        <Problems problems={row.problems.filter((problem) => placeOf(problem) === 'row')} />
      </>
    ),
  },
];

/** The choice about one row, in its line; the comparison leads through all of them. */
function Decide({ row }: { row: CheckRow }) {
  return (
    <div className="import-decide">
      <FilterSelect
        label={`${row.unit} ${row.number}, ${row.listName}: was geschieht`}
        empty="wie bei allen"
        options={RowDecision.options.map((value) => ({ value, label: decisionLabels[value] }))}
        value={row.decision ?? ''}
        onChange={(value) => row.onDecide(RowDecision.safeParse(value).data ?? null)}
      />
      <Button
        variant="bare"
        size="small"
        aria-label={`${row.unit} ${row.number}, ${row.listName}, vergleichen`}
        onClick={row.onCompare}
      >
        Vergleichen
      </Button>
    </div>
  );
}

/** Step 3: what would become of every row, with what is to be said about it beside the cell. */
export function ImportCheck({
  preview,
  show,
  onShow,
  list,
  decisions,
  onDecide,
  rule,
}: {
  preview: ImportPreview;
  show: ShowRows;
  onShow: (show: ShowRows) => void;
  list: OpenedList;
  decisions: Decisions;
  onDecide: (row: number, decision: RowDecision | null) => void;
  /** What the rule for all duplicates says. */
  rule: string;
}) {
  const { counts } = preview;
  const [compared, setCompared] = useState<number | null>(null);
  const unit = list.kind === 'vcard' ? 'Karte' : 'Zeile';
  const rows = preview.rows.map(
    (row): CheckRow => ({
      ...row,
      unit,
      decision: decisions.get(row.number),
      onDecide: (decision) => onDecide(row.number, decision),
      onCompare: () => setCompared(row.number),
    }),
  );
  const number = (value: number) => value.toLocaleString('de');
  const choices = [
    { value: 'all', label: `Alle ${number(counts.rows)}` },
    { value: 'hint', label: `${number(counts.hint)} mit Hinweis` },
    { value: 'duplicate', label: `${number(counts.duplicate)} schon vorhanden` },
    { value: 'failed', label: `${number(counts.failed)} nicht übernommen` },
  ].filter(
    ({ value }) => value === 'all' || value === show || counts[value as 'hint' | 'duplicate' | 'failed'] > 0,
  );
  const isUsed = (column: Column<CheckRow>) => {
    const place = optionalColumns[column.key];
    return (
      place === undefined ||
      rows.some(
        (row) => column.text(row) !== '' || row.problems.some((problem) => placeOf(problem) === place),
      )
    );
  };
  const shown = columns
    .filter(isUsed)
    .map((column) => (column.key === 'zeile' ? { ...column, label: unit } : column));
  const rest = preview.total - preview.rows.length;
  return (
    <Section title="3. Prüfen" note={resultWords(preview)}>
      <div className="stack">
        {preview.problems.map(({ message }) => (
          <Notice key={message} tone="warn">
            {message}
          </Notice>
        ))}
        {choices.length > 1 && (
          <RadioGroup
            label="Welche Zeilen?"
            hideLabel
            layout="segment"
            value={show}
            options={choices}
            onChange={(event) => onShow(event.currentTarget.value as ShowRows)}
          />
        )}
        <div className="import-frame">
          <ListScroll label="Vorschau der Liste">
            <DataTable
              sticky
              look="wrap"
              caption={`Vorschau von ${list.fileName}`}
              columns={shown}
              rows={rows}
              rowKey={(row) => row.number}
              headColumn="name"
            />
          </ListScroll>
        </div>
        <ImportDecision
          rows={preview.rows.filter((row) => row.compared.length > 0)}
          number={compared}
          onNumber={setCompared}
          decisions={decisions}
          onDecide={onDecide}
          rule={rule}
          unit={unit}
        />
        {rest > 0 && (
          <p className="quiet">Und {countWords(rest, rest, 'weitere Zeile', 'weitere Zeilen')}.</p>
        )}
      </div>
    </Section>
  );
}

/** "40 neue Personen, 12 neue Organisationen, 2 schon vorhanden" */
function resultWords({ counts, newOrganisations, newCommittees, newTags }: ImportPreview): string {
  const part = (value: number, one: string, many: string) =>
    value === 0 ? [] : [`${value.toLocaleString('de')} ${value === 1 ? one : many}`];
  const words = [
    ...part(counts.new + counts.again, 'neue Person', 'neue Personen'),
    ...part(newOrganisations.length, 'neue Organisation', 'neue Organisationen'),
    ...part(newCommittees.length, 'neues Gremium', 'neue Gremien'),
    ...part(newTags.length, 'neues Schlagwort', 'neue Schlagwörter'),
    ...part(counts.duplicate - counts.again, 'schon vorhanden', 'schon vorhanden'),
    ...part(counts.failed, 'wird nicht übernommen', 'werden nicht übernommen'),
  ];
  return words.join(', ') || 'Aus dieser Liste kommt nichts an';
}
