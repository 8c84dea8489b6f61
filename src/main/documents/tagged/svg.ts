import { type FontFamily, loadFont } from '../fonts.ts';
import type { TaggedNode } from './leaf.ts';
import { paintSvg } from './pdfmake.ts';
import type { TaggedDocument } from './taggedDocument.ts';

/** Draws an SVG picture inside the mark that is open, its text in the product's fonts. */
export function paintSvgFigure(
  document: TaggedDocument,
  { svg = '', svgFont = 'NotoSans', x = 0, y = 0, _width: width = 0, _height: height = 0 }: Placed,
): void {
  paintSvg(document, svg, x, y, {
    width,
    height,
    assumePt: true,
    fontCallback: (_family, bold, italic) => fontName(document, svgFont, bold, italic),
    warningCallback: () => undefined,
  });
}
type Placed = TaggedNode & { x?: number; y?: number; _width?: number; _height?: number };

/** Registers the font with the document and gives the name it is found by. */
function fontName(document: TaggedDocument, family: FontFamily, bold: boolean, italic: boolean): string {
  const style = bold ? (italic ? 'BoldItalic' : 'Bold') : italic ? 'Italic' : 'Regular';
  document.fontFor(family, style);
  return loadFont(family, style).key;
}
