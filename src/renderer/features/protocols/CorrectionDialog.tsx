import { useState } from 'react';
import { ApiError } from '../../api.ts';
import { useSave } from '../../app/useSave.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextField.tsx';

/** A correction is a new dated version and says why it was needed. */
export function CorrectionDialog({ meetingId, onClose }: { meetingId: number; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const correct = useSave('protocols.correct');
  const submit = async () => {
    try {
      await correct.mutateAsync({ meetingId, note });
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  };
  return (
    <FormDialog
      onClose={onClose}
      title="Was wird korrigiert?"
      intro="Sie bekommen eine neue Fassung, die Sie ändern und festschreiben. Die jetzige bleibt aufbewahrt."
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      submit="Korrektur beginnen"
      busy={correct.isPending}
    >
      <TextArea
        label="Grund der Korrektur"
        autoFocus
        rows={3}
        help="Er steht im Kopf der neuen Fassung."
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={problem}
      />
    </FormDialog>
  );
}
