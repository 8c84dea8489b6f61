import { type FormEvent, useEffect, useState } from 'react';
import { Day } from '../../../shared/values.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface Ending {
  membershipId: number;
  person: string;
  fromDay: string;
}

/** Asks for the last day of a membership; today by default. */
export function EndMembership({ ending, onClose }: { ending: Ending | null; onClose: () => void }) {
  const { data: app } = useCall('app.state', {});
  const save = useSave('committees.endMembership');
  const [day, setDay] = useState('');
  const [error, setError] = useState<string>();
  const today = app?.today ?? '';
  useEffect(() => {
    setDay(today);
    setError(undefined);
    if (!ending) return;
  }, [ending, today]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ending) return;
    const parsed = Day.safeParse(day);
    if (!parsed.success) {
      setError(parsed.error.issues[0]?.message);
      return;
    }
    save.mutate(
      { membershipId: ending.membershipId, untilDay: parsed.data },
      { onSuccess: onClose, onError: (problem) => setError(problem.fields.untilDay ?? problem.message) },
    );
  };
  return (
    <Dialog
      open={ending !== null}
      onClose={onClose}
      size="small"
      title={`Mitgliedschaft von ${ending?.person ?? ''} beenden?`}
      onSubmit={submit}
      foot={
        <>
          <Button onClick={onClose}>Abbrechen</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            Mitgliedschaft beenden
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          {ending && `Sie besteht seit dem ${dayText(ending.fromDay)}. `}Der Sitz bleibt frei, bis Sie ihn neu
          besetzen, und zählt bei der Beschlussfähigkeit weiter mit.
        </p>
        <DateField
          label="Letzter Tag"
          width="medium"
          today={today}
          value={day}
          onChange={setDay}
          error={error}
        />
      </div>
    </Dialog>
  );
}
