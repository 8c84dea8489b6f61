import './people.css';
import { Link, useLocation } from 'wouter';
import type { KeptOutcome, KeptRow, KeptShow } from '../../../shared/features/importing.ts';
import { useCall } from '../../api.ts';
import { useAddress } from '../../app/useAddress.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Notice, Skeleton, State } from '../../ui/Feedback.tsx';
import { DotList, Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { Pager } from '../../ui/table/Pager.tsx';
import { countWords } from './countWords.ts';
import { runTime } from './ImportRuns.tsx';
import { importedPersonsPath, personPath } from './paths.ts';
import { TakeBackButton } from './TakeBackButton.tsx';

const crumbs = [
  { label: 'Personen', href: '/personen' },
  { label: 'Liste einlesen', href: '/personen/einlesen' },
];

const words: Record<KeptOutcome, string> = {
  imported: 'übernommen',
  duplicate: 'war schon da',
  skipped: 'übersprungen',
  failed: 'nicht übernommen',
};
const tones = { imported: 'ok', duplicate: 'none', skipped: 'none', failed: 'bad' } as const;

/** More would make the page slow to open; the others are one press away. */
const rowsPerPage = 300;

/** Which rows are shown, as the address says it. */
const shows: readonly (readonly [key: string, show: KeptShow, words: string])[] = [
  ['hinweise', 'hint', 'mit Hinweis'],
  ['uebernommen', 'imported', words.imported],
  ['schon-da', 'duplicate', words.duplicate],
  ['uebersprungen', 'skipped', words.skipped],
  ['nicht-uebernommen', 'failed', words.failed],
];

const columnsOf = (titles: readonly string[]): Column<KeptRow>[] => [
  { key: 'zeile', label: 'Zeile', text: (row) => String(row.number), width: '4.5rem', figures: true },
  {
    key: 'inhalt',
    label: 'Wie es in der Liste stand',
    text: (row) =>
      row.cells
        .flatMap((cell, place) => (cell ? [`${titles[place]}: ${cell.replaceAll('\n', ' / ')}`] : []))
        .join(' · '),
  },
  {
    key: 'ergebnis',
    label: 'Was geschah',
    width: '26%',
    text: (row) => words[row.outcome],
    cell: (row) => (
      <>
        <State tone={tones[row.outcome]}>{words[row.outcome]}</State>
        {row.reason && <span className="second second--block note-lines">{row.reason}</span>}
      </>
    ),
  },
  {
    key: 'person',
    label: 'Person',
    width: '18%',
    text: (row) => row.person,
    cell: (row) => (row.personId ? <Link href={personPath(row.personId)}>{row.person}</Link> : null),
  },
];

/** One list that was read in: its rows as they stood in it, what became of them, and the way back. */
export function ImportRunPage({ id }: { id: number }) {
  const [params, set] = useAddress();
  const key = params.get('zeilen') ?? '';
  const show = shows.find(([value]) => value === key)?.[1] ?? null;
  const [, navigate] = useLocation();
  const offset = Math.max(0, (Number(params.get('ab')) || 1) - 1);
  const { data, error } = useCall('importing.runRows', { id, show, offset, limit: rowsPerPage });
  if (error)
    return (
      <Page>
        <PageHeader title="Eingelesene Liste" crumbs={crumbs} />
        <PageBody>
          <Notice tone="bad">{error.message}</Notice>
        </PageBody>
      </Page>
    );
  if (!data) return <Skeleton />;
  const { run, titles, rows, total } = data;
  const journal = run.journalId;
  const choices = shows.filter(([, value]) => run[value] > 0);
  const persons = run.imported + run.duplicate > 0;
  return (
    <Page>
      <PageHeader
        title={run.fileName}
        crumbs={crumbs}
        sub={
          <DotList
            items={[`eingelesen am ${runTime(run)} Uhr`, countWords(run.rows, run.rows, 'Zeile', 'Zeilen')]}
          />
        }
        actions={
          <>
            {journal !== null && (
              <TakeBackButton journal={journal} onDone={() => navigate('/personen/einlesen')} />
            )}
            {persons && <LinkButton href={importedPersonsPath(id)}>Personen dieser Liste</LinkButton>}
          </>
        }
      />
      <PageBody>
        <div className="stack import-steps">
          {choices.length > 1 && (
            <RadioGroup
              label="Welche Zeilen?"
              hideLabel
              layout="segment"
              value={show === null ? 'all' : key}
              options={[
                { value: 'all', label: `Alle ${run.rows.toLocaleString('de')}` },
                ...choices.map(([value, kind, label]) => ({
                  value,
                  label: `${run[kind].toLocaleString('de')} ${label}`,
                })),
              ]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                set({ zeilen: value === 'all' ? '' : value, ab: '' });
              }}
            />
          )}
          <div className="import-frame">
            <ListScroll label="Zeilen der Liste">
              <DataTable
                sticky
                look="wrap"
                caption={`Zeilen von ${run.fileName}`}
                columns={columnsOf(titles)}
                rows={rows}
                rowKey={(row) => row.number}
                headColumn="zeile"
              />
            </ListScroll>
          </div>
          <Pager
            offset={offset}
            size={rowsPerPage}
            total={total}
            onOffset={(next) => set({ ab: next === 0 ? '' : String(next + 1) })}
          />
        </div>
      </PageBody>
    </Page>
  );
}
