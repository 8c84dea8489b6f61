import type { NeedKind } from '../features/accessibility.ts';

/** Who sees to a need: the venue, somebody who is booked, or the papers of the meeting. */
export type MetBy = 'venue' | 'booking' | 'papers';

export interface NeedFacts {
  metBy: MetBy;
  /** Completes "2 Personen brauchen …". */
  needed: string;
  /** Suggested days between booking and meeting; 0 where nothing has to be booked. A person's own figure goes before. */
  leadDays: number;
}

/** What is known of each kind of need. The days are suggestions from practice, not rules. */
export const needFacts: Record<NeedKind, NeedFacts> = {
  signLanguageInterpreting: { metBy: 'booking', needed: 'Gebärdensprachdolmetschung', leadDays: 21 },
  speechToTextInterpreting: { metBy: 'booking', needed: 'Schriftdolmetschung', leadDays: 21 },
  oralInterpreting: { metBy: 'booking', needed: 'Oraldolmetschung', leadDays: 21 },
  communicationAssistance: { metBy: 'booking', needed: 'Kommunikationsassistenz', leadDays: 14 },
  hearingLoop: { metBy: 'venue', needed: 'eine Höranlage', leadDays: 0 },
  plainLanguage: { metBy: 'papers', needed: 'Einfache Sprache', leadDays: 0 },
  ownAssistance: { metBy: 'venue', needed: 'einen Platz für die eigene Assistenz', leadDays: 0 },
  assistanceNeeded: { metBy: 'booking', needed: 'Assistenz während der Sitzung', leadDays: 14 },
  assistanceDog: { metBy: 'booking', needed: 'einen Platz mit Assistenzhund', leadDays: 3 },
  wheelchairPlace: { metBy: 'venue', needed: 'einen Rollstuhlplatz', leadDays: 0 },
  largePrint: { metBy: 'papers', needed: 'Großdruck', leadDays: 0 },
  braille: { metBy: 'booking', needed: 'Unterlagen in Braille', leadDays: 14 },
  food: { metBy: 'booking', needed: 'besonderes Essen oder Trinken', leadDays: 7 },
  travel: { metBy: 'booking', needed: 'Hilfe bei der Hin- und Rückfahrt', leadDays: 7 },
  other: { metBy: 'booking', needed: 'etwas anderes', leadDays: 7 },
};

/** A need as the rules count it: one person of those who come. */
export interface CountedNeed {
  kind: NeedKind;
  personId: number;
  /** The person's own figure; null: the suggested one. */
  leadDays: number | null;
}

/** How many people have each need, in the order of {@link needFacts}; the longest lead time of them. */
export interface NeedCount {
  kind: NeedKind;
  people: number;
  leadDays: number;
}

/** Counts people per kind; somebody who names a kind twice counts once. */
export function countNeeds(needs: readonly CountedNeed[]): NeedCount[] {
  return (Object.keys(needFacts) as NeedKind[]).flatMap((kind) => {
    const own = needs.filter((need) => need.kind === kind);
    if (own.length === 0) return [];
    return [
      {
        kind,
        people: new Set(own.map((need) => need.personId)).size,
        leadDays: Math.max(...own.map((need) => need.leadDays ?? needFacts[kind].leadDays)),
      },
    ];
  });
}

/** "2 Personen brauchen eine Höranlage" */
export function neededBy({ kind, people }: Pick<NeedCount, 'kind' | 'people'>): string {
  return people === 1
    ? `1 Person braucht ${needFacts[kind].needed}`
    : `${people} Personen brauchen ${needFacts[kind].needed}`;
}
