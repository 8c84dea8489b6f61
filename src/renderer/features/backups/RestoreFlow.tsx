import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { BackupPreview, ChosenBackup } from '../../../shared/features/backups.ts';
import { showProblem } from '../../app/problem.tsx';
import { useJob } from '../../app/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { RunningJob } from './RunningJob.tsx';
import { instantText, sizeText } from './words.ts';

const choosing = 'Datei wird gewählt';
const opening = 'Sicherung wird geöffnet und geprüft';
const restoring = 'Sicherung wird eingespielt';

/** While a job runs, its own "Abbrechen" is the way out. */
const stay = () => {};

/**
 * "Sicherung einspielen" in dialogs: choose the file, give its passphrase, look at what is inside, decide. Changes nothing
 * before "Diesen Stand einspielen". Serves the page "Sicherung" and the first start.
 */
export function RestoreFlow({ onClose }: { onClose: () => void }) {
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const forget = useJob('backups.discard', { title: 'Sicherung wird geschlossen' });
  const restore = useJob('backups.restore', { title: restoring, done: () => 'Sicherung eingespielt' });
  const leave = () => {
    if (chosen) void forget.run({ token: chosen.token });
    onClose();
  };
  const decide = async ({ token, contents }: BackupPreview) => {
    const replaced = contents.some((line) => line.today !== null);
    const answer = await restore.run({ token });
    // The window has started anew with the restored data, so the sentence comes from outside this component.
    if (answer) {
      showProblem({
        title: 'Die Sicherung ist eingespielt',
        message: `Sie arbeiten jetzt mit dem Stand vom ${instantText(answer.createdAt)} (${answer.regionName}).${replaced ? ' Der Stand davor ist aufgehoben; Sie finden ihn unter „Sicherung“.' : ''}`,
      });
    }
  };
  if (preview) {
    return (
      <PreviewDialog
        preview={preview}
        problem={restore.error?.message}
        running={restore.running ? <RunningJob title={restoring} /> : null}
        onConfirm={() => void decide(preview)}
        onClose={restore.running ? stay : leave}
      />
    );
  }
  if (chosen) {
    return (
      <PassphraseDialog
        key={chosen.token}
        chosen={chosen}
        onOpened={setPreview}
        onChosen={setChosen}
        onClose={leave}
      />
    );
  }
  return <ChooseDialog onChosen={setChosen} onClose={leave} />;
}

function useChoose(onChosen: (chosen: ChosenBackup) => void) {
  const job = useJob('backups.choose', { title: choosing });
  const choose = async () => {
    const answer = await job.run({});
    if (answer?.chosen) onChosen(answer.chosen);
  };
  return { choose, error: job.error, running: job.running };
}

function ChooseDialog({
  onChosen,
  onClose,
}: {
  onChosen: (chosen: ChosenBackup) => void;
  onClose: () => void;
}) {
  const { choose, error, running } = useChoose(onChosen);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Sicherung einspielen"
      intro="Wählen Sie die Datei der Sicherung. Sie sehen zuerst, was darin ist; bis dahin ändert sich nichts."
      size="small"
      foot={
        <>
          <Button onClick={onClose}>Abbrechen</Button>
          <Button variant="primary" autoFocus busy={running} onClick={() => void choose()}>
            Datei wählen
          </Button>
        </>
      }
    >
      {error ? (
        <Notice tone="bad" live>
          {error.message}
        </Notice>
      ) : (
        <p className="second">
          Der Name der Datei endet auf „.tar.age“, zum Beispiel „Rundtisch-Lindetal-2026-11-14.tar.age“.
        </p>
      )}
    </Dialog>
  );
}

const Values = z.object({ passphrase: z.string().min(1, 'Bitte geben Sie das Kennwort der Sicherung ein.') });

interface PassphraseDialogProps {
  chosen: ChosenBackup;
  onOpened: (preview: BackupPreview) => void;
  onChosen: (chosen: ChosenBackup) => void;
  onClose: () => void;
}

function PassphraseDialog({ chosen, onOpened, onChosen, onClose }: PassphraseDialogProps) {
  const job = useJob('backups.open', { title: opening });
  const other = useChoose(onChosen);
  const [visible, setVisible] = useState(false);
  const form = useForm<z.infer<typeof Values>>({
    resolver: zodResolver(Values),
    defaultValues: { passphrase: '' },
  });
  const open = form.handleSubmit(async ({ passphrase }) => {
    const preview = await job.run({ token: chosen.token, passphrase });
    if (preview) onOpened(preview);
  });
  const wrong = job.error?.code === 'wrongPassphrase' ? job.error.message : undefined;
  const problem = other.error?.message ?? (wrong ? undefined : job.error?.message);
  return (
    <Dialog
      open
      onClose={job.running ? stay : onClose}
      title="Sicherung öffnen"
      intro={`${chosen.fileName}, ${sizeText(chosen.bytes)}`}
      size="small"
      {...(!job.running && { onSubmit: open })}
      foot={
        job.running ? undefined : (
          <>
            <Button onClick={onClose}>Abbrechen</Button>
            <Button onClick={() => void other.choose()}>Andere Datei wählen</Button>
            <Button type="submit" variant="primary">
              Öffnen
            </Button>
          </>
        )
      }
    >
      {job.running ? (
        <RunningJob title={opening} />
      ) : (
        <div className="stack">
          {problem && (
            <Notice tone="bad" live>
              {problem}
            </Notice>
          )}
          <TextField
            label="Kennwort der Sicherung"
            type={visible ? 'text' : 'password'}
            autoComplete="current-password"
            spellCheck={false}
            autoFocus
            {...form.register('passphrase')}
            error={form.formState.errors.passphrase?.message ?? wrong}
          />
          <CheckBox
            label="Kennwort zeigen"
            checked={visible}
            onChange={(event) => setVisible(event.target.checked)}
          />
        </div>
      )}
    </Dialog>
  );
}
