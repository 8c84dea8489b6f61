/** Sectors of a health conference (domain guide); every office can change them later. */
export const sectors = [
  'Kommunalpolitik/Verwaltung',
  'ÖGD',
  'Ärzteschaft',
  'Zahnärzteschaft',
  'Apotheken',
  'Psychotherapie',
  'KV/KZV',
  'Heilberufe',
  'Krankenhaus',
  'Reha/Palliativ',
  'ambulante Pflege',
  'stationäre Pflege',
  'Krankenkassen',
  'Pflege-/Renten-/Unfallversicherung',
  'Wohlfahrt',
  'Selbsthilfe/Patientenschutz',
  'Hochschule',
  'Beauftragte',
] as const;

/** Groups for which a mandate may speak; never a trait of a person (domain guide). */
export const interestGroups = [
  'Einwanderungs-/Fluchterfahrung',
  'LGBTIQ',
  'Menschen mit Behinderungen',
  'chronisch/mehrfach Erkrankte',
  'Psychiatrieerfahrene',
  'ältere Menschen',
  'von Rassismus oder mehrfacher Diskriminierung Betroffene',
  'Anwohnende',
] as const;
