import { Pencil, Plus, Printer, Upload } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useRoute } from 'wouter';
import { usePageActions } from '../app/pageActions.tsx';
import { Button } from '../ui/Button.tsx';
import { NothingFound, State } from '../ui/Feedback.tsx';
import { DefinitionList, FilterBar, RecordHeader, Timeline } from '../ui/Lists.tsx';
import { Menu } from '../ui/Menu.tsx';
import { PageBody, PageHeader, Page as PageFrame, Section } from '../ui/Page.tsx';
import { SplitView, useWide } from '../ui/SplitView.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { type Column, type RowKey, type Sort, sortRows } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { ListScroll } from '../ui/table/ListScroll.tsx';
import { people, type SamplePerson } from './data.ts';

const columns: Column<SamplePerson>[] = [
  { key: 'name', label: 'Name', text: (person) => person.name, width: '24%', sortable: true },
  {
    key: 'organisation',
    label: 'Organisation',
    text: (person) => person.organisation,
    width: '30%',
    sortable: true,
  },
  {
    key: 'committees',
    label: 'Gremien',
    text: (person) => person.committees,
    cell: (person) => person.committees || <span className="quiet">–</span>,
    drop: 2,
  },
  {
    key: 'dispatch',
    label: 'Versand',
    text: (person) => person.dispatch || 'kein Kontaktweg',
    cell: (person) => person.dispatch || <State tone="bad">kein Kontaktweg</State>,
    drop: 1,
    width: '10.25rem',
    sortable: true,
  },
];

/** A list with filters, ticked rows, an open record and a toast. */
export function Page() {
  const [, params] = useRoute('/personen/:id');
  const isWide = useWide();
  const open = people.find((person) => String(person.id) === params?.id);
  if (open && !isWide) return <RecordPage person={open} />;
  return <ListView open={open} />;
}

function ListView({ open }: { open: SamplePerson | undefined }) {
  const [search, setSearch] = useState('');
  const [sector, setSector] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  const [ticked, setTicked] = useState<ReadonlySet<RowKey>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  const toasts = useToasts();
  const create = () =>
    toasts.show({
      message: 'Telefonnummer von Ute Kranich gespeichert',
      action: { label: 'Rückgängig', run: () => undefined },
    });
  usePageActions({
    create: { label: 'Person anlegen', run: create },
    find: { label: 'Personen suchen', run: () => field.current?.focus() },
  });
  const shown = useMemo(
    () =>
      sortRows(
        people.filter(
          (person) =>
            person.name.toLowerCase().includes(search.toLowerCase()) &&
            (sector === '' || person.organisation.includes(sector)),
        ),
        columns,
        sort,
      ),
    [search, sector, sort],
  );
  const clear = () => {
    setSearch('');
    setSector('');
  };
  return (
    <PageFrame>
      <PageHeader
        title="Personen"
        actions={
          <>
            <Menu
              name="Weitere Aktionen für Personen"
              entries={[
                { id: 'print', label: 'Liste drucken', icon: Printer, keys: 'Strg P', run: create },
                {
                  id: 'merge',
                  label: 'Zusammenführen',
                  run: create,
                  disabledReason: 'Kreuzen Sie zwei Personen an.',
                },
              ]}
            />
            <Button icon={Upload}>Liste einlesen</Button>
            <Button variant="primary" icon={Plus} onClick={create}>
              Person anlegen
            </Button>
          </>
        }
      />
      <FilterBar
        label="Personen suchen und filtern"
        placeholder="Name, Organisation oder Ort"
        search={search}
        onSearch={setSearch}
        searchRef={field}
        filters={[
          {
            key: 'sector',
            label: 'Sektor',
            all: 'Alle Sektoren',
            value: sector,
            options: [{ value: 'Krankenkasse', label: 'Krankenkassen' }],
          },
        ]}
        onFilter={(_, value) => setSector(value)}
        onClear={clear}
        count={
          ticked.size > 0
            ? `${ticked.size} von ${people.length} angekreuzt`
            : shown.length === people.length
              ? `${people.length} Personen`
              : `${shown.length} von ${people.length} Personen`
        }
      />
      <SplitView detailLabel={open?.name} detail={open && <Record person={open} />}>
        <ListScroll label="Liste der Personen">
          <DataTable
            sticky
            caption="Personen"
            columns={columns}
            rows={shown}
            rowKey={(person) => person.id}
            href={(person) => `/personen/${person.id}`}
            open={open?.id}
            sort={sort}
            onSort={setSort}
            ticked={ticked}
            onTick={setTicked}
            empty={<NothingFound what="Personen" search={search} onClear={clear} />}
          />
        </ListScroll>
      </SplitView>
    </PageFrame>
  );
}

function RecordPage({ person }: { person: SamplePerson }) {
  return (
    <PageFrame>
      <PageHeader
        title={person.name}
        crumbs={[{ label: 'Personen', href: '/personen' }]}
        sub={person.organisation}
        actions={<Button icon={Pencil}>Bearbeiten</Button>}
      />
      <PageBody>
        <RecordFacts person={person} level={2} />
      </PageBody>
    </PageFrame>
  );
}

function Record({ person }: { person: SamplePerson }) {
  return (
    <>
      <RecordHeader
        title={person.name}
        sub={person.organisation}
        actions={
          <span className="cluster">
            <Button size="small" icon={Pencil}>
              Bearbeiten
            </Button>
            <Menu
              size="small"
              name={`Weitere Aktionen für ${person.name}`}
              entries={[
                { id: 'delete', label: 'In den Papierkorb legen', danger: true, run: () => undefined },
              ]}
            />
          </span>
        }
      />
      <RecordFacts person={person} level={3} />
    </>
  );
}

function RecordFacts({ person, level }: { person: SamplePerson; level: 2 | 3 }) {
  return (
    <>
      <DefinitionList
        facts={[
          { term: 'Anschrift', value: 'Lindenallee 14, 00417 Lindenau-Markt' },
          { term: 'Telefon', value: '00417 555-120' },
          {
            term: 'E-Mail',
            value: <a href="mailto:ute.kranich@lindetal.example">ute.kranich@lindetal.example</a>,
          },
          { term: 'Versand', value: person.dispatch },
        ]}
      />
      <Section title="Verlauf" level={level}>
        <Timeline
          label={`Verlauf von ${person.name}`}
          entries={[
            { id: 1, at: '2026-11-18', text: 'Telefonat mit J. Bredow: möchte weitere Amtszeit', now: true },
            { id: 2, at: '2026-09-23', text: 'Steuerungsgruppe, anwesend 16:00–18:05' },
            { id: 3, at: '2026-09-07', text: 'Einladung per Post, Standarddruck', detail: 'Jonas Bredow' },
          ]}
        />
      </Section>
    </>
  );
}
