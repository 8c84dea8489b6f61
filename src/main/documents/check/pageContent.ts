import { type PDFDict, type PDFObject, PDFRawStream } from 'pdf-lib';
import { type Operand, operations } from './contentStream.ts';
import type { FindingCode } from './findingTexts.ts';
import type { Findings } from './findings.ts';
import { type Decode, fontsOf } from './fontMaps.ts';
import type { PdfFile } from './pdfFile.ts';
import { TextPlace } from './textPlace.ts';

/** What a marked content sequence of a page holds. */
export interface MarkedText {
  tag: string;
  text: string;
  /** Text, drawing or image was painted in it. */
  painted: boolean;
  /** Points from the foot of the page to the baseline of its first text. */
  height?: number;
}

const painting = new Set(
  ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do'].concat(['Tj', 'TJ', "'", '"', 'EI']),
);
/** Forms inside forms deeper than this are not looked into. */
const formDepth = 8;

/**
 * Walks a page's operators: everything painted lies in a mark or an artifact, marks neither overlap nor nest
 * wrongly, BDC/EMC and q/Q are balanced. @returns marks by MCID, and the text of artifacts.
 */
export function readPage(file: PdfFile, page: PDFDict, number: number, findings: Findings) {
  const reader = new PageReader(file, number, findings);
  reader.read(file.content(page), file.resources(page), 0);
  return { marks: reader.marks, artifacts: reader.artifacts };
}

interface OpenMark {
  mark: MarkedText | null;
  artifact: boolean;
  states: number;
}

class PageReader {
  readonly marks = new Map<number, MarkedText>();
  readonly artifacts: string[] = [];
  readonly #file: PdfFile;
  readonly #page: number;
  readonly #findings: Findings;
  readonly #open: OpenMark[] = [];
  readonly #place = new TextPlace();

  constructor(file: PdfFile, page: number, findings: Findings) {
    this.#file = file;
    this.#page = page;
    this.#findings = findings;
  }

  read(content: string, resources: PDFDict | undefined, depth: number): void {
    const fonts = fontsOf(this.#file, resources, this.#findings);
    const outside = this.#open.length;
    let font: Decode | null = null;
    let states = 0;
    for (const { operator, operands } of operations(content)) {
      this.#place.apply(operator, operands);
      if (operator === 'q') states += 1;
      else if (operator === 'Q') {
        states -= 1;
        if (states < 0) this.#fault('statesUnbalanced');
        const last = this.#open.at(-1);
        if (this.#open.length > outside && last && states < last.states) this.#fault('stateAcrossMark');
      } else if (operator === 'BMC' || operator === 'BDC') this.#begin(operands, resources, states, depth);
      else if (operator === 'EMC') {
        const closed = this.#open.length > outside ? this.#open.pop() : undefined;
        if (!closed) this.#fault('markNotOpened');
        else if (closed.states !== states) this.#fault('stateAcrossMark');
      } else if (operator === 'Tf') font = fonts.get(String(operands[0])) ?? null;
      else if (painting.has(operator)) {
        const form = operator === 'Do' ? this.#form(operands[0], resources) : undefined;
        if (form && depth < formDepth) this.read(form.content, form.resources ?? resources, depth + 1);
        else this.#paint(operator, operands, font);
      }
    }
    if (this.#open.length > outside) this.#fault('markNotClosed');
    this.#open.length = outside;
    if (states > 0) this.#fault('statesUnbalanced');
  }

  #fault(code: FindingCode, values: Record<string, string | number> = {}): void {
    this.#findings.add(code, values, this.#page);
  }

  #begin(operands: Operand[], resources: PDFDict | undefined, states: number, depth: number): void {
    const tag = String(operands[0]).slice(1);
    const artifact = tag === 'Artifact';
    const id = this.#markId(operands[1], resources);
    const inMark = this.#open.some((outer) => outer.mark);
    if (this.#open.some((outer) => outer.artifact)) this.#fault('markInArtifact', { tag });
    if (artifact && inMark) this.#fault('artifactInMark');
    // The marks of a form belong to the form's own list of owners, not to the page's.
    if (id === undefined || depth > 0) {
      this.#open.push({ mark: null, artifact, states });
      return;
    }
    if (inMark) this.#fault('markInMark', { id });
    if (this.marks.has(id)) this.#fault('markTwice', { id });
    const mark = { tag, text: '', painted: false };
    this.marks.set(id, mark);
    this.#open.push({ mark, artifact, states });
  }

  #markId(properties: Operand | undefined, resources: PDFDict | undefined): number | undefined {
    if (typeof properties === 'string')
      return this.#file.number(
        this.#file.dict(this.#file.dict(resources, 'Properties'), properties.slice(1)),
        'MCID',
      );
    const id = properties instanceof Map ? properties.get('/MCID') : undefined;
    return typeof id === 'number' ? id : undefined;
  }

  #form(name: Operand | undefined, resources: PDFDict | undefined) {
    if (typeof name !== 'string') return undefined;
    const object: PDFObject | undefined = this.#file.get(
      this.#file.dict(resources, 'XObject'),
      name.slice(1),
    );
    if (!(object instanceof PDFRawStream) || this.#file.name(object.dict, 'Subtype') !== 'Form')
      return undefined;
    return {
      content: Buffer.from(this.#file.stream(object) ?? []).toString('latin1'),
      resources: this.#file.dict(object.dict, 'Resources'),
    };
  }

  #paint(operator: string, operands: Operand[], font: Decode | null): void {
    const owner = this.#open.findLast((outer) => outer.mark || outer.artifact);
    if (!owner) this.#fault('paintedOutside', { operator });
    if (owner?.mark) owner.mark.painted = true;
    if (!showsText(operator)) return;
    const { text, unmapped } = textOf(operands, font);
    if (unmapped) this.#fault('characterWithoutText', { excerpt: text });
    if (owner?.mark) {
      owner.mark.text += text;
      owner.mark.height ??= this.#place.height;
    } else if (owner) this.artifacts.push(text);
  }
}

const showsText = (operator: string) =>
  operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"';

function textOf(operands: Operand[], font: Decode | null): { text: string; unmapped: boolean } {
  const parts = operands.flat(1) as Operand[];
  let text = '';
  let unmapped = font === null;
  for (const part of parts) {
    const hex = typeof part === 'object' && 'hex' in part ? part.hex : null;
    if (hex === null || !font) continue;
    const decoded = font(hex);
    text += decoded.text;
    unmapped ||= decoded.unmapped;
  }
  return { text, unmapped };
}
