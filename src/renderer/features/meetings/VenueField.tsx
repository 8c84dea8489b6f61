import type { UseFormReturn } from 'react-hook-form';
import type { MeetingFrame } from '../../../shared/features/meetings.ts';
import { useCall } from '../../api.ts';
import { Select } from '../../ui/TextField.tsx';
import type { MeetingFormValues } from './meetingForm.ts';

/** A venue of the list; choosing one fills place and address, which may be changed afterwards. Nothing while there is none. */
export function VenueField({ form }: { form: UseFormReturn<MeetingFormValues, unknown, MeetingFrame> }) {
  const { data: venues } = useCall('accessibility.venues', {});
  if (!venues || venues.length === 0) return null;
  const fill = (id: string) => {
    const venue = venues.find((each) => String(each.id) === id);
    if (!venue) return;
    form.setValue('placeName', venue.name, { shouldDirty: true, shouldValidate: true });
    form.setValue('placeAddress', venue.address, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <Select
      label="Tagungsort aus der Liste"
      optional
      empty="keiner"
      options={venues.map(({ id, name }) => ({ value: String(id), label: name }))}
      help="Füllt Ort und Anschrift aus; seine Maße vergleicht Rundtisch mit dem, was die Eingeladenen brauchen."
      {...form.register('venueId', {
        onChange: (event: { target: { value: string } }) => fill(event.target.value),
      })}
      error={form.formState.errors.venueId?.message}
    />
  );
}
