import { CircleAlert, Info } from 'lucide-react';
import { type PreviewRow, RowDecision } from '../../../shared/features/importing.ts';
import type { ProblemCode, TableProblem } from '../../../shared/features/importTypes.ts';
import { Button } from '../../ui/Button.tsx';
import { State } from '../../ui/Feedback.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { FilterSelect } from '../../ui/TextField.tsx';
import { countWords } from './countWords.ts';
import { decisionLabels } from './ImportDecision.tsx';

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
  remarkLeftOut: 'phone',
  deputyLeftOut: 'committee',
  votingRightUnknown: 'committee',
  roleUnknown: 'committee',
  languageUnknown: 'words',
  languageGuessed: 'words',
  wordLeftOut: 'words',
};
const placeOf = (problem: TableProblem): Place => places[problem.code] ?? 'row';

/** A value of the row in a line of its own, with what is to be said about it. */
function WithProblems({ row, place, text }: { row: PreviewRow; place: Place; text: string }) {
  return (
    <>
      {text && <div>{text}</div>}
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
export interface CheckRow extends PreviewRow {
  unit: string;
  decision: RowDecision | undefined;
  onDecide: (decision: RowDecision | null) => void;
  onLook: () => void;
}

/** Whether the row's hints are more than a corrected postal code, so that they can be read in full. */
const isWorthALook = ({ problems }: PreviewRow) => problems.some(({ code }) => code !== 'lostZero');

export const nameOf = (row: PreviewRow) => row.listName || row.organisation || 'ohne Namen';

function outcomeWords(row: CheckRow): string {
  if (row.outcome === 'new') return 'neu';
  if (row.outcome === 'organisation') return 'neue Organisation';
  if (row.outcome === 'failed') return 'wird nicht übernommen';
  if (!row.duplicateOf) return 'schon vorhanden';
  return row.duplicateOf.row === null ? 'schon in Rundtisch' : `wie ${row.unit} ${row.duplicateOf.row}`;
}

const tones = { new: 'ok', organisation: 'ok', duplicate: 'none', failed: 'bad' } as const;

/** Columns that fall away where no row has anything to say in them, with the places of their problems. */
const optionalColumns: Record<string, readonly Place[]> = {
  anschrift: ['address'],
  kontakt: ['phone', 'email'],
  gremium: ['committee', 'words'],
};

const wordsOf = (row: PreviewRow) => [row.tags, row.languages].filter(Boolean).join(' · ');

/** The preview's columns: seven at most, so that they fit a window of 1000 px beside the map. */
const columns: Column<CheckRow>[] = [
  { key: 'zeile', label: 'Zeile', text: (row) => String(row.number), width: '4rem', figures: true },
  {
    key: 'name',
    label: 'Name',
    text: nameOf,
    cell: (row) => <WithProblems row={row} place="name" text={nameOf(row)} />,
  },
  { key: 'organisation', label: 'Organisation', text: (row) => row.organisation, drop: 2 },
  {
    key: 'anschrift',
    width: '18%',
    label: 'Anschrift',
    text: (row) => row.address,
    cell: (row) => <WithProblems row={row} place="address" text={row.address} />,
  },
  {
    key: 'kontakt',
    label: 'Telefon, E-Mail',
    width: '16%',
    text: (row) => [row.phone, row.email].filter(Boolean).join(', '),
    cell: (row) => (
      <>
        <WithProblems row={row} place="phone" text={row.phone} />
        <WithProblems row={row} place="email" text={row.email} />
      </>
    ),
    drop: 1,
  },
  {
    key: 'gremium',
    label: 'Gremium',
    text: (row) => [row.committee, wordsOf(row)].filter(Boolean).join(' · '),
    cell: (row) => (
      <>
        <WithProblems row={row} place="committee" text={row.committee} />
        <WithProblems row={row} place="words" text={wordsOf(row)} />
      </>
    ),
    drop: 2,
  },
  {
    key: 'ergebnis',
    label: 'Was geschieht',
    width: '18%',
    text: (row) => (row.decision ? decisionLabels[row.decision] : outcomeWords(row)),
    cell: (row) => (
      <>
        <State tone={row.decision === 'create' ? 'ok' : tones[row.outcome]}>{outcomeWords(row)}</State>
        {row.compared.length > 0 ? <Decide row={row} /> : isWorthALook(row) && <Look row={row} />}
        <Problems problems={row.problems.filter((problem) => placeOf(problem) === 'row')} />
      </>
    ),
  },
];

/** The columns for these rows: without those in which nothing stands, and named after what they hold. */
export function checkColumns(rows: readonly CheckRow[], unit: string): Column<CheckRow>[] {
  const isUsed = ({ key, text }: Column<CheckRow>) => {
    const own = optionalColumns[key];
    if (!own) return true;
    return rows.some((row) => text(row) !== '' || row.problems.some((one) => own.includes(placeOf(one))));
  };
  const labels: Record<string, string> = {
    zeile: unit,
    gremium: groupLabel(rows),
  };
  return columns.filter(isUsed).map((column) => ({ ...column, label: labels[column.key] ?? column.label }));
}

function groupLabel(rows: readonly CheckRow[]): string {
  const words = rows.some((row) => wordsOf(row) !== '');
  if (!words) return 'Gremium';
  return rows.some((row) => row.committee !== '') ? 'Gremium u. a.' : 'Schlagwörter';
}

/** Two lines of each hint stand in the row; here they are read in full, beside what is taken over. */
function Look({ row }: { row: CheckRow }) {
  const hints = countWords(row.problems.length, row.problems.length, 'Hinweis', 'Hinweise');
  return (
    <div className="import-decide">
      <Button
        variant="bare"
        size="small"
        aria-label={`${row.unit} ${row.number}, ${nameOf(row)}: ${hints} lesen`}
        onClick={row.onLook}
      >
        {hints} lesen
      </Button>
    </div>
  );
}

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
        onClick={row.onLook}
      >
        Vergleichen
      </Button>
    </div>
  );
}
