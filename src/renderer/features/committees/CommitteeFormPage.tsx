import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { committeeKindLabels, type StoredCommittee } from '../../../shared/features/committees.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldGroup, Form } from '../../ui/Form.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { CommitteeForm } from './formValues.ts';
import { useFormPage } from './useFormPage.ts';
import { DraftNotice } from '../people/DraftNotice.tsx';

const kinds = [
  {
    value: 'plenary',
    label: committeeKindLabels.plenary,
    help: 'Alle Beteiligten, ein- bis zweimal im Jahr; beschließt Handlungsempfehlungen.',
  },
  {
    value: 'steeringGroup',
    label: committeeKindLabels.steeringGroup,
    help: 'Lenkt die Arbeit zwischen den Konferenzen.',
  },
  {
    value: 'workingGroup',
    label: committeeKindLabels.workingGroup,
    help: 'Ein Thema auf Zeit. Koordination, Moderation und Protokollführung werden am Anfang festgelegt.',
  },
  {
    value: 'network',
    label: committeeKindLabels.network,
    help: 'Ein bestehendes Netzwerk unter dem Dach der Region, zum Beispiel die Pflegekonferenz.',
  },
];

/** A new committee, or the data of an existing one. */
export function CommitteeFormPage({ stored }: { stored: StoredCommittee | null }) {
  const committee = stored?.committee;
  const save = useSave('committees.saveCommittee');
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(CommitteeForm),
    defaultValues: {
      kind: committee?.kind ?? 'workingGroup',
      name: committee?.name ?? '',
      shortName: committee?.shortName ?? '',
      purpose: committee?.purpose ?? '',
      foundedOn: committee?.foundedOn ?? '',
      endedOn: committee?.endedOn ?? '',
    },
  });
  const { errors } = form.formState;
  const page = useFormPage(form, {
    draft: `gremium:${stored?.id ?? 'neu'}`,
    back: stored ? `/gremien/${stored.id}` : '/gremien',
    save: async (values) => {
      const { value } = await save.mutateAsync({ id: stored?.id ?? null, committee: values });
      return `/gremien/${value.id}`;
    },
  });
  const crumbs = [
    { label: 'Gremien', href: '/gremien' },
    ...(stored ? [{ label: stored.committee.name, href: `/gremien/${stored.id}` }] : []),
  ];
  return (
    <Page>
      <PageHeader title={committee ? `${committee.name} bearbeiten` : 'Gremium anlegen'} crumbs={crumbs} />
      <PageBody>
        <Form
          onSubmit={page.submit}
          problem={page.problem}
          foot={
            <>
              <Button type="submit" variant="primary" busy={page.busy}>
                {stored ? 'Änderungen speichern' : 'Gremium anlegen'}
              </Button>
              <Button onClick={page.leave}>Abbrechen</Button>
            </>
          }
        >
          <DraftNotice restored={page.restored} discardDraft={page.discardDraft} />
          <FieldGroup title="Gremium">
            <TextField
              label="Name"
              width="span-8"
              autoFocus
              {...form.register('name')}
              error={errors.name?.message}
            />
            <TextField
              label="Kurzname"
              optional
              width="span-4"
              help="Für schmale Tabellen, zum Beispiel AG Hitze."
              {...form.register('shortName')}
              error={errors.shortName?.message}
            />
            <RadioGroup label="Art" options={kinds} {...form.register('kind')} error={errors.kind?.message} />
            <TextArea
              label="Auftrag"
              optional
              help="Worum es geht, in ein bis drei Sätzen."
              {...form.register('purpose')}
              error={errors.purpose?.message}
            />
          </FieldGroup>
          <FieldGroup title="Bestehen">
            <Controller
              control={form.control}
              name="foundedOn"
              render={({ field, fieldState }) => (
                <DateField
                  label="Gegründet am"
                  optional
                  year="last"
                  width="span-4"
                  {...field}
                  error={fieldState.error?.message}
                />
              )}
            />
            <Controller
              control={form.control}
              name="endedOn"
              render={({ field, fieldState }) => (
                <DateField
                  label="Letzter Tag"
                  optional
                  width="span-4"
                  help="Danach gilt das Gremium als beendet."
                  {...field}
                  error={fieldState.error?.message}
                />
              )}
            />
          </FieldGroup>
        </Form>
      </PageBody>
    </Page>
  );
}
