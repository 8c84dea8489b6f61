import type { ContactKind, PersonState, PreferredChannel, PreferredFormat } from './people.ts';

// Apart from the schemas, so that a list in the window needs no schema library to start.

/** German words of the closed lists, for screens and documents. */
export const preferredChannelLabels: Record<PreferredChannel, string> = {
  post: 'Post',
  email: 'E-Mail',
  both: 'Post und E-Mail',
};
export const preferredFormatLabels: Record<PreferredFormat, string> = {
  standard: 'Standard',
  largePrint: 'Großdruck',
  plainLanguage: 'Einfache Sprache',
  emailOnly: 'nur E-Mail',
  braille: 'Braille (bestellt)',
};
export const contactKindLabels: Record<ContactKind, string> = {
  phone: 'Telefon',
  mobile: 'Mobil',
  fax: 'Fax',
  email: 'E-Mail',
  web: 'Internet',
};
/** What somebody is, where it stops mail. */
export const personStateLabels: Record<PersonState, string> = {
  active: 'aktiv',
  moved: 'Anschrift unbekannt',
  blocked: 'möchte keine Post',
  deceased: 'verstorben',
};
