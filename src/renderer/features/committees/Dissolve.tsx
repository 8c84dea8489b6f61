import { useState } from 'react';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { useSave } from '../../app/useSave.ts';
import { CheckBox } from '../../ui/Choice.tsx';
import { LastDayDialog } from './LastDayDialog.tsx';

/** Asks for the last day of a committee, and whether terms and roles end with it. */
export function Dissolve({
  committee: { id, committee },
  open,
  onClose,
}: {
  committee: StoredCommittee;
  open: boolean;
  onClose: () => void;
}) {
  const save = useSave('committees.dissolve');
  const [endMemberships, setEndMemberships] = useState(true);
  return (
    <LastDayDialog
      open={open}
      onClose={onClose}
      title={`${committee.name} auflösen?`}
      confirm="Gremium auflösen"
      busy={save.isPending}
      text="Danach gilt das Gremium als beendet. Sitzungen, Beschlüsse und Protokolle bleiben erhalten."
      onConfirm={(endedOn, fail) =>
        save.mutate(
          { id, endedOn, endMemberships },
          { onSuccess: onClose, onError: ({ fields, message }) => fail(fields.endedOn ?? message) },
        )
      }
    >
      <CheckBox
        label="Mitgliedschaften und Rollen enden mit diesem Tag"
        checked={endMemberships}
        onChange={(event) => setEndMemberships(event.target.checked)}
      />
    </LastDayDialog>
  );
}
