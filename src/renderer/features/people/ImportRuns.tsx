import { Undo2 } from 'lucide-react';
import type { ImportRunFacts } from '../../../shared/features/importing.ts';
import { berlinTime } from '../../../shared/rules/berlinTime.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { clockTime } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { useUndo } from '../../app/useSave.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { importRunPath } from './paths.ts';

/** "14.11.2026, 10:00" */
export function runTime({ at }: Pick<ImportRunFacts, 'at'>): string {
  const time = berlinTime(new Date(at));
  return `${formatDay(time.slice(0, 10), 'short')}, ${clockTime(time)}`;
}

const figure = (
  key: 'rows' | 'imported' | 'duplicate' | 'skipped' | 'failed',
  label: string,
  width: string,
) => ({
  key,
  label,
  text: (run: ImportRunFacts) => run[key].toLocaleString('de'),
  figures: true,
  align: 'end' as const,
  width,
});

const columns: Column<ImportRunFacts>[] = [
  { key: 'datei', label: 'Datei', text: (run) => run.fileName },
  { key: 'wann', label: 'Eingelesen am', text: runTime, width: '9rem', figures: true },
  figure('rows', 'Zeilen', '4.5rem'),
  figure('imported', 'übernommen', '6.25rem'),
  { ...figure('duplicate', 'schon da', '5.25rem'), drop: 2 },
  { ...figure('skipped', 'übersprungen', '6.75rem'), drop: 1 },
  { ...figure('failed', 'mit Fehler', '5.75rem'), drop: 2 },
];

/** The lists that were read in, with the way back and to their rows. Shown once there is one. */
export function ImportRuns() {
  const runs = useCall('importing.runs', {});
  const { undo } = useUndo();
  if (!runs.data || runs.data.length === 0) return null;
  return (
    <Section title="Eingelesene Listen">
      <DataTable
        caption="Eingelesene Listen, neueste zuerst"
        look="plain"
        columns={columns}
        rows={runs.data}
        rowKey={(run) => run.id}
        href={(run) => importRunPath(run.id)}
        actions={(run) =>
          run.journalId !== null && (
            <IconButton
              size="small"
              icon={Undo2}
              label={`Einlesen von ${run.fileName} am ${runTime(run)} rückgängig machen`}
              onClick={() => void undo(run.journalId ?? 0)}
            />
          )
        }
      />
    </Section>
  );
}
