import { type FormEvent, useState } from 'react';
import type { AttendeeView, MeetingView } from '../../../shared/features/meetings.ts';
import { clockTime } from '../../../shared/rules/germanFormat.ts';
import { ApiError, useCall } from '../../api.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { TimeField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { isTime, onMeetingDay } from './meetingTime.ts';
import { useAct } from './useAct.ts';

/** Runs a command of a dialog; its errors stay in the dialog, beside the field they belong to. */
function useDialogSave(onClose: () => void) {
  const [failure, setFailure] = useState<ApiError | null>(null);
  const run = async (save: () => Promise<unknown>) => {
    try {
      await save();
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
  };
  const field = (name: string) => failure?.fields[name];
  const general = failure && Object.keys(failure.fields).length === 0 ? failure.message : undefined;
  return { run, field, general };
}

/** Times of one stay, to be corrected. */
export function StayDialog({
  meeting,
  attendee,
  interval,
  onClose,
}: {
  meeting: MeetingView;
  attendee: AttendeeView;
  interval: AttendeeView['intervals'][number];
  onClose: () => void;
}) {
  const [came, setCame] = useState(clockTime(interval.cameAt));
  const [left, setLeft] = useState(interval.leftAt ? clockTime(interval.leftAt) : '');
  const save = useSave('meetings.saveInterval');
  const remove = useAct('meetings.removeInterval', 'Der Eintrag bleibt erhalten');
  const { run, field, general } = useDialogSave(onClose);
  const valid = isTime(came) && (left === '' || isTime(left));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!valid) return;
    void run(() =>
      save.mutateAsync({
        id: interval.id,
        cameAt: onMeetingDay(meeting, came),
        leftAt: left === '' ? null : onMeetingDay(meeting, left),
      }),
    );
  };
  const wrong = 'Bitte geben Sie eine Uhrzeit ein, zum Beispiel 16 oder 16:30.';
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={`Wann war ${attendee.name} da?`}
      onSubmit={submit}
      foot={
        <>
          <Button onClick={onClose}>Abbrechen</Button>
          <Button
            onClick={async () => {
              if (await remove.act({ id: interval.id })) onClose();
            }}
          >
            Eintrag entfernen
          </Button>
          <Button type="submit" variant="primary">
            Zeiten speichern
          </Button>
        </>
      }
    >
      <div className="stack">
        <TimeField
          label="gekommen"
          value={came}
          onChange={setCame}
          autoFocus
          error={isTime(came) ? (field('cameAt') ?? general) : wrong}
        />
        <TimeField
          label="gegangen"
          optional
          help="leer: bis zum Ende"
          value={left}
          onChange={setLeft}
          error={left === '' || isTime(left) ? field('leftAt') : wrong}
        />
      </div>
    </Dialog>
  );
}

/** Somebody who belongs to no seat: a name, or a person who is known already. */
export function GuestDialog({
  meeting,
  at,
  onClose,
}: {
  meeting: MeetingView;
  at: string;
  onClose: () => void;
}) {
  const { data: people } = useCall('people.choices', {});
  const [name, setName] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const save = useSave('meetings.addGuest');
  const { run, field, general } = useDialogSave(onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title="Wer ist zu Gast?"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() =>
          save.mutateAsync({
            meetingId: meeting.id,
            personId: personId === null ? null : Number(personId),
            name,
            at,
          }),
        );
      }}
      foot={
        <>
          <Button onClick={onClose}>Abbrechen</Button>
          <Button type="submit" variant="primary">
            Gast eintragen
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextField
          label="Name und Stelle"
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={field('name') ?? general}
          help="Zum Beispiel: Lena Weiß, Lindetaler Bote"
        />
        <ChoiceBox
          label="Oder eine Person, die Sie schon führen"
          optional
          items={people?.persons ?? []}
          value={personId}
          onChange={setPersonId}
          error={field('personId')}
        />
      </div>
    </Dialog>
  );
}
