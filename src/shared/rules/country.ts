const regionNames = new Intl.DisplayNames('de', { type: 'region' });

/** ISO codes of the countries an office at a German border or with European partners writes to. */
const countryCodes = [
  'AD',
  'AL',
  'AT',
  'BA',
  'BE',
  'BG',
  'BY',
  'CA',
  'CH',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GB',
  'GE',
  'GR',
  'HR',
  'HU',
  'IE',
  'IL',
  'IS',
  'IT',
  'LI',
  'LT',
  'LU',
  'LV',
  'MC',
  'MD',
  'ME',
  'MK',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'RS',
  'SE',
  'SI',
  'SK',
  'SM',
  'TR',
  'UA',
  'US',
  'VA',
  'XK',
] as const;

/** Spellings beside the ISO code and the German name (car signs, names in the country, old habits). */
const otherSpellings: Record<string, string> = {
  d: 'DE',
  brd: 'DE',
  germany: 'DE',
  'bundesrepublik deutschland': 'DE',
  deu: 'DE',
  ger: 'DE',
  a: 'AT',
  austria: 'AT',
  aut: 'AT',
  switzerland: 'CH',
  suisse: 'CH',
  svizzera: 'CH',
  fl: 'LI',
  tschechische: 'CZ',
  'tschechische republik': 'CZ',
  'czech republic': 'CZ',
  czechia: 'CZ',
  česko: 'CZ',
  cs: 'CZ',
  poland: 'PL',
  polska: 'PL',
  france: 'FR',
  f: 'FR',
  i: 'IT',
  italy: 'IT',
  italia: 'IT',
  b: 'BE',
  belgium: 'BE',
  l: 'LU',
  luxembourg: 'LU',
  holland: 'NL',
  netherlands: 'NL',
  denmark: 'DK',
  danmark: 'DK',
  uk: 'GB',
  england: 'GB',
  großbritannien: 'GB',
  usa: 'US',
  türkiye: 'TR',
  turkey: 'TR',
};

const codeByText = new Map<string, string>(Object.entries(otherSpellings));
for (const code of countryCodes) {
  codeByText.set(code.toLowerCase(), code);
  codeByText.set((regionNames.of(code) ?? code).toLowerCase(), code);
}

/** The ISO code for what is written in a country column ("Österreich", "A", "AT"); null where unknown. */
export function countryCode(text: string): string | null {
  return codeByText.get(text.normalize('NFC').trim().toLowerCase()) ?? null;
}

/** The German name of a country ("AT" → "Österreich"); unknown texts come back trimmed, Germany as empty text. */
export function foreignCountryName(text: string): string {
  const code = countryCode(text);
  if (code === 'DE') return '';
  return code ? (regionNames.of(code) ?? text.trim()) : text.trim();
}
