import { useState } from 'react';
import { PageHeader, Page as PageFrame } from '../ui/Page.tsx';
import type { Column, RowKey } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { ListScroll } from '../ui/table/ListScroll.tsx';
import { manyPeople, type SamplePerson } from './data.ts';

const columns: Column<SamplePerson>[] = [
  { key: 'name', label: 'Name', text: (person) => person.name, width: '40%' },
  { key: 'organisation', label: 'Organisation', text: (person) => person.organisation },
];

/** Ten thousand rows, of which some are not loaded. */
const rows = manyPeople.map((person, index) => (index >= 40 && index < 50 ? undefined : person));

export function Page() {
  const [ticked, setTicked] = useState<ReadonlySet<RowKey>>(new Set());
  return (
    <PageFrame>
      <PageHeader title="Zehntausend Zeilen" />
      <ListScroll label="Lange Liste">
        <DataTable
          sticky
          caption="Zehntausend Personen"
          columns={columns}
          rows={rows}
          rowKey={(person) => person.id}
          href={(person) => `/personen/${person.id}`}
          ticked={ticked}
          onTick={setTicked}
        />
      </ListScroll>
    </PageFrame>
  );
}
