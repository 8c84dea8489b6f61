import { z } from 'zod';
import { command, job, query } from '../rpc.ts';
import { contrast, textContrast } from '../rules/contrast.ts';
import {
  Id,
  looksLikePhone,
  NoInput,
  Nothing,
  optionalEmail,
  optionalText,
  requiredText,
} from '../values.ts';

/** Colour of the letterhead, dark enough to be read as text on white paper. */
export const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'Bitte wählen Sie eine Farbe, zum Beispiel #12614a.')
  .refine(
    (colour) => contrast(colour, '#ffffff') >= textContrast,
    'Diese Farbe ist auf weißem Papier schlecht zu lesen. Bitte wählen Sie eine dunklere.',
  );

/** "gesundheitsregion.example", also with "https://" before it or a path behind. */
const website = /^(https?:\/\/)?([\p{L}\d][\p{L}\d-]*\.)+\p{L}{2,}(\/\S*)?$/iu;

/** The office as it stands in letterheads and settings. */
export const Office = z.object({
  regionName: requiredText('den Namen der Gesundheitsregion'),
  officeName: requiredText('den Namen der Geschäftsstelle'),
  street: optionalText(),
  postalCode: optionalText(10).refine(
    (text) => text === '' || /^\d{5}$/.test(text),
    'Bitte geben Sie fünf Ziffern ein, zum Beispiel 01067.',
  ),
  city: optionalText(100),
  phone: optionalText(60).refine(
    (text) => text === '' || looksLikePhone(text),
    'Bitte prüfen Sie die Nummer, zum Beispiel 00417 555-120.',
  ),
  email: optionalEmail,
  website: optionalText().refine(
    (text) => text === '' || website.test(text),
    'Bitte geben Sie die Adresse ohne Leerzeichen ein, zum Beispiel www.beispiel.de.',
  ),
  contactPerson: optionalText(),
  accentColour: Colour,
  /** Alternative text of the logo, required when there is one. */
  logoAlt: optionalText(),
});
export type Office = z.infer<typeof Office>;

/** Somebody who signs letters; the signatory is not the sender (domain guide). */
export const Signatory = z.object({ name: requiredText('den Namen'), officeTitle: optionalText() });
export const StoredSignatory = Signatory.extend({ id: Id });
export type StoredSignatory = z.infer<typeof StoredSignatory>;

export const StoredOffice = Office.extend({
  /** `data:` URL of the logo; null where there is none. */
  logo: z.string().nullable(),
  signatories: z.array(StoredSignatory),
});
export type StoredOffice = z.infer<typeof StoredOffice>;

export const settingsCalls = {
  /** First start: makes the office, its signatories, and the lists of sectors and interest groups. Not undoable. */
  'settings.setUp': command(
    z.object({ office: Office, signatories: z.array(Signatory).max(20), logo: z.string().nullable() }),
    Nothing,
    { undo: false },
  ),
  'settings.office': query(NoInput, StoredOffice),
  /** Saves office data; `logo`: undefined keeps it, null removes it, else a `data:` URL of a PNG or JPEG. */
  'settings.saveOffice': command(
    z.object({ office: Office, logo: z.string().nullable().optional() }),
    Nothing,
  ),
  'settings.saveSignatory': command(Signatory.extend({ id: Id.nullable() }), z.object({ id: Id })),
  'settings.removeSignatory': command(z.object({ id: Id }), Nothing),
  /** Asks for a PNG or JPEG (≤ 2 MB) and gives it as a `data:` URL; null when cancelled. */
  'settings.pickLogo': job(NoInput, z.object({ dataUrl: z.string().nullable() })),
};
