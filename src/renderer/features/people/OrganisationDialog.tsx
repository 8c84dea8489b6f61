import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { emptyOrganisation, Organisation } from '../../../shared/features/people.ts';
import { applyErrors } from '../../app/forms/applyErrors.ts';
import { useSave } from '../../app/useSave.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SectorField } from './SectorField.tsx';

const Values = z.object({ record: Organisation });

/** A new organisation in passing, while a person is entered; the rest can follow on its page. */
export function OrganisationDialog({
  onClose,
  onCreated,
}: {
  onClose: () => void;
  onCreated: (id: number) => void;
}) {
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(Values),
    defaultValues: { record: emptyOrganisation },
  });
  const save = useSave('people.saveOrganisation');
  const [problem, setProblem] = useState<string>();
  const submit = form.handleSubmit(async ({ record }) => {
    try {
      const { value } = await save.mutateAsync({ id: null, organisation: record });
      onCreated(value.id);
      onClose();
    } catch (error) {
      setProblem(applyErrors(form, error, { 'organisation.': 'record.' }));
    }
  });
  return (
    <FormDialog
      onClose={onClose}
      title="Welche Organisation ist neu?"
      size="small"
      onSubmit={(event) => {
        // The dialog stands inside the person's form in React's tree, though not on the page.
        event.stopPropagation();
        void submit(event);
      }}
      submit="Organisation anlegen"
      busy={save.isPending}
      problem={problem}
    >
      <TextField
        label="Name"
        autoFocus
        {...form.register('record.name')}
        error={form.formState.errors.record?.name?.message}
      />
      <TextField
        label="Kurzname"
        optional
        {...form.register('record.shortName')}
        error={form.formState.errors.record?.shortName?.message}
      />
      <SectorField control={form.control} />
    </FormDialog>
  );
}
