import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useSearch } from 'wouter';
import { z } from 'zod';
import { emptyPerson, Person } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';
import { Form } from '../../ui/Form.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { FormFoot } from './FormFoot.tsx';
import { DispatchFields, NameFields } from './PersonFields.tsx';
import { personPath } from './paths.ts';
import { AddressFields, ContactFields } from './ReachFields.tsx';
import { skipEmptyLines } from './skipEmptyLines.ts';
import { useRecordForm } from './useRecordForm.ts';

const Values = z.object({ record: Person });
export type PersonFormValues = z.infer<typeof Values>;

/** "Person anlegen"; `?organisation=3` starts with that organisation. */
export function NewPersonPage() {
  const organisationId = Number(new URLSearchParams(useSearch()).get('organisation')) || null;
  const start: Person = {
    ...emptyPerson,
    organisationId,
    addresses: [{ purpose: 'work', addition: '', street: '', postalCode: '', city: '', country: '' }],
    contacts: [
      { kind: 'phone', purpose: 'work', value: '' },
      { kind: 'email', purpose: 'work', value: '' },
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
    save: async ({ record }) => {
      const { value } = await save.mutateAsync({ id, person: record });
      return `${personPath(value.id)}${query}`;
    },
  });
  return (
    <Page>
      <PageHeader
        title={title}
        crumbs={[{ label: 'Personen', href: '/personen' }]}
        actions={
          <>
            <Button onClick={state.cancel}>Abbrechen</Button>
            <Button variant="primary" busy={save.isPending} onClick={state.submit}>
              Person speichern
            </Button>
          </>
        }
      />
      <PageBody className="stack">
        <DraftNotice {...state} />
        <FormProvider {...form}>
          <Form
            label={title}
            foot={<FormFoot busy={save.isPending} onCancel={state.cancel} />}
            problem={state.problem}
            onSubmit={(event) => {
              event.preventDefault();
              state.submit();
            }}
          >
            <NameFields isNew={id === null} />
            <ContactFields />
            <AddressFields />
            <DispatchFields />
          </Form>
        </FormProvider>
      </PageBody>
    </Page>
  );
}
