import './people.css';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { KeptOutcome, KeptRow, KeptShow } from '../../../shared/features/importing.ts';
import { useCall } from '../../api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Notice, Skeleton, State } from '../../ui/Feedback.tsx';
import { DotList, Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
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
  const [params, setParams] = useSearchParams();
  const key = params.get('zeilen') ?? '';
  const show = shows.find(([value]) => value === key)?.[1] ?? null;
  const [, navigate] = useLocation();
  const { data, error } = useCall('importing.runRows', { id, show });
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
  const rest = total - rows.length;
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
                setParams(value === 'all' ? {} : { zeilen: value }, { replace: true });
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
          {rest > 0 && (
            <p className="quiet">Und {countWords(rest, rest, 'weitere Zeile', 'weitere Zeilen')}.</p>
          )}
        </div>
      </PageBody>
    </Page>
  );
}
