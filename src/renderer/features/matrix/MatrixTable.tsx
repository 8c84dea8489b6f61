import { CircleAlert, CircleDashed, Clock } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import {
  countsInWords,
  countsShort,
  type Matrix,
  type MatrixCounts,
  type MatrixFacts,
  type MatrixKind,
  summed,
} from '../../../shared/rules/matrix.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';

interface MatrixTableProps {
  matrix: Matrix;
  committees: MatrixFacts['committees'];
  /** Head of the first column: "Sektor". */
  kindTitle: string;
  onOpen: (committeeId: number, kind: MatrixKind) => void;
}

interface Spot {
  row: number;
  column: number;
}

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The matrix: one stop of the Tab key, arrow keys from cell to cell, Enter opens who sits there. */
export function MatrixTable({ matrix: { rows, sums }, committees, kindTitle, onOpen }: MatrixTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Spot>({ row: 0, column: 0 });
  const current = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, committees.length - 1),
  };
  const go = (spot: Spot) => {
    setActive(spot);
    table.current?.querySelector<HTMLElement>(`[data-cell="${spot.row}/${spot.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? committees.length - 1 : null;
    if ((!step && edge === null) || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
    if (step) {
      go({
        row: within(current.row + step[0], rows.length),
        column: within(current.column + step[1], committees.length),
      });
    } else go({ row: current.row, column: edge ?? 0 });
  };
  return (
    <table ref={table} className="matrix" onKeyDown={onKeyDown}>
      <caption className="sr">
        Zusammensetzung der Gremien: besetzte von verlangten Sitzen. Pfeiltasten gehen von Zelle zu Zelle, die
        Eingabetaste zeigt, wer dort sitzt.
      </caption>
      <thead>
        <tr>
          <th scope="col" className="matrix__kind">
            {kindTitle}
          </th>
          {committees.map(({ id, name, shortName }) => (
            <th scope="col" key={id} title={name}>
              {shortName || name}
            </th>
          ))}
          <th scope="col">Summe</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells, sum, sectorId, groupId }, row) => (
          <tr key={key}>
            <th scope="row" className="matrix__kind">
              {name}
            </th>
            {cells.map((cell, column) => (
              <td key={cell.committeeId}>
                <button
                  type="button"
                  className={classes('matrix__cell', cell.gap > 0 && 'matrix__cell--gap')}
                  data-cell={`${row}/${column}`}
                  tabIndex={row === current.row && column === current.column ? 0 : -1}
                  aria-haspopup="dialog"
                  title={cell.note || countsInWords(cell)}
                  onFocus={() => setActive({ row, column })}
                  onClick={() => onOpen(cell.committeeId, { sectorId, groupId })}
                >
                  <span aria-hidden="true">
                    <Counts counts={cell} />
                  </span>
                  <span className="sr">{`${name}, ${committees[column]?.name}: ${countsInWords(cell)}`}</span>
                </button>
              </td>
            ))}
            <td className="matrix__sum">
              <Spoken counts={sum} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="matrix__kind">
            Summe
          </th>
          {sums.map((sum, column) => (
            <td key={committees[column]?.id} className="matrix__sum">
              <Spoken counts={sum} />
            </td>
          ))}
          <td className="matrix__sum">
            <Spoken counts={summed(sums)} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A sum: the short form to look at, the words to hear. */
function Spoken({ counts }: { counts: MatrixCounts }) {
  return (
    <>
      <span aria-hidden="true" title={countsInWords(counts)}>
        <SumCounts counts={counts} />
      </span>
      <span className="sr">{countsInWords(counts)}</span>
    </>
  );
}

/** "1/2" with a sign for each state; the words stand in the legend and in the label. */
function Counts({ counts }: { counts: MatrixCounts }) {
  const text = countsShort(counts);
  if (text === '') return <span className="matrix__none">–</span>;
  return (
    <span className="matrix__counts">
      <span className="num">{text}</span>
      <span className="matrix__signs">
        {counts.gap > 0 && <Icon of={CircleAlert} />}
        {counts.vacant > 0 && <Icon of={CircleDashed} />}
        {counts.expiring > 0 && <Icon of={Clock} />}
      </span>
    </span>
  );
}

/** A sum adds what belongs together only loosely, so each state has its own number. */
function SumCounts({ counts: { filled, required, gap, vacant, expiring } }: { counts: MatrixCounts }) {
  if (required + filled + vacant === 0) return <span className="matrix__none">–</span>;
  const states = [
    { key: 'gap', icon: CircleAlert, count: gap },
    { key: 'vacant', icon: CircleDashed, count: vacant },
    { key: 'expiring', icon: Clock, count: expiring },
  ].filter(({ count }) => count > 0);
  return (
    <span className="matrix__counts">
      <span className="num">{filled}</span>
      {states.map(({ key, icon, count }) => (
        <span key={key} className="matrix__state num">
          <Icon of={icon} />
          {count}
        </span>
      ))}
    </span>
  );
}

/** What the signs in the cells mean. */
export function MatrixLegend() {
  return (
    <ul className="matrix-legend" aria-label="Zeichen in der Tabelle">
      <li>
        <strong className="num">1/2</strong> 1 von 2 verlangten Sitzen besetzt
      </li>
      <li className="matrix-legend__gap">
        <Icon of={CircleAlert} /> Lücke
      </li>
      <li>
        <Icon of={CircleDashed} /> freier Sitz
      </li>
      <li>
        <Icon of={Clock} /> Amtszeit endet bald
      </li>
    </ul>
  );
}
