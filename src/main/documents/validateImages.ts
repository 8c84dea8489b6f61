import { DocumentError } from './errors.ts';
import { foreignPart, isSvg, pictureFont, readSvg } from './compile/svg.ts';
import { MissingCharacter } from './fonts.ts';
import { isWholePng, jpegChannels } from './imageData.ts';
import type { DocumentFormat } from './model.ts';

/**
 * PNG, JPEG or SVG; PDF/A-2 allows no CMYK beside the sRGB profile.
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
  const png = bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const whole = match[1] === 'png' ? png && isWholePng(bytes) : jpeg && jpegChannels(bytes) > 0;
  if (!whole) throw new DocumentError('Das Bild ist beschädigt.', place);
  if (jpeg && jpegChannels(bytes) === 4) {
    throw new DocumentError(
      'Das Bild ist in Druckfarben (CMYK) gespeichert. Bitte als RGB speichern.',
      place,
    );
  }
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
