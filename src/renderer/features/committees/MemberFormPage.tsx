import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { type Control, type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { Link, useSearchParams } from 'wouter';
import type { z } from 'zod';
import type { SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { api, useCall } from '../../api.ts';
import { ChoiceField, DayField, ItemField } from '../../app/forms/fields.tsx';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { committeeCrumbs } from './committeeCrumbs.ts';
import { idText, MemberForm } from './formValues.ts';
import { seatTitle } from './seatWords.ts';

type Choices = OutputOf<'people.choices'>;
type Values = z.input<typeof MemberForm>;

interface MemberPageProps {
  committee: StoredCommittee;
  /** Null for a new member. */
  membershipId: number | null;
}

/** A new member (on a vacant seat with `?sitz=`), or a membership as it stands. */
export function MemberFormPage({ committee, membershipId }: MemberPageProps) {
  const [search] = useSearchParams();
  const { data: choices } = useCall('people.choices', {});
  const { data: app } = useCall('app.state', {});
  const wanted = Number(search.get('sitz'));
  const seat = committee.seats.find((one) =>
    membershipId === null ? one.seatId === wanted : one.membership?.membershipId === membershipId,
  );
  const title = titleOf(membershipId, seat);
  return (
    <RecordFormPage title={title} crumbs={committeeCrumbs(committee)}>
      {membershipId !== null && !seat ? (
        <EmptyState title="Diese Mitgliedschaft gibt es nicht mehr">Vielleicht wurde sie beendet.</EmptyState>
      ) : choices && app ? (
        <MemberFields {...{ committee, membershipId, seat, choices, today: app.today }} />
      ) : (
        <Skeleton label="Personen werden geladen" />
      )}
    </RecordFormPage>
  );
}

function titleOf(membershipId: number | null, seat: SeatView | undefined): string {
  if (membershipId !== null) return `Mitgliedschaft von ${seat?.membership?.person ?? '…'}`;
  return seat ? `Sitz ${seatTitle(seat)} besetzen` : 'Mitglied hinzufügen';
}

function MemberFields({
  committee,
  membershipId,
  seat,
  choices,
  today,
}: MemberPageProps & { seat: SeatView | undefined; choices: Choices; today: string }) {
  const save = useSave('committees.saveMember');
  const back = `/gremien/${committee.id}`;
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(MemberForm),
    defaultValues: startValues(committee.id, membershipId, seat, today),
  });
  useOfferedSender(form, membershipId === null);
  const page = useRecordForm(form, {
    draft: `mitglied:${membershipId ?? `neu:${committee.id}:${seat?.seatId ?? ''}`}`,
    label: membershipId === null ? 'Mitglied hinzufügen' : 'Änderungen speichern',
    back,
    fields: { deputyIds: 'deputyIds.0' },
    save: async (member) => {
      await save.mutateAsync(member);
      return back;
    },
  });
  return (
    <RecordForm state={page}>
      <FieldGroup title="Mitglied">
        <ChoiceField
          control={form.control}
          name="personId"
          label="Person"
          width="span-6"
          items={choices.persons}
          help={
            <>
              Steht die Person noch nicht in der Liste, <Link href="/personen/neu">legen Sie sie an</Link>.
            </>
          }
        />
        <ChoiceField
          control={form.control}
          name="onBehalfOfId"
          label="Entsandt von"
          optional
          width="span-6"
          items={choices.organisations}
          help="Für wen die Person hier sitzt; in anderen Gremien kann das jemand anderes sein."
        />
        <DayField
          control={form.control}
          name="fromDay"
          label="Mitglied ab"
          year="last"
          width="span-4"
          today={today}
        />
        <DayField
          control={form.control}
          name="untilDay"
          label="Letzter Tag der Amtszeit"
          optional
          width="span-4"
          today={today}
        />
      </FieldGroup>
      <FieldGroup title="Sitz">
        <RadioGroup
          label="Stimmrecht"
          options={[
            {
              value: 'voting',
              label: 'stimmberechtigt',
              help: 'Der Sitz zählt bei Beschlussfähigkeit und Abstimmung.',
            },
            { value: 'advisory', label: 'beratend', help: 'Die Person spricht mit, stimmt aber nicht ab.' },
          ]}
          {...form.register('votingRight')}
        />
        <ItemField
          control={form.control}
          name="sectorId"
          label="Spricht für den Sektor"
          optional
          width="span-6"
          empty="keinen"
          items={choices.sectors}
        />
        <ItemField
          control={form.control}
          name="interestGroupId"
          label="Spricht für die Gruppe"
          optional
          width="span-6"
          empty="keine"
          items={choices.interestGroups}
        />
      </FieldGroup>
      <Deputies control={form.control} choices={choices} />
    </RecordForm>
  );
}

/** Offers the organisation of the chosen person as the one that sends her, as long as nobody has said otherwise. */
function useOfferedSender(
  form: UseFormReturn<Values, unknown, z.output<typeof MemberForm>>,
  wanted: boolean,
) {
  const offered = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const subscription = form.watch((values, { name, type }) => {
      if (name === 'personId' && type === 'change') void offer(values.personId ?? null);
    });
    return () => subscription.unsubscribe();

    async function offer(personId: string | null) {
      // It is an offer only: where the person can't be read, the field stays as it is.
      const stored = personId
        ? await api.call('people.person', { id: Number(personId) }).catch(() => null)
        : null;
      const { personId: now, onBehalfOfId } = form.getValues();
      if ((now ?? null) !== personId || (onBehalfOfId ?? null) !== offered.current) return;
      offered.current = idText(stored?.person.organisationId);
      form.setValue('onBehalfOfId', offered.current, { shouldValidate: false });
    }
  }, [form, wanted]);
}

function startValues(
  committeeId: number,
  membershipId: number | null,
  seat: SeatView | undefined,
  today: string,
): Values {
  const membership = membershipId === null ? null : seat?.membership;
  const deputies = membership?.deputies.map((deputy) => idText(deputy.personId)) ?? [];
  return {
    membershipId,
    committeeId,
    seatId: seat?.seatId ?? null,
    votingRight: seat?.votingRight ?? 'voting',
    sectorId: idText(seat?.sectorId) ?? '',
    interestGroupId: idText(seat?.interestGroupId) ?? '',
    personId: idText(membership?.personId),
    onBehalfOfId: idText(membership?.onBehalfOfId),
    fromDay: membership?.fromDay ?? today,
    untilDay: membership?.untilDay ?? '',
    deputyIds: [deputies[0] ?? null, deputies[1] ?? null, deputies[2] ?? null],
  };
}

const ranks = ['Stellvertretung', '2. Stellvertretung', '3. Stellvertretung'];

/** Up to three personal deputies in their order; the next field comes when the one before is filled. */
function Deputies({
  control,
  choices,
}: {
  control: Control<Values, unknown, z.output<typeof MemberForm>>;
  choices: Choices;
}) {
  const deputies = useWatch({ control, name: 'deputyIds' });
  const shown = Math.min(3, 1 + deputies.findLastIndex((id) => id !== null) + 1);
  return (
    <FieldGroup title="Vertretung" text="Wer kommt, wenn das Mitglied verhindert ist? Die Reihenfolge gilt.">
      {ranks.slice(0, shown).map((label, index) => (
        <ChoiceField
          key={label}
          control={control}
          name={`deputyIds.${index}`}
          label={label}
          optional
          width="span-6"
          items={choices.persons}
        />
      ))}
    </FieldGroup>
  );
}
