import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useSearch } from 'wouter';
import { z } from 'zod';
import { emptyAddress, emptyOrganisation, Organisation } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { LongFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';
import { SimilarOrganisations } from '../duplicates/SimilarNotice.tsx';
import { ContactPersonFields } from './ContactPersonFields.tsx';
import { NameFields, NoteFields, SectorFields, TerritoryFields } from './OrganisationFields.tsx';
import { organisationPath } from './paths.ts';
import { AddressFields, ContactFields } from './ReachFields.tsx';
import { skipEmptyContactPersons } from './skipEmptyContactPersons.ts';
import { skipEmptyLines } from './skipEmptyLines.ts';

const Values = z.object({ record: Organisation });
type OrganisationFormValues = z.infer<typeof Values>;

/** "Organisation anlegen". */
export function NewOrganisationPage() {
  const start: Organisation = {
    ...emptyOrganisation,
    addresses: [emptyAddress],
  };
  return <OrganisationForm id={null} stored={start} title="Organisation anlegen" />;
}

/** A stored organisation as a form. */
export function EditOrganisationPage({ id }: { id: number }) {
  const { data, error } = useCall('people.organisation', { id });
  if (error) return <Notice tone="bad">{error.message}</Notice>;
  if (!data || data.id !== id) return <Skeleton label="Organisation wird geladen" />;
  return (
    <OrganisationForm id={id} stored={data.organisation} title={`${data.organisation.name} bearbeiten`} />
  );
}

function OrganisationForm({ id, stored, title }: { id: number | null; stored: Organisation; title: string }) {
  const search = useSearch();
  const query = id !== null && search ? `?${search}` : '';
  const form = useForm<OrganisationFormValues>({
    mode: 'onTouched',
    resolver: skipEmptyContactPersons(skipEmptyLines(zodResolver(Values))),
    defaultValues: { record: stored },
  });
  const save = useSave('people.saveOrganisation');
  const state = useRecordForm(form, {
    draft: `organisation:${id ?? 'neu'}`,
    back: id === null ? '/organisationen' : `${organisationPath(id)}${query}`,
    label: 'Organisation speichern',
    fields: { 'organisation.': 'record.' },
    save: async ({ record }) => {
      const { value } = await save.mutateAsync({ id, organisation: record });
      return `${organisationPath(value.id)}${query}`;
    },
  });
  return (
    <FormProvider {...form}>
      <LongFormPage
        title={title}
        crumbs={[{ label: 'Organisationen', href: '/organisationen' }]}
        state={state}
      >
        <NameFields id={id} />
        <SectorFields />
        {id === null && <SimilarOrganisations />}
        <ContactFields />
        <ContactPersonFields />
        <AddressFields />
        <TerritoryFields />
        <NoteFields />
      </LongFormPage>
    </FormProvider>
  );
}
