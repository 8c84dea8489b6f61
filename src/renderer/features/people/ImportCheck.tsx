import { CircleAlert, Info } from 'lucide-react';
import type { ImportPreview, OpenedList, PreviewRow, ShowRows } from '../../../shared/features/importing.ts';
import type { ProblemCode, TableProblem } from '../../../shared/features/importTypes.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { State } from '../../ui/Feedback.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { countWords } from './countWords.ts';

type Place = 'name' | 'address' | 'email' | 'phone' | 'committee' | 'row';

/** Beside which cell of the preview a problem stands; all others stand beside the row's result. */
const places: Partial<Record<ProblemCode, Place>> = {
  nameGuessed: 'name',
  severalPersons: 'name',
  salutationUnknown: 'name',
  lostZero: 'address',
  postalCodeInvalid: 'address',
  emailInvalid: 'email',
  phoneInvalid: 'phone',
  lostDigits: 'phone',
  votingRightUnknown: 'committee',
  roleUnknown: 'committee',
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

const nameOf = (row: PreviewRow) => row.listName || row.organisation || 'ohne Namen';

function outcomeWords(row: PreviewRow): string {
  if (row.outcome === 'new') return 'neu';
  if (row.outcome === 'organisation') return 'neue Organisation';
  if (row.outcome === 'failed') return 'wird nicht übernommen';
  if (!row.duplicateOf) return 'schon vorhanden';
  return row.duplicateOf.row === null ? 'schon in Rundtisch' : `wie Zeile ${row.duplicateOf.row}`;
}

const tones = { new: 'ok', organisation: 'ok', duplicate: 'none', failed: 'bad' } as const;

/** The preview's columns; those of a list that has no such column fall away. */
const columns: Column<PreviewRow>[] = [
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
    key: 'ergebnis',
    label: 'Was geschieht',
    width: '17%',
    text: outcomeWords,
    cell: (row) => (
      <>
        <State tone={tones[row.outcome]}>{outcomeWords(row)}</State>
        <Problems problems={row.problems.filter((problem) => placeOf(problem) === 'row')} />
      </>
    ),
  },
];

/** Step 3: what would become of every row, with what is to be said about it beside the cell. */
export function ImportCheck({
  preview,
  show,
  onShow,
  list,
}: {
  preview: ImportPreview;
  show: ShowRows;
  onShow: (show: ShowRows) => void;
  list: OpenedList;
}) {
  const { counts } = preview;
  const number = (value: number) => value.toLocaleString('de');
  const choices = [
    { value: 'all', label: `Alle ${number(counts.rows)}` },
    { value: 'hint', label: `${number(counts.hint)} mit Hinweis` },
    { value: 'duplicate', label: `${number(counts.duplicate)} schon vorhanden` },
    { value: 'failed', label: `${number(counts.failed)} nicht übernommen` },
  ].filter(
    ({ value }) => value === 'all' || value === show || counts[value as 'hint' | 'duplicate' | 'failed'] > 0,
  );
  const isUsed = (column: Column<PreviewRow>) =>
    !['telefon', 'email', 'gremium', 'anschrift'].includes(column.key) ||
    preview.rows.some(
      (row) => column.text(row) !== '' || row.problems.some((problem) => placeOf(problem) !== 'row'),
    );
  const rest = preview.total - preview.rows.length;
  return (
    <Section title="3. Prüfen" note={resultWords(preview)}>
      <div className="stack">
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
              columns={columns.filter(isUsed)}
              rows={preview.rows}
              rowKey={(row) => row.number}
              headColumn="name"
            />
          </ListScroll>
        </div>
        {rest > 0 && (
          <p className="quiet">Und {countWords(rest, rest, 'weitere Zeile', 'weitere Zeilen')}.</p>
        )}
      </div>
    </Section>
  );
}

/** "40 neue Personen, 12 neue Organisationen, 2 schon vorhanden" */
function resultWords({ counts, newOrganisations, newCommittees }: ImportPreview): string {
  const part = (value: number, one: string, many: string) =>
    value === 0 ? [] : [`${value.toLocaleString('de')} ${value === 1 ? one : many}`];
  const words = [
    ...part(counts.new, 'neue Person', 'neue Personen'),
    ...part(newOrganisations.length, 'neue Organisation', 'neue Organisationen'),
    ...part(newCommittees.length, 'neues Gremium', 'neue Gremien'),
    ...part(counts.duplicate, 'schon vorhanden', 'schon vorhanden'),
    ...part(counts.failed, 'wird nicht übernommen', 'werden nicht übernommen'),
  ];
  return words.join(', ') || 'Aus dieser Liste kommt nichts an';
}
