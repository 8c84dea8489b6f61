/**
 * Breaks a leaf into lines. Instead of pdfmake's own breaking, which looks each style up for each word and walks
 * the rest of the paragraph for each word: measured words and finished lines are kept by text, font and width, so
 * the paragraph a thousand letters share is broken once.
 */
import { type Leaf, type LeafRun, type TaggedInline, TaggedLine } from './leaf.ts';
import { StyleContextStack, TextBreaker } from './pdfmake.ts';
import type { EmbeddedFont } from './pdfkit.ts';

const softHyphen = '\u00ad';
const tolerance = 0.01;

/** What cannot be torn apart: a word with its trailing spaces, or several glued across runs. */
interface Unit {
  parts: { run: number; text: string; width: number }[];
  width: number;
  /** Width without trailing spaces. */
  inked: number;
  /** Width of the hyphen to draw where a line ends here. */
  hyphen: number;
  lineEnd: boolean;
}
interface Piece {
  run: number;
  text: string;
  x: number;
  width: number;
  hyphen?: boolean;
}
interface LineTemplate {
  pieces: Piece[];
  width: number;
}
interface Measured {
  units: Unit[];
  minWidth: number;
  maxWidth: number;
  lines: Map<number, LineTemplate[]>;
}

const measured = new Map<string, Measured>();
const cacheLimit = 4_000;
const breaker = new TextBreaker();
const noStyles = new StyleContextStack({}, {});

const keyOf = (leaf: Leaf) => leaf.runs.map((run) => `${run.fontKey}/${run.size}/${run.text}`).join('\u0000');

function measure(leaf: Leaf): Measured {
  const key = keyOf(leaf);
  const known = measured.get(key);
  if (known) return known;
  if (measured.size >= cacheLimit) measured.clear();
  const units = unitsOf(leaf.runs);
  const result: Measured = { units, minWidth: 0, maxWidth: 0, lines: new Map() };
  let line = 0;
  for (const unit of units) {
    result.minWidth = Math.max(result.minWidth, unit.inked + unit.hyphen);
    result.maxWidth = Math.max(result.maxWidth, line + unit.inked);
    line = unit.lineEnd ? 0 : line + unit.width;
  }
  measured.set(key, result);
  return result;
}

function unitsOf(runs: LeafRun[]): Unit[] {
  const words = breaker.getBreaks(
    runs.map((run, index) => ({ text: run.text, run: index })),
    noStyles,
  );
  const units: Unit[] = [];
  let open: Unit | null = null;
  for (const word of words) {
    const run = runs[word.run] as LeafRun;
    const text = word.text.replaceAll(softHyphen, '');
    const width = run.font.widthOfString(text, run.size);
    const trimmed = text.trimEnd();
    const inked = trimmed === text ? width : run.font.widthOfString(trimmed, run.size);
    open ??= { parts: [], width: 0, inked: 0, hyphen: 0, lineEnd: false };
    if (trimmed !== '') open.inked = open.width + inked;
    open.width += width;
    open.parts.push({ run: word.run, text, width });
    open.lineEnd = word.lineEnd === true;
    open.hyphen = word.text.endsWith(softHyphen) ? run.font.widthOfString('-', run.size) : 0;
    if (word.noNewLine && !open.lineEnd) continue;
    units.push(open);
    open = null;
  }
  if (open) units.push(open);
  return units;
}

function layLines(runs: LeafRun[], units: readonly Unit[], maxWidth: number): LineTemplate[] {
  const rest = [...units].reverse();
  const lines: LineTemplate[] = [];
  while (rest.length > 0) {
    const line: Unit[] = [];
    let width = 0;
    while (rest.length > 0) {
      const unit = rest.at(-1) as Unit;
      if (width + unit.inked > maxWidth + tolerance) {
        if (line.length > 0) break;
        const [fitting, remainder] = split(runs, unit, maxWidth);
        rest.pop();
        if (remainder) rest.push(remainder);
        line.push(fitting);
        if (remainder) break;
        width += fitting.width;
        if (fitting.lineEnd) break;
        continue;
      }
      rest.pop();
      line.push(unit);
      width += unit.width;
      if (unit.lineEnd) break;
    }
    if (rest.length > 0 && !line.at(-1)?.lineEnd) {
      backToHyphen(line, rest, maxWidth);
      backToSpace(line, rest, maxWidth);
    }
    lines.push(template(line, rest.length === 0));
  }
  return lines;
}

/** A line that ends at a soft hyphen needs room for the hyphen: otherwise it ends one place earlier. */
function backToHyphen(line: Unit[], rest: Unit[], maxWidth: number): void {
  for (;;) {
    const last = line.at(-1) as Unit;
    const width = line.reduce((sum, unit) => sum + unit.width, 0);
    if (line.length === 1 || last.hyphen === 0 || width + last.hyphen <= maxWidth + tolerance) return;
    rest.push(last);
    line.pop();
  }
}

/** The end of a line may stay this empty rather than divide a word; a narrow column divides only what is wider. */
const ragged = 0.14;
const narrow = 200;

/** A line that ends inside a word ends before the word where that leaves no great gap. */
function backToSpace(line: Unit[], rest: Unit[], maxWidth: number): void {
  if ((line.at(-1)?.hyphen ?? 0) === 0) return;
  const end = line.findLastIndex((unit) => unit.hyphen === 0) + 1;
  if (end === 0) return;
  const width = line.slice(0, end).reduce((sum, unit) => sum + unit.width, 0);
  if (maxWidth > narrow && maxWidth - width > ragged * maxWidth) return;
  for (const unit of line.splice(end).reverse()) rest.push(unit);
}

