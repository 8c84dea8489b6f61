import { poppler } from './poppler.ts';

/** A page as grey values, row by row. */
export interface GreyPage {
  width: number;
  height: number;
  values: Uint8Array;
}

/** Pages of a PDF as poppler draws them at 50 dots per inch, about two in a millimetre. */
export async function drawPages(bytes: Uint8Array): Promise<GreyPage[]> {
  return readPages(await poppler('pdftoppm', ['-r', '50', '-gray', '-'], bytes));
}

/** PGM files one after the other: "P5", width, height, greatest value, then a byte for each pixel. */
function readPages(data: Buffer): GreyPage[] {
  const pages: GreyPage[] = [];
  for (let at = 0; at < data.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(data.toString('latin1', at, at + 40));
    if (!header) throw new Error('pdftoppm gave no grey picture');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = at + header[0].length;
    pages.push({ width, height, values: data.subarray(start, start + width * height) });
    at = start + width * height;
  }
  return pages;
}

/** Paper is lighter than this. */
const ink = 224;
/** Greys that differ by less look the same: edges of letters that lie between two pixels. */
const visible = 64;

/**
 * Share of the inked pixels of two pages in which they visibly differ, 0 to 1. Pages of different size differ wholly.
 */
export function difference(left: GreyPage | undefined, right: GreyPage | undefined): number {
  if (!left || !right || left.width !== right.width || left.height !== right.height) return 1;
  let inked = 0;
  let different = 0;
  for (const [at, value] of left.values.entries()) {
    const other = right.values[at] ?? 255;
    if (value < ink || other < ink) inked += 1;
    if (Math.abs(value - other) > visible) different += 1;
  }
  return inked === 0 ? 0 : different / inked;
}
