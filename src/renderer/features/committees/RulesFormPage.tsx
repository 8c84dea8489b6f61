import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { StoredCommittee, StoredRules } from '../../../shared/features/committees.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { Form } from '../../ui/Form.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { RulesForm } from './formValues.ts';
import { RulesFields } from './RulesFields.tsx';
import { useFormPage } from './useFormPage.ts';
import { DraftNotice } from '../people/DraftNotice.tsx';

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
    <Page>
      <PageHeader
        title={
          stored ? `Geschäftsordnung ab ${dayText(stored.validFrom)}` : 'Neue Fassung der Geschäftsordnung'
        }
        crumbs={[
          { label: 'Gremien', href: '/gremien' },
          { label: committee.committee.name, href: `/gremien/${committee.id}` },
          { label: 'Regeln', href: `/gremien/${committee.id}/regeln` },
        ]}
      />
      <PageBody>
        {app ? <RulesEditor committee={committee} stored={stored} today={app.today} /> : <Skeleton />}
      </PageBody>
    </Page>
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
  const page = useFormPage(form, {
    draft: `regeln:${stored?.id ?? `neu:${committee.id}`}`,
    back,
    save: async (rules) => {
      await save.mutateAsync({ id: stored?.id ?? null, committeeId: committee.id, rules });
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
            {stored ? 'Änderungen speichern' : 'Fassung speichern'}
          </Button>
          <Button onClick={page.leave}>Abbrechen</Button>
        </>
      }
    >
      <DraftNotice restored={page.restored} discardDraft={page.discardDraft} />
      <RulesFields
        form={form}
        today={today}
        votingSeats={committee.seats.filter((seat) => seat.votingRight === 'voting').length}
      />
    </Form>
  );
}
