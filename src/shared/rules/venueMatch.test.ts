import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NeedKind } from '../features/accessibility.ts';
import { countNeeds, needFacts } from './accessNeeds.ts';
import { type CheckKey, type CheckState, type VenueMeasures, venueChecks } from './venueChecks.ts';
import { type MatchedMeeting, matchVenue } from './venueMatch.ts';

/** A venue that reaches every measure, just. */
const good: VenueMeasures & { capacity: number | null } = {
  stepFree: 'yes',
  stageStepFree: 'yes',
  doorWidthCm: 90,
  lift: 'yes',
  liftWidthCm: 110,
  liftDepthCm: 140,
  ramp: 'yes',
  rampPermille: 60,
  rampWidthCm: 120,
  turningAreaCm: 150,
  accessibleWc: 'yes',
  accessibleParking: 'yes',
  hearingSystem: 'induction',
  publicTransport: 'Bus 3, Haltestelle Markt',
  capacity: 40,
};
const unknown: VenueMeasures = {
  stepFree: 'unknown',
  stageStepFree: 'unknown',
  doorWidthCm: null,
  lift: 'unknown',
  liftWidthCm: null,
  liftDepthCm: null,
  ramp: 'unknown',
  rampPermille: null,
  rampWidthCm: null,
  turningAreaCm: null,
  accessibleWc: 'unknown',
  accessibleParking: 'unknown',
  hearingSystem: 'unknown',
  publicTransport: '',
};

describe('each value says whether it reaches its measure', () => {
  test.each<[string, Partial<VenueMeasures>, CheckKey, CheckState, string]>([
    ['the narrowest door that fits', {}, 'door', 'met', '90 cm'],
    ['a door of 82 cm', { doorWidthCm: 82 }, 'door', 'missing', '82 cm'],
    ['a door of 89 cm', { doorWidthCm: 89 }, 'door', 'missing', '89 cm'],
    ['a door nobody measured', { doorWidthCm: null }, 'door', 'unknown', 'noch nicht bekannt'],
    ['steps', { stepFree: 'no' }, 'stepFree', 'missing', 'nein'],
    ['no stage', { stageStepFree: 'noStage' }, 'stage', 'met', 'keine Bühne'],
    ['a stage with steps', { stageStepFree: 'no' }, 'stage', 'missing', 'nein'],
    ['the smallest lift that fits', {}, 'lift', 'met', '110 × 140 cm'],
    ['a narrow lift', { liftWidthCm: 109 }, 'lift', 'missing', '109 × 140 cm'],
    ['a flat lift', { liftDepthCm: 139 }, 'lift', 'missing', '110 × 139 cm'],
    ['a lift half measured', { liftDepthCm: null }, 'lift', 'unknown', '110 × ? cm'],
    ['a narrow lift half measured', { liftWidthCm: 80, liftDepthCm: null }, 'lift', 'missing', '80 × ? cm'],
    ['no lift where one is needed', { lift: 'no' }, 'lift', 'missing', 'keiner'],
    ['no lift on the ground floor', { lift: 'notNeeded' }, 'lift', 'met', 'nicht nötig'],
    ['the steepest ramp', {}, 'ramp', 'met', '6 % Neigung, 120 cm breit'],
    ['a ramp too steep', { rampPermille: 61 }, 'ramp', 'missing', '6,1 % Neigung, 120 cm breit'],
    ['a ramp too narrow', { rampWidthCm: 119 }, 'ramp', 'missing', '6 % Neigung, 119 cm breit'],
    ['no ramp needed', { ramp: 'notNeeded', rampPermille: null }, 'ramp', 'met', 'nicht nötig'],
    ['room to turn', {}, 'turningArea', 'met', '150 cm'],
    ['too little room', { turningAreaCm: 149 }, 'turningArea', 'missing', '149 cm'],
    ['no WC', { accessibleWc: 'no' }, 'wc', 'missing', 'nein'],
    ['no parking', { accessibleParking: 'no' }, 'parking', 'missing', 'nein'],
    ['an induction loop', {}, 'hearing', 'met', 'Induktionsschleife'],
    ['an FM system', { hearingSystem: 'fm' }, 'hearing', 'met', 'FM-Anlage'],
    ['no hearing system', { hearingSystem: 'none' }, 'hearing', 'missing', 'keine'],
    ['no word of buses', { publicTransport: ' ' }, 'publicTransport', 'unknown', 'noch nicht bekannt'],
  ])('%s', (_name, part, key, state, value) => {
    expect(venueChecks({ ...good, ...part }).find((check) => check.key === key)).toMatchObject({
      state,
      value,
    });
  });

  test('a venue nobody has looked at is unknown everywhere, a good one met everywhere', () => {
    expect(new Set(venueChecks(unknown).map(({ state }) => state))).toEqual(new Set(['unknown']));
    expect(new Set(venueChecks(good).map(({ state }) => state))).toEqual(new Set(['met']));
  });
});

