/** What is known of a venue; null or `unknown` where nobody has looked. Lengths in centimetres, the ramp in permille. */
export interface VenueMeasures {
  stepFree: 'unknown' | 'yes' | 'no';
  stageStepFree: 'unknown' | 'yes' | 'no' | 'noStage';
  doorWidthCm: number | null;
  lift: 'unknown' | 'yes' | 'no' | 'notNeeded';
  liftWidthCm: number | null;
  liftDepthCm: number | null;
  ramp: 'unknown' | 'yes' | 'no' | 'notNeeded';
  rampPermille: number | null;
  rampWidthCm: number | null;
  turningAreaCm: number | null;
  accessibleWc: 'unknown' | 'yes' | 'no';
  accessibleParking: 'unknown' | 'yes' | 'no';
  hearingSystem: 'unknown' | 'none' | 'induction' | 'fm';
  publicTransport: string;
}

export type CheckKey =
  | 'stepFree'
  | 'stage'
  | 'door'
  | 'lift'
  | 'ramp'
  | 'turningArea'
  | 'wc'
  | 'parking'
  | 'publicTransport'
  | 'hearing';

/** met: reaches the measure · missing: does not · unknown: nobody has looked. */
export type CheckState = 'met' | 'missing' | 'unknown';

export interface VenueCheck {
  key: CheckKey;
  label: string;
  /** What is there: "82 cm", "ja", "noch nicht bekannt". */
  value: string;
  state: CheckState;
  /** What is asked for: "mindestens 90 cm breit". */
  measure: string;
  /** Where the measure comes from. */
  source: string;
  /** Completes "… – ", where it is missing: "die Tür ist 82 cm breit, nötig sind 90 cm". */
  lack: string;
}

/** The measures, in centimetres and permille (domain guide; DIN 18040-1, buildings open to the public). */
export const measures = {
  doorWidthCm: 90,
  liftWidthCm: 110,
  liftDepthCm: 140,
  rampPermille: 60,
  rampWidthCm: 120,
  turningAreaCm: 150,
};

const din = 'DIN 18040-1';
export const notKnown = 'noch nicht bekannt';

/** Every point of the venue, in the order in which one walks through it, and whether it reaches its measure. */
export function venueChecks(venue: VenueMeasures): VenueCheck[] {
  return [
    {
      key: 'publicTransport',
      label: 'Bus und Bahn',
      value: venue.publicTransport.trim() || notKnown,
      state: venue.publicTransport.trim() ? 'met' : 'unknown',
      measure: 'Haltestelle mit Weg zum Eingang',
      source: 'Empfehlung',
      lack: '',
    },
    yesNo(
      'parking',
      'Behindertenparkplatz',
      venue.accessibleParking,
      'vorhanden',
      'es gibt keinen Behindertenparkplatz',
    ),
    yesNo(
      'stepFree',
      'Stufenlos bis in den Saal',
      venue.stepFree,
      'ohne Stufen und Schwellen',
      'der Weg in den Saal hat Stufen',
    ),
    rampCheck(venue),
    atLeast('door', 'Türbreite', venue.doorWidthCm, measures.doorWidthCm, 'die schmalste Tür ist'),
    liftCheck(venue),
    atLeast(
      'turningArea',
      'Bewegungsfläche',
      venue.turningAreaCm,
      measures.turningAreaCm,
      'die Fläche zum Wenden ist',
    ),
    stageCheck(venue),
    yesNo('wc', 'Barrierefreies WC', venue.accessibleWc, 'vorhanden', 'es gibt kein barrierefreies WC'),
    hearingCheck(venue),
  ];
}

function yesNo(
  key: CheckKey,
  label: string,
  value: 'unknown' | 'yes' | 'no',
  measure: string,
  lack: string,
): VenueCheck {
  return {
    key,
    label,
    value: { yes: 'ja', no: 'nein', unknown: notKnown }[value],
    state: ({ yes: 'met', no: 'missing', unknown: 'unknown' } as const)[value],
    measure,
    source: din,
    lack,
  };
}

