import type { Need } from '../../shared/features/accessibility.ts';
import type { Venue } from '../../shared/features/venues.ts';

const lindenau = { postalCode: '04917', city: 'Lindenau-Markt' };
const ground = {
  lift: 'notNeeded',
  liftWidthCm: null,
  liftDepthCm: null,
  ramp: 'notNeeded',
  rampPermille: null,
  rampWidthCm: null,
} as const;
const notLooked = {
  stepFree: 'unknown',
  stageStepFree: 'unknown',
  doorWidthCm: null,
  turningAreaCm: null,
  accessibleWc: 'unknown',
  accessibleParking: 'unknown',
  hearingSystem: 'unknown',
  publicTransport: '',
} as const;

/** Where the region meets; `checked` counts days before today. */
export interface DemoVenue extends Omit<Venue, 'checkedOn'> {
  checked: number | null;
}

/** One that fails two needs (no induction loop, 82 cm door), a good one, and one where nobody has looked yet. */
export const venues: readonly DemoVenue[] = [
  {
    name: 'Kreishaus Lindenau-Markt, Lindensaal',
    street: 'Am Markt 1',
    ...lindenau,
    contact: 'Hausmeister Kurt Ebel, Telefon 04917 555-190',
    capacity: 40,
    stepFree: 'yes',
    stageStepFree: 'noStage',
    doorWidthCm: 82,
    lift: 'yes',
    liftWidthCm: 110,
    liftDepthCm: 140,
    ramp: 'notNeeded',
    rampPermille: null,
    rampWidthCm: null,
    turningAreaCm: 160,
    accessibleWc: 'yes',
    accessibleParking: 'yes',
    hearingSystem: 'none',
    publicTransport: 'Bus 3 und 7, Haltestelle Markt, 150 m ebener Weg',
    note: '',
    checked: 45,
  },
  {
    name: 'Stadthalle Lindenau-Markt',
    street: 'Lindenplatz 1',
    ...lindenau,
    contact: 'Veranstaltungsbüro, Telefon 04917 555-480',
    capacity: 180,
    stepFree: 'yes',
    stageStepFree: 'yes',
    doorWidthCm: 120,
    lift: 'notNeeded',
    liftWidthCm: null,
    liftDepthCm: null,
    ramp: 'yes',
    rampPermille: 55,
    rampWidthCm: 150,
    turningAreaCm: 200,
    accessibleWc: 'yes',
    accessibleParking: 'yes',
    hearingSystem: 'induction',
    publicTransport: 'Bus 3, Haltestelle Stadthalle, vor dem Eingang',
    note: 'Die Induktionsschleife muss zwei Tage vorher bestellt werden.',
    checked: 120,
  },
  {
    name: 'Gesundheitsamt Lindetal, Raum 2',
    street: 'Parkweg 8',
    ...lindenau,
    contact: '',
    capacity: 16,
    ...ground,
    ...notLooked,
    note: '',
    checked: null,
  },
];

/** What people need, by surname; `agreed`: kept after the meeting. */
export const needs: readonly { person: string; need: Pick<Need, 'kind' | 'detail'>; agreed: boolean }[] = [
  { person: 'Rasch', need: { kind: 'plainLanguage', detail: '' }, agreed: true },
  {
    person: 'Rasch',
    need: { kind: 'assistanceNeeded', detail: 'Eine Person, die vor und in der Sitzung erklärt.' },
    agreed: true,
  },
  {
    person: 'Dorn',
    need: {
      kind: 'signLanguageInterpreting',
      detail: 'Deutsche Gebärdensprache, zwei Dolmetschende im Wechsel.',
    },
    agreed: true,
  },
  { person: 'Paulsen', need: { kind: 'largePrint', detail: '' }, agreed: true },
  { person: 'Paulsen', need: { kind: 'hearingLoop', detail: '' }, agreed: true },
  { person: 'Grewe', need: { kind: 'wheelchairPlace', detail: '' }, agreed: false },
];
