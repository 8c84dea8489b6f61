import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Office, type StoredOffice } from '../../../shared/features/settings.ts';
import { useCall } from '../../api.ts';
import { RecordForm } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Section } from '../../ui/Page.tsx';
import { OfficeFields, type OfficeFormValues } from './OfficeFields.tsx';

/** The office: readable first, "Bearbeiten" makes it a form. */
export function OfficeSettings() {
  const { data } = useCall('settings.office', {});
  const [editing, setEditing] = useState(false);
  usePageActions(
    editing ? {} : { edit: { label: 'Geschäftsstelle bearbeiten', run: () => setEditing(true) } },
  );
  if (!data) return <Skeleton />;
  return editing ? (
    <OfficeForm stored={data} onDone={() => setEditing(false)} />
  ) : (
    <OfficeFacts office={data} onEdit={() => setEditing(true)} />
  );
}

function OfficeFacts({ office, onEdit }: { office: StoredOffice; onEdit: () => void }) {
  const facts = [
    { term: 'Gesundheitsregion', value: office.regionName },
    { term: 'Geschäftsstelle', value: office.officeName },
    {
      term: 'Anschrift',
      value: [office.street, `${office.postalCode} ${office.city}`.trim()].filter(Boolean).join(', '),
    },
    { term: 'Auskunft erteilt', value: office.contactPerson },
    { term: 'Telefon', value: office.phone },
    { term: 'E-Mail', value: office.email },
    { term: 'Internet', value: office.website },
    {
      term: 'Logo',
      value: office.logo ? <img className="logo-preview" src={office.logo} alt={office.logoAlt} /> : '',
    },
    { term: 'Farbe', value: <ColourSample colour={office.accentColour} /> },
  ];
  return (
    <Section
      title="Geschäftsstelle"
      note="Steht auf jedem Brief und jedem Protokoll."
      more={<Button onClick={onEdit}>Bearbeiten</Button>}
      line
    >
      <DefinitionList
        facts={facts.map(({ term, value }) => ({
          term,
          value: value === '' ? <span className="quiet">nicht angegeben</span> : value,
        }))}
        wide
      />
    </Section>
  );
}

function ColourSample({ colour }: { colour: string }) {
  return (
    <span className="cluster">
      <span className="colour-sample" style={{ backgroundColor: colour }} aria-hidden="true" />
      {colour}
    </span>
  );
}

const Values = z.object({ office: Office, logo: z.string().nullable() });

function OfficeForm({ stored, onDone }: { stored: StoredOffice; onDone: () => void }) {
  const { logo, signatories: _signatories, ...office } = stored;
  const form = useForm<OfficeFormValues>({
    mode: 'onTouched',
    resolver: zodResolver(Values),
    defaultValues: { office, logo },
  });
  const save = useSave('settings.saveOffice');
  const state = useRecordForm(form, {
    draft: 'geschaeftsstelle',
    label: 'Geschäftsstelle speichern',
    back: onDone,
    save: async (values) => {
      await save.mutateAsync({ office: values.office, logo: values.logo === logo ? undefined : values.logo });
      return onDone;
    },
  });
  return (
    <RecordForm state={state} title="Geschäftsstelle">
      <OfficeFields form={form} />
    </RecordForm>
  );
}
