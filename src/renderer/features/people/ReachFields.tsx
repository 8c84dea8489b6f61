import { ArrowUp, Plus, X } from 'lucide-react';
import './people.css';
import { flushSync } from 'react-dom';
import { useFieldArray, useFormContext } from 'react-hook-form';
import {
  ContactKind,
  type ContactPoint,
  emptyAddress,
  type PostalAddress,
} from '../../../shared/features/people.ts';
import { contactKindLabels } from '../../../shared/features/people.labels.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { Select, TextField } from '../../ui/TextField.tsx';
import { addressPurposeLabels, contactPurposeLabels } from './reachWords.ts';

/** What the forms of person and organisation have in common; they offer it by `FormProvider`. */
export interface ReachForm {
  record: { addresses: PostalAddress[]; contacts: ContactPoint[] };
}

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const purposes = optionsOf(addressPurposeLabels);
const contactPurposes = optionsOf(contactPurposeLabels);
const kinds = ContactKind.options.map((value) => ({ value, label: contactKindLabels[value] }));

/** Addresses; the first one is the one that letters go to. */
export function AddressFields() {
  const { control, register, formState, setFocus } = useFormContext<ReachForm>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'record.addresses' });
  const putFirst = (index: number) => {
    flushSync(() => move(index, 0));
    setFocus('record.addresses.0.street');
  };
  return (
    <>
      {fields.map((field, index) => {
        const path = `record.addresses.${index}` as const;
        const wrong = formState.errors.record?.addresses?.[index];
        return (
          <FieldGroup
            key={field.id}
            title={fields.length === 1 ? 'Anschrift' : `${index + 1}. Anschrift`}
            {...(index === 0 &&
              fields.length > 1 && {
                text: 'An die erste Anschrift gehen Briefe; an eine für Rechnungen nur, wenn es keine andere gibt.',
              })}
          >
            <TextField
              label="Straße und Hausnummer"
              width="span-8"
              {...register(`${path}.street`)}
              error={wrong?.street?.message}
            />
            <Select label="Art" width="span-4" options={purposes} {...register(`${path}.purpose`)} />
            <TextField
              label="Zusatz"
              optional
              width="span-8"
              {...register(`${path}.addition`)}
              error={wrong?.addition?.message}
            />
            <TextField
              label="Land"
              optional
              width="span-4"
              help="Nur im Ausland"
              {...register(`${path}.country`)}
              error={wrong?.country?.message}
            />
            <TextField
              label="Postleitzahl"
              width="span-4"
              inputMode="numeric"
              {...register(`${path}.postalCode`)}
              error={wrong?.postalCode?.message}
            />
            <TextField
              label="Ort"
              width="span-8"
              {...register(`${path}.city`)}
              error={wrong?.city?.message}
            />
            <TextField
              label="Hinweis zur Anschrift"
              optional
              width="span-9"
              {...register(`${path}.note`)}
              error={wrong?.note?.message}
            />
            <p className="field-line cluster">
              {index > 0 && (
                <Button
                  variant="bare"
                  size="small"
                  icon={ArrowUp}
                  className="pull"
                  onClick={() => putFirst(index)}
                >
                  {`${index + 1}. Anschrift für Briefe nehmen`}
                </Button>
              )}
              <Button variant="bare" size="small" icon={X} className="pull" onClick={() => remove(index)}>
                {fields.length === 1 ? 'Anschrift entfernen' : `${index + 1}. Anschrift entfernen`}
              </Button>
            </p>
          </FieldGroup>
        );
      })}
      <p>
        <Button icon={Plus} onClick={() => append(emptyAddress)}>
          {fields.length === 0 ? 'Anschrift hinzufügen' : 'Weitere Anschrift hinzufügen'}
        </Button>
      </p>
    </>
  );
}

/** Phones, e-mail addresses and the like, one line each; of each kind the first one is the one that is used. */
export function ContactFields() {
  const { control, register, formState, watch, setFocus } = useFormContext<ReachForm>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'record.contacts' });
  const add = (kind: ContactPoint['kind']) => append({ kind, purpose: 'work', value: '', note: '' });
  const moveUp = (index: number) => {
    flushSync(() => move(index, index - 1));
    // The first line has no such button, so the focus would be lost with it.
    if (index === 1) setFocus('record.contacts.0.value');
  };
  return (
    <FieldGroup
      title="Telefon und E-Mail"
      {...(fields.length > 1 && {
        text: 'Benutzt wird die erste Nummer und die erste E-Mail-Adresse; die übrigen stehen zum Nachsehen da.',
      })}
    >
      {fields.map((field, index) => {
        const path = `record.contacts.${index}` as const;
        const wrong = formState.errors.record?.contacts?.[index];
        return (
          <div key={field.id} className="contact-line">
            <Select label="Art" options={kinds} {...register(`${path}.kind`)} />
            <TextField
              label={watch(`${path}.kind`) === 'email' ? 'E-Mail-Adresse' : 'Nummer oder Adresse'}
              {...register(`${path}.value`)}
              error={wrong?.value?.message}
            />
            <Select label="Nutzung" options={contactPurposes} {...register(`${path}.purpose`)} />
            <TextField label="Hinweis" optional {...register(`${path}.note`)} error={wrong?.note?.message} />
            <div className="contact-buttons">
              {index > 0 && (
                <IconButton
                  icon={ArrowUp}
                  label={`${contactKindLabels[watch(`${path}.kind`)]} nach oben`}
                  onClick={() => moveUp(index)}
                />
              )}
              <IconButton
                icon={X}
                label={`${contactKindLabels[watch(`${path}.kind`)]} entfernen`}
                onClick={() => remove(index)}
              />
            </div>
          </div>
        );
      })}
      <div className="contact-add cluster">
        <Button icon={Plus} onClick={() => add('phone')}>
          Telefon hinzufügen
        </Button>
        <Button icon={Plus} onClick={() => add('email')}>
          E-Mail hinzufügen
        </Button>
      </div>
    </FieldGroup>
  );
}
