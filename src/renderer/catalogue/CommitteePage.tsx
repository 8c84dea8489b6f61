import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { State } from '../ui/Feedback.tsx';
import { DotList, PageBody, PageHeader, Page as PageFrame, Section, Tabs } from '../ui/Page.tsx';
import { type Seat, SeatPlan } from '../ui/round/SeatPlan.tsx';
import type { Column, RowKey } from '../ui/table/columns.ts';
import { DataTable } from '../ui/table/DataTable.tsx';

interface SampleSeat extends Seat {
  seatFor: string;
  person: string;
  until: string;
}

const lines = `MH|Kommunalpolitik, Verwaltung|Dr. Maren Hollweg|12/2029|filled
FA|ÖGD|Dr. Farid Aslani|12/2028|filled
UK|Krankenkassen|Ute Kranich|12/2026|expiring
HS|KV/KZV|Dr. Henrik Sommerfeld|12/2028|filled
AR|Krankenhaus|Prof. Dr. Anja Reuter|12/2028|filled
|Psychotherapie|||vacant
MG|Wohlfahrt|Matthias Grewe|12/2026|expiring
SY|Einwanderung, Flucht|Selma Yıldırak|12/2028|filled
TR|Menschen mit Behinderungen|Timo Rasch|12/2028|filled
GP|Ältere Menschen|Gisela Paulsen|12/2028|filled
AV|Psychiatrieerfahrene|Arno Veit|12/2026|expiring`;

const seats: readonly SampleSeat[] = lines.split('\n').map((line, index) => {
  const [initials = '', seatFor = '', person = '', until = '', state = 'filled'] = line.split('|');
  return {
    id: index + 1,
    initials,
    seatFor,
    person,
    until,
    name: person ? `${person}, ${seatFor}` : seatFor,
    advisory: initials === 'AV',
    state: state as Seat['state'],
  };
});

const columns: Column<SampleSeat>[] = [
  { key: 'for', label: 'Sitz für', text: (seat) => seat.seatFor, width: '40%' },
  {
    key: 'person',
    label: 'Mitglied',
    text: (seat) => seat.person || 'unbesetzt',
    cell: (seat) => (seat.person ? seat.person : <State tone="bad">unbesetzt</State>),
  },
  {
    key: 'until',
    label: 'Amtszeit bis',
    figures: true,
    text: (seat) => seat.until,
    cell: (seat) => (seat.state === 'expiring' ? <State tone="warn">{seat.until}</State> : seat.until),
    width: '7rem',
  },
];

const label =
  'Sitze der Steuerungsgruppe um einen runden Tisch: 10 von 11 besetzt, der Sitz Psychotherapie ist frei, drei Amtszeiten enden. Die Tabelle nebenan nennt jeden Sitz.';

export function Page() {
  const [marked, setMarked] = useState<RowKey | null>(null);
  return (
    <PageFrame>
      <PageHeader
        title="Steuerungsgruppe"
        crumbs={[{ label: 'Gremien', href: '/gremien' }]}
        sub={
          <DotList
            items={[
              'Beschlussfähig ab 6 von 10 Stimmen',
              'Ladungsfrist 14 Tage',
              'Geschäftsordnung vom 1. März 2024',
            ]}
          />
        }
        actions={
          <>
            <Button icon={Pencil}>Bearbeiten</Button>
            <Button variant="primary" icon={Plus}>
              Sitzung anlegen
            </Button>
          </>
        }
      />
      <Tabs
        label="Steuerungsgruppe"
        tabs={[
          { label: 'Sitze', href: '/gremien' },
          { label: 'Regeln', href: '/gremien/regeln' },
          { label: 'Sitzungen', href: '/gremien/sitzungen' },
        ]}
      />
      <PageBody>
        <Section title="Sitze und Mitglieder" hideTitle>
          <div className="with-plan">
            <SeatPlan
              seats={seats}
              label={label}
              marked={marked}
              onMark={setMarked}
              onChoose={(id) =>
                document
                  .querySelector<HTMLElement>(`[data-index="${Number(id) - 1}"] [data-row-stop]`)
                  ?.focus()
              }
            />
            <div className="measured">
              <DataTable
                caption="Elf Sitze der Steuerungsgruppe"
                headColumn="person"
                columns={columns}
                rows={seats}
                rowKey={(seat) => seat.id}
                marked={marked}
                onMark={setMarked}
              />
            </div>
          </div>
        </Section>
        <Section title="Große Gremien" note="34 Sitze, und 48 als Zahl">
          <div className="columns">
            {[24, 34, 48].map((count) => (
              <SeatPlan
                key={count}
                label={`${count} Sitze, alle besetzt`}
                seats={Array.from({ length: count }, (_, index) => ({
                  id: index,
                  initials: 'AB',
                  name: `Sitz ${index + 1}`,
                  advisory: index % 7 === 0,
                  state: index % 11 === 3 ? 'vacant' : 'filled',
                }))}
              />
            ))}
          </div>
        </Section>
      </PageBody>
    </PageFrame>
  );
}
