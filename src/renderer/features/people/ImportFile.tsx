import type { OpenedList } from '../../../shared/features/importing.ts';
import {
  encodingLabels,
  type ProblemCode,
  type ReadTableOptions,
  TableEncoding,
} from '../../../shared/features/importTypes.ts';
import { Notice } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/TextField.tsx';
import { countWords } from './countWords.ts';

const delimiters = [
  { value: ';', label: 'Semikolon' },
  { value: ',', label: 'Komma' },
  { value: '\t', label: 'Tabulator' },
  { value: '|', label: 'Senkrechter Strich' },
];
const encodings = TableEncoding.options.map((value) => ({ value, label: encodingLabels[value] }));

/** Problems of rows that are no rows of the list: titles and totals. */
const outsideTheRows: ReadonlySet<ProblemCode> = new Set(['duplicateHeader', 'totalsRow']);
const shownProblems = 8;

/** Step 1: how the file was read, and what can be settled where that was wrong. */
export function ImportFile({
  list,
  onReread,
}: {
  list: OpenedList;
  onReread: (options: ReadTableOptions) => void;
}) {
  const now: ReadTableOptions = {
    ...(list.encoding && { encoding: list.encoding }),
    ...(list.delimiter && { delimiter: list.delimiter }),
    ...(list.sheet && { sheet: list.sheet }),
  };
  const isCards = list.kind === 'vcard';
  const ofFile = list.problems.filter(({ row, code }) => row === undefined || outsideTheRows.has(code));
  const more = ofFile.length - shownProblems;
  const lastRow = list.firstRows[0]?.number ?? list.headerRow + 1;
  const headerRows = Array.from({ length: Math.min(20, lastRow + 4) }, (_, index) => String(index + 1));
  return (
    <Section
      title="1. Datei"
      line
      note={`${isCards ? countWords(list.rowCount, list.rowCount, 'Visitenkarte', 'Visitenkarten') : countWords(list.rowCount, list.rowCount, 'Zeile', 'Zeilen')} in ${list.fileName}`}
    >
      <div className="stack">
        <div className="import-options">
          {list.sheets.length > 1 && (
            <Select
              label="Blatt"
              value={list.sheet}
              options={list.sheets.map(({ name, rows }) => ({
                value: name,
                label: `${name} (${countWords(rows, rows, 'Zeile', 'Zeilen')})`,
              }))}
              onChange={(event) => onReread({ sheet: event.target.value })}
            />
          )}
          {!isCards && (
            <Select
              label="Spaltentitel in Zeile"
              value={String(Math.max(1, list.headerRow))}
              options={headerRows.map((value) => ({ value, label: value }))}
              onChange={(event) => onReread({ ...now, headerRow: Number(event.target.value) })}
            />
          )}
          {list.encoding && (
            <Select
              label="Zeichen"
              help="Sehen Umlaute falsch aus? Wählen Sie hier anders."
              value={list.encoding}
              options={encodings}
              onChange={(event) => onReread({ ...now, encoding: TableEncoding.parse(event.target.value) })}
            />
          )}
          {list.delimiter && (
            <Select
              label="Trennzeichen"
              value={list.delimiter}
              options={delimiters}
              onChange={(event) => onReread({ ...now, delimiter: event.target.value })}
            />
          )}
        </div>
        {ofFile.slice(0, shownProblems).map((problem) => (
          <Notice key={problem.code + problem.message} tone={problem.severity === 'error' ? 'bad' : 'warn'}>
            {problem.message}
          </Notice>
        ))}
        {more > 0 && (
          <p className="quiet">Und {countWords(more, more, 'weiterer Hinweis', 'weitere Hinweise')}.</p>
        )}
      </div>
    </Section>
  );
}
