import { PDFDict, PDFName } from 'pdf-lib';
import type { Findings } from './findings.ts';
import type { PdfFile } from './pdfFile.ts';

/** Turns the codes a font shows into text. */
export type Decode = (hex: string) => { text: string; unmapped: boolean };

const fromHex = (hex: string): string =>
  Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');

/** ToUnicode of a font with two-byte codes. */
export function parseToUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([^>]*)>\s*<([^>]*)>/g))
      map.set(Number.parseInt(code, 16), fromHex(text));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', , list, single] of body.matchAll(
      /<([^>]*)>\s*<([^>]*)>\s*(?:\[([^\]]*)\]|<([^>]*)>)/g,
    )) {
      const start = Number.parseInt(from, 16);
      if (list !== undefined) {
        for (const [index, [, text = '']] of [...list.matchAll(/<([^>]*)>/g)].entries())
          map.set(start + index, fromHex(text));
      } else map.set(start, fromHex(single ?? ''));
    }
  }
  return map;
}

const cache = new WeakMap<PDFDict, Decode>();

/** The fonts of a page by resource name; missing embedding or ToUnicode is a finding. */
export function fontsOf(file: PdfFile, page: PDFDict, findings: Findings): Map<string, Decode> {
  const fonts = new Map<string, Decode>();
  const resources = file.dict(file.dict(page, 'Resources'), 'Font');
  for (const [key, value] of resources?.entries() ?? []) {
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
  if (!embedded) findings.add('fonts', `font ${name} is not embedded`);
  const cmap = file.stream(font.get(PDFName.of('ToUnicode')));
  if (!cmap) findings.add('fonts', `font ${name} has no ToUnicode`);
  const map = parseToUnicode(Buffer.from(cmap ?? []).toString('latin1'));
  return (hex) => {
    let text = '';
    let unmapped = false;
    for (let at = 0; at + 4 <= hex.length; at += 4) {
      const code = Number.parseInt(hex.slice(at, at + 4), 16);
      const character = map.get(code) ?? '';
      if (code === 0 || character === '' || character.includes('\0') || character.includes('\ufffd'))
        unmapped = true;
      text += character;
    }
    return { text, unmapped };
  };
}
