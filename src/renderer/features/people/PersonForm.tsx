import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useSearch } from 'wouter';
import { z } from 'zod';
import { emptyAddress, emptyPerson, Person } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { LongFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';
import { SimilarPersons } from '../duplicates/SimilarNotice.tsx';
import { DispatchFields, NameFields } from './PersonFields.tsx';
import { MoreFields, StateFields } from './PersonMoreFields.tsx';
import { personPath } from './paths.ts';
import { AddressFields, ContactFields } from './ReachFields.tsx';
import { skipEmptyLines } from './skipEmptyLines.ts';

const Values = z.object({ record: Person });
export type PersonFormValues = z.infer<typeof Values>;

/** "Person anlegen"; `?organisation=3` starts with that organisation. */
export function NewPersonPage() {
  const organisationId = Number(new URLSearchParams(useSearch()).get('organisation')) || null;
  const start: Person = {
    ...emptyPerson,
    organisationId,
    addresses: [emptyAddress],
    contacts: [
      { kind: 'phone', purpose: 'work', value: '', note: '' },
      { kind: 'email', purpose: 'work', value: '', note: '' },
    ],
  };
  return <PersonForm id={null} stored={start} title="Person anlegen" />;
}

/** A stored person as a form. */
export function EditPersonPage({ id }: { id: number }) {
  const { data, error } = useCall('people.person', { id });
  if (error) return <Notice tone="bad">{error.message}</Notice>;
  if (!data || data.id !== id) return <Skeleton label="Person wird geladen" />;
  return <PersonForm id={id} stored={data.person} title={`${data.displayName} bearbeiten`} />;
}

function PersonForm({ id, stored, title }: { id: number | null; stored: Person; title: string }) {
  const search = useSearch();
  const query = id !== null && search ? `?${search}` : '';
  const form = useForm<PersonFormValues>({
    mode: 'onTouched',
    resolver: skipEmptyLines(zodResolver(Values)),
    defaultValues: { record: stored },
  });
  const save = useSave('people.savePerson');
  const back = id === null ? '/personen' : `${personPath(id)}${query}`;
  const state = useRecordForm(form, {
    draft: `person:${id ?? 'neu'}`,
    back,
    label: 'Person speichern',
    fields: { 'person.': 'record.' },
    save: async ({ record }) => {
      const { value } = await save.mutateAsync({ id, person: record });
      return `${personPath(value.id)}${query}`;
    },
  });
  return (
    <FormProvider {...form}>
      <LongFormPage title={title} crumbs={[{ label: 'Personen', href: '/personen' }]} state={state}>
        <NameFields isNew={id === null} />
        {id === null && <SimilarPersons />}
        <ContactFields />
        <AddressFields />
        <DispatchFields />
        <StateFields />
        <MoreFields />
      </LongFormPage>
    </FormProvider>
  );
}
