import { Check, Info } from 'lucide-react';
import { type ComparedField, type PreviewRow, RowDecision } from '../../../shared/features/importing.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice, State } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';

/** What the user has said about single rows, by their numbers. */
export type Decisions = ReadonlyMap<number, RowDecision>;

export const decisionLabels: Record<RowDecision, string> = {
  skip: 'Überspringen',
  complete: 'Ergänzen',
  overwrite: 'Überschreiben',
  create: 'Trotzdem neu anlegen',
};

const help: Record<RowDecision, string> = {
  skip: 'Die Zeile wird ausgelassen, auch ihr Gremium.',
  complete: 'Was in Rundtisch fehlt, kommt aus der Liste. Vorhandenes bleibt.',
  overwrite: 'Was in der Liste steht, ersetzt die Angaben in Rundtisch.',
  create: 'Es sind zwei verschiedene Menschen.',
};

/** Value of the choice that follows the rule for all. */
const byRule = 'rule';

const columns = (stored: string): Column<ComparedField>[] => [
  { key: 'angabe', label: 'Angabe', text: (line) => line.label, width: '8rem' },
  { key: 'liste', label: 'In der Liste', text: (line) => line.list || '–' },
  {
    key: 'rundtisch',
    label: stored,
    text: (line) => line.stored || '–',
    cell: (line) => (
      <>
        {line.stored || '–'}
        {line.same && (
          <span className="second second--block">
            <State tone="none" icon={Check}>
              gleich
            </State>
          </span>
        )}
      </>
    ),
  },
];

interface Props {
  /** Rows about which there is something to decide or to read, in their order. */
  rows: readonly PreviewRow[];
  /** Number of the row that is looked at; null: the dialog is closed. */
  number: number | null;
  onNumber: (number: number | null) => void;
  decisions: Decisions;
  onDecide: (row: number, decision: RowDecision | null) => void;
  /** "So lassen, wie sie sind": what the rule for all says. */
  rule: string;
  /** "Zeile" or "Karte" */
  unit: string;
}

/**
 * One row with its hints in full: beside whom it is taken for and with what happens with it, else with what is taken over.
 * Leads on to the next one.
 */
export function ImportDecision({ rows, number, onNumber, decisions, onDecide, rule, unit }: Props) {
  const place = rows.findIndex((row) => row.number === number);
  const row = rows[place];
  const go = (step: number) => onNumber(rows[place + step]?.number ?? null);
  const twin = row?.duplicateOf;
  const stored = twin && twin.personId === null ? `${unit} ${twin.row}` : 'In Rundtisch';
  return (
    <Dialog
      open={row !== undefined}
      onClose={() => onNumber(null)}
      size="wide"
      title={row ? `${unit} ${row.number}: ${row.listName || row.organisation || 'ohne Namen'}` : ''}
      intro={`${place + 1} von ${rows.length}, ${rows.every(isKnown) ? 'die schon da sind' : 'zu denen es etwas zu sagen gibt'}`}
      foot={
        <>
          <Button disabledReason={place <= 0 ? 'Das ist die erste.' : undefined} onClick={() => go(-1)}>
            Vorige
          </Button>
          <Button
            disabledReason={place >= rows.length - 1 ? 'Das ist die letzte.' : undefined}
            onClick={() => go(1)}
          >
            Nächste
          </Button>
          <Button variant="primary" onClick={() => onNumber(null)}>
            Fertig
          </Button>
        </>
      }
    >
      {row && (
        <div className="stack import-compare">
          {row.problems.map((problem) => (
            <Notice
              key={problem.code + problem.message}
              {...(problem.severity === 'error' ? { tone: 'bad' } : { tone: 'warn', icon: Info })}
            >
              {problem.message}
              {problem.value && !problem.message.includes(problem.value) && (
                <> In der Liste steht: {problem.value}</>
              )}
            </Notice>
          ))}
          {isKnown(row) ? (
            <>
              <DataTable
                caption={`${row.listName}: Liste und Rundtisch nebeneinander`}
                look="wrap"
                columns={columns(stored)}
                rows={row.compared}
                rowKey={(line) => line.label}
                headColumn="angabe"
              />
              <RadioGroup
                key={row.number}
                label="Was geschieht mit dieser Zeile?"
                value={decisions.get(row.number) ?? byRule}
                options={[
                  { value: byRule, label: `Wie bei allen: ${rule}` },
                  ...RowDecision.options.map((value) => ({
                    value,
                    label: decisionLabels[value],
                    help: help[value],
                  })),
                ]}
                onChange={(event) =>
                  onDecide(row.number, RowDecision.safeParse(event.currentTarget.value).data ?? null)
                }
              />
            </>
          ) : (
            row.outcome !== 'failed' && <Taken row={row} />
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Whether there is somebody to compare the row with. */
const isKnown = (row: PreviewRow) => row.compared.length > 0;

/** What comes over of a row, as far as the preview knows it. */
function Taken({ row }: { row: PreviewRow }) {
  return (
    <section className="stack stack--tight">
      <h3>Das wird übernommen</h3>
      <DefinitionList
        wide
        facts={[
          { term: 'Name', value: row.listName },
          { term: 'Funktion', value: row.function },
          { term: 'Organisation', value: row.organisation },
          { term: 'Anschrift', value: row.address },
          { term: 'Telefon', value: row.phone },
          { term: 'E-Mail', value: row.email },
          { term: 'Gremium', value: row.committee },
          { term: 'Schlagwörter', value: row.tags },
          { term: 'Sprachen', value: row.languages },
        ]}
      />
    </section>
  );
}
