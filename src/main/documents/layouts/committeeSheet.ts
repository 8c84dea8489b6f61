import { bulletList, details, heading, paragraph, table } from '../blocks.ts';
import type { Block, Cell, Document, DocumentFormat } from '../model.ts';
import { filled, paragraphs } from './frame.ts';
import { type ListHead, lines, listDocument, stacked } from './listDocument.ts';

/** Everything about one committee on a sheet (Gremienblatt). All texts are ready to print. */
export interface CommitteeSheet extends ListHead {
  /** Blank lines part paragraphs. */
  purpose: string;
  /** "Vorsitz": "Dr. Maren Hollweg, seit 1. März 2024" */
  roles: { term: string; value: string }[];
  seats: SheetSeat[];
  /** "Regeln, gültig seit 1. März 2024" */
  rulesTitle: string;
  rules: { term: string; value: string }[];
}
export interface SheetSeat {
  /** "Krankenkassen" */
  title: string;
  /** "stimmberechtigt" */
  votingRight: string;
  /** Who sits there and for whom; for a vacant seat what is known about it. */
  member: string;
  organisation?: string;
  /** "1. März 2024 bis 28. Februar 2028" */
  term: string;
  /** "berufen von: Kreistag, 2. März 2024, Beschluss 2024-17"; "spricht für ältere Menschen" */
  notes?: string[];
  deputies: string[];
  vacant: boolean;
}

export function committeeSheetDocument(sheet: CommitteeSheet): Document {
  const purpose = paragraphs(sheet.purpose);
  const roles = filled(sheet.roles);
  const rules = filled(sheet.rules);
  const blocks: Block[] = [];
  if (purpose.length > 0) blocks.push(heading(2, 'Aufgabe'), ...purpose);
  blocks.push(
    heading(2, 'Rollen'),
    roles.length > 0 ? details(roles) : paragraph('Es sind keine Rollen vergeben.'),
    heading(2, 'Sitze'),
    sheet.seats.length > 0
      ? seats(sheet.seats, sheet.frame.format)
      : paragraph('Das Gremium hat noch keine Sitze.'),
  );
  if (rules.length > 0) blocks.push(heading(2, sheet.rulesTitle), details(rules));
  return listDocument(sheet, blocks, '');
}

/** In large print a list: four columns of 18 pt do not fit. */
function seats(list: readonly SheetSeat[], format: DocumentFormat): Block {
  if (format === 'largePrint') {
    return bulletList(
      list.map((seat) =>
        stacked(`${seat.title}, ${seat.votingRight}`, [
          seat.member,
          seat.organisation,
          seat.term,
          ...(seat.notes ?? []),
          seat.deputies.length > 0 ? `Stellvertretung: ${seat.deputies.join(', ')}` : '',
        ]),
      ),
      { loose: true, keepItems: true },
    );
  }
  return table({
    columns: [{ width: 40 }, { width: 'rest' }, { width: 24 }, { width: 34 }],
    header: [['Sitz', 'Mitglied', 'Amtszeit', 'Stellvertretung']],
    rows: list.map((seat): Cell[] => [
      { content: [seat.title, { text: `\n${seat.votingRight}`, muted: true }] },
      seat.vacant ? { content: [{ text: seat.member, italic: true }] } : memberCell(seat),
      seat.term,
      lines(seat.deputies),
    ]),
    rowHeader: true,
  });
}

/** Member and organisation, and below them in a quieter tone what else is to be said. */
function memberCell({ member, organisation, notes = [] }: SheetSeat): Cell {
  const quiet = notes.map((note) => ({ text: `\n${note}`, muted: true }));
  return { content: [[member, organisation].filter(Boolean).join('\n'), ...quiet] };
}
