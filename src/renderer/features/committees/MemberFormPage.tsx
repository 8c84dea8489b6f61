import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { Link, useSearchParams } from 'wouter';
import type { SeatView, StoredCommittee } from '../../../shared/features/committees.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { useCall } from '../../api.ts';
import { ChoiceField, DayField, ItemField } from '../../app/forms/fields.tsx';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { CheckBox, RadioGroup } from '../../ui/Choice.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { committeeCrumbs } from './committeeCrumbs.ts';
import { idText, MemberForm } from './formValues.ts';
import {
  AppointmentFields,
  Deputies,
  type MemberValues,
  SpeaksFor,
  termHelp,
  useOfferedSender,
  useProposedEnd,
  usualEnd,
} from './MemberParts.tsx';
import { seatTitle } from './seatWords.ts';

type Choices = OutputOf<'people.choices'>;
type Values = MemberValues;

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
  if (seat?.membership) return `Nachfolge für ${seat.membership.person} eintragen`;
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
    defaultValues: startValues(committee, membershipId, seat, today),
  });
  useOfferedSender(form, membershipId === null);
  useProposedEnd(form, committee, membershipId === null);
  const [fromDay, untilDay] = useWatch({ control: form.control, name: ['fromDay', 'untilDay'] });
  const staysOn = committee.rules.some((version) => version.staysUntilSuccessor);
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
      <FieldGroup
        title="Mitglied"
        text={[membershipId === null && predecessorHelp(seat), termHelp(committee, fromDay)]
          .filter(Boolean)
          .join(' ')}
      >
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
        {staysOn && untilDay !== '' && (
          <CheckBox
            label="Scheidet an diesem Tag aus"
            help="Sonst bleibt das Mitglied nach der Geschäftsordnung im Amt, bis jemand nachfolgt."
            {...form.register('leavesOffice')}
          />
        )}
      </FieldGroup>
      <FieldGroup
        title="Sitz"
        text="Ein Sektor oder eine Interessengruppe gehört dazu: Danach richtet sich, wen das Gremium vertritt."
      >
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
          label="Sektor"
          width="span-6"
          empty="keinen"
          items={choices.sectors}
        />
        <ItemField
          control={form.control}
          name="interestGroupId"
          label="Interessengruppe"
          width="span-6"
          empty="keine"
          items={choices.interestGroups}
        />
      </FieldGroup>
      <SpeaksFor form={form} groups={choices.interestGroups} />
      <AppointmentFields form={form} today={today} />
      <Deputies form={form} persons={choices.persons} />
    </RecordForm>
  );
}

/** Who stays in office needs no ending of her own: the successor's first day is enough. */
function predecessorHelp(seat: SeatView | undefined): string {
  if (seat?.state !== 'carriedOver' || !seat.membership) return '';
  return `${seat.membership.person} bleibt im Amt, bis das neue Mitglied beginnt.`;
}

/** The day after the predecessor's term, or today where that is over already. */
function firstDay(seat: SeatView | undefined, today: string): string {
  const until = seat?.membership?.untilDay;
  if (!until) return seat?.fromDay && seat.fromDay > today ? seat.fromDay : today;
  return seat.state === 'carriedOver' || until < today ? today : addDays(until, 1);
}

function startValues(
  committee: StoredCommittee,
  membershipId: number | null,
  seat: SeatView | undefined,
  today: string,
): Values {
  const membership = membershipId === null ? null : seat?.membership;
  const deputies = membership?.deputies.map((deputy) => idText(deputy.personId)) ?? [];
  const fromDay = membership?.fromDay ?? firstDay(seat, today);
  return {
    membershipId,
    committeeId: committee.id,
    seatId: seat?.seatId ?? null,
    votingRight: seat?.votingRight ?? 'voting',
    sectorId: idText(seat?.sectorId) ?? '',
    interestGroupId: idText(seat?.interestGroupId) ?? '',
    personId: idText(membership?.personId),
    onBehalfOfId: idText(membership?.onBehalfOfId),
    fromDay,
    untilDay: membership ? (membership.untilDay ?? '') : usualEnd(committee, fromDay),
    leavesOffice: membership?.leavesOffice ?? false,
    appointedBy: membership?.appointment.by ?? '',
    appointedOn: membership?.appointment.on ?? '',
    appointmentReference: membership?.appointment.reference ?? '',
    speaksForIds: membership?.speaksFor.map(({ id }) => String(id)) ?? [],
    deputyIds: [deputies[0] ?? null, deputies[1] ?? null, deputies[2] ?? null],
  };
}
