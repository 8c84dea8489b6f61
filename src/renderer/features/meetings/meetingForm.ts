import { z } from 'zod';
import { OptionalDay, OptionalId } from '../../app/forms/values.ts';
import { MeetingFrame } from '../../../shared/features/meetings.ts';

/** What the form holds (day and time apart, ids as text) and how it becomes the frame of a meeting. */
export const MeetingForm = z
  .object({
    committeeId: z
      .string()
      .refine((id) => id !== '', 'Bitte wählen Sie ein Gremium.')
      .transform(Number),
    title: z.string(),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Bitte geben Sie den Tag ein, zum Beispiel 14.11.2026.'),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Bitte geben Sie die Uhrzeit ein, zum Beispiel 16 oder 16:30.'),
    placeName: z.string(),
    placeAddress: z.string(),
    // A draft of an earlier version has none, and no field stands for it that could say so.
    venueId: OptionalId.optional().transform((id) => id ?? null),
    secondInvitation: z.boolean(),
    signatoryId: OptionalId,
    senderContact: z.string(),
    invitationText: z.string(),
    plainLanguageText: z.string(),
    replyBy: OptionalDay,
    chairId: OptionalId,
    minuteTakerId: OptionalId,
  })
  .transform(({ day, time, ...rest }) => ({ ...rest, startsAt: `${day}T${time}` }))
  .pipe(MeetingFrame);
export type MeetingFormValues = z.input<typeof MeetingForm>;

const idText = (id: number | null) => (id === null ? '' : String(id));

/** A stored or proposed frame as the form shows it. */
export function formValues(frame: MeetingFrame): MeetingFormValues {
  return {
    ...frame,
    committeeId: String(frame.committeeId),
    day: frame.startsAt.slice(0, 10),
    time: frame.startsAt.slice(11),
    venueId: idText(frame.venueId),
    signatoryId: idText(frame.signatoryId),
    replyBy: frame.replyBy ?? '',
    chairId: idText(frame.chairId) || null,
    minuteTakerId: idText(frame.minuteTakerId) || null,
  };
}
