import './printing.css';
import { FolderOpen, Printer, RotateCw, Save } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { useJob } from '../../app/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { useDimmedPage } from '../../ui/Dialog.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';
import { matchesKeys } from '../../app/shortcuts.ts';
import { CheckPanel } from './CheckPanel.tsx';
import { PdfView } from './PdfView.tsx';
import { StructurePanel } from './StructurePanel.tsx';
import { useOpenPdf } from './useOpenPdf.ts';
import { useStructure } from './useStructure.ts';

export { startWorker } from './pdf.ts';

export interface PreviewDialogProps {
  printed: PrintedDocument;
  onClose: () => void;
}

const tabs = [
  { id: 'pages', label: 'Seiten' },
  { id: 'structure', label: 'Strukturansicht' },
  { id: 'check', label: 'Strukturprüfung' },
] as const;

/** What was printed, as it is on paper and as it is read aloud; from here it goes to the printer or into a file. */
export function PreviewDialog({ printed, onClose }: PreviewDialogProps) {
  const { open, problem, retry } = useOpenPdf(printed);
  const structure = useStructure(printed.id);
  const out = useOutput(printed.id);
  useDimmedPage(true);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = matchesKeys(event.nativeEvent, 'Control+P')
      ? out.print
      : matchesKeys(event.nativeEvent, 'Control+S')
        ? out.save
        : null;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <DialogFrame open onClose={onClose} title={printed.name} size="full">
      <div className="print" onKeyDownCapture={onKeyDown}>
        <Tabs
          className="print__tabs"
          onSelectionChange={(key) => key !== 'pages' && structure.start()}
          keyboardActivation="automatic"
        >
          <TabList aria-label="Ansichten" className="tabs print__tablist">
            {tabs.map(({ id, label }) => (
              <Tab key={id} id={id} data-text={label}>
                {label}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="pages" className="print__panel print__panel--pages" shouldForceMount>
            {problem && (
              <div className="print__text">
                <Notice
                  tone="bad"
                  live
                  action={
                    <Button size="small" icon={RotateCw} onClick={retry}>
                      Noch einmal laden
                    </Button>
                  }
                >
                  {problem}
                </Notice>
              </div>
            )}
            {open ? (
              <PdfView open={open} label={`Seiten: ${printed.name}`} />
            ) : (
              !problem && (
                <div className="print__text">
                  <Skeleton label="Seiten werden geladen" lines={0} />
                </div>
              )
            )}
          </TabPanel>
          <TabPanel id="structure" className="print__panel">
            <StructurePanel {...structure} />
          </TabPanel>
          <TabPanel id="check" className="print__panel">
            <CheckPanel {...structure} />
          </TabPanel>
        </Tabs>
        <footer className="dialog__foot print__foot">
          <Told out={out} />
          <Button onClick={onClose}>Schließen</Button>
          <Button icon={Save} busy={out.saving} aria-keyshortcuts="Control+S" onClick={out.save}>
            Speichern unter …
          </Button>
          <Button
            variant="primary"
            icon={Printer}
            busy={out.printing}
            aria-keyshortcuts="Control+P"
            aria-describedby={out.hint}
            onClick={out.print}
          >
            Drucken
          </Button>
        </footer>
      </div>
    </DialogFrame>
  );
}

/** Printing and saving, and what to say about them. */
function useOutput(id: string) {
  const opening = useJob('printing.open', { title: 'PDF wird geöffnet' });
  const saving = useJob('printing.save', { title: 'PDF wird gespeichert' });
  const showing = useJob('printing.show', { title: 'Ordner wird geöffnet' });
  const [told, setTold] = useState('');
  const hint = useId();
  const print = async () => {
    setTold('');
    const done = await opening.run({ id });
    if (done)
      setTold(
        done.opened
          ? 'Das PDF ist in Ihrem PDF-Programm geöffnet. Drucken Sie es von dort.'
          : `Kein PDF-Programm gefunden. Die Datei liegt hier: ${done.path}`,
      );
  };
  const save = async () => {
    setTold('');
    const done = await saving.run({ id });
    if (done) setTold(`Gespeichert: ${done.path}`);
  };
  return {
    print: () => !opening.running && void print(),
    save: () => !saving.running && void save(),
    showFolder: () => void showing.run({ id }),
    printing: opening.running,
    saving: saving.running,
    told,
    /** Id of the sentence that says what printing does. */
    hint,
    problem: (opening.error ?? saving.error ?? showing.error)?.message,
  };
}

function Told({ out }: { out: ReturnType<typeof useOutput> }) {
  return (
    <div className="dialog__foot-start print__told">
      <p role="status" className={out.told ? undefined : 'sr'}>
        {out.told}
      </p>
      <p id={out.hint} className={out.told || out.problem ? 'sr' : 'second print__hint'}>
        „Drucken“ öffnet das PDF in Ihrem PDF-Programm. Dort wählen Sie den Drucker.
      </p>
      {out.problem && (
        <Notice tone="bad" live>
          {out.problem}
        </Notice>
      )}
      {out.told && (
        <Button size="small" icon={FolderOpen} onClick={out.showFolder}>
          Ordner anzeigen
        </Button>
      )}
    </div>
  );
}
