import type { FormattedBlock, TextSpan } from '../../../shared/rules/formattedText.ts';
import { bulletList, details, heading, keepTogether, paragraph } from '../blocks.ts';
import type { Block, Document } from '../model.ts';
import { formattedBlocks } from './formatted.ts';
import { documentOf, type Frame, filled, paragraphs, titledSection } from './frame.ts';

/** How one can take part, in plain language (Wie kann ich mitmachen?). All texts are ready to print. */
export interface ParticipationSheet {
  frame: Frame;
  /** "Wie kann ich mitmachen?" */
  heading: string;
  /** The office's own text; what stands before its first heading comes before the committees. */
  text: readonly FormattedBlock[];
  committees: ParticipationCommittee[];
  /** "Telefon": "04917 555-310" */
  contact: { term: string; value: string }[];
}
export interface ParticipationCommittee {
  name: string;
  purpose: string;
  offers: { title: string; text: string; contact: string }[];
  /** "Dienstag, 9. Dezember 2026, um 16:00 Uhr, Lindensaal" */
  meetings: string[];
}

const words = {
  none: 'Gerade gibt es noch keine Angebote auf diesem Blatt. Fragen Sie uns bitte: Wir finden etwas.',
  meetings: 'Die nächsten Treffen',
  noMeeting: 'Wann das nächste Treffen ist, steht noch nicht fest. Fragen Sie uns bitte.',
  ask: 'Wen kann ich fragen?',
  office: 'Die Geschäftsstelle',
} as const;

/** The office's text in two parts: before its first heading, and from there on. */
function parted(text: readonly FormattedBlock[]): [FormattedBlock[], FormattedBlock[]] {
  const first = text.findIndex(({ kind }) => kind === 'heading');
  return first < 0 ? [[...text], []] : [text.slice(0, first), text.slice(first)];
}

export function participationSheetDocument(sheet: ParticipationSheet): Document {
  const [opening, rest] = parted(sheet.text);
  const contact = filled(sheet.contact);
  const blocks: Block[] = [heading(1, sheet.heading), ...formattedBlocks(opening)];
  if (sheet.committees.length === 0) blocks.push(paragraph(words.none));
  blocks.push(...sheet.committees.flatMap(committeeBlocks), ...formattedBlocks(rest));
  // The heading stands outside: at the top of what is kept together it would lose the air above it.
  blocks.push(
    heading(2, words.ask),
    keepTogether([contact.length > 0 ? details(contact) : paragraph(words.office)]),
  );
  return { ...documentOf(sheet.frame, [titledSection(sheet.frame, blocks)]), plainLanguage: true };
}

function committeeBlocks({ name, purpose, offers, meetings }: ParticipationCommittee): Block[] {
  return [
    heading(2, name),
    ...paragraphs(purpose),
    ...offers.flatMap(({ title, text, contact }): Block[] => [
      heading(3, title),
      ...paragraphs(text),
      ...(contact ? [paragraph(`Fragen Sie: ${contact}`)] : []),
    ]),
    heading(3, words.meetings),
    meetings.length > 0 ? bulletList(meetings) : paragraph(words.noMeeting),
  ];
}

/** The sheet as plain text, for e-mails and websites. */
export function participationSheetText(sheet: ParticipationSheet): string {
  const [opening, rest] = parted(sheet.text);
  return [
    sheet.heading,
    ...opening.map(plain),
    ...(sheet.committees.length === 0 ? [words.none] : []),
    ...sheet.committees.flatMap(({ name, purpose, offers, meetings }) => [
      name.toLocaleUpperCase('de'),
      purpose.trim(),
      ...offers.map(({ title, text, contact }) =>
        [title, text.trim(), contact && `Fragen Sie: ${contact}`].filter(Boolean).join('\n'),
      ),
      meetings.length > 0
        ? [`${words.meetings}:`, ...meetings.map((meeting) => `- ${meeting}`)].join('\n')
        : words.noMeeting,
    ]),
    ...rest.map(plain),
    [words.ask, ...filled(sheet.contact).map(({ term, value }) => `${term}: ${value}`)].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const spoken = (spans: readonly TextSpan[]): string => spans.map(({ text }) => text).join('');

function plain(block: FormattedBlock): string {
  if (block.kind !== 'list') return spoken(block.spans);
  return block.items
    .map((item, index) => `${block.numbered ? `${block.start + index}.` : '-'} ${spoken(item)}`)
    .join('\n');
}
