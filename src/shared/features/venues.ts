import { z } from 'zod';
import { Day, Id, optionalText, requiredText } from '../values.ts';

const YesNo = z.enum(['unknown', 'yes', 'no']);
const OrNotNeeded = z.enum(['unknown', 'yes', 'no', 'notNeeded']);
const wholeNumber = (max: number, what: string) => {
  const message = `Bitte geben Sie ${what} von 0 bis ${max} ein.`;
  return z.number(message).int(message).min(0, message).max(max, message).nullable();
};
const centimetres = (max = 1000) => wholeNumber(max, 'ganze Zentimeter');

/** A place to meet, saved as a whole. Null and `unknown` mean that nobody has looked. */
export const Venue = z.object({
  name: requiredText('den Namen des Ortes'),
  street: optionalText(),
  postalCode: optionalText(20),
  city: optionalText(),
  /** Who opens, who knows the technology: name, telephone. */
  contact: optionalText(500),
  capacity: wholeNumber(100_000, 'ganze Plätze'),
  stepFree: YesNo,
  stageStepFree: z.enum(['unknown', 'yes', 'no', 'noStage']),
  doorWidthCm: centimetres(),
  lift: OrNotNeeded,
  liftWidthCm: centimetres(),
  liftDepthCm: centimetres(),
  ramp: OrNotNeeded,
  /** Slope in permille: 6 % is 60. */
  rampPermille: z
    .number('Bitte geben Sie die Neigung in Prozent ein, zum Beispiel 5,5.')
    .int('Bitte geben Sie die Neigung mit höchstens einer Stelle nach dem Komma ein.')
    .min(0)
    .max(1000, 'Bitte geben Sie höchstens 100 Prozent ein.')
    .nullable(),
  rampWidthCm: centimetres(),
  turningAreaCm: centimetres(2000),
  accessibleWc: YesNo,
  accessibleParking: YesNo,
  hearingSystem: z.enum(['unknown', 'none', 'induction', 'fm']),
  publicTransport: optionalText(500),
  note: optionalText(2000),
  checkedOn: Day.nullable(),
});
export type Venue = z.infer<typeof Venue>;

export const CheckState = z.enum(['met', 'missing', 'unknown']);

export const VenueRow = z.object({
  id: Id,
  name: z.string(),
  /** "Am Markt 1, 04917 Lindenau-Markt" */
  address: z.string(),
  capacity: z.number().int().nullable(),
  checkedOn: Day.nullable(),
  /** Names of the points that do not reach their measure. */
  missing: z.array(z.string()),
  unknown: z.number().int(),
});
export type VenueRow = z.infer<typeof VenueRow>;

export const VenueCheckView = z.object({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  state: CheckState,
  measure: z.string(),
  source: z.string(),
});

export const StoredVenue = z.object({
  id: Id,
  venue: Venue,
  address: z.string(),
  /** Each point with its value against its measure. */
  checks: z.array(VenueCheckView),
  /** Coming meetings at this place. */
  meetings: z.array(z.object({ id: Id, name: z.string() })),
});
export type StoredVenue = z.infer<typeof StoredVenue>;
