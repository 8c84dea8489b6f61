import type { PDFDict } from 'pdf-lib';
import { type Operand, operations } from './contentStream.ts';
import type { Findings } from './findings.ts';
import { type Decode, fontsOf } from './fontMaps.ts';
import type { PdfFile } from './pdfFile.ts';

/** What a marked content sequence of a page holds. */
export interface MarkedText {
  tag: string;
  text: string;
  /** Text, drawing or image was painted in it. */
  painted: boolean;
}

const painting = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'Tj',
  'TJ',
  "'",
  '"',
  'EI',
]);

/**
 * Walks a page's operators: everything painted lies in a mark or an artifact, marks neither overlap nor nest
 * wrongly, BDC/EMC and q/Q are balanced. @returns marks by MCID, and the text of artifacts.
 */
export function readPage(file: PdfFile, page: PDFDict, number: number, findings: Findings) {
  const fonts = fontsOf(file, page, findings);
  const marks = new Map<number, MarkedText>();
  const artifacts: string[] = [];
  const open: { mark: MarkedText | null; artifact: boolean; states: number }[] = [];
  let font: Decode | null = null;
  let states = 0;
  const fault = (message: string) => findings.add('content', message, number);
  for (const { operator, operands } of operations(file.content(page))) {
    if (operator === 'q') states += 1;
    else if (operator === 'Q') {
      states -= 1;
      if (states < 0) fault('Q without q');
      const last = open.at(-1);
      if (last && states < last.states) fault('graphics state restored inside a mark opened within it');
    } else if (operator === 'BMC' || operator === 'BDC') {
      const tag = String(operands[0]).slice(1);
      const properties = operands[1];
      const id = properties instanceof Map ? properties.get('/MCID') : undefined;
      const artifact = tag === 'Artifact';
      if (open.some((outer) => outer.artifact)) fault(`${tag} inside an artifact`);
      if (artifact && open.some((outer) => outer.mark)) fault('artifact inside tagged content');
      if (typeof id === 'number') {
        if (open.some((outer) => outer.mark)) fault(`mark ${id} inside another mark`);
        if (marks.has(id)) fault(`MCID ${id} is used twice`);
        const mark = { tag, text: '', painted: false };
        marks.set(id, mark);
        open.push({ mark, artifact, states });
      } else open.push({ mark: null, artifact, states });
    } else if (operator === 'EMC') {
      const closed = open.pop();
      if (!closed) fault('EMC without BDC');
      else if (closed.states !== states)
        fault('a mark is closed in another graphics state than it was opened in');
    } else if (operator === 'Tf') font = fonts.get(String(operands[0])) ?? null;
    else if (painting.has(operator)) {
      const owner = open.findLast((outer) => outer.mark || outer.artifact);
      if (!owner) fault(`"${operator}" paints outside all marks`);
      if (owner?.mark) owner.mark.painted = true;
      const shown = showsText(operator) ? textOf(operands, font) : null;
      if (shown?.unmapped) findings.add('fonts', `a character without meaning near "${shown.text}"`, number);
      if (shown && owner?.mark) owner.mark.text += shown.text;
      else if (shown && owner) artifacts.push(shown.text);
    }
  }
  if (open.length > 0) fault('a mark is not closed');
  if (states !== 0) fault('q and Q are not balanced');
  return { marks, artifacts };
}

const showsText = (operator: string) =>
  operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"';

function textOf(operands: Operand[], font: Decode | null): { text: string; unmapped: boolean } {
  const parts = operands.flat(1) as Operand[];
  let text = '';
  let unmapped = font === null;
  for (const part of parts) {
    const hex =
      typeof part === 'object' && 'hex' in part
        ? part.hex
        : typeof part === 'object' && 'literal' in part
          ? Buffer.from(part.literal, 'latin1').toString('hex')
          : null;
    if (hex === null || !font) continue;
    const decoded = font(hex);
    text += decoded.text;
    unmapped ||= decoded.unmapped;
  }
  return { text, unmapped };
}