describe('needs against a venue', () => {
  const meeting = (part: Partial<VenueMeasures> & { capacity?: number | null } = {}): MatchedMeeting => ({
    venue: { ...good, ...part },
    expected: 10,
    plainLanguageText: false,
  });
  const noVenue: MatchedMeeting = { venue: null, expected: 10, plainLanguageText: true };

  test.each<[NeedKind, number, MatchedMeeting, CheckState, string]>([
    [
      'hearingLoop',
      2,
      meeting({ hearingSystem: 'none' }),
      'missing',
      '2 Personen brauchen eine Höranlage – der Ort hat keine.',
    ],
    ['hearingLoop', 1, meeting(), 'met', '1 Person braucht eine Höranlage – der Ort erfüllt das.'],
    [
      'hearingLoop',
      1,
      meeting({ hearingSystem: 'unknown' }),
      'unknown',
      '1 Person braucht eine Höranlage – am Ort noch nicht geprüft: Höranlage.',
    ],
    [
      'hearingLoop',
      1,
      noVenue,
      'unknown',
      '1 Person braucht eine Höranlage – es ist noch kein Tagungsort aus der Liste gewählt.',
    ],
    [
      'wheelchairPlace',
      1,
      meeting({ doorWidthCm: 82 }),
      'missing',
      '1 Person braucht einen Rollstuhlplatz – die schmalste Tür ist 82 cm breit, nötig sind 90 cm.',
    ],
    [
      'wheelchairPlace',
      1,
      meeting({ doorWidthCm: 82, accessibleWc: 'no', turningAreaCm: null }),
      'missing',
      '1 Person braucht einen Rollstuhlplatz – die schmalste Tür ist 82 cm breit, nötig sind 90 cm; es gibt kein barrierefreies WC.',
    ],
    [
      'wheelchairPlace',
      2,
      meeting({ turningAreaCm: null }),
      'unknown',
      '2 Personen brauchen einen Rollstuhlplatz – am Ort noch nicht geprüft: Bewegungsfläche.',
    ],
    [
      'wheelchairPlace',
      1,
      meeting({ hearingSystem: 'none', accessibleParking: 'no' }),
      'met',
      '1 Person braucht einen Rollstuhlplatz – der Ort erfüllt das.',
    ],
    [
      'ownAssistance',
      2,
      meeting({ capacity: 12 }),
      'met',
      '2 Personen brauchen einen Platz für die eigene Assistenz – der Ort hat 12 Plätze, gebraucht werden 12.',
    ],
    [
      'ownAssistance',
      3,
      meeting({ capacity: 12 }),
      'missing',
      '3 Personen brauchen einen Platz für die eigene Assistenz – der Ort hat nur 12 Plätze, gebraucht werden 13.',
    ],
    [
      'ownAssistance',
      1,
      meeting({ capacity: null }),
      'unknown',
      '1 Person braucht einen Platz für die eigene Assistenz – wie viele Plätze der Ort hat, ist noch nicht bekannt.',
    ],
    [
      'largePrint',
      1,
      noVenue,
      'met',
      '1 Person braucht Großdruck – Rundtisch druckt alle Unterlagen auch in Großdruck.',
    ],
    [
      'plainLanguage',
      1,
      noVenue,
      'met',
      '1 Person braucht Einfache Sprache – der Einladungstext in Einfacher Sprache ist geschrieben.',
    ],
    [
      'plainLanguage',
      1,
      meeting(),
      'missing',
      '1 Person braucht Einfache Sprache – der Einladungstext in Einfacher Sprache fehlt noch.',
    ],
  ])('%s for %i', (kind, people, given, state, sentence) => {
    const [finding] = matchVenue([{ kind, people, leadDays: 0 }], given);
    expect(finding).toMatchObject({ kind, people, state, sentence });
  });

  test('measures name where they come from', () => {
    const [finding] = matchVenue([{ kind: 'wheelchairPlace', people: 1, leadDays: 0 }], meeting());
    expect(finding?.source).toBe('DIN 18040-1');
  });

  test('what has to be booked is no matter of the venue; everything else has exactly one finding', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...NeedKind.options)), (kinds) => {
        const found = matchVenue(
          kinds.map((kind) => ({ kind, people: 1, leadDays: 0 })),
          meeting(),
        );
        expect(found.map(({ kind }) => kind)).toEqual(
          kinds.filter((kind) => needFacts[kind].metBy !== 'booking'),
        );
      }),
    );
  });
});

test('people are counted once per kind, with the longest lead time', () => {
  expect(
    countNeeds([
      { kind: 'travel', personId: 1, leadDays: 30 },
      { kind: 'travel', personId: 1, leadDays: null },
      { kind: 'travel', personId: 2, leadDays: null },
      { kind: 'signLanguageInterpreting', personId: 2, leadDays: null },
    ]),
  ).toEqual([
    { kind: 'signLanguageInterpreting', people: 1, leadDays: 21 },
    { kind: 'travel', people: 2, leadDays: 30 },
  ]);
});
