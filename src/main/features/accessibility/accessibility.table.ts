import type { Generated } from 'kysely';

type YesNoUnknown = 'unknown' | 'yes' | 'no';

/** A place to meet; measures in centimetres, null where nobody has measured. */
export interface VenueTable {
  id: Generated<number>;
  name: string;
  street: string;
  postal_code: string;
  city: string;
  contact: string;
  capacity: number | null;
  step_free: YesNoUnknown;
  stage_step_free: YesNoUnknown | 'noStage';
  door_width_cm: number | null;
  lift: YesNoUnknown | 'notNeeded';
  lift_width_cm: number | null;
  lift_depth_cm: number | null;
  ramp: YesNoUnknown | 'notNeeded';
  ramp_permille: number | null;
  ramp_width_cm: number | null;
  turning_area_cm: number | null;
  accessible_wc: YesNoUnknown;
  accessible_parking: YesNoUnknown;
  hearing_system: 'unknown' | 'none' | 'induction' | 'fm';
  public_transport: string;
  note: string;
  checked_on: string | null;
  sort_key: string;
}

export type AccessibilityNeedKind =
  | 'signLanguageInterpreting'
  | 'speechToTextInterpreting'
  | 'oralInterpreting'
  | 'communicationAssistance'
  | 'hearingLoop'
  | 'plainLanguage'
  | 'ownAssistance'
  | 'assistanceNeeded'
  | 'assistanceDog'
  | 'wheelchairPlace'
  | 'largePrint'
  | 'braille'
  | 'food'
  | 'travel'
  | 'other';

/** A need, not a diagnosis; outside the journal. */
export interface AccessibilityNeedTable {
  id: Generated<number>;
  /** Without a foreign key: see migration 0009. */
  person_id: number;
  /** Who had it before a merge gave it to `person_id`; null: nobody else. */
  recorded_for: Generated<number | null>;
  kind: AccessibilityNeedKind;
  detail: string;
  lead_time_days: number | null;
  /** The one meeting it is meant for, without a foreign key; null: whenever she is invited. */
  meeting_id: number | null;
  /** When the person agreed that it is kept after the meeting; null: she did not. */
  consent_on: string | null;
  recorded_on: string;
}

export interface AccessibilityBookingTable {
  id: Generated<number>;
  meeting_id: number;
  kind: string;
  provider: string;
  state: 'open' | 'requested' | 'offered' | 'booked' | 'notNeeded';
  cost_cents: number | null;
  note: string;
  position: number;
}

export interface AccessibilityTables {
  venue: VenueTable;
  accessibility_need: AccessibilityNeedTable;
  accessibility_booking: AccessibilityBookingTable;
}
