import { z } from 'zod';
import { Venue } from '../../../shared/features/venues.ts';
import { OptionalDay } from '../../app/forms/values.ts';

const percentMessage = 'Bitte geben Sie die Neigung in Prozent ein, zum Beispiel 5,5.';

/** Percent as typed ("5,5", "6 %") → permille; null while empty. */
const Percent = z.string().transform((text, context): number | null => {
  const typed = text.replace('%', '').trim();
  if (typed === '') return null;
  if (!/^\d{1,3}([.,]\d)?$/.test(typed)) {
    context.addIssue({ code: 'custom', message: percentMessage });
    return z.NEVER;
  }
  return Math.round(Number(typed.replace(',', '.')) * 10);
});

/** What the form holds and how it becomes a venue. */
export const VenueForm = z
  .object({
    name: z.string(),
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    contact: z.string(),
    capacity: z.number().nullable(),
    stepFree: Venue.shape.stepFree,
    stageStepFree: Venue.shape.stageStepFree,
    doorWidthCm: z.number().nullable(),
    lift: Venue.shape.lift,
    liftWidthCm: z.number().nullable(),
    liftDepthCm: z.number().nullable(),
    ramp: Venue.shape.ramp,
    rampPermille: Percent,
    rampWidthCm: z.number().nullable(),
    turningAreaCm: z.number().nullable(),
    accessibleWc: Venue.shape.accessibleWc,
    accessibleParking: Venue.shape.accessibleParking,
    hearingSystem: Venue.shape.hearingSystem,
    publicTransport: z.string(),
    note: z.string(),
    checkedOn: OptionalDay,
  })
  .pipe(Venue);
export type VenueFormValues = z.input<typeof VenueForm>;

const empty: VenueFormValues = {
  name: '',
  street: '',
  postalCode: '',
  city: '',
  contact: '',
  capacity: null,
  stepFree: 'unknown',
  stageStepFree: 'unknown',
  doorWidthCm: null,
  lift: 'unknown',
  liftWidthCm: null,
  liftDepthCm: null,
  ramp: 'unknown',
  rampPermille: '',
  rampWidthCm: null,
  turningAreaCm: null,
  accessibleWc: 'unknown',
  accessibleParking: 'unknown',
  hearingSystem: 'unknown',
  publicTransport: '',
  note: '',
  checkedOn: '',
};

/** A stored venue as the form shows it; an empty one for null. */
export function venueValues(venue: Venue | null): VenueFormValues {
  if (venue === null) return empty;
  return {
    ...venue,
    rampPermille: venue.rampPermille === null ? '' : String(venue.rampPermille / 10).replace('.', ','),
    checkedOn: venue.checkedOn ?? '',
  };
}
