import { useForm, Controller } from 'react-hook-form';
import { leave, useLeaveGuard } from '../app/leaveGuard.tsx';
import { usePageActions } from '../app/pageActions.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckBox, RadioGroup } from '../ui/Choice.tsx';
import { ComboBox } from '../ui/ComboBox.tsx';
import { DateField, TimeField } from '../ui/DateField.tsx';
import { FieldGroup, Form } from '../ui/Form.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { PageBody, PageHeader, Page as PageFrame } from '../ui/Page.tsx';
import { TemplateField } from '../app/forms/fields.tsx';
import { Select, TextArea, TextField } from '../ui/TextField.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { people } from './data.ts';

interface SampleMeeting {
  place: string;
  committee: string;
  day: string;
  start: string;
  minutes: number | null;
  lead: string | null;
  text: string;
  greeting: string;
  deputies: boolean;
  kind: string;
}

const defaultValues: SampleMeeting = {
  place: '',
  committee: '',
  day: '',
  start: '',
  minutes: 120,
  lead: null,
  text: '',
  greeting: 'Guten Tag {Vorname} {Nachname}',
  deputies: true,
  kind: 'presence',
};
const leads = people.map((person) => ({
  id: String(person.id),
  label: person.name,
  detail: person.organisation,
}));

/** Every field, in a form that is saved as a whole. */
export function Page() {
  const toasts = useToasts();
  const form = useForm<SampleMeeting>({ mode: 'onTouched', defaultValues });
  const { errors, isDirty } = form.formState;
  const save = form.handleSubmit((values) => {
    toasts.show({ message: `Sitzung gespeichert, ${values.minutes} Minuten` });
    form.reset(form.getValues());
  });
  useLeaveGuard(isDirty);
  usePageActions({ save: { label: 'Sitzung speichern', run: () => void save() } });
  return (
    <PageFrame>
      <PageHeader title="Sitzung anlegen" crumbs={[{ label: 'Sitzungen', href: '/sitzungen' }]} />
      <PageBody>
        <Form
          label="Sitzung"
          onSubmit={save}
          foot={
            <>
              <Button type="submit" variant="primary">
                Speichern
              </Button>
              <Button onClick={() => leave(() => form.reset())}>Abbrechen</Button>
            </>
          }
        >
          <FieldGroup title="Rahmen">
            <Select
              label="Gremium"
              width="span-6"
              empty="Bitte wählen"
              options={[{ value: '1', label: 'Steuerungsgruppe' }]}
              {...form.register('committee', { required: 'Bitte wählen Sie das Gremium.' })}
              error={errors.committee?.message}
            />
            <TextField
              label="Ort"
              width="span-6"
              help="Haus und Raum, wie sie in der Einladung stehen"
              {...form.register('place', { required: 'Bitte schreiben Sie, wo die Sitzung stattfindet.' })}
              error={errors.place?.message}
            />
            <Controller
              control={form.control}
              name="day"
              rules={{ required: 'Bitte schreiben Sie den Tag.' }}
              render={({ field, fieldState }) => (
                <DateField
                  label="Tag"
                  width="span-4"
                  help="3.4., morgen oder 14.11.26"
                  today="2026-11-23"
                  {...field}
                  error={fieldState.error?.message}
                />
              )}
            />
            <Controller
              control={form.control}
              name="start"
              rules={{ required: 'Bitte schreiben Sie den Beginn.' }}
              render={({ field, fieldState }) => (
                <TimeField label="Beginn" width="span-4" {...field} error={fieldState.error?.message} />
              )}
            />
            <Controller
              control={form.control}
              name="minutes"
              rules={{ required: 'Bitte schreiben Sie, wie lange die Sitzung dauert.' }}
              render={({ field, fieldState }) => (
                <NumberField
                  label="Dauer in Minuten"
                  width="span-4"
                  min={0}
                  max={600}
                  step={15}
                  {...field}
                  error={fieldState.error?.message}
                />
              )}
            />
          </FieldGroup>
          <FieldGroup title="Einladung" text="Was alle Mitglieder bekommen.">
            <Controller
              control={form.control}
              name="lead"
              render={({ field }) => (
                <ComboBox
                  label="Unterzeichnet von"
                  width="span-6"
                  options={leads}
                  help="Name oder Organisation tippen"
                  {...field}
                />
              )}
            />
            <TextArea label="Text" optional {...form.register('text')} />
            <TemplateField
              control={form.control}
              name="greeting"
              label="Begrüßung"
              rows={3}
              placeholders={[
                { name: 'Vorname', meaning: 'Vorname' },
                { name: 'Nachname', meaning: 'Nachname' },
              ]}
            />
            <RadioGroup
              label="Art"
              layout="segment"
              options={[
                { value: 'presence', label: 'vor Ort' },
                { value: 'hybrid', label: 'hybrid' },
                { value: 'online', label: 'online' },
              ]}
              {...form.register('kind')}
            />
            <CheckBox
              label="Vertretungen mit einladen"
              help="Sie bekommen denselben Brief mit einem Hinweis."
              {...form.register('deputies')}
            />
          </FieldGroup>
        </Form>
      </PageBody>
    </PageFrame>
  );
}