function atLeast(
  key: CheckKey,
  label: string,
  centimetres: number | null,
  least: number,
  lack: string,
): VenueCheck {
  return {
    key,
    label,
    value: centimetres === null ? notKnown : `${centimetres} cm`,
    state: centimetres === null ? 'unknown' : centimetres >= least ? 'met' : 'missing',
    measure: `mindestens ${least} cm`,
    source: din,
    lack: `${lack} ${centimetres} cm breit, nötig sind ${least} cm`,
  };
}

/** Percent as one writes it: 55 → "5,5 %" */
export const percentText = (permille: number): string => `${String(permille / 10).replace('.', ',')} %`;

/** A part that is only measured where there is one. */
function measured(
  presence: 'unknown' | 'yes' | 'no' | 'notNeeded',
  sizes: readonly (number | null)[],
  fits: boolean,
): CheckState {
  if (presence === 'notNeeded') return 'met';
  if (presence === 'no') return 'missing';
  // One measure that fails is enough, whatever is not known yet.
  if (presence === 'yes' && !fits) return 'missing';
  return presence === 'unknown' || sizes.includes(null) ? 'unknown' : 'met';
}

function liftCheck({ lift, liftWidthCm: width, liftDepthCm: depth }: VenueMeasures): VenueCheck {
  const { liftWidthCm: leastWidth, liftDepthCm: leastDepth } = measures;
  const fits = (width ?? leastWidth) >= leastWidth && (depth ?? leastDepth) >= leastDepth;
  const size = `${width ?? '?'} × ${depth ?? '?'} cm`;
  return {
    key: 'lift',
    label: 'Aufzug',
    value: { unknown: notKnown, no: 'keiner', notNeeded: 'nicht nötig', yes: size }[lift],
    state: measured(lift, [width, depth], fits),
    measure: `innen mindestens ${leastWidth} × ${leastDepth} cm (Breite × Tiefe)`,
    source: din,
    lack:
      lift === 'no'
        ? 'es gibt keinen Aufzug'
        : `der Aufzug ist ${size} groß, nötig sind ${leastWidth} × ${leastDepth} cm`,
  };
}

function rampCheck({ ramp, rampPermille: slope, rampWidthCm: width }: VenueMeasures): VenueCheck {
  const { rampPermille: steepest, rampWidthCm: leastWidth } = measures;
  const steep = slope !== null && slope > steepest;
  const narrow = width !== null && width < leastWidth;
  const size = `${slope === null ? '? %' : percentText(slope)} Neigung, ${width ?? '?'} cm breit`;
  const faults = [
    steep && `${percentText(slope)} steil (höchstens ${percentText(steepest)})`,
    narrow && `${width} cm breit (nötig sind ${leastWidth} cm)`,
  ].filter((fault) => fault !== false);
  return {
    key: 'ramp',
    label: 'Rampe',
    value: { unknown: notKnown, no: 'keine', notNeeded: 'nicht nötig', yes: size }[ramp],
    state: measured(ramp, [slope, width], !steep && !narrow),
    measure: `höchstens ${percentText(steepest)} Neigung, mindestens ${leastWidth} cm breit`,
    source: din,
    lack: ramp === 'no' ? 'es gibt keine Rampe' : `die Rampe ist ${faults.join(' und ')}`,
  };
}

function stageCheck({ stageStepFree: stage }: VenueMeasures): VenueCheck {
  return {
    ...yesNo(
      'stage',
      'Bühne oder Podium stufenlos',
      stage === 'noStage' ? 'yes' : stage,
      'ohne Stufen zu erreichen',
      'die Bühne ist nur über Stufen zu erreichen',
    ),
    ...(stage === 'noStage' && { value: 'keine Bühne' }),
  };
}

function hearingCheck({ hearingSystem }: VenueMeasures): VenueCheck {
  return {
    key: 'hearing',
    label: 'Höranlage',
    value: { unknown: notKnown, none: 'keine', induction: 'Induktionsschleife', fm: 'FM-Anlage' }[
      hearingSystem
    ],
    state: ({ unknown: 'unknown', none: 'missing', induction: 'met', fm: 'met' } as const)[hearingSystem],
    measure: 'Induktionsschleife oder FM-Anlage',
    source: din,
    lack: 'der Ort hat keine',
  };
}
