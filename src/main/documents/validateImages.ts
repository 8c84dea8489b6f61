import { DocumentError } from './errors.ts';
import { foreignPart, isSvg, pictureFont, readSvg } from './compile/svg.ts';
import { MissingCharacter } from './fonts.ts';
import { imageFault, imageType } from './imageData.ts';
import type { DocumentFormat } from './model.ts';

/**
 * PNG, JPEG or SVG.
 * @throws DocumentError for anything else, damaged files and drawings with parts or characters that cannot be printed.
 */
export function checkImage(image: string, format: DocumentFormat, place: string): void {
  if (isSvg(image)) {
    checkSvg(readSvg(image), format, place);
    return;
  }
  const match = /^data:image\/(png|jpeg);base64,/.exec(image);
  if (!match) throw new DocumentError('Das Bild ist weder PNG noch JPEG noch SVG.', place);
  const bytes = Buffer.from(image.slice(match[0].length), 'base64');
  const fault = imageType(bytes) === match[1] ? imageFault(bytes) : 'Das Bild ist beschädigt.';
  if (fault !== null) throw new DocumentError(fault, place);
}

function checkSvg(svg: string, format: DocumentFormat, place: string): void {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const sized = /\bviewBox=/.test(root) || (/\bwidth="[\d.]/.test(root) && /\bheight="[\d.]/.test(root));
  if (root === '' || !svg.includes('</svg>')) throw new DocumentError('Das Bild ist beschädigt.', place);
  if (!sized) throw new DocumentError('Der Zeichnung (SVG) fehlen Breite und Höhe.', place);
  const foreign = foreignPart(svg);
  if (foreign !== null) {
    throw new DocumentError(
      `Die Zeichnung (SVG) enthält einen Teil, der nicht gedruckt werden kann („${foreign}“).`,
      place,
    );
  }
  try {
    pictureFont(svg, format);
  } catch (error) {
    if (error instanceof MissingCharacter) throw new DocumentError(error.message, place);
    throw error;
  }
}
