import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import {
  CommitteeRole,
  committeeRoleLabels,
  type RoleView,
  type StoredCommittee,
} from '../../../shared/features/committees.ts';
import type { NamedItem } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { FieldGroup, Form } from '../../ui/Form.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { ChoiceBox } from './ChoiceBox.tsx';
import { idText, RoleForm } from './formValues.ts';
import { useFormPage } from './useFormPage.ts';
import { DraftNotice } from '../people/DraftNotice.tsx';

/** A role that is given, or one that changes hands. */
export function RoleFormPage({ committee, roleId }: { committee: StoredCommittee; roleId: number | null }) {
  const { data: choices } = useCall('people.choices', {});
  const { data: app } = useCall('app.state', {});
  const role = committee.roles.find((one) => one.id === roleId);
  return (
    <Page>
      <PageHeader
        title={role ? `${committeeRoleLabels[role.role]}: ${role.person}` : 'Rolle vergeben'}
        crumbs={[
          { label: 'Gremien', href: '/gremien' },
          { label: committee.committee.name, href: `/gremien/${committee.id}` },
          { label: 'Rollen', href: `/gremien/${committee.id}/rollen` },
        ]}
      />
      <PageBody>
        {choices && app ? (
          <RoleFields committeeId={committee.id} role={role} persons={choices.persons} today={app.today} />
        ) : (
          <Skeleton label="Personen werden geladen" />
        )}
      </PageBody>
    </Page>
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
  const save = useSave('committees.saveRole');
  const back = `/gremien/${committeeId}/rollen`;
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(RoleForm),
    defaultValues: {
      id: role?.id ?? null,
      committeeId,
      role: role?.role ?? 'chair',
      personId: idText(role?.personId),
      fromDay: role?.fromDay ?? today,
      untilDay: role?.untilDay ?? '',
    },
  });
  const page = useFormPage(form, {
    draft: `rolle:${role?.id ?? `neu:${committeeId}`}`,
    back,
    save: async (values) => {
      await save.mutateAsync(values);
      return back;
    },
  });
  return (
    <Form
      onSubmit={page.submit}
      problem={page.problem}
      foot={
        <>
          <Button type="submit" variant="primary" busy={page.busy}>
            {role ? 'Änderungen speichern' : 'Rolle vergeben'}
          </Button>
          <Button onClick={page.leave}>Abbrechen</Button>
        </>
      }
    >
      <DraftNotice restored={page.restored} discardDraft={page.discardDraft} />
      <FieldGroup title="Rolle">
        <RadioGroup
          label="Welche Rolle?"
          layout="row"
          options={CommitteeRole.options.map((value) => ({ value, label: committeeRoleLabels[value] }))}
          {...form.register('role')}
        />
        <Controller
          control={form.control}
          name="personId"
          render={({ field, fieldState }) => (
            <ChoiceBox
              label="Person"
              width="span-6"
              items={persons}
              help="Muss kein Mitglied sein; oft ist es jemand aus der Geschäftsstelle."
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
        <div className="span-6" />
        <Controller
          control={form.control}
          name="fromDay"
          render={({ field, fieldState }) => (
            <DateField
              label="Ab"
              year="last"
              width="span-4"
              today={today}
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="untilDay"
          render={({ field, fieldState }) => (
            <DateField
              label="Letzter Tag"
              optional
              width="span-4"
              today={today}
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
      </FieldGroup>
    </Form>
  );
}
