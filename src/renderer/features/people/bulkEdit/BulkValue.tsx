import { useState } from 'react';
import type { BulkChange } from '../../../../shared/features/bulkEdit.ts';
import type { PersonState, PreferredChannel, PreferredFormat } from '../../../../shared/features/people.ts';
import { preferredChannelLabels, preferredFormatLabels } from '../../../../shared/features/people.labels.ts';
import { useCall } from '../../../api.ts';
import { CheckBox, RadioGroup } from '../../../ui/Choice.tsx';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { Select, TextField } from '../../../ui/TextField.tsx';
import { type BulkField, stateChoices } from './bulkFields.ts';

interface BulkValueProps {
  field: BulkField;
  /** null while nothing is chosen. */
  onChange: (change: BulkChange | null) => void;
}

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The value that all of them get; a field of its own for each kind of change. */
export function BulkValue({ field, onChange }: BulkValueProps) {
  switch (field) {
    case 'preferredChannel':
      return (
        <RadioGroup
          label="Versand künftig"
          options={optionsOf(preferredChannelLabels)}
          onChange={(event) => onChange({ field, value: event.target.value as PreferredChannel })}
        />
      );
    case 'preferredFormat':
      return (
        <RadioGroup
          label="Format künftig"
          options={optionsOf(preferredFormatLabels)}
          onChange={(event) => onChange({ field, value: event.target.value as PreferredFormat })}
        />
      );
    case 'organisation':
      return <OrganisationValue onChange={onChange} />;
    case 'state':
      return <StateValue onChange={onChange} />;
    case 'addTag':
      return (
        <TextField
          label="Schlagwort"
          maxLength={60}
          help="Ein Schlagwort, das es noch nicht gibt, wird angelegt."
          onChange={(event) => {
            const name = event.target.value.trim();
            onChange(name === '' ? null : { field, name });
          }}
        />
      );
    case 'removeTag':
      return <RemoveTagValue onChange={onChange} />;
  }
}

type ValueProps = Pick<BulkValueProps, 'onChange'>;

function OrganisationValue({ onChange }: ValueProps) {
  const { data } = useCall('people.bulkChoices', {});
  const [id, setId] = useState<string | null>(null);
  const [none, setNone] = useState(false);
  const choose = (chosen: string | null, empty: boolean) => {
    setId(chosen);
    setNone(empty);
    onChange(
      empty
        ? { field: 'organisation', organisationId: null }
        : chosen === null
          ? null
          : { field: 'organisation', organisationId: Number(chosen) },
    );
  };
  return (
    <>
      {!none && (
        <ComboBox
          label="Organisation künftig"
          options={(data?.organisations ?? []).map((each) => ({ id: String(each.id), label: each.name }))}
          value={id}
          onChange={(chosen) => choose(chosen, false)}
        />
      )}
      <CheckBox
        label="keiner Organisation zuordnen"
        checked={none}
        onChange={(event) => choose(id, event.target.checked)}
      />
    </>
  );
}

function StateValue({ onChange }: ValueProps) {
  const [state, setState] = useState<PersonState | null>(null);
  const [note, setNote] = useState('');
  const tell = (value: PersonState | null, text: string) =>
    onChange(value === null ? null : { field: 'state', value, note: text });
  return (
    <>
      <RadioGroup
        label="Stand künftig"
        options={stateChoices}
        onChange={(event) => {
          const value = event.target.value as PersonState;
          setState(value);
          tell(value, note);
        }}
      />
      {state !== null && state !== 'active' && (
        <TextField
          label="Vermerk"
          optional
          maxLength={200}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
            tell(state, event.target.value);
          }}
        />
      )}
    </>
  );
}

function RemoveTagValue({ onChange }: ValueProps) {
  const { data } = useCall('people.bulkChoices', {});
  const tags = data?.tags ?? [];
  if (data && tags.length === 0) return <p className="quiet">Es gibt noch kein Schlagwort.</p>;
  return (
    <Select
      label="Schlagwort"
      empty="Bitte wählen"
      options={tags.map(({ id, name }) => ({ value: String(id), label: name }))}
      onChange={(event) =>
        onChange(event.target.value === '' ? null : { field: 'removeTag', tagId: Number(event.target.value) })
      }
    />
  );
}
