/**
 * Simple markup for texts of several pages: "# " and "## " begin headings, "- " and "1. " list items, a blank line a
 * new paragraph, two asterisks around words make them bold. Everything else is text.
 */

/** Words in one style. */
export interface TextSpan {
  text: string;
  bold?: true;
}

export type FormattedBlock =
  | { kind: 'heading'; level: 1 | 2; spans: TextSpan[] }
  | { kind: 'paragraph'; spans: TextSpan[] }
  /** `start` is the number of the first item of a numbered list. */
  | { kind: 'list'; numbered: boolean; start: number; items: TextSpan[][] };

const headingLine = /^(#{1,2})\s+(.*)$/;
const bulletLine = /^[-•]\s+(.*)$/;
const numberLine = /^(\d{1,3})\.\s+(.*)$/;

/**
 * The blocks of a text. Lines that follow a paragraph or an item belong to it, with their line break. A second-level
 * heading before any first-level one is lifted, so that no level is skipped.
 */
export function parseFormatted(text: string): FormattedBlock[] {
  const blocks: FormattedBlock[] = [];
  let open: TextSpan[] | null = null;
  let headed = false;
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim();
    const heading = headingLine.exec(line);
    const bullet = bulletLine.exec(line);
    const number = numberLine.exec(line);
    if (line === '') open = null;
    else if (heading?.[2]) {
      const level = heading[1] === '##' && headed ? 2 : 1;
      headed = true;
      blocks.push({ kind: 'heading', level, spans: spansOf(heading[2]) });
      open = null;
    } else if (bullet?.[1] || number?.[2]) {
      open = spansOf(bullet?.[1] ?? number?.[2] ?? '');
      addItem(blocks, open, number ? Number(number[1]) : null);
    } else if (open) open.push(...spansOf(`\n${line}`));
    else {
      open = spansOf(line);
      blocks.push({ kind: 'paragraph', spans: open });
    }
  }
  return blocks;
}

/** An item joins the list before it, where that is of its kind; a numbered one only with the next number. */
function addItem(blocks: FormattedBlock[], item: TextSpan[], number: number | null): void {
  const last = blocks.at(-1);
  const joins =
    last?.kind === 'list' &&
    last.numbered === (number !== null) &&
    (number === null || number === last.start + last.items.length);
  if (joins) last.items.push(item);
  else blocks.push({ kind: 'list', numbered: number !== null, start: number ?? 1, items: [item] });
}

/** Bold reaches from two asterisks to the next two on the same line; a lone pair stays in the text. */
function spansOf(line: string): TextSpan[] {
  return line
    .split(/(\*\*(?=\S)[^\n]*?\S\*\*)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.length > 4 && piece.startsWith('**') && piece.endsWith('**')
        ? { text: piece.slice(2, -2), bold: true }
        : { text: piece },
    );
}

/** The blocks with every text changed, e.g. its placeholders filled in; what is left without words is dropped. */
export function mapFormatted(
  blocks: readonly FormattedBlock[],
  change: (text: string) => string,
): FormattedBlock[] {
  const spans = (list: readonly TextSpan[]): TextSpan[] =>
    list.map((span) => ({ ...span, text: change(span.text) })).filter((span) => span.text !== '');
  const said = (list: readonly TextSpan[]) => list.some((span) => span.text.trim() !== '');
  return blocks.flatMap((block): FormattedBlock[] => {
    if (block.kind === 'list') {
      const items = block.items.map(spans).filter(said);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    const changed = { ...block, spans: spans(block.spans) };
    return said(changed.spans) ? [changed] : [];
  });
}
