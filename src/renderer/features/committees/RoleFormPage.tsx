import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'wouter';
import { CommitteeRole, type RoleView, type StoredCommittee } from '../../../shared/features/committees.ts';
import { committeeRoleLabels } from '../../../shared/features/committees.labels.ts';
import type { NamedItem } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { ChoiceField, DayField } from '../../app/forms/fields.tsx';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { committeeCrumbs } from './committeeCrumbs.ts';
import { idText, RoleForm } from './formValues.ts';

/** A role that is given, or one that changes hands. */
export function RoleFormPage({ committee, roleId }: { committee: StoredCommittee; roleId: number | null }) {
  const { data: choices } = useCall('people.choices', {});
  const { data: app } = useCall('app.state', {});
  const role = committee.roles.find((one) => one.id === roleId);
  return (
    <RecordFormPage
      title={role ? `${committeeRoleLabels[role.role]}: ${role.person}` : 'Rolle vergeben'}
      crumbs={committeeCrumbs(committee, { label: 'Rollen', href: `/gremien/${committee.id}/rollen` })}
    >
      {choices && app ? (
        <RoleFields committeeId={committee.id} role={role} persons={choices.persons} today={app.today} />
      ) : (
        <Skeleton label="Personen werden geladen" />
      )}
    </RecordFormPage>
  );
}

function RoleFields({
  committeeId,
  role,
  persons,
  today,
}: {
  committeeId: number;
  role: RoleView | undefined;
  persons: readonly NamedItem[];
  today: string;
}) {
  const [search] = useSearchParams();
  // A warning leads here with the role that is missing.
  const offered = CommitteeRole.options.find((one) => one === search.get('rolle'));
  const save = useSave('committees.saveRole');
  const back = `/gremien/${committeeId}/rollen`;
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(RoleForm),
    defaultValues: {
      id: role?.id ?? null,
      committeeId,
      role: role?.role ?? offered ?? 'chair',
      personId: idText(role?.personId),
      fromDay: role?.fromDay ?? today,
      untilDay: role?.untilDay ?? '',
    },
  });
  const page = useRecordForm(form, {
    draft: `rolle:${role?.id ?? `neu:${committeeId}`}`,
    label: role ? 'Änderungen speichern' : 'Rolle vergeben',
    back,
    save: async (values) => {
      await save.mutateAsync(values);
      return back;
    },
  });
  return (
    <RecordForm state={page}>
      <FieldGroup title="Rolle">
        <RadioGroup
          label="Welche Rolle?"
          layout="row"
          options={CommitteeRole.options.map((value) => ({ value, label: committeeRoleLabels[value] }))}
          {...form.register('role')}
        />
        <ChoiceField
          control={form.control}
          name="personId"
          label="Person"
          width="span-6"
          items={persons}
          help="Muss kein Mitglied sein; oft ist es jemand aus der Geschäftsstelle."
        />
        <div className="span-6" />
        <DayField control={form.control} name="fromDay" label="Ab" year="last" width="span-4" today={today} />
        <DayField
          control={form.control}
          name="untilDay"
          label="Letzter Tag"
          optional
          width="span-4"
          today={today}
        />
      </FieldGroup>
    </RecordForm>
  );
}
