import iconv from 'iconv-lite';
import type { TableEncoding, TableProblem } from '../../shared/features/importTypes.ts';
import { AppError } from '../../shared/errors.ts';

export interface DecodedText {
  text: string;
  encoding: TableEncoding;
  problems: TableProblem[];
}

/**
 * Decodes the bytes of a text file: byte order mark, UTF-16 by its zero bytes, UTF-8 where it is valid, else
 * Windows-1252. Nothing is guessed from letter statistics, which fails where the first umlaut comes late.
 * @throws AppError badFile for binary data.
 */
export function decodeText(bytes: Uint8Array, chosen?: TableEncoding): DecodedText {
  const problems: TableProblem[] = [];
  const encoding =
    chosen ?? markedEncoding(bytes) ?? zeroByteEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  let text = decodeAs(bytes, encoding);
  if (!chosen && encoding === 'windows-1252' && mixedUtf8.test(text)) {
    text = decodeByLine(bytes);
    problems.push({
      code: 'mixedEncoding',
      severity: 'hint',
      message:
        'In der Datei sind zwei Zeichenkodierungen gemischt. Die Umlaute wurden zeilenweise gelesen; bitte sehen Sie die Vorschau durch.',
    });
  } else if (brokenUmlauts.test(text)) {
    problems.push({
      code: 'encodingDoubt',
      severity: 'hint',
      message:
        'Umlaute sehen falsch aus. Wählen Sie neben der Vorschau eine andere Zeichenkodierung, zum Beispiel „MS-DOS“.',
    });
  }
  text = text.replace(/^\ufeff/, '');
  const zeros = text.split('\0').length - 1;
  if (zeros > text.length / 20 || (text.trim() === '' && zeros > 0)) {
    throw new AppError(
      'badFile',
      'Das ist keine Tabelle. Rundtisch liest Listen aus Excel-, OpenDocument-, CSV- und vCard-Dateien.',
    );
  }
  if (zeros > 0) {
    text = text.replaceAll('\0', '');
    problems.push({
      code: 'controlCharacters',
      severity: 'hint',
      message:
        'Die Datei enthält unsichtbare Nullzeichen. Sie wurden entfernt; bitte sehen Sie die Vorschau durch.',
    });
  }
  return { text, encoding, problems };
}

/** UTF-8 umlauts read as Windows-1252: "Ã¼", "â€“". */
const mixedUtf8 = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â‚¬|â€/;
/** The same inside valid UTF-8 (encoded twice), DOS umlauts read as Windows ("M\u0081ller", "B„cker"), replacement signs. */
const brokenUmlauts = /Ã[¤¶¼„–œŸ\u0084\u0096\u009c\u009f]|\p{L}[\u0081\u0084\u0094„”™](?=\p{L})|\ufffd/u;

function markedEncoding(bytes: Uint8Array): TableEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function zeroByteEncoding(bytes: Uint8Array): TableEncoding | null {
  const head = bytes.subarray(0, 4096);
  if (head.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: TableEncoding): string {
  if (encoding === 'cp850')
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'cp850');
  return new TextDecoder(encoding).decode(bytes);
}

/** Each line by itself: UTF-8 where it is valid, else Windows-1252. Both keep the line feed as one byte. */
function decodeByLine(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    lines.push(decodeAs(line, isUtf8(line) ? 'utf-8' : 'windows-1252'));
    start = end + 1;
  }
  return lines.join('\n');
}
