import { Upload } from 'lucide-react';
import { useState } from 'react';
import { applyAppearance, useAppearance } from '../app/appearance.ts';
import { useJobs } from '../app/jobs.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/Choice.tsx';
import { Question } from '../ui/Dialog.tsx';
import { EmptyState, Notice, Progress, Skeleton, State } from '../ui/Feedback.tsx';
import { PageBody, PageHeader, Page as PageFrame, Section } from '../ui/Page.tsx';
import { Logo } from '../ui/round/Logo.tsx';
import { QuorumGauge } from '../ui/round/QuorumGauge.tsx';
import { TextField } from '../ui/TextField.tsx';

/** States that pages do not show all at once. */
export function Page() {
  const [asking, setAsking] = useState(false);
  const appearance = useAppearance();
  const jobs = useJobs();
  const startJob = () => {
    jobs.start({
      id: 'sample',
      title: 'Briefe werden erzeugt',
      cancel: () => jobs.finish('sample', 'cancelled'),
    });
    jobs.progress('sample', { done: 412, total: 1000, unit: 'Briefen' });
    jobs.start({ id: 'failed', title: 'Sicherung' });
    jobs.finish(
      'failed',
      'failed',
      'Der USB-Stick ist voll. Ihre Daten und die letzte Sicherung sind unverändert. Wählen Sie einen anderen Ort.',
    );
  };
  return (
    <PageFrame>
      <PageHeader
        title="Bausteine"
        sub="Zustände, die auf den Seiten nicht alle zugleich vorkommen"
        actions={
          <>
            <Button onClick={startJob}>Auftrag beginnen</Button>
            <Button variant="primary" onClick={() => setAsking(true)}>
              Sicherung einspielen
            </Button>
          </>
        }
      />
      <PageBody className="columns">
        <Section title="Schaltflächen" line>
          <div className="stack">
            <p className="cluster">
              <Button>Abbrechen</Button>
              <Button variant="bare">Rückgängig</Button>
              <Button variant="danger">Löschen</Button>
              <Button busy>Wird gespeichert</Button>
              <IconButton icon={Upload} label="Liste einlesen" />
              <Button size="small">Klein</Button>
            </p>
            <p>
              <Button showReason disabledReason="Versenden geht erst, wenn die Tagesordnung einen Punkt hat.">
                Versenden
              </Button>
            </p>
          </div>
        </Section>
        <Section title="Felder" line>
          <div className="stack">
            <TextField label="Amtszeit bis" defaultValue="31.12.2028" help="Tag.Monat.Jahr" />
            <TextField
              label="Beginn"
              defaultValue="18:00"
              error="Der Beginn liegt nach dem Ende (16:30 Uhr). Bitte ändern Sie eine der beiden Zeiten."
            />
            <TextField label="Aktenzeichen" defaultValue="vergibt Rundtisch beim Speichern" disabled />
            <RadioGroup
              label="Farben"
              layout="segment"
              value={appearance.theme}
              onChange={(event) =>
                applyAppearance({ ...appearance, theme: event.target.value as typeof appearance.theme })
              }
              options={[
                { value: 'system', label: 'wie Windows' },
                { value: 'light', label: 'hell' },
                { value: 'dark', label: 'dunkel' },
              ]}
            />
            <RadioGroup
              label="Schriftgröße"
              layout="row"
              value={appearance.size}
              onChange={(event) =>
                applyAppearance({ ...appearance, size: event.target.value as typeof appearance.size })
              }
              options={(['100', '112', '125', '150'] as const).map((size) => ({
                value: size,
                label: `${size} %`,
              }))}
            />
          </div>
        </Section>
        <Section title="Fortschritt und Meldungen" line>
          <div className="stack">
            <Progress title="Briefe werden erzeugt" done={7} total={10} onCancel={() => undefined} />
            <Progress title="Liste wird gelesen" done={0} total={0} />
            <Notice action={<Button size="small">Ansetzen</Button>}>
              Diese Sitzung ist noch ein Entwurf.
            </Notice>
            <Notice tone="warn">Die Einladung geht 2 Tage zu spät hinaus. Das wird vermerkt.</Notice>
            <Notice tone="bad" action={<Button size="small">Anderer Ort</Button>}>
              Die Datei ließ sich nicht schreiben: Auf E: ist kein Platz.
            </Notice>
            <Notice tone="ok">Sicherung gespeichert und geprüft: 4,2 MB, auf USB-Stick E:</Notice>
          </div>
        </Section>
        <Section title="Leer" line>
          <EmptyState
            title="Noch keine Personen"
            level={3}
            actions={<Button icon={Upload}>Liste einlesen</Button>}
          >
            Lesen Sie Ihre Excel-Liste ein, Rundtisch zeigt vorher, was ankommt.
          </EmptyState>
        </Section>
        <Section title="Laden und Zustände" line>
          <div className="stack">
            <Skeleton />
            <p className="cluster">
              <State tone="ok">lesbar</State>
              <State tone="warn">12/2026</State>
              <State tone="bad">kein Kontaktweg</State>
              <State tone="none">keine</State>
            </p>
          </div>
        </Section>
        <Section title="Die Runde" line>
          <p className="cluster">
            <Logo className="icon--big" />
            <QuorumGauge size={76} present={9} gone={1} needed={6} label="9 von 10 vertreten, 6 nötig" />
            <QuorumGauge size={76} present={6} gone={4} needed={6} label="6 von 10 vertreten, 6 nötig" />
            <QuorumGauge
              size={104}
              present={6}
              barred={1}
              gone={3}
              needed={6}
              showTotal
              label="6 von 10 stimmen ab"
            />
            <QuorumGauge size={76} present={41} open={7} needed={25} label="41 von 48 vertreten" />
          </p>
        </Section>
      </PageBody>
      <Question
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => setAsking(false)}
        title="Sicherung vom 14. November einspielen?"
        intro="Rundtisch-Sicherung vom Samstag, 11:20 Uhr. Kennwort richtig, Datei vollständig."
        confirm="Diesen Stand einspielen"
      >
        <Notice>
          <strong>Ihr heutiger Stand geht nicht verloren.</strong> Er bleibt aufgehoben, bis Sie ihn selbst
          entfernen.
        </Notice>
      </Question>
    </PageFrame>
  );
}
