import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { useCall } from '../../api.ts';
import { DayField, ItemField } from '../../app/forms/fields.tsx';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { CheckBox, RadioGroup } from '../../ui/Choice.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { committeeCrumbs } from './committeeCrumbs.ts';
import { idText, SeatForm } from './formValues.ts';
import { seatTitle } from './seatWords.ts';

/** A vacant seat that should be filled, or what an existing seat is for. */
export function SeatFormPage({ committee, seatId }: { committee: StoredCommittee; seatId: number | null }) {
  const seat = formSeat(committee, seatId);
  const { data: choices } = useCall('people.choices', {});
  return (
    <RecordFormPage
      title={seat ? `Sitz ${seatTitle(seat)} bearbeiten` : 'Freien Sitz anlegen'}
      crumbs={committeeCrumbs(committee)}
    >
      {choices ? (
        <SeatFields committee={committee} seatId={seat?.seatId ?? null} choices={choices} />
      ) : (
        <Skeleton label="Sektoren werden geladen" />
      )}
    </RecordFormPage>
  );
}

/** The seat as the form needs it, also one that does not exist today. */
function formSeat({ seats, otherSeats }: StoredCommittee, seatId: number | null) {
  return (
    seats.find((one) => one.seatId === seatId) ?? otherSeats.find((one) => one.seatId === seatId) ?? undefined
  );
}

interface NamedLists {
  sectors: readonly { id: number; name: string }[];
  interestGroups: readonly { id: number; name: string }[];
}

function SeatFields({
  committee,
  seatId,
  choices,
}: {
  committee: StoredCommittee;
  seatId: number | null;
  choices: NamedLists;
}) {
  const seat = formSeat(committee, seatId);
  const save = useSave('committees.saveSeat');
  const back = `/gremien/${committee.id}`;
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(SeatForm),
    defaultValues: {
      seatId,
      committeeId: committee.id,
      votingRight: seat?.votingRight ?? 'voting',
      sectorId: idText(seat?.sectorId) ?? '',
      interestGroupId: idText(seat?.interestGroupId) ?? '',
      label: seat?.label ?? '',
      fromDay: seat?.fromDay ?? '',
      untilDay: seat?.untilDay ?? '',
      required: seat?.required ?? true,
    },
  });
  const { errors } = form.formState;
  const page = useRecordForm(form, {
    draft: `sitz:${seatId ?? `neu:${committee.id}`}`,
    label: seat ? 'Änderungen speichern' : 'Sitz anlegen',
    back,
    fields: { personId: 'votingRight' },
    save: async (values) => {
      await save.mutateAsync(values);
      return back;
    },
  });
  return (
    <RecordForm state={page}>
      <FieldGroup
        title="Wofür ist der Sitz?"
        text="Ein Sektor oder eine Interessengruppe gehört dazu. Die eigene Bezeichnung steht statt ihrer in Listen und auf Listen zum Drucken."
      >
        <ItemField
          control={form.control}
          name="sectorId"
          label="Sektor"
          width="span-6"
          empty="keiner"
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
        <TextField
          label="Eigene Bezeichnung"
          optional
          width="span-6"
          {...form.register('label')}
          error={errors.label?.message}
        />
        <RadioGroup
          label="Stimmrecht"
          options={[
            {
              value: 'voting',
              label: 'stimmberechtigt',
              help: 'Zählt bei der Beschlussfähigkeit mit, auch unbesetzt.',
            },
            {
              value: 'advisory',
              label: 'beratend',
              help: 'Zählt weder bei der Beschlussfähigkeit noch bei Abstimmungen.',
            },
          ]}
          {...form.register('votingRight')}
          error={errors.votingRight?.message}
        />
        <CheckBox
          label="Der Sitz soll besetzt sein"
          help="Ist er unbesetzt, erinnert Rundtisch daran. Ohne Haken kann er frei bleiben."
          {...form.register('required')}
        />
      </FieldGroup>
      <FieldGroup
        title="Von wann bis wann gibt es den Sitz?"
        text="Nur in dieser Zeit zählt er bei Beschlussfähigkeit und Abstimmung, auch unbesetzt. Leer heißt: ohne Anfang oder Ende."
      >
        <DayField
          control={form.control}
          name="fromDay"
          label="Erster Tag"
          optional
          year="last"
          width="span-4"
        />
        <DayField control={form.control} name="untilDay" label="Letzter Tag" optional width="span-4" />
      </FieldGroup>
    </RecordForm>
  );
}
