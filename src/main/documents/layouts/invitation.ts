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
    /** "15:05 Uhr", where the opening says the rest. */
    ends?: string;
    /** The opening already says day, start and first line of the place: the box gives only what is missing there. */
    toldInOpening?: boolean;
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
  const { reply, frame } = invitation;
  const large = frame.format === 'largePrint';
  const text = [recipient.salutation, invitation.opening, recipient.remark ?? ''].flatMap(paragraphs);
  const facts = meetingFacts(invitation);
  // The box never starts a page without the words that lead to it.
  const body: Block[] = text.map((block, index) =>
    index === text.length - 1 && facts.length > 0 ? { ...block, keepWithNext: true } : block,
  );
  if (facts.length > 0) body.push(callout([details(facts)]));
  if (invitation.agenda.length > 0) {
    const items = invitation.agenda.map((item) => agendaItem(item, large));
    body.push(heading(2, 'Tagesordnung'), orderedList(items, { loose: large }));
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

/** Day and time share a line in standard print, so do the lines of the place. */
function meetingFacts({ meeting, frame }: Invitation): { term: string; value: string }[] {
  const { date, time, place, ends, further = [] } = meeting;
  if (meeting.toldInOpening) {
    return filled([
      { term: 'Ende', value: ends ?? '' },
      { term: 'Adresse', value: place.slice(1).join(', ') },
      ...further,
    ]);
  }
  if (frame.format === 'largePrint') {
    return filled([
      { term: 'Datum', value: date },
      { term: 'Zeit', value: time },
      { term: 'Ort', value: place.join('\n') },
      ...further,
    ]);
  }
  return filled([
    { term: 'Termin', value: [date, time].filter((part) => part !== '').join(', ') },
    { term: 'Ort', value: place.join(', ') },
    ...further,
  ]);
}

/** Characters of title and facts that fit one line of standard print beside each other. */
const agendaLine = 84;

/** In standard print the facts follow the title on its line where they fit, otherwise they stand below it. */
function agendaItem({ title, time, duration, kind, note }: AgendaItem, large: boolean): ListItem {
  const all = [time, duration, kind].filter((fact) => fact);
  const text: Inline[] = [{ text: title, bold: true }];
  const oneLine = [...all, note].filter((fact) => fact).join(' · ');
  if (!large && oneLine && title.length + oneLine.length + 3 <= agendaLine) {
    return { text: [...text, { text: ` · ${oneLine}`, muted: true }] };
  }
  const facts = all.join(' · ');
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
