import { gap, heading, keepTogether, paragraph, startAt } from '../blocks.ts';
import type { Block, Document, Section } from '../model.ts';
import { documentOf, type Frame, filled, letterheadOf, type Office, pageNumber } from './frame.ts';

/** A letter in DIN 5008 Form B. All texts are ready to print. */
export interface Letter {
  /** Whose letter it is, for bookmark and structure: "Erika Müller". */
  recipient: string;
  /** Endorsements above the address: "Persönlich". */
  notes?: string[];
  /** Lines of the address, at most six for a good look; more are set smaller. */
  address: string[];
  /** Information block: reference, name, telephone, e-mail, date. */
  information: { term: string; value: string }[];
  subject: string;
  body: Block[];
  closing?: Closing;
  /** Titles of what is enclosed. */
  enclosures?: string[];
}
export interface Closing {
  /** "Mit freundlichen Grüßen" */
  greeting: string;
  signers: { name: string; role?: string }[];
}

/** One PDF with a letter per recipient, each with its own page numbers. */
export const lettersDocument = (frame: Frame, letters: readonly Letter[]): Document =>
  documentOf(
    frame,
    letters.map((letter) => letterSection(frame.office, letter)),
  );

/** Read in this order: recipient, sender, letterhead, information block, subject, text. */
export function letterSection(office: Office, letter: Letter): Section {
  const information = filled(letter.information);
  const blocks: Block[] = [
    { kind: 'addressField', returnLine: office.returnLine, notes: letter.notes ?? [], lines: letter.address },
    letterheadOf(office),
    { kind: 'foldMarks' },
    startAt(98.46),
  ];
  if (information.length > 0) blocks.push({ kind: 'informationBlock', rows: information });
  blocks.push(
    heading(1, letter.subject, { bookmark: `${letter.subject} – ${letter.recipient}` }),
    ...(letter.closing ? heldToClosing(letter.body) : letter.body),
  );
  if (letter.closing) blocks.push(closing(letter.closing));
  const enclosures = (letter.enclosures ?? []).filter((title) => title.trim() !== '');
  if (enclosures.length > 0) {
    const title = enclosures.length === 1 ? 'Anlage' : 'Anlagen';
    const list = paragraph(enclosures.join('\n'), { style: 'small' });
    blocks.push(
      keepTogether([gap(3), paragraph(title, { style: 'strong', after: 'none', keepWithNext: true }), list]),
    );
  }
  return {
    title: `${letter.subject}: ${letter.recipient}`,
    furniture: {
      runningHeader: `${office.name} · ${letter.subject}`,
      footer: { columns: office.footer ?? [], pageNumber, onlyPage: false },
    },
    blocks,
  };
}

/** The closing never stands alone on a page: the end of the text goes with it. */
function heldToClosing(body: readonly Block[]): Block[] {
  const last = body.at(-1);
  if (last?.kind === 'paragraph') return [...body.slice(0, -1), { ...last, keepWithNext: true }];
  if (last?.kind === 'list') return [...body.slice(0, -1), { ...last, keepEndWithNext: true }];
  return [...body];
}

/** Greeting, room for the signature (three blank lines), the names under it; never torn apart. */
function closing({ greeting, signers }: Closing): Block {
  const names = signers.map(({ name, role }): Block[] => [
    paragraph(role ? [name, { text: `\n${role}`, muted: true }] : name, { after: 'none' }),
  ]);
  const first = names[0] ?? [];
  return keepTogether([
    gap(2),
    paragraph(greeting, { after: 'none' }),
    gap(13),
    ...(names.length > 1
      ? [{ kind: 'columns' as const, columns: names.map((blocks) => ({ width: 'rest' as const, blocks })) }]
      : first),
  ]);
}
