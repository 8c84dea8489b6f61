import { useState } from 'react';
import { Link } from 'wouter';
import type { Holder, RecordKey } from '../../../shared/features/trash.ts';
import { erasureReasons } from '../../../shared/features/trash.labels.ts';
import { useCall } from '../../api.ts';
import { useJob } from '../../app/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog, Question } from '../../ui/Dialog.tsx';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { placePaths } from '../../app/paths.ts';

interface EraseDialogProps {
  records: readonly RecordKey[];
  onClose: () => void;
  /** Called when they are gone; the dialog may still say where they can be read. */
  onErased: () => void;
}

type Reason = (typeof erasureReasons)[number];

/** Asks before something is erased for good: what goes, what stays, why; afterwards says where it can still be read. */
export function EraseDialog({ records, onClose, onErased }: EraseDialogProps) {
  const { data: preview } = useCall('trash.erasurePreview', { records: [...records] });
  const [reason, setReason] = useState<Reason | ''>('');
  const toasts = useToasts();
  const [holders, setHolders] = useState<readonly Holder[] | null>(null);
  const erase = useJob('trash.erase', {
    title: 'Endgültig löschen',
    done: ({ erased }) => (erased === 1 ? 'Ein Eintrag gelöscht' : `${erased} Einträge gelöscht`),
  });
  if (holders) return <Holders holders={holders} onClose={onClose} />;
  const run = async () => {
    if (reason === '') return;
    const answer = await erase.run({ records: [...records], reason });
    if (!answer) return;
    onErased();
    if (answer.holders.length > 0) {
      setHolders(answer.holders);
      return;
    }
    // The job is over before it is shown anywhere; without the name, which nobody should read again.
    toasts.show({
      message: records.length === 1 ? 'Endgültig gelöscht' : `${records.length} Einträge endgültig gelöscht`,
    });
    onClose();
  };
  const what = !preview
    ? ''
    : preview.names.length === 1
      ? `„${preview.names[0]}“`
      : `${preview.names.length.toLocaleString('de')} Einträge`;
  return (
    <Question
      open
      size="normal"
      onClose={onClose}
      title={what ? `${what} endgültig löschen?` : 'Endgültig löschen?'}
      confirm="Endgültig löschen"
      danger
      busy={erase.running}
      disabledReason={
        preview?.obstacles[0] ?? (reason === '' ? 'Bitte wählen Sie zuerst den Grund.' : undefined)
      }
      onConfirm={() => void run()}
    >
      {!preview ? (
        <Skeleton label="Wird geprüft" lines={4} />
      ) : (
        <div className="stack">
          {erase.error && (
            <Notice tone="bad" live>
              {erase.error.message}
            </Notice>
          )}
          {preview.obstacles.map((obstacle) => (
            <Notice key={obstacle} tone="bad">
              {obstacle}
            </Notice>
          ))}
          <p>
            Das lässt sich nicht zurücknehmen. Gelöscht wird überall: in den Listen, im Verlauf, in der Suche
            und in eingelesenen Listen.
          </p>
          {preview.goes.length > 0 && <p>Mit gelöscht: {preview.goes.join(', ')}.</p>}
          {preview.stays.length > 0 && (
            <ul>
              {preview.stays.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <RadioGroup
            label="Grund"
            help="Der Grund wird ohne Namen festgehalten, damit eine ältere Sicherung das Gelöschte nicht zurückbringt."
            options={erasureReasons.map((each) => ({ value: each, label: each }))}
            value={reason}
            onChange={(event) => setReason(event.target.value as Reason)}
          />
        </div>
      )}
    </Question>
  );
}

const day = (instant: string) => new Date(instant).toLocaleDateString('de-DE', { timeZone: 'Europe/Berlin' });

/** Old backups cannot be changed by the program; they lose it when they are restored. */
function Holders({ holders, onClose }: { holders: readonly Holder[]; onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Endgültig gelöscht"
      foot={
        <Button variant="primary" autoFocus onClick={onClose}>
          Schließen
        </Button>
      }
    >
      <div className="stack">
        <p>
          In diesen älteren Ständen und Sicherungen steht das Gelöschte noch. Spielen Sie einen davon ein,
          löscht Rundtisch es dabei wieder. Wenn niemand sie mehr braucht, entfernen Sie sie.
        </p>
        <ul>
          {holders.map(({ kind, name, at }) => (
            <li key={`${kind}${name}${at}`}>
              {kind === 'backup' ? `Sicherung ${name}` : name} vom {day(at)}
            </li>
          ))}
        </ul>
        <p>
          <Link href={placePaths.backups}>Zu den Sicherungen und früheren Ständen</Link>
        </p>
      </div>
    </Dialog>
  );
}
