import type { NeedView } from '../../../shared/features/accessibility.ts';
import { needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { Question } from '../../ui/Dialog.tsx';

/** Asks first, because nothing of a deleted need is kept. */
export function RemoveNeed({ need, onClose }: { need: NeedView; onClose: () => void }) {
  const remove = useSave('accessibility.removeNeed', () => 'Endgültig gelöscht');
  return (
    <Question
      open
      danger
      title={`„${needKindLabels[need.kind]}“ löschen?`}
      confirm="Endgültig löschen"
      busy={remove.isPending}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(
          { id: need.id },
          {
            onSuccess: onClose,
            onError: (error) => {
              onClose();
              showProblem({ title: 'Das ließ sich nicht löschen', message: error.message });
            },
          },
        )
      }
    >
      <p>Das lässt sich nicht zurücknehmen: Zum Schutz der Person bleibt davon nichts gespeichert.</p>
    </Question>
  );
}
