import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { BackupState, LoggedBackup } from '../../../shared/features/backups.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { backupVerdict } from '../../../shared/rules/backupVerdict.ts';
import { useCall } from '../../api.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { usePrint } from '../../app/print.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Notice, Skeleton, State } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { PageBody, PageHeader, Page as PageFrame, Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { CreateBackup } from './CreateBackup.tsx';
import { KeptGenerations } from './KeptGenerations.tsx';
import { RestoreFlow } from './RestoreFlow.tsx';
import { folderOf, instantShort, localTime, sizeText } from './words.ts';

/** "Sicherung": is my work safe, yes or no; then save, restore, and the states that are kept. */
export function BackupsPage() {
  const state = useCall('backups.state', {});
  const app = useCall('app.state', {});
  const [dialog, setDialog] = useState<'create' | 'restore' | null>(null);
  const close = () => setDialog(null);
  const sheet = usePrint('backups.printRecoverySheet', { title: 'Wiederherstellungsblatt wird erzeugt' });
  const print = (format: PrintFormat) => void sheet.run({ format });
  usePageActions({ print: { label: 'Wiederherstellungsblatt drucken', run: () => print('standard') } });
  return (
    <PageFrame>
      <PageHeader
        title="Sicherung"
        sub={<p>Ihre Daten liegen nur auf diesem Rechner. Eine Sicherung ist die einzige Kopie.</p>}
        actions={
          <>
            <PrintMenu
              name="Wiederherstellungsblatt drucken"
              label="Wiederherstellungsblatt"
              onPrint={print}
            />
            <Button onClick={() => setDialog('restore')}>Sicherung einspielen</Button>
            <Button variant="primary" icon={ShieldCheck} onClick={() => setDialog('create')}>
              Jetzt sichern
            </Button>
          </>
        }
      />
      <PageBody className="with-aside">
        <div>
          {state.error && (
            <Notice tone="bad" live>
              {state.error.message}
            </Notice>
          )}
          {state.data && app.data ? (
            <SavedWork state={state.data} today={app.data.today} />
          ) : (
            <Skeleton label="Stand wird gelesen" />
          )}
        </div>
        <HowItWorks />
      </PageBody>
      <CreateBackup open={dialog === 'create'} onClose={close} />
      {dialog === 'restore' && <RestoreFlow onClose={close} />}
    </PageFrame>
  );
}

/** The place's page, as `places.tsx` loads it. */
export { BackupsPage as Page };

function SavedWork({ state, today }: { state: BackupState; today: string }) {
  const newest = state.backups[0];
  const verdict = backupVerdict(newest ? localTime(newest.at).slice(0, 10) : null, state.changes, today);
  return (
    <>
      <Section title="Ist meine Arbeit gesichert?" hideTitle>
        <Notice tone={verdict.tone} {...(verdict.tone === 'ok' && { icon: ShieldCheck })}>
          <strong>{verdict.answer}</strong> {verdict.reason}
        </Notice>
      </Section>
      <Section title="Bisherige Sicherungen">
        {state.backups.length === 0 ? (
          <EmptyState title="Noch keine Sicherung" level={3}>
            Hier stehen die Sicherungen, die Sie schreiben: wann, wohin, und dass Rundtisch sie zur Probe
            gelesen hat.
          </EmptyState>
        ) : (
          <DataTable
            caption="Sicherungen, neueste zuerst"
            look="plain"
            columns={backupColumns}
            rows={state.backups}
            rowKey={(each) => `${each.at} ${each.path}`}
          />
        )}
      </Section>
      <KeptGenerations generations={state.generations} />
    </>
  );
}

const what = (each: LoggedBackup) => (each.kind === 'restore' ? 'eingespielt' : 'geschrieben und geprüft');

const backupColumns: Column<LoggedBackup>[] = [
  { key: 'at', label: 'Datum', text: (each) => instantShort(each.at), width: '9.5rem', figures: true },
  { key: 'place', label: 'Ort', text: (each) => folderOf(each.path) },
  {
    key: 'bytes',
    label: 'Größe',
    text: (each) => sizeText(each.bytes),
    width: '5.5rem',
    align: 'end',
    figures: true,
  },
  {
    key: 'check',
    label: 'Prüfung',
    text: what,
    cell: (each) => <State tone={each.kind === 'restore' ? 'none' : 'ok'}>{what(each)}</State>,
    width: '13rem',
    drop: 1,
  },
];

function HowItWorks() {
  return (
    <Section title="So wird gesichert" line>
      <DefinitionList
        facts={[
          { term: 'Was', value: 'Alle Daten mit Dokumenten und Verlauf, in einer Datei' },
          { term: 'Wohin', value: 'Auf einen USB-Stick oder ein Netzlaufwerk, nicht nur auf diesen Rechner' },
          { term: 'Kennwort', value: 'Sie wählen es bei jeder Sicherung. Rundtisch speichert es nicht.' },
          {
            term: 'Ohne Rundtisch',
            value:
              'Auch mit freien Programmen lesbar (age, tar). Wie, steht auf dem Wiederherstellungsblatt.',
          },
        ]}
      />
    </Section>
  );
}
