import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { committeeKindLabels } from '../../../shared/features/committees.labels.ts';
import { DayField } from '../../app/forms/fields.tsx';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { committeeCrumbs } from './committeeCrumbs.ts';
import { CommitteeForm } from './formValues.ts';

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
  const page = useRecordForm(form, {
    draft: `gremium:${stored?.id ?? 'neu'}`,
    label: stored ? 'Änderungen speichern' : 'Gremium anlegen',
    back: stored ? `/gremien/${stored.id}` : '/gremien',
    fields: { 'committee.': '' },
    save: async (values) => {
      const { value } = await save.mutateAsync({ id: stored?.id ?? null, committee: values });
      return `/gremien/${value.id}`;
    },
  });
  const crumbs = stored ? committeeCrumbs(stored) : [{ label: 'Gremien', href: '/gremien' }];
  return (
    <RecordFormPage title={committee ? `${committee.name} bearbeiten` : 'Gremium anlegen'} crumbs={crumbs}>
      <RecordForm state={page}>
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
          <DayField
            control={form.control}
            name="foundedOn"
            label="Gegründet am"
            optional
            year="last"
            width="span-4"
          />
          <DayField
            control={form.control}
            name="endedOn"
            label="Letzter Tag"
            optional
            width="span-4"
            help="Danach gilt das Gremium als beendet."
          />
        </FieldGroup>
      </RecordForm>
    </RecordFormPage>
  );
}
