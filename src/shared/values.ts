import { z } from 'zod';

/** Row id of a table. */
export const Id = z.number().int().positive();

/** A calendar day `YYYY-MM-DD` that exists. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Bitte geben Sie ein Datum ein, zum Beispiel 14.11.2026.')
  .refine((text) => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
  }, 'Diesen Tag gibt es nicht. Bitte prüfen Sie das Datum.');

/** Local wall clock `YYYY-MM-DDTHH:MM`; the time zone stands beside it. */
export const LocalTime = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/,
    'Bitte geben Sie Datum und Uhrzeit ein, zum Beispiel 14.11.2026, 17:00.',
  )
  .refine(
    (text) => Day.safeParse(text.slice(0, 10)).success,
    'Diesen Tag gibt es nicht. Bitte prüfen Sie das Datum.',
  );

/** A required name or title: one line, trimmed. */
export const requiredText = (what: string, max = 200) =>
  z.string().trim().min(1, `Bitte geben Sie ${what} ein.`).max(max, `Höchstens ${max} Zeichen.`);

/** An optional one-line text; empty where there is none. */
export const optionalText = (max = 200) => z.string().trim().max(max, `Höchstens ${max} Zeichen.`);

/** An e-mail address or nothing. */
export const optionalEmail = z
  .string()
  .trim()
  .max(254)
  .refine(
    (text) => text === '' || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text),
    'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel name@beispiel.de.',
  );

/** Whether a text looks like a phone number as offices write them; says nothing about its being in use. */
export const looksLikePhone = (text: string) => /^[+\d][\d\s()/.-]{2,}$/.test(text);

/** Answer of calls that return nothing. */
export const Nothing = z.object({});
export const NoInput = z.object({});

/** Answer of calls that create or change one record. */
export const WithId = z.object({ id: Id });
export type WithId = z.infer<typeof WithId>;

/** Name of a tag, as people type it. */
export const TagName = requiredText('das Schlagwort', 60);
