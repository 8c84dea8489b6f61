import { bulletList, callout, details, heading, orderedList, paragraph, table } from '../blocks.ts';
import type { Block, Document, ListItem, Text } from '../model.ts';
import { paragraphs } from './frame.ts';
import { type ListHead, listDocument } from './listDocument.ts';

/** How to get at the data again from a backup (Wiederherstellungsblatt). All texts are ready to print. */
export interface RecoverySheet extends ListHead {
  lead: string;
  needed: string[];
  /** Where backups were written, newest first: "14. November 2026" and the file. */
  places: { term: string; value: string }[];
  /** Why the passphrase does not stand here, and what to note instead. */
  passphrase: string;
  /** What is written by hand: names of the lines. */
  byHand: { places: string[]; passphrase: string[] };
  parts: RecoveryPart[];
}
export interface RecoveryPart {
  title: string;
  text: string;
  /** Programs and where they come from. */
  tools: { term: string; value: Text }[];
  steps: RecoveryStep[];
}
export interface RecoveryStep {
  text: string;
  /** To be typed as it stands, in one line. */
  command?: string;
  /** What is seen then. */
  after?: string;
}

export function recoverySheetDocument(sheet: RecoverySheet): Document {
  const blocks: Block[] = [
    paragraph(sheet.lead, { style: 'lead' }),
    heading(2, 'Was Sie brauchen'),
    bulletList(sheet.needed),
    heading(2, 'Wo die Sicherungen liegen'),
    sheet.places.length > 0
      ? details(sheet.places)
      : paragraph('Von diesem Rechner aus wurde noch keine Sicherung geschrieben.'),
    ...handwritten(sheet.byHand.places, sheet),
    heading(2, 'Wo das Kennwort verwahrt ist'),
    ...paragraphs(sheet.passphrase),
    ...handwritten(sheet.byHand.passphrase, sheet),
  ];
  for (const part of sheet.parts) {
    blocks.push(heading(2, part.title), ...paragraphs(part.text));
    if (part.tools.length > 0) blocks.push(details(part.tools));
    blocks.push(orderedList(part.steps.map(step), { loose: true, keepItems: true }));
  }
  return listDocument(sheet, blocks, '');
}

/** Lines to fill in by hand. */
function handwritten(names: readonly string[], { frame }: RecoverySheet): Block[] {
  if (names.length === 0) return [];
  const large = frame.format === 'largePrint';
  return [
    table({
      columns: [{ width: large ? 70 : 50 }, { width: 'rest' }],
      header: [['Von Hand', 'Eintrag']],
      rows: names.map((name) => [name, '']),
      rowHeader: true,
      rowHeight: large ? 16 : 10,
      style: 'grid',
    }),
  ];
}

function step({ text, command, after }: RecoveryStep): ListItem {
  const blocks: Block[] = [];
  if (command) blocks.push(callout([paragraph(command, { style: 'strong' })], 'neutral'));
  if (after) blocks.push(paragraph(after));
  return { text, ...(blocks.length > 0 ? { blocks } : {}) };
}
