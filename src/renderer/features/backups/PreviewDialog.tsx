import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BackupPreview } from '../../../shared/features/backups.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice, State } from '../../ui/Feedback.tsx';
import { instantDay, instantText } from './words.ts';

interface PreviewDialogProps {
  preview: BackupPreview;
  problem: string | undefined;
  /** Progress in place of the buttons while it is being restored. */
  running: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** What is in the backup, beside what is here today, and the question whether to take it. */
export function PreviewDialog({ preview, problem, running, onConfirm, onClose }: PreviewDialogProps) {
  const existing = preview.contents.some((line) => line.today !== null);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Sicherung vom ${instantDay(preview.createdAt)} einspielen?`}
      intro={`${preview.regionName}, ${instantText(preview.createdAt)}. Kennwort richtig, Datei vollständig.`}
      role="alertdialog"
      foot={
        running ? undefined : (
          <>
            <Button autoFocus onClick={onClose}>
              Abbrechen
            </Button>
            <Button variant="primary" onClick={onConfirm}>
              Diesen Stand einspielen
            </Button>
          </>
        )
      }
    >
      <div className="stack">
        {problem && (
          <Notice tone="bad" live>
            {problem}
          </Notice>
        )}
        {!preview.sameRegion && (
          <Notice tone="warn">
            <strong>Diese Sicherung kommt aus einer anderen Gesundheitsregion</strong> als Ihre heutigen
            Daten.
          </Notice>
        )}
        {preview.demo && (
          <Notice>
            <strong>Das ist die Demo-Region mit erfundenen Daten.</strong> Sie bleibt von den Daten einer
            Geschäftsstelle getrennt.
          </Notice>
        )}
        <Contents preview={preview} existing={existing} />
        {running ??
          (existing && (
            <Notice icon={History}>
              <strong>Ihr heutiger Stand geht nicht verloren.</strong> Er bleibt aufgehoben, bis Sie ihn
              selbst entfernen. Zurück kommen Sie unter „Sicherung“, „Frühere Stände“.
            </Notice>
          ))}
      </div>
    </Dialog>
  );
}

function Contents({ preview, existing }: { preview: BackupPreview; existing: boolean }) {
  return (
    <table className="table table--plain">
      <caption className="sr">
        {existing ? 'Vergleich der Sicherung mit dem heutigen Stand' : 'Inhalt der Sicherung'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Inhalt</th>
          <th scope="col" className="end">
            in der Sicherung
          </th>
          {existing && (
            <>
              <th scope="col" className="end">
                heute
              </th>
              <th scope="col" className="end">
                Unterschied
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {preview.contents.map(({ label, inBackup, today }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="num end">{inBackup}</td>
            {existing && today !== null && (
              <>
                <td className="num end">{today}</td>
                <td className="num end">
                  <Difference inBackup={inBackup} today={today} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Difference({ inBackup, today }: { inBackup: number; today: number }) {
  if (inBackup === today) return <span className="quiet">–</span>;
  if (today > inBackup)
    return <State tone="warn">{counted(today - inBackup, 'fehlt darin', 'fehlen darin')}</State>;
  return <span>{inBackup - today} mehr</span>;
}
