import { useState } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { PreferredChannel, PreferredFormat, type Person } from '../../../shared/features/people.ts';
import { preferredChannelLabels, preferredFormatLabels } from '../../../shared/features/people.labels.ts';
import { letterSalutation } from '../../../shared/rules/salutation.ts';
import { useCall } from '../../api.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { Select, TextField } from '../../ui/TextField.tsx';
import { useTemplateTexts } from '../templates/useTemplateTexts.ts';
import { OrganisationDialog } from './OrganisationDialog.tsx';

interface Values {
  record: Person;
}

const salutations = [
  { value: 'Frau', label: 'Frau' },
  { value: 'Herr', label: 'Herr' },
  { value: 'neutral', label: 'ohne Anrede' },
];
const channels = PreferredChannel.options.map((value) => ({ value, label: preferredChannelLabels[value] }));
const formats = PreferredFormat.options.map((value) => ({ value, label: preferredFormatLabels[value] }));

/** Who she is and for whom she works. */
export function NameFields({ isNew }: { isNew: boolean }) {
  const { register, formState } = useFormContext<Values>();
  const errors = formState.errors.record;
  return (
    <>
      <FieldGroup title="Name">
        <Select
          label="Anrede"
          width="span-4"
          options={salutations}
          autoFocus={isNew}
          {...register('record.salutation')}
        />
        <TextField
          label="Titel"
          optional
          width="span-4"
          {...register('record.title')}
          error={errors?.title?.message}
        />
        <TextField
          label="Namenszusatz"
          optional
          width="span-4"
          {...register('record.nameSuffix')}
          error={errors?.nameSuffix?.message}
        />
        <TextField
          label="Vorname"
          width="span-6"
          {...register('record.firstName')}
          error={errors?.firstName?.message}
        />
        <TextField
          label="Nachname"
          width="span-6"
          {...register('record.lastName')}
          error={errors?.lastName?.message}
        />
      </FieldGroup>
      <FieldGroup title="Organisation">
        <OrganisationField />
        <TextField
          label="Funktion"
          optional
          width="span-6"
          {...register('record.function')}
          error={errors?.function?.message}
        />
      </FieldGroup>
    </>
  );
}

function OrganisationField() {
  const { control, setValue } = useFormContext<Values>();
  const choices = useCall('people.choices', {});
  const [creating, setCreating] = useState(false);
  return (
    <div className="span-6 stack stack--tight">
      <Controller
        control={control}
        name="record.organisationId"
        render={({ field, fieldState }) => (
          <ChoiceBox
            label="Organisation"
            optional
            items={choices.data?.organisations ?? []}
            value={field.value === null ? null : String(field.value)}
            onChange={(id) => field.onChange(id === null ? null : Number(id))}
            onBlur={field.onBlur}
            name={field.name}
            ref={field.ref}
            error={fieldState.error?.message}
            empty="Diese Organisation gibt es noch nicht. Legen Sie sie unten an."
          />
        )}
      />
      <p>
        <Button variant="bare" size="small" className="pull-start" onClick={() => setCreating(true)}>
          Neue Organisation anlegen
        </Button>
      </p>
      {creating && (
        <OrganisationDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => setValue('record.organisationId', id, { shouldDirty: true, shouldTouch: true })}
        />
      )}
    </div>
  );
}

/** How invitations reach her. */
export function DispatchFields() {
  const { register, formState, control } = useFormContext<Values>();
  const person = useWatch({ control, name: 'record' });
  const errors = formState.errors.record;
  const computed = letterSalutation({ ...person, letterSalutation: '' }, useTemplateTexts()).replace(
    /,$/,
    '',
  );
  return (
    <FieldGroup title="Einladungen und Briefe">
      <div className="field-line">
        <RadioGroup
          label="Versand"
          layout="row"
          options={channels}
          {...register('record.preferredChannel')}
          error={errors?.preferredChannel?.message}
        />
      </div>
      <Select label="Format" width="span-6" options={formats} {...register('record.preferredFormat')} />
      <TextField
        label="Eigene Briefanrede"
        optional
        width="span-6"
        help={`Ohne Eintrag: ${computed}`}
        {...register('record.letterSalutation')}
        error={errors?.letterSalutation?.message}
      />
    </FieldGroup>
  );
}
