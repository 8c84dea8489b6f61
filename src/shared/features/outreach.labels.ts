import type { OutreachAnswer, OutreachChannel } from './outreach.ts';

// Apart from the schemas, so that a record in the window needs no schema library to start.

export const outreachChannelLabels: Record<OutreachChannel, string> = {
  conversation: 'Gespräch',
  phone: 'Telefon',
  email: 'E-Mail',
  letter: 'Brief',
  event: 'Veranstaltung',
};
export const outreachAnswerLabels: Record<OutreachAnswer, string> = {
  open: 'offen',
  interested: 'interessiert',
  agreed: 'zugesagt',
  later: 'später',
  declined: 'abgelehnt',
};
