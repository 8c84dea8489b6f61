import { type FormEvent, useState } from 'react';
import type { AttendeeView, MeetingView } from '../../../shared/features/meetings.ts';
import { clockTime } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { useDialogSave } from '../../app/forms/useDialogSave.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { TimeField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { isTime, onMeetingDay } from './meetingTime.ts';
import { useAct } from './useAct.ts';

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
    <FormDialog
      onClose={onClose}
      size="small"
      title={`Wann war ${attendee.name} da?`}
      onSubmit={submit}
      submit="Zeiten speichern"
      more={
        <Button
          onClick={async () => {
            if (await remove.act({ id: interval.id })) onClose();
          }}
        >
          Eintrag entfernen
        </Button>
      }
    >
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
    </FormDialog>
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
    <FormDialog
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
      submit="Gast eintragen"
    >
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
    </FormDialog>
  );
}