/** Cuts a unit wider than the line where it is full; at least one character stays. */
function split(runs: LeafRun[], unit: Unit, maxWidth: number): [Unit, Unit | null] {
  const fitting: Unit = { parts: [], width: 0, inked: 0, hyphen: 0, lineEnd: false };
  for (const [index, part] of unit.parts.entries()) {
    const { font, size } = runs[part.run] as LeafRun;
    if (fitting.width + font.widthOfString(part.text.trimEnd(), size) <= maxWidth + tolerance) {
      fitting.parts.push(part);
      fitting.width += part.width;
      fitting.inked = fitting.width;
      continue;
    }
    const characters = [...part.text];
    const count = Math.max(
      fitting.parts.length === 0 ? 1 : 0,
      fits(font, size, characters, maxWidth - fitting.width),
    );
    if (count >= characters.length) return [unit, null];
    const end = addressBreak(characters, count);
    const head = characters.slice(0, end).join('');
    const tail = characters.slice(end).join('');
    const width = font.widthOfString(head, size);
    if (end > 0) fitting.parts.push({ run: part.run, text: head, width });
    fitting.width += width;
    fitting.inked = fitting.width;
    const parts = [
      { run: part.run, text: tail, width: font.widthOfString(tail, size) },
      ...unit.parts.slice(index + 1),
    ];
    const remaining = parts.reduce((sum, one) => sum + one.width, 0);
    const spaces = unit.width - unit.inked;
    return [
      fitting,
      { parts, width: remaining, inked: remaining - spaces, hyphen: unit.hyphen, lineEnd: unit.lineEnd },
    ];
  }
  return [unit, null];
}

/** The last place in the second half where an address may be divided: after "@", "/", "-", "_" or before a dot. */
function addressBreak(characters: readonly string[], count: number): number {
  for (let at = count; at > count / 2; at--) {
    const before = characters[at - 1] ?? '';
    if ('@/-_'.includes(before) || (characters[at] === '.' && at < characters.length - 2)) return at;
  }
  return count;
}

/** How many of the characters fit, by bisection. */
function fits(font: EmbeddedFont, size: number, characters: string[], width: number): number {
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (font.widthOfString(characters.slice(0, middle).join(''), size) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

function template(units: Unit[], last: boolean): LineTemplate {
  const pieces: Piece[] = [];
  let x = 0;
  let inked = 0;
  for (const unit of units) {
    inked = unit.inked > 0 ? x + unit.inked : inked;
    for (const part of unit.parts) {
      const previous = pieces.at(-1);
      if (previous && previous.run === part.run) {
        previous.text += part.text;
        previous.width += part.width;
      } else pieces.push({ run: part.run, text: part.text, x, width: part.width });
      x += part.width;
    }
  }
  const end = units.at(-1) as Unit;
  const tail = pieces.at(-1) as Piece;
  if (!last && end.lineEnd && !/\s$/.test(tail.text)) {
    // A hard break leaves no trace in the file: without the space two words would be read as one.
    tail.text += ' ';
  } else if (!last && end.hyphen > 0) {
    pieces.push({ run: tail.run, text: '-', x, width: end.hyphen, hyphen: true });
    inked = x + end.hyphen;
  }
  return { pieces: pieces.filter((piece) => piece.text !== ''), width: inked };
}

/** Width in points of the longest piece that cannot be broken well. */
export const wordWidthOf = (leaf: Leaf): number => measure(leaf).minWidth;

/**
 * Widths pdfmake's column calculation asks for. The least is small, whatever the words: pdfmake would let columns
 * run off the page, while lines here are broken inside a word if need be.
 */
export function widthsOf(leaf: Leaf): { minWidth: number; maxWidth: number } {
  const { minWidth, maxWidth } = measure(leaf);
  const most = Math.max(...leaf.runs.map((run) => run.size), 0) * 3;
  return { minWidth: Math.min(minWidth, most), maxWidth };
}

function templatesOf(leaf: Leaf, width: number): LineTemplate[] {
  const { units, lines } = measure(leaf);
  const key = Math.round(width * 100);
  let templates = lines.get(key);
  if (!templates) {
    templates = layLines(leaf.runs, units, width);
    lines.set(key, templates);
  }
  return templates;
}

export const countLines = (leaf: Leaf, width: number): number => templatesOf(leaf, width).length;

/** Height of one line of the leaf. */
export const lineHeightOf = (leaf: Leaf): number => Math.max(0, ...leaf.runs.map((run) => run.lineHeight));

/** The leaf's lines for a column of this width, new objects each time: pdfmake moves them about. */
export function linesOf(leaf: Leaf, width: number): TaggedLine[] {
  const height = lineHeightOf(leaf);
  return templatesOf(leaf, width).map(({ pieces, width: inked }, index) => {
    const inlines = pieces.map((piece): TaggedInline => inlineOf(leaf, piece, height));
    return new TaggedLine(leaf, inlines, inked, index === 0);
  });
}

function inlineOf(leaf: Leaf, piece: Piece, height: number): TaggedInline {
  const run = leaf.runs[piece.run] as LeafRun;
  const { text, x, width, hyphen } = piece;
  const base = { text, x, width, height, run, font: run.font, fontSize: run.size, alignment: leaf.alignment };
  return hyphen ? { ...base, hyphen } : base;
}
