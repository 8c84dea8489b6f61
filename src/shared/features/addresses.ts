import { z } from 'zod';
import { looksLikePhone, optionalEmail, optionalText, requiredText } from '../values.ts';

export const ContactKind = z.enum(['phone', 'mobile', 'fax', 'email', 'web']);
export type ContactKind = z.infer<typeof ContactKind>;

/** A field that drafts and other callers from before it may leave out. */
export const later = <T>(schema: z.ZodType<T>, start: z.core.util.NoUndefined<T>): z.ZodType<T, T> =>
  schema.default(start) as unknown as z.ZodType<T, T>;

export const PostalAddress = z
  .object({
    purpose: z.enum(['work', 'private', 'billing']),
    addition: optionalText(),
    street: optionalText(),
    postalCode: optionalText(12),
    city: optionalText(100),
    country: optionalText(60),
    /** What the office should know: "Sekretariat, nur vormittags". */
    note: later(optionalText(), ''),
  })
  .refine(
    (address) => address.country !== '' || address.postalCode === '' || /^\d{5}$/.test(address.postalCode),
    {
      path: ['postalCode'],
      message:
        'Eine deutsche Postleitzahl hat fünf Ziffern, zum Beispiel 01067. Bei Anschriften im Ausland tragen Sie bitte das Land ein.',
    },
  );
export type PostalAddress = z.infer<typeof PostalAddress>;

export const ContactPoint = z
  .object({
    kind: ContactKind,
    purpose: z.enum(['work', 'private']),
    value: requiredText('die Nummer oder Adresse'),
    /** What the office should know: "Sekretariat, nur vormittags". */
    note: later(optionalText(), ''),
  })
  .superRefine((contact, context) => {
    if (contact.kind === 'email' && !optionalEmail.safeParse(contact.value).success) {
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel name@beispiel.de.',
      });
    }
    if (['phone', 'mobile', 'fax'].includes(contact.kind) && !looksLikePhone(contact.value)) {
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'Bitte prüfen Sie die Nummer, zum Beispiel 00417 555-120.',
      });
    }
  });
export type ContactPoint = z.infer<typeof ContactPoint>;

/** The start of a new address. */
export const emptyAddress: PostalAddress = {
  purpose: 'work',
  addition: '',
  street: '',
  postalCode: '',
  city: '',
  country: '',
  note: '',
};
