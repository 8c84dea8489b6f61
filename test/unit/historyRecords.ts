import { type ContactPoint, emptyPerson, type Person } from '../../src/shared/features/people.ts';
import type { Venue } from '../../src/shared/features/venues.ts';

/** A person made from a number: its remainders decide name, state, languages, tags and addresses. */
export const person = (a: number, contacts: ContactPoint[]): Person => ({
  ...emptyPerson,
  salutation: (['Frau', 'Herr', 'neutral'] as const)[a % 3] ?? 'neutral',
  title: a % 4 === 0 ? 'Dr.' : '',
  firstName: `Vor${a % 7}`,
  lastName: `Nach${a % 11}`,
  state: (['active', 'moved', 'active', 'deceased'] as const)[a % 4] ?? 'active',
  stateNote: a % 4 === 1 ? `Post kam zurück ${a}` : '',
  languages: a % 3 === 0 ? ['de', 'tr'] : [],
  tags: a % 5 < 3 ? [`Wort ${a % 3}`, `Wort ${a % 5}`] : [],
  note: `Notiz ${a}`,
  addresses:
    a % 2
      ? [
          {
            purpose: 'work',
            addition: '',
            street: `Weg ${a}`,
            postalCode: '04917',
            city: 'Lindenau',
            country: '',
            note: '',
          },
        ]
      : [],
  contacts,
});

/** A phone number made from a number. */
export const phone = (a: number): ContactPoint => ({
  kind: 'phone',
  purpose: 'work',
  value: `04917 ${1000 + a}`,
  note: a % 2 ? 'nur vormittags' : '',
});

/** A venue of which nobody knows anything yet. */
export const venue: Venue = {
  name: '',
  street: '',
  postalCode: '',
  city: '',
  contact: '',
  capacity: null,
  stepFree: 'yes',
  stageStepFree: 'noStage',
  doorWidthCm: null,
  lift: 'notNeeded',
  liftWidthCm: null,
  liftDepthCm: null,
  ramp: 'unknown',
  rampPermille: null,
  rampWidthCm: null,
  turningAreaCm: null,
  accessibleWc: 'no',
  accessibleParking: 'unknown',
  hearingSystem: 'fm',
  publicTransport: '',
  note: '',
  checkedOn: null,
};

/** Picks one of the rows by a number; 0 where there is none, which every service must refuse. */
export function pick<T extends { id: number }>(rows: readonly T[], at: number): number {
  return rows.length === 0 ? 0 : (rows[at % rows.length]?.id ?? 0);
}
