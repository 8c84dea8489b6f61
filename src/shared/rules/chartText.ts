/*
 * Text in pictures: how wide it is about and where it breaks. The width is estimated on the safe side for all fonts of the
 * product, so that window and paper share one layout and no text ever leaves its box.
 */

const softHyphen = '\u00ad';
const narrow = /[ijltfrI.,:;!|'()[\]\s/-]/;
const wide = /[mwMWÆŒ@%—…]/;

/** At least the width of a text in the unit of its size. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width * size * (bold ? 1.08 : 1);
}

function signWidth(sign: string): number {
  if (sign === softHyphen) return 0;
  if (narrow.test(sign)) return 0.38;
  if (wide.test(sign)) return 0.95;
  // Beyond the Latin alphabets signs may fill a square.
  if ((sign.codePointAt(0) ?? 0) > 0x52f) return 1.05;
  return /[\p{Lu}\p{Nd}]/u.test(sign) ? 0.69 : 0.575;
}

/**
 * A text in lines that are no wider than `width`. Words stay whole where they fit a line; longer ones break at their
 * hyphens, slashes and soft hyphens (U+00AD, never shown), and in need anywhere.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  for (const word of drawable(text).split(' ')) {
    for (const part of fits(word) ? [word] : broken(word, fits)) {
      const last = lines.at(-1);
      // The end of a broken word never stands beside its beginning: that did not fit.
      const joined = last === undefined || last === '' ? part : `${last} ${part}`;
      if (last !== undefined && fits(joined) && !part.startsWith(softHyphen))
        lines[lines.length - 1] = joined;
      else lines.push(part);
    }
  }
  return lines.map((line) => line.replaceAll(softHyphen, '')).filter((line) => line !== '');
}

/** One line of text without what no font draws. */
const drawable = (text: string) =>
  text
    .replace(/(?!\u00ad)[\p{Cc}\p{Cf}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();

/** Parts of a word that is too long for a line, each with the hyphen it ends with; all but the first are marked by U+00AD. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  const pieces = word
    .split(/(?<=[-/–\u00ad])/)
    .flatMap((piece) => (fits(piece) ? [piece] : torn(piece, fits)));
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && fits(hyphened(last + piece))) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts.map(
    (part, index) => (index === 0 ? '' : softHyphen) + (index < parts.length - 1 ? hyphened(part) : part),
  );
}

const hyphened = (part: string) => (/[-/–]$/.test(part) ? part : `${part.replace(/\u00ad$/, '')}-`);

/** Pieces of a piece that can be divided nowhere, as long as fits with a hyphen. */
function torn(piece: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let rest = [...piece];
  while (rest.length > 1 && !fits(rest.join(''))) {
    let end = 1;
    while (end < rest.length - 1 && fits(`${rest.slice(0, end + 1).join('')}-`)) end += 1;
    pieces.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...pieces, rest.join('')];
}
