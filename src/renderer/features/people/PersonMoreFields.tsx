import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { type Person, PersonState } from '../../../shared/features/people.ts';
import { personStateLabels } from '../../../shared/features/people.labels.ts';
import { useCall } from '../../api.ts';
import { TagsField } from '../../app/forms/TagsField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { Select, TextArea, TextField } from '../../ui/TextField.tsx';
import { LanguagesField } from './LanguagesField.tsx';

interface Values {
  record: Person;
}

const states = PersonState.options.map((value) => ({ value, label: personStateLabels[value] }));

/** What each state does, said where it is chosen. */
const consequences: Record<PersonState, string> = {
  active: 'Bekommt Einladungen und Briefe.',
  moved: 'Bekommt keine Briefe, Etiketten und gedruckten Einladungen mehr; E-Mails weiterhin.',
  blocked: 'Bekommt weder Briefe noch Etiketten, Einladungen oder E-Mails.',
  deceased: 'Bekommt nichts mehr. Was festgehalten ist, bleibt erhalten.',
};

/** Whether she may get mail, since when not, and why. */
export function StateFields() {
  const { register, control, formState } = useFormContext<Values>();
  // A draft from before there were states has none.
  const state = useWatch({ control, name: 'record.state' }) ?? 'active';
  const errors = formState.errors.record;
  return (
    <FieldGroup title="Status">
      <Select
        label="Status"
        width="span-6"
        options={states}
        help={consequences[state]}
        {...register('record.state')}
      />
      {state !== 'active' && (
        <>
          <Controller
            control={control}
            name="record.stateSince"
            render={({ field, fieldState }) => (
              <DateField
                label="seit"
                optional
                width="span-6"
                year="last"
                {...field}
                value={field.value ?? ''}
                onChange={(day) => field.onChange(day || null)}
                error={fieldState.error?.message}
              />
            )}
          />
          <div className="field-line">
            <TextField
              label="Woher Sie das wissen"
              optional
              {...register('record.stateNote')}
              error={errors?.stateNote?.message}
            />
          </div>
        </>
      )}
    </FieldGroup>
  );
}

/** Languages, tags and what else is to be remembered. */
export function MoreFields() {
  const { register, control, formState } = useFormContext<Values>();
  const known = useCall('people.lists', {}).data?.tags ?? [];
  const errors = formState.errors.record;
  return (
    <>
      <FieldGroup
        title="Sprachen"
        text="Die erste ist die, in der die Person am liebsten liest. Ob sie eine Dolmetschung braucht, gehört zum Zugangsbedarf."
      >
        <Controller
          control={control}
          name="record.languages"
          render={({ field, fieldState }) => (
            <LanguagesField
              values={field.value ?? []}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      </FieldGroup>
      <FieldGroup title="Schlagwörter" text="Damit finden und filtern Sie Personen, zum Beispiel „Presse“.">
        <Controller
          control={control}
          name="record.tags"
          render={({ field, fieldState }) => (
            <TagsField
              values={field.value ?? []}
              known={known.map(({ name }) => name)}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      </FieldGroup>
      <FieldGroup title="Notiz">
        <div className="field-line">
          <TextArea label="Notiz" optional {...register('record.note')} error={errors?.note?.message} />
        </div>
      </FieldGroup>
    </>
  );
}
