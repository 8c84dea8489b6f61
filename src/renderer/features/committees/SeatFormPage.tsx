import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { useCall } from '../../api.ts';
import { ItemField } from '../../app/forms/fields.tsx';
import { RecordForm, RecordFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { committeeCrumbs } from './committeeCrumbs.ts';
import { idText, SeatForm } from './formValues.ts';
import { seatTitle } from './seatWords.ts';

/** A vacant seat that should be filled, or what an existing seat is for. */
export function SeatFormPage({ committee, seatId }: { committee: StoredCommittee; seatId: number | null }) {
  const seat = committee.seats.find((one) => one.seatId === seatId);
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
  const seat = committee.seats.find((one) => one.seatId === seatId);
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
        text="Eine Angabe genügt. Die eigene Bezeichnung geht den anderen vor."
      >
        <ItemField
          control={form.control}
          name="sectorId"
          label="Sektor"
          optional
          width="span-6"
          empty="keiner"
          items={choices.sectors}
        />
        <ItemField
          control={form.control}
          name="interestGroupId"
          label="Interessengruppe"
          optional
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
      </FieldGroup>
    </RecordForm>
  );
}
