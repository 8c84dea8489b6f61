import type { NeedKind } from '../features/accessibility.ts';
import { needFacts, type NeedCount, neededBy } from './accessNeeds.ts';
import {
  type CheckKey,
  type CheckState,
  type VenueCheck,
  type VenueMeasures,
  venueChecks,
} from './venueChecks.ts';

/** What the venue and the papers of a meeting do for one kind of need; what has to be booked is no part of it. */
export interface Finding {
  kind: NeedKind;
  people: number;
  state: CheckState;
  /** "2 Personen brauchen eine Höranlage – der Ort hat keine." Never with a name. */
  sentence: string;
  /** Where the measures come from: "DIN 18040-1"; empty where none is asked for. */
  source: string;
}

/** What a meeting brings beside its venue. */
export interface MatchedMeeting {
  /** Null: no venue of the list is chosen. */
  venue: (VenueMeasures & { capacity: number | null }) | null;
  /** How many are expected without assistants: all invited who have not excused themselves. */
  expected: number;
  /** A text of the invitation in plain language is written. */
  plainLanguageText: boolean;
}

/** The points of a venue that a kind of need depends on. */
const pointsOf: Partial<Record<NeedKind, readonly CheckKey[]>> = {
  wheelchairPlace: ['stepFree', 'ramp', 'door', 'lift', 'turningArea', 'stage', 'wc'],
  hearingLoop: ['hearing'],
};

/** Puts the needs of those who come against the venue; one finding per kind that the venue or the papers must meet. */
export function matchVenue(needs: readonly NeedCount[], meeting: MatchedMeeting): Finding[] {
  return needs
    .filter(({ kind }) => needFacts[kind].metBy !== 'booking')
    .map((need) => {
      const { state, reason, source } = answer(need, meeting);
      return {
        kind: need.kind,
        people: need.people,
        state,
        sentence: `${neededBy(need)} – ${reason}.`,
        source,
      };
    });
}

interface Answer {
  state: CheckState;
  reason: string;
  source: string;
}

function answer(need: NeedCount, meeting: MatchedMeeting): Answer {
  if (needFacts[need.kind].metBy === 'papers') return papers(need.kind, meeting);
  if (meeting.venue === null)
    return { state: 'unknown', reason: 'es ist noch kein Tagungsort aus der Liste gewählt', source: '' };
  if (need.kind === 'ownAssistance') return room(need, meeting.venue.capacity, meeting.expected);
  const points = pointsOf[need.kind] ?? [];
  return fromChecks(venueChecks(meeting.venue).filter(({ key }) => points.includes(key)));
}

function fromChecks(checks: readonly VenueCheck[]): Answer {
  const source = [...new Set(checks.map((check) => check.source))].join(', ');
  const missing = checks.filter(({ state }) => state === 'missing');
  if (missing.length > 0)
    return { state: 'missing', reason: missing.map(({ lack }) => lack).join('; '), source };
  const unknown = checks.filter(({ state }) => state === 'unknown');
  if (unknown.length > 0)
    return {
      state: 'unknown',
      reason: `am Ort noch nicht geprüft: ${unknown.map(({ label }) => label).join(', ')}`,
      source,
    };
  return { state: 'met', reason: 'der Ort erfüllt das', source };
}

function papers(kind: NeedKind, { plainLanguageText }: MatchedMeeting): Answer {
  if (kind === 'largePrint')
    return { state: 'met', reason: 'Rundtisch druckt alle Unterlagen auch in Großdruck', source: '' };
  return plainLanguageText
    ? { state: 'met', reason: 'der Einladungstext in Einfacher Sprache ist geschrieben', source: '' }
    : { state: 'missing', reason: 'der Einladungstext in Einfacher Sprache fehlt noch', source: '' };
}

/** Whoever brings an assistant takes two seats. */
function room({ people }: NeedCount, capacity: number | null, expected: number): Answer {
  const seats = expected + people;
  if (capacity === null)
    return { state: 'unknown', reason: 'wie viele Plätze der Ort hat, ist noch nicht bekannt', source: '' };
  return capacity >= seats
    ? { state: 'met', reason: `der Ort hat ${capacity} Plätze, gebraucht werden ${seats}`, source: '' }
    : {
        state: 'missing',
        reason: `der Ort hat nur ${capacity} Plätze, gebraucht werden ${seats}`,
        source: '',
      };
}
