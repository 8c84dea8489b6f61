import './organisations.css';
import { Plus, X } from 'lucide-react';
import { Controller, useFieldArray, useFormContext } from 'react-hook-form';
import type { Organisation } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nobody } from './skipEmptyContactPersons.ts';

/** Whom to turn to at an organisation, and what for. */
export function ContactPersonFields() {
  const { control, register, formState } = useFormContext<{ record: Organisation }>();
  const { fields, append, remove } = useFieldArray({ control, name: 'record.contactPersons' });
  const persons = useCall('people.choices', {}).data?.persons ?? [];
  return (
    <FieldGroup
      title="Ansprechpersonen"
      text="An wen Sie sich wenden, auch außerhalb der Organisation selbst. Ein Thema ist nur nötig, wenn es mehrere gibt."
    >
      {fields.map((field, index) => {
        const path = `record.contactPersons.${index}` as const;
        const wrong = formState.errors.record?.contactPersons?.[index];
        return (
          <div key={field.id} className="contact-person-line">
            <Controller
              control={control}
              name={`${path}.personId`}
              render={({ field: person }) => (
                <ChoiceBox
                  label="Person"
                  items={persons}
                  value={person.value === nobody ? null : String(person.value)}
                  onChange={(id) => person.onChange(id === null ? nobody : Number(id))}
                  onBlur={person.onBlur}
                  name={person.name}
                  ref={person.ref}
                  error={wrong?.personId?.message}
                  empty="Diese Person gibt es noch nicht. Legen Sie sie unter „Personen“ an."
                />
              )}
            />
            <TextField label="Thema" optional {...register(`${path}.topic`)} error={wrong?.topic?.message} />
            <IconButton
              icon={X}
              label={`${index + 1}. Ansprechperson entfernen`}
              onClick={() => remove(index)}
            />
          </div>
        );
      })}
      <div className="contact-add cluster">
        <Button icon={Plus} onClick={() => append({ personId: nobody, topic: '' })}>
          Ansprechperson hinzufügen
        </Button>
      </div>
    </FieldGroup>
  );
}
