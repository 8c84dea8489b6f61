import { useId } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { MeetingFrame } from '../../../shared/features/meetings.ts';
import { useCall } from '../../api.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { MeetingFormValues } from './meetingForm.ts';

/**
 * The place of a meeting. Venues are proposed while typing; the name of one fills in the address and lets its measures be
 * compared with what those invited need. Any other place may be typed as well.
 */
export function VenueField({ form }: { form: UseFormReturn<MeetingFormValues, unknown, MeetingFrame> }) {
  const { data: venues = [] } = useCall('accessibility.venues', {});
  const list = useId();
  const venueId = useWatch({ control: form.control, name: 'venueId' });
  const follow = (typed: string) => {
    const venue = venues.find(({ name }) => name === typed.trim());
    form.setValue('venueId', venue ? String(venue.id) : '', { shouldDirty: true });
    if (venue) form.setValue('placeAddress', venue.address, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <>
      <TextField
        label="Ort"
        width="span-6"
        {...(venues.length > 0 && {
          list,
          help: venueId
            ? 'Aus der Liste der Tagungsorte.'
            : 'Tagungsorte aus der Liste erscheinen beim Tippen.',
        })}
        {...form.register('placeName', {
          onChange: (event: { target: { value: string } }) => follow(event.target.value),
        })}
        error={form.formState.errors.placeName?.message}
      />
      <datalist id={list}>
        {venues.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}
