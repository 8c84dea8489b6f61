import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import type { StoredVenue } from '../../../shared/features/venues.ts';
import { measures, percentText } from '../../../shared/rules/venueChecks.ts';
import { useCall } from '../../api.ts';
import { CountField, DayField } from '../../app/forms/fields.tsx';
import { LongFormPage } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { FieldGroup } from '../../ui/Form.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { VenueForm, venueValues } from './venueForm.ts';
import { venueCrumbs, venuePath, venuesPath } from './venuePaths.ts';

const yesNo = [
  { value: 'yes', label: 'ja' },
  { value: 'no', label: 'nein' },
  { value: 'unknown', label: 'nicht bekannt' },
];
const withStage = [yesNo[0], yesNo[1], { value: 'noStage', label: 'keine Bühne' }, yesNo[2]].filter(
  (option) => option !== undefined,
);
const orNotNeeded = [yesNo[0], yesNo[1], { value: 'notNeeded', label: 'nicht nötig' }, yesNo[2]].filter(
  (option) => option !== undefined,
);
const hearing = [
  { value: 'induction', label: 'Induktionsschleife' },
  { value: 'fm', label: 'FM-Anlage' },
  { value: 'none', label: 'keine' },
  { value: 'unknown', label: 'nicht bekannt' },
];

/** A new venue, or the data of an existing one. */
export function VenueFormPage({ stored }: { stored: StoredVenue | null }) {
  const { data: app } = useCall('app.state', {});
  const save = useSave('accessibility.saveVenue');
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(VenueForm),
    defaultValues: venueValues(stored?.venue ?? null),
  });
  const { errors } = form.formState;
  const { control, register } = form;
  const [lift, ramp] = useWatch({ control, name: ['lift', 'ramp'] });
  const page = useRecordForm(form, {
    draft: `tagungsort:${stored?.id ?? 'neu'}`,
    label: stored ? 'Änderungen speichern' : 'Tagungsort anlegen',
    back: stored ? venuePath(stored.id) : venuesPath,
    fields: { 'venue.': '' },
    save: async (venue) => venuePath((await save.mutateAsync({ id: stored?.id ?? null, venue })).value.id),
  });
  return (
    <LongFormPage
      title={stored ? `${stored.venue.name} bearbeiten` : 'Tagungsort anlegen'}
      crumbs={venueCrumbs(stored ? { id: stored.id, name: stored.venue.name } : undefined)}
      state={page}
    >
      <FieldGroup title="Ort">
        <TextField
          label="Name"
          width="span-8"
          help="Haus und Saal, so wie es in der Einladung stehen soll."
          {...register('name')}
          error={errors.name?.message}
        />
        <CountField control={control} name="capacity" label="Plätze" optional width="span-4" min={0} />
        <TextField
          label="Straße"
          optional
          width="span-6"
          {...register('street')}
          error={errors.street?.message}
        />
        <TextField
          label="Postleitzahl"
          optional
          width="span-3"
          {...register('postalCode')}
          error={errors.postalCode?.message}
        />
        <TextField label="Ort" optional width="span-3" {...register('city')} error={errors.city?.message} />
        <TextField
          label="Ansprechperson"
          optional
          width="span-8"
          help="Wer aufschließt und die Technik kennt, mit Telefon."
          {...register('contact')}
          error={errors.contact?.message}
        />
        <TextField
          label="Bus und Bahn"
          optional
          help="Linie, Haltestelle, Weg zum Eingang."
          {...register('publicTransport')}
          error={errors.publicTransport?.message}
        />
        <RadioGroup
          label="Behindertenparkplatz"
          layout="row"
          options={yesNo}
          {...register('accessibleParking')}
        />
      </FieldGroup>
      <FieldGroup title="Weg in den Saal" text="Alle Maße an der engsten Stelle, in Zentimetern.">
        <RadioGroup
          label="Stufenlos vom Eingang bis in den Saal"
          layout="row"
          options={yesNo}
          {...register('stepFree')}
        />
        <RadioGroup label="Rampe" layout="row" options={orNotNeeded} {...register('ramp')} />
        {ramp === 'yes' && (
          <>
            <TextField
              label="Neigung in Prozent"
              optional
              width="span-4"
              inputMode="decimal"
              help={`Höchstens ${percentText(measures.rampPermille)}.`}
              {...register('rampPermille')}
              error={errors.rampPermille?.message}
            />
            <CountField
              control={control}
              name="rampWidthCm"
              label="Breite der Rampe (cm)"
              optional
              width="span-4"
              min={0}
              help={`Mindestens ${measures.rampWidthCm} cm.`}
            />
          </>
        )}
        <CountField
          control={control}
          name="doorWidthCm"
          label="Schmalste Tür (cm)"
          optional
          width="span-4"
          min={0}
          help={`Mindestens ${measures.doorWidthCm} cm.`}
        />
        <CountField
          control={control}
          name="turningAreaCm"
          label="Bewegungsfläche (cm)"
          optional
          width="span-4"
          min={0}
          help={`Mindestens ${measures.turningAreaCm} × ${measures.turningAreaCm} cm.`}
        />
        <RadioGroup label="Aufzug" layout="row" options={orNotNeeded} {...register('lift')} />
        {lift === 'yes' && (
          <>
            <CountField
              control={control}
              name="liftWidthCm"
              label="Breite innen (cm)"
              optional
              width="span-4"
              min={0}
              help={`Mindestens ${measures.liftWidthCm} cm.`}
            />
            <CountField
              control={control}
              name="liftDepthCm"
              label="Tiefe innen (cm)"
              optional
              width="span-4"
              min={0}
              help={`Mindestens ${measures.liftDepthCm} cm.`}
            />
          </>
        )}
      </FieldGroup>
      <FieldGroup title="Im Saal">
        <RadioGroup
          label="Bühne oder Podium stufenlos"
          layout="row"
          options={withStage}
          {...register('stageStepFree')}
        />
        <RadioGroup label="Barrierefreies WC" layout="row" options={yesNo} {...register('accessibleWc')} />
        <RadioGroup label="Höranlage" layout="row" options={hearing} {...register('hearingSystem')} />
        <TextArea label="Bemerkungen" optional rows={3} {...register('note')} error={errors.note?.message} />
        <DayField
          control={control}
          name="checkedOn"
          label="Vor Ort geprüft am"
          optional
          year="last"
          width="span-4"
          {...(app && { today: app.today })}
        />
      </FieldGroup>
    </LongFormPage>
  );
}
