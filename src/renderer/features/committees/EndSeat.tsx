import { useEffect, useState } from 'react';
import { useSave } from '../../app/useSave.ts';
import { TextField } from '../../ui/TextField.tsx';
import { LastDayDialog } from './LastDayDialog.tsx';

export interface EndingSeat {
  seatId: number;
  title: string;
  /** Who sits there; empty where nobody does. */
  person: string;
}

/** Asks from when on a seat does not count any more, and why. */
export function EndSeat({ ending, onClose }: { ending: EndingSeat | null; onClose: () => void }) {
  const save = useSave('committees.endSeat');
  const [reason, setReason] = useState('');
  const seatId = ending?.seatId;
  useEffect(() => {
    // Another seat, another reason.
    if (seatId !== undefined) setReason('');
  }, [seatId]);
  return (
    <LastDayDialog
      open={ending !== null}
      onClose={onClose}
      title={`Sitz ${ending?.title ?? ''} wegfallen lassen?`}
      confirm="Sitz wegfallen lassen"
      busy={save.isPending}
      text={
        <>
          Nach diesem Tag zählt der Sitz nicht mehr mit.
          {ending?.person && ` Die Mitgliedschaft von ${ending.person} endet mit ihm.`} Frühere Sitzungen
          bleiben, wie sie waren.
        </>
      }
      onConfirm={(untilDay, fail) => {
        if (!ending) return;
        save.mutate(
          { seatId: ending.seatId, untilDay, reason },
          { onSuccess: onClose, onError: ({ fields, message }) => fail(fields.untilDay ?? message) },
        );
      }}
    >
      <TextField
        label="Grund"
        optional
        help="Steht danach im Verlauf, zum Beispiel: Satzung vom 3. März geändert."
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </LastDayDialog>
  );
}
