import { dayText } from '../../../shared/rules/germanFormat.ts';
import { useSave } from '../../app/useSave.ts';
import { LastDayDialog } from './LastDayDialog.tsx';

export interface Ending {
  membershipId: number;
  person: string;
  fromDay: string;
}

/** Asks for the last day of a membership. */
export function EndMembership({ ending, onClose }: { ending: Ending | null; onClose: () => void }) {
  const save = useSave('committees.endMembership');
  return (
    <LastDayDialog
      open={ending !== null}
      onClose={onClose}
      title={`Mitgliedschaft von ${ending?.person ?? ''} beenden?`}
      confirm="Mitgliedschaft beenden"
      busy={save.isPending}
      text={
        <>
          {ending && `Sie besteht seit dem ${dayText(ending.fromDay)}. `}Der Sitz bleibt frei, bis Sie ihn neu
          besetzen, und zählt bei der Beschlussfähigkeit weiter mit.
        </>
      }
      onConfirm={(untilDay, fail) => {
        if (!ending) return;
        save.mutate(
          { membershipId: ending.membershipId, untilDay },
          { onSuccess: onClose, onError: ({ fields, message }) => fail(fields.untilDay ?? message) },
        );
      }}
    />
  );
}
