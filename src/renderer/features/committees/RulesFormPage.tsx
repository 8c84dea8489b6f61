import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { StoredCommittee, StoredRules } from '../../../shared/features/committees.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { Skeleton } from '../../ui/Feedback.tsx';
import { committeeCrumbs } from './committeeCrumbs.ts';
import { RulesForm } from './formValues.ts';
import { RulesFields } from './RulesFields.tsx';

/** A new dated version of the rules, starting from what holds today, or an existing one. */
export function RulesFormPage({
  committee,
  rulesId,
}: {
  committee: StoredCommittee;
  rulesId: number | null;
}) {
  const { data: app } = useCall('app.state', {});
  const stored = committee.rules.find((version) => version.id === rulesId);
  return (
    <RecordFormPage
      title={
        stored ? `Geschäftsordnung ab ${dayText(stored.validFrom)}` : 'Neue Fassung der Geschäftsordnung'
      }
      crumbs={committeeCrumbs(committee, { label: 'Regeln', href: `/gremien/${committee.id}/regeln` })}
    >
      {app ? <RulesEditor committee={committee} stored={stored} today={app.today} /> : <Skeleton />}
    </RecordFormPage>
  );
}

function RulesEditor({
  committee,
  stored,
  today,
}: {
  committee: StoredCommittee;
  stored: StoredRules | undefined;
  today: string;
}) {
  const save = useSave('committees.saveRules');
  const back = `/gremien/${committee.id}/regeln`;
  const start = stored ?? { ...committee.rulesToday, validFrom: today };
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(RulesForm),
    defaultValues: { ...start, quorumMinimum: start.quorumMinimum || null },
  });
  const page = useRecordForm(form, {
    draft: `regeln:${stored?.id ?? `neu:${committee.id}`}`,
    label: stored ? 'Änderungen speichern' : 'Fassung speichern',
    back,
    fields: { 'rules.': '' },
    save: async (rules) => {
      await save.mutateAsync({ id: stored?.id ?? null, committeeId: committee.id, rules });
      return back;
    },
  });
  return (
    <RecordForm state={page}>
      <RulesFields
        form={form}
        today={today}
        votingSeats={committee.seats.filter((seat) => seat.votingRight === 'voting').length}
      />
    </RecordForm>
  );
}
