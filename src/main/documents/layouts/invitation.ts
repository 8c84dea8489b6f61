import { callout, details, heading, link, orderedList, paragraph } from '../blocks.ts';
import type { Block, Document, Inline, ListItem } from '../model.ts';
import { type Frame, filled, paragraphs } from './frame.ts';
import { type Closing, type Letter, lettersDocument } from './letter.ts';

/** Invitation to a meeting, one letter per recipient. Dates and times are ready to print. */
export interface Invitation {
  frame: Frame;
  /** Subject of the letters: "Einladung zur 3. Sitzung der Steuerungsgruppe". */
  subject: string;
  information: { term: string; value: string }[];
  /** Text before the place and time, after the salutation. Blank lines part paragraphs. */
  opening: string;
  meeting: {
    /** "Montag, 7. Dezember 2026" */
    date: string;
    /** "17:00 bis 19:00 Uhr" */
    time: string;
    /** Lines of the venue. */
    place: string[];
    /** Further pairs: how to get there, online access, interpreting. */
    further?: { term: string; value: string }[];
  };
  agenda: AgendaItem[];
  /** Text after the agenda. */
  text?: string;
  reply?: Reply;
  closing: Closing;
  enclosures?: string[];
  recipients: Recipient[];
}
export interface AgendaItem {
  title: string;
  /** "17:10 Uhr" */
  time?: string;
  /** "15 Minuten" */
  duration?: string;
  /** "Beratung und Beschluss" */
  kind?: string;
  note?: string;
}
export interface Reply {
  /** "bis Freitag, 27. November 2026" */
  until: string;
  /** What to tell: attendance, deputy, support needed. */
  text: string;
  email?: string;
  telephone?: string;
}
export interface Recipient {
  name: string;
  notes?: string[];
  address: string[];
  /** "Sehr geehrte Frau Dr. Hollweg," */
  salutation: string;
  /** A paragraph for this recipient alone: "Sie sind als stimmberechtigtes Mitglied eingeladen." */
  remark?: string;
}

/** The letters in the order of the recipients. */
export function invitationDocument(invitation: Invitation): Document {
  return lettersDocument(
    invitation.frame,
    invitation.recipients.map((recipient) => letterOf(invitation, recipient)),
  );
}

function letterOf(invitation: Invitation, recipient: Recipient): Letter {
  const { meeting, reply } = invitation;
  const body: Block[] = [paragraph(recipient.salutation), ...paragraphs(invitation.opening)];
  if (recipient.remark) body.push(...paragraphs(recipient.remark));
  const facts = filled([
    { term: 'Datum', value: meeting.date },
    { term: 'Zeit', value: meeting.time },
    { term: 'Ort', value: meeting.place.join('\n') },
    ...(meeting.further ?? []),
  ]);
  body.push(callout([details(facts)]));
  if (invitation.agenda.length > 0) {
    body.push(heading(2, 'Tagesordnung'), orderedList(invitation.agenda.map(agendaItem), { loose: true }));
  }
  body.push(...paragraphs(invitation.text ?? ''));
  if (reply) body.push(heading(2, 'Ihre Rückmeldung'), ...replyBlocks(reply));
  return {
    recipient: recipient.name,
    notes: recipient.notes ?? [],
    address: recipient.address,
    information: invitation.information,
    subject: invitation.subject,
    body,
    closing: invitation.closing,
    enclosures: invitation.enclosures ?? [],
  };
}

function agendaItem({ title, time, duration, kind, note }: AgendaItem): ListItem {
  const facts = [time, duration, kind].filter((fact) => fact).join(' · ');
  const text: Inline[] = [{ text: title, bold: true }];
  if (facts) text.push({ text: `\n${facts}`, muted: true });
  if (note) text.push(`\n${note}`);
  return { text };
}

function replyBlocks({ until, text, email, telephone }: Reply): Block[] {
  const ways: Inline[] = [];
  if (email) ways.push('E-Mail: ', link(email, `mailto:${email}`));
  if (telephone)
    ways.push(ways.length > 0 ? '\nTelefon: ' : 'Telefon: ', link(telephone, telephoneLink(telephone)));
  const answer = paragraph(['Bitte antworten Sie ', { text: until, bold: true }, '.']);
  return [answer, ...paragraphs(text), ...(ways.length > 0 ? [paragraph(ways)] : [])];
}

/** RFC 3966: digits with a leading plus for the country. */
const telephoneLink = (number: string): string => {
  const digits = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return `tel:${digits.replace(/^00/, '+').replace(/^0/, '+49')}`;
};
