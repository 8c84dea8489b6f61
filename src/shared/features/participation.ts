import { z } from 'zod';
import { Format } from '../printing.ts';
import { command, job, query } from '../rpc.ts';
import { Id, Nothing, optionalText, requiredText, WithId } from '../values.ts';
import { PrintedDocument } from './printing.ts';

/** One way to take part in a committee, in plain language, as the form saves it. */
export const OfferInput = z.object({
  id: Id.nullable(),
  committeeId: Id,
  title: requiredText('eine Überschrift'),
  text: z.string().trim().max(4000, 'Höchstens 4000 Zeichen.'),
  /** Whom one can ask about it; the office where it is empty. */
  contact: optionalText(),
});
export type OfferInput = z.infer<typeof OfferInput>;

export const Offer = z.object({
  id: Id,
  committeeId: Id,
  title: z.string(),
  text: z.string(),
  contact: z.string(),
});
export type Offer = z.infer<typeof Offer>;

export const participationCalls = {
  /** The offers of a committee in their order. */
  'participation.offers': query(z.object({ committeeId: Id }), z.array(Offer)),
  'participation.save': command(OfferInput, WithId),
  /** Changes places with the neighbour; at the edge nothing happens. */
  'participation.move': command(z.object({ id: Id, by: z.union([z.literal(-1), z.literal(1)]) }), Nothing),
  'participation.remove': command(z.object({ id: Id }), Nothing),
  /** The sheet "Wie kann ich mitmachen?" of one committee, or of all that are at work. */
  'participation.printSheet': job(z.object({ committeeId: Id.nullable(), format: Format }), PrintedDocument),
  /** The same sheet as text, for e-mails and websites. */
  'participation.sheetText': query(z.object({ committeeId: Id.nullable() }), z.object({ text: z.string() })),
};
