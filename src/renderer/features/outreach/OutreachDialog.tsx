import { type FormEvent, useState } from 'react';
import type { OutreachAnswer, OutreachChannel, OutreachRow } from '../../../shared/features/outreach.ts';
import { outreachAnswerLabels, outreachChannelLabels } from '../../../shared/features/outreach.labels.ts';
import { useCall } from '../../api.ts';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { useDialogSave } from '../../app/forms/useDialogSave.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { Select, TextArea, TextField } from '../../ui/TextField.tsx';
import { useAct } from '../meetings/useAct.ts';

/** What is known before anything is typed. */
export interface OutreachStart {
  personId?: number | null;
  organisationId?: number | null;
  committeeId?: number | null;
  seatId?: number | null;
  subject?: string;
}

interface OutreachDialogProps {
  /** Null for a new entry. */
  entry: OutreachRow | null;
  start?: OutreachStart;
  onClose: () => void;
}

/** Who spoke to whom, what was answered, what comes next. */
export function OutreachDialog(props: OutreachDialogProps) {
  const app = useCall('app.state', {}).data;
  const contacts = useCall('outreach.contacts', {}).data;
  const choices = useCall('people.choices', {}).data;
  const committees = useCall('committees.list', {}).data;
  if (!app || !contacts || !choices || !committees)
    return (
      <Dialog open onClose={props.onClose} title="Ansprache notieren">
        <Skeleton label="Angaben werden geladen" />
      </Dialog>
    );
  return <Fields {...props} {...{ contacts, choices, committees }} today={app.today} />;
}

interface FieldsProps extends OutreachDialogProps {
  today: string;
  contacts: { names: string[]; own: string };
  choices: { persons: { id: number; name: string }[]; organisations: { id: number; name: string }[] };
  committees: { id: number; name: string; shortName: string; ended: boolean }[];
}

const idText = (id: number | null | undefined) => (id ? String(id) : null);
const options = <K extends string>(labels: Record<K, string>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));

function Fields({ entry, start = {}, onClose, today, contacts, choices, committees }: FieldsProps) {
  const [values, setValues] = useState({
    person: idText(entry ? entry.personId : start.personId),
    organisation: idText(entry ? entry.organisationId : start.organisationId),
    committee: idText(entry ? entry.committeeId : start.committeeId) ?? '',
    day: entry?.day ?? today,
    channel: entry?.channel ?? ('phone' as OutreachChannel),
    contactedBy: entry?.contactedBy ?? contacts.own,
    subject: entry?.subject ?? start.subject ?? '',
    answer: entry?.answer ?? ('open' as OutreachAnswer),
    note: entry?.note ?? '',
    nextStep: entry?.nextStep ?? '',
    nextDay: entry?.nextDay ?? '',
  });
  const { run, field, general } = useDialogSave(onClose);
  const save = useSave('outreach.save');
  const remove = useAct('outreach.remove', 'Der Eintrag bleibt erhalten');
  const set = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const seatId = entry ? entry.seatId : (start.seatId ?? null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { person, organisation, committee, nextDay, ...rest } = values;
    await run(() =>
      save.mutateAsync({
        ...rest,
        id: entry?.id ?? null,
        personId: person ? Number(person) : null,
        organisationId: organisation ? Number(organisation) : null,
        committeeId: committee ? Number(committee) : null,
        // A seat belongs to its committee: with another one it is not meant any more.
        seatId: Number(committee) === (entry?.committeeId ?? start.committeeId) ? seatId : null,
        nextDay: nextDay || null,
      }),
    );
  };
  return (
    <FormDialog
      size="wide"
      onClose={onClose}
      title={entry ? 'Ansprache ändern' : 'Ansprache notieren'}
      onSubmit={(event) => void submit(event)}
      submit={entry ? 'Ansprache speichern' : 'Ansprache notieren'}
      busy={save.isPending}
      problem={general}
      more={
        entry && (
          <Button
            onClick={async () => {
              if (await remove.act({ id: entry.id })) onClose();
            }}
          >
            In den Papierkorb legen
          </Button>
        )
      }
    >
      <div className="form outreach-form">
        <FieldGroup title="Wer mit wem">
          <ChoiceBox
            label="Person"
            width="span-6"
            items={choices.persons}
            value={values.person}
            onChange={(person) => set({ person })}
            error={field('personId')}
          />
          <ChoiceBox
            label="Organisation"
            optional
            width="span-6"
            items={choices.organisations}
            value={values.organisation}
            onChange={(organisation) => set({ organisation })}
            error={field('organisationId')}
          />
          <DateField
            label="Am"
            width="span-3"
            year="last"
            today={today}
            value={values.day}
            onChange={(day) => set({ day })}
            error={field('day')}
          />
          <Select
            label="Wie"
            width="span-3"
            options={options(outreachChannelLabels)}
            value={values.channel}
            onChange={(event) => set({ channel: event.target.value as OutreachChannel })}
          />
          <TextField
            label="Gesprochen hat"
            optional
            width="span-6"
            list="outreach-contacts"
            value={values.contactedBy}
            onChange={(event) => set({ contactedBy: event.target.value })}
            error={field('contactedBy')}
          />
          <datalist id="outreach-contacts">
            {contacts.names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </FieldGroup>
        <FieldGroup title="Worum es ging">
          <Select
            label="Gremium"
            optional
            width="span-6"
            empty="kein bestimmtes"
            options={committees
              .filter(({ id, ended }) => !ended || String(id) === values.committee)
              .map(({ id, name }) => ({ value: String(id), label: name }))}
            value={values.committee}
            onChange={(event) => set({ committee: event.target.value })}
            error={field('committeeId')}
          />
          <TextField
            label="Thema"
            optional
            width="span-6"
            value={values.subject}
            onChange={(event) => set({ subject: event.target.value })}
            error={field('subject')}
          />
          <RadioGroup
            label="Antwort"
            layout="segment"
            options={options(outreachAnswerLabels)}
            value={values.answer}
            onChange={(event) => set({ answer: event.target.value as OutreachAnswer })}
          />
          <TextArea
            label="Notiz"
            optional
            rows={2}
            value={values.note}
            onChange={(event) => set({ note: event.target.value })}
            error={field('note')}
          />
        </FieldGroup>
        <FieldGroup title="Nächster Schritt">
          <TextField
            label="Was ist zu tun?"
            optional
            width="span-8"
            value={values.nextStep}
            onChange={(event) => set({ nextStep: event.target.value })}
            error={field('nextStep')}
          />
          <DateField
            label="Bis"
            optional
            width="span-4"
            today={today}
            value={values.nextDay}
            onChange={(nextDay) => set({ nextDay })}
            error={field('nextDay')}
          />
        </FieldGroup>
      </div>
    </FormDialog>
  );
}
