import type { BookingState, NeedKind } from './accessibility.ts';

// Apart from the schemas, so that the window needs no schema library for a word.

/** German words of the closed lists, for screens and documents. */
export const needKindLabels: Record<NeedKind, string> = {
  signLanguageInterpreting: 'Gebärdensprachdolmetschung',
  speechToTextInterpreting: 'Schriftdolmetschung',
  oralInterpreting: 'Oraldolmetschung',
  communicationAssistance: 'Kommunikationsassistenz',
  hearingLoop: 'Höranlage',
  plainLanguage: 'Einfache Sprache',
  ownAssistance: 'Platz für die eigene Assistenz',
  assistanceNeeded: 'Assistenz während der Sitzung',
  assistanceDog: 'Assistenzhund kommt mit',
  wheelchairPlace: 'Rollstuhlplatz',
  largePrint: 'Großdruck',
  braille: 'Braille',
  food: 'Essen und Trinken',
  travel: 'Hin- und Rückfahrt',
  other: 'Anderes',
};
export const bookingStateLabels: Record<BookingState, string> = {
  open: 'offen',
  requested: 'angefragt',
  offered: 'Angebot liegt vor',
  booked: 'gebucht',
  notNeeded: 'nicht mehr nötig',
};
