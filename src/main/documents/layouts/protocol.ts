import {
  bulletList,
  details,
  gap,
  heading,
  keepTogether,
  orderedList,
  paragraph,
  signatures,
  table,
} from '../blocks.ts';
import type { Block, Cell, Document } from '../model.ts';
import { documentOf, type Frame, filled, paragraphs, titledSection } from './frame.ts';
import { itemBlocks, type ProtocolItem, type ProtocolTask, taskBlock } from './protocolParts.ts';

/**
 * Protocol, as results (Ergebnisprotokoll) or as discussion (Verlaufsprotokoll): the latter is one whose items carry
 * their course. All texts are ready to print.
 */
export interface Protocol {
  frame: Frame;
  /** "Ergebnisprotokoll" or "Verlaufsprotokoll" */
  heading: string;
  /** What was met: "3. Sitzung der Steuerungsgruppe". */
  occasion: string;
  /** A draft gets its word behind the text. */
  draft: boolean;
  /** Organiser, date, start and end, place, chair, minute-taker. */
  head: { term: string; value: string }[];
  /** Text before the agenda items. Blank lines part paragraphs. */
  introduction?: string;
  attendance: {
    present: Attendee[];
    excused: Attendee[];
    absent: Attendee[];
    guests: Attendee[];
    /** Sentence on the quorum, e.g. "9 von 11 Sitzen sind vertreten; das Gremium ist beschlussfähig." */
    quorum?: string;
  };
  items: ProtocolItem[];
  tasks: ProtocolTask[];
  signers: { name: string; role?: string }[];
  /** Who gets the protocol. */
  distribution?: string;
  attachments?: string[];
}
export interface Attendee {
  name: string;
  organisation?: string;
  /** "stimmberechtigt", "beratend", "vertreten durch …" */
  role?: string;
  /** "17:00–18:30" where someone was not there all the time. */
  times?: string;
}

/** So many tasks stay on the sheet of the signatures. */
const shortTaskList = 6;

export function protocolDocument(protocol: Protocol): Document {
  const { frame } = protocol;
  const head = filled(protocol.head);
  const blocks: Block[] = [heading(1, protocol.heading)];
  blocks.push(paragraph(protocol.occasion, { style: 'lead' }));
  if (head.length > 0) blocks.push(details(head));
  blocks.push(heading(2, 'Teilnahme'), ...attendance(protocol));
  if (protocol.items.length > 1) {
    blocks.push(heading(2, 'Tagesordnung'), orderedList(protocol.items.map(({ title }) => title)));
  }
  const introduction = paragraphs(protocol.introduction ?? '');
  if (introduction.length > 0) blocks.push(heading(2, 'Vorbemerkung'), ...introduction);
  if (protocol.items.length === 0) {
    blocks.push(heading(2, 'Tagesordnung'), paragraph('Es wurden keine Punkte behandelt.'));
  }
  for (const item of protocol.items) blocks.push(...itemBlocks(item, speakersOf(protocol)));
  const tasks =
    protocol.tasks.length > 0 ? [heading(2, 'Aufgaben'), taskBlock(protocol.tasks, frame.format)] : [];
  const foot = ending(protocol);
  if (protocol.signers.length > 0) foot.unshift(heading(2, 'Unterschriften'), signatures(protocol.signers));
  // Signatures alone on a sheet belong to nothing: a short list of tasks goes with them.
  if (foot.length > 0 && protocol.tasks.length <= shortTaskList)
    blocks.push(keepTogether([gap(3), ...tasks, ...foot]));
  else blocks.push(...tasks, ...(foot.length > 0 ? [keepTogether([gap(3), ...foot])] : []));
  return documentOf(frame, [titledSection(frame, blocks, protocol.draft ? { watermark: 'Entwurf' } : {})]);
}

function attendance({ attendance: { present, excused, absent, guests, quorum }, frame }: Protocol): Block[] {
  const blocks: Block[] = [];
  if (present.length === 0) blocks.push(paragraph('Niemand ist als anwesend eingetragen.'));
  else if (frame.format === 'largePrint') {
    blocks.push(
      paragraph('Anwesend', { style: 'strong', after: 'small', keepWithNext: true }),
      bulletList(present.map(inWords)),
    );
  } else {
    const timed = present.some(({ times }) => times);
    const rows = present.map(({ name, organisation, role, times }): Cell[] => [
      name,
      organisation ?? '',
      role ?? '',
      ...(timed ? [times ?? 'durchgehend'] : []),
    ]);
    blocks.push(
      table({
        caption: `Anwesend (${present.length})`,
        columns: [{ width: 42 }, { width: 'rest' }, { width: 45 }, ...(timed ? [{ width: 24 }] : [])],
        header: [['Name', 'Stelle', 'Funktion', ...(timed ? ['Anwesend'] : [])]],
        rows,
        rowHeader: true,
      }),
    );
  }
  const others = filled([
    { term: 'Entschuldigt', value: excused.map(inWords).join('; ') },
    { term: 'Nicht erschienen', value: absent.map(inWords).join('; ') },
    { term: 'Gäste', value: guests.map(inWords).join('; ') },
  ]);
  if (others.length > 0) blocks.push(details(others));
  if (quorum) blocks.push(paragraph(quorum));
  return blocks;
}

/** "Ute Kranich (Lindetaler Krankenkasse, stimmberechtigt, 17:00–18:30)" */
function inWords({ name, organisation, role, times }: Attendee): string {
  const further = [organisation, role, times].filter((text) => text).join(', ');
  return further ? `${name} (${further})` : name;
}

const speakersOf = ({ attendance: { present, guests } }: Protocol): string[] =>
  [...present, ...guests].map(({ name }) => name);

function ending({ distribution, attachments }: Protocol): Block[] {
  const list = (attachments ?? []).filter((title) => title.trim() !== '');
  const rows = filled([
    { term: 'Verteiler', value: distribution ?? '' },
    { term: list.length === 1 ? 'Anlage' : 'Anlagen', value: list.join('\n') },
  ]);
  return rows.length > 0 ? [details(rows)] : [];
}
