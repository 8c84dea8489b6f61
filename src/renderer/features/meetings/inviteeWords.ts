import type { InviteeView } from '../../../shared/features/meetings.ts';
import { preferredFormatLabels } from '../../../shared/features/people.labels.ts';

/** Whether there is a letter to look at: also one whose address is still missing. */
export const getsLetter = ({ delivery }: Pick<InviteeView, 'delivery'>): boolean =>
  delivery === 'letter' || delivery === 'noAddress';

/** "Post, Großdruck", "E-Mail", "Anschrift fehlt", "keine Einladung" */
export function deliveryText({ delivery, format }: Pick<InviteeView, 'delivery' | 'format'>): string {
  if (delivery === 'email') return 'E-Mail';
  if (delivery === 'stopped') return 'keine Einladung';
  if (delivery === 'noAddress') return 'Anschrift fehlt';
  return format === 'standard' || format === 'emailOnly' ? 'Post' : `Post, ${preferredFormatLabels[format]}`;
}

/** "kommt", "entschuldigt, Piotr Zielony kommt", "noch keine Antwort" */
export function replyText({ reply, deputyName }: Pick<InviteeView, 'reply' | 'deputyName'>): string {
  if (reply === 'accepted') return 'kommt';
  if (reply === 'open') return 'noch keine Antwort';
  return deputyName ? `entschuldigt, ${deputyName} kommt` : 'entschuldigt';
}
