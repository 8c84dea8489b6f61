import { PDFDict, PDFName } from 'pdf-lib';
import type { Findings } from './findings.ts';
import type { PdfFile } from './pdfFile.ts';

/** Turns the codes a font shows into text. */
export type Decode = (hex: string) => { text: string; unmapped: boolean };

const fromHex = (hex: string): string =>
  Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');

/** Code → text of a font's ToUnicode. */
export function parseToUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([^>]*)>\s*<([^>]*)>/g))
      map.set(Number.parseInt(code, 16), fromHex(text));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', list, single = ''] of body.matchAll(
      /<([^>]*)>\s*<([^>]*)>\s*(?:\[([^\]]*)\]|<([^>]*)>)/g,
    )) {
      const start = Number.parseInt(from, 16);
      if (list !== undefined) {
        for (const [index, [, text = '']] of [...list.matchAll(/<([^>]*)>/g)].entries())
          map.set(start + index, fromHex(text));
        continue;
      }
      const first = fromHex(single);
      const last = first.charCodeAt(first.length - 1);
      for (let code = start; code <= Number.parseInt(to, 16) && code - start <= 0xffff; code += 1)
        map.set(code, first.slice(0, -1) + String.fromCharCode(last + code - start));
    }
  }
  return map;
}

const cache = new WeakMap<PDFDict, Decode>();

/** The fonts of a page's or form's resources by name; missing embedding or ToUnicode is a finding. */
export function fontsOf(
  file: PdfFile,
  resources: PDFDict | undefined,
  findings: Findings,
): Map<string, Decode> {
  const fonts = new Map<string, Decode>();
  for (const [key, value] of file.dict(resources, 'Font')?.entries() ?? []) {
    const font = file.resolve(value);
    if (!(font instanceof PDFDict)) continue;
    let decode = cache.get(font);
    if (!decode) {
      decode = decoderOf(file, font, findings);
      cache.set(font, decode);
    }
    fonts.set(key.asString(), decode);
  }
  return fonts;
}

function decoderOf(file: PdfFile, font: PDFDict, findings: Findings): Decode {
  const name = file.name(font, 'BaseFont') ?? '?';
  const descendant = file.resolve(file.list(font, 'DescendantFonts')[0]);
  const descriptor = file.dict(descendant instanceof PDFDict ? descendant : font, 'FontDescriptor');
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
  if (!embedded) findings.add('fontNotEmbedded', { font: name });
  const cmap = file.stream(font.get(PDFName.of('ToUnicode')));
  if (!cmap) findings.add('fontWithoutText', { font: name });
  const map = parseToUnicode(Buffer.from(cmap ?? []).toString('latin1'));
  // Composite fonts show two bytes for a glyph, simple ones a single byte, of which 0 may be a glyph.
  const composite = file.name(font, 'Subtype') === 'Type0';
  const digits = composite ? 4 : 2;
  return (hex) => {
    let text = '';
    let unmapped = false;
    for (let at = 0; at + digits <= hex.length; at += digits) {
      const code = Number.parseInt(hex.slice(at, at + digits), 16);
      const character = map.get(code) ?? '';
      if (
        (composite && code === 0) ||
        character === '' ||
        character.includes('\0') ||
        character.includes('\ufffd')
      )
        unmapped = true;
      text += character;
    }
    return { text, unmapped };
  };
}
