import './organisations.css';
import { useState } from 'react';
import { Controller, useController, useFormContext, useWatch } from 'react-hook-form';
import type { Organisation } from '../../../shared/features/people.ts';
import { parseSquareKilometres, squareKilometres } from '../../../shared/rules/area.ts';
import { useCall } from '../../api.ts';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { CountField } from '../../app/forms/fields.tsx';
import { TagsField } from '../../app/forms/TagsField.tsx';
import { CheckBox } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { SectorField } from './SectorField.tsx';

interface Values {
  record: Organisation;
}
const useFields = () => useFormContext<Values>();

/** What it is called and what it belongs to. `id` is null for a new organisation. */
export function NameFields({ id }: { id: number | null }) {
  const { control, register, formState } = useFields();
  const errors = formState.errors.record;
  const organisations = (useCall('people.choices', {}).data?.organisations ?? []).filter(
    (one) => one.id !== id,
  );
  return (
    <FieldGroup title="Organisation">
      <TextField
        label="Name"
        width="span-8"
        autoFocus={id === null}
        {...register('record.name')}
        error={errors?.name?.message}
      />
      <TextField
        label="Kurzname"
        optional
        width="span-4"
        {...register('record.shortName')}
        error={errors?.shortName?.message}
      />
      <Controller
        control={control}
        name="record.parentId"
        render={({ field, fieldState }) => (
          <ChoiceBox
            label="Teil von"
            optional
            width="span-8"
            help="Die größere Organisation, zu der sie gehört, zum Beispiel der Landkreis."
            items={organisations}
            value={field.value === null ? null : String(field.value)}
            onChange={(chosen) => field.onChange(chosen === null ? null : Number(chosen))}
            onBlur={field.onBlur}
            name={field.name}
            ref={field.ref}
            error={fieldState.error?.message}
            empty="Diese Organisation gibt es noch nicht. Legen Sie sie zuerst an."
          />
        )}
      />
      <Controller
        control={control}
        name="record.endedOn"
        render={({ field, fieldState }) => (
          <DateField
            label="Aufgelöst am"
            optional
            width="span-4"
            help="Danach geht keine Post mehr an ihre Anschrift."
            year="last"
            value={field.value ?? ''}
            onChange={(day) => field.onChange(day === '' ? null : day)}
            onBlur={field.onBlur}
            name={field.name}
            ref={field.ref}
            error={fieldState.error?.message}
          />
        )}
      />
    </FieldGroup>
  );
}

/** Main sector, further sectors and tags. */
export function SectorFields() {
  const { control, formState } = useFields();
  const lists = useCall('people.lists', {}).data;
  const main = useWatch({ control, name: 'record.sectorId' });
  const further = (lists?.sectors ?? []).filter((sector) => sector.id !== main);
  return (
    <FieldGroup title="Sektoren und Schlagwörter">
      <SectorField control={control} width="span-8" />
      <Controller
        control={control}
        name="record.furtherSectorIds"
        render={({ field }) => (
          <fieldset className="field field-line">
            <legend className="field__label">
              Weitere Sektoren <span className="field__optional">(freiwillig)</span>
            </legend>
            <div className="check-columns">
              {further.map((sector) => (
                <CheckBox
                  key={sector.id}
                  label={sector.name}
                  checked={field.value.includes(sector.id)}
                  onChange={(event) =>
                    field.onChange(
                      event.target.checked
                        ? [...field.value, sector.id]
                        : field.value.filter((id) => id !== sector.id),
                    )
                  }
                  onBlur={field.onBlur}
                />
              ))}
            </div>
          </fieldset>
        )}
      />
      <Controller
        control={control}
        name="record.tags"
        render={({ field }) => (
          <TagsField
            label="Schlagwörter der Organisation"
            values={field.value}
            known={(lists?.tags ?? []).map((tag) => tag.name)}
            error={formState.errors.record?.tags?.message ?? formState.errors.record?.tags?.root?.message}
            onChange={field.onChange}
          />
        )}
      />
    </FieldGroup>
  );
}

/** For which area it is responsible, and how large that is. */
export function TerritoryFields() {
  const { control, register, formState } = useFields();
  const errors = formState.errors.record;
  return (
    <FieldGroup
      title="Gebiet"
      text="Wofür die Organisation zuständig ist. Nur, wo es für Ihre Planung zählt."
    >
      <TextField
        label="Gebiet"
        optional
        width="span-6"
        {...register('record.territory')}
        error={errors?.territory?.message}
      />
      <CountField
        label="Einwohnerzahl"
        optional
        width="span-3"
        min={0}
        step={1000}
        control={control}
        name="record.inhabitants"
      />
      <AreaField />
    </FieldGroup>
  );
}

function AreaField() {
  const { control } = useFields();
  const { field, fieldState } = useController({ control, name: 'record.areaHectares' });
  const [draft, setDraft] = useState<string | null>(null);
  const stored = field.value === null || Number.isNaN(field.value) ? '' : squareKilometres(field.value);
  // What is typed stays as it is typed while it means the same.
  const typed = draft !== null && Object.is(parseSquareKilometres(draft), field.value) ? draft : null;
  return (
    <TextField
      label="Fläche in km²"
      optional
      width="span-3"
      inputMode="decimal"
      value={typed ?? stored}
      onChange={(event) => {
        setDraft(event.target.value);
        field.onChange(parseSquareKilometres(event.target.value));
      }}
      onBlur={field.onBlur}
      name={field.name}
      ref={field.ref}
      error={fieldState.error?.message}
    />
  );
}

/** What else is to be remembered. */
export function NoteFields() {
  const { register, formState } = useFields();
  return (
    <FieldGroup title="Notiz">
      <div className="field-line">
        <TextArea
          label="Notiz"
          optional
          {...register('record.note')}
          error={formState.errors.record?.note?.message}
        />
      </div>
    </FieldGroup>
  );
}
