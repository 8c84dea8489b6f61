import { useState } from 'react';
import type { ImportPreview, OpenedList, RowDecision, ShowRows } from '../../../shared/features/importing.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { Pager } from '../../ui/table/Pager.tsx';
import { type Decisions, ImportDecision } from './ImportDecision.tsx';
import { type CheckRow, checkColumns } from './ImportCheckColumns.tsx';

/** Step 3: what would become of every row, with what is to be said about it beside the cell. */
export function ImportCheck({
  preview,
  show,
  onShow,
  page,
  list,
  decisions,
  onDecide,
  rule,
}: {
  preview: ImportPreview;
  show: ShowRows;
  onShow: (show: ShowRows) => void;
  /** Which of the rows are shown. */
  page: { offset: number; size: number; onOffset: (offset: number) => void };
  list: OpenedList;
  decisions: Decisions;
  onDecide: (row: number, decision: RowDecision | null) => void;
  /** What the rule for all duplicates says. */
  rule: string;
}) {
  const { counts } = preview;
  const [looked, setLooked] = useState<number | null>(null);
  const unit = list.kind === 'vcard' ? 'Karte' : 'Zeile';
  const rows = preview.rows.map(
    (row): CheckRow => ({
      ...row,
      unit,
      decision: decisions.get(row.number),
      onDecide: (decision) => onDecide(row.number, decision),
      onLook: () => setLooked(row.number),
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
  const shown = checkColumns(rows, unit);
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
          rows={preview.rows.filter((row) => row.compared.length > 0 || row.problems.length > 0)}
          number={looked}
          onNumber={setLooked}
          decisions={decisions}
          onDecide={onDecide}
          rule={rule}
          unit={unit}
        />
        <Pager {...page} total={preview.total} />
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
