import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { NewPassphrase, type SavedBackup } from '../../../shared/features/backups.ts';
import { queryClient } from '../../api.ts';
import { useJob } from '../../app/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { PassphraseFields, type PassphraseValues } from './PassphraseFields.tsx';
import { RunningJob } from './RunningJob.tsx';
import { savedText } from './words.ts';

const Values = z
  .object({ passphrase: NewPassphrase, repeated: z.string() })
  .refine(({ passphrase, repeated }) => passphrase === repeated, {
    path: ['repeated'],
    message: 'Das ist nicht dasselbe Kennwort. Bitte geben Sie es noch einmal ein.',
  });

const title = 'Sicherung wird geschrieben';
const savedSentence = ({ saved }: { saved: SavedBackup | null }) => (saved ? savedText(saved) : '');

/** "Jetzt sichern": passphrase, place, progress, and the sentence that it is saved and was read back. */
export function CreateBackup({ open, onClose }: { open: boolean; onClose: () => void }) {
  // Gone when closed: no passphrase of the last time stays in the fields.
  return open ? <CreateDialog onClose={onClose} /> : null;
}

function CreateDialog({ onClose }: { onClose: () => void }) {
  const toasts = useToasts();
  const job = useJob('backups.create', { title, done: savedSentence });
  const [saved, setSaved] = useState<SavedBackup | null>(null);
  /** Goes on in the background: then the result comes as a toast. */
  const closed = useRef(false);
  useEffect(() => {
    closed.current = false;
    return () => {
      closed.current = true;
    };
  }, []);
  const form = useForm<PassphraseValues>({
    mode: 'onTouched',
    resolver: zodResolver(Values),
    defaultValues: { passphrase: '', repeated: '' },
  });
  const save = form.handleSubmit(async ({ passphrase }) => {
    const answer = await job.run({ passphrase });
    if (!answer?.saved) return;
    void queryClient.invalidateQueries();
    if (closed.current) toasts.show({ message: savedText(answer.saved) });
    else setSaved(answer.saved);
  });
  if (saved) return <SavedDialog saved={saved} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Jetzt sichern"
      intro="Alle Daten kommen verschlüsselt in eine Datei. Danach liest Rundtisch sie zur Probe wieder."
      {...(!job.running && { onSubmit: save })}
      foot={
        job.running ? (
          <Button onClick={onClose}>Im Hintergrund weiter</Button>
        ) : (
          <>
            <Button onClick={onClose}>Abbrechen</Button>
            <Button type="submit" variant="primary">
              Ort wählen und sichern
            </Button>
          </>
        )
      }
    >
      {job.running ? (
        <RunningJob title={title} />
      ) : (
        <div className="stack">
          {job.error && (
            <Notice tone="bad" live>
              {job.error.message}
            </Notice>
          )}
          <PassphraseFields form={form} />
          <Notice>
            Schreiben Sie das Kennwort auf und bewahren Sie es getrennt von der Sicherung auf, am besten im
            Tresor. <strong>Ohne Kennwort kann niemand die Sicherung öffnen.</strong>
          </Notice>
        </div>
      )}
    </Dialog>
  );
}

function SavedDialog({ saved, onClose }: { saved: SavedBackup; onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Ihre Arbeit ist gesichert"
      size="small"
      foot={
        <Button variant="primary" autoFocus onClick={onClose}>
          Fertig
        </Button>
      }
    >
      <div className="stack">
        <p>{savedText(saved)}.</p>
        <p className="second">
          Datei: {saved.fileName}. Nehmen Sie den Stick jetzt ab und legen Sie ihn an einen anderen Ort als
          diesen Rechner.
        </p>
      </div>
    </Dialog>
  );
}
