import { open } from 'node:fs/promises';
import { damaged, notABackup, whileReading } from './problems.ts';

/** A file that asks for more would freeze the machine. */
const highestWorkFactor = 20;

const firstLine = 'age-encryption.org/v1\n';
/** A head with one passphrase stanza has about 150 bytes. The library would read on for gigabytes without a line break. */
const longestHead = 4096;

/**
 * Looks at the first bytes before the library may: names files that are something else, caps the head and the cost.
 * @throws AppError `badFile` or `damaged`
 */
export async function checkHead(file: string): Promise<void> {
  const start = await readStart(file);
  const text = start.toString('latin1');
  if (!text.startsWith(firstLine)) throw notABackup(whatElse(start, text));
  const end = text.search(/\n--- [^\n]*\n/);
  if (end < 0) throw damaged('Ihr Kopf ist beschädigt.');
  const stanzas = [...text.slice(0, end).matchAll(/\n-> (\S+)([^\n]*)/g)];
  if (stanzas.some((stanza) => stanza[1] !== 'scrypt')) {
    throw notABackup(
      'Diese Datei ist mit einem Schlüssel verschlüsselt, nicht mit einem Kennwort. Rundtisch kann sie hier nicht öffnen.',
    );
  }
  const logN = /^ \S+ ([1-9]\d?)$/.exec(stanzas[0]?.[2] ?? '')?.[1];
  if (stanzas.length !== 1 || !logN) throw damaged('Ihr Kopf ist beschädigt.');
  if (Number(logN) > highestWorkFactor) {
    throw damaged(
      `Sie verlangt einen Rechenaufwand, den Rundtisch nicht annimmt (${logN}, höchstens ${highestWorkFactor}).`,
    );
  }
}

async function readStart(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(longestHead), 0, longestHead, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw whileReading(error);
  }
}

/** Says what a file is that is no binary age file. */
function whatElse(start: Buffer, text: string): string {
  if (start.length === 0) return 'Die Datei ist leer.';
  const withoutMark = text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3) : text;
  if (withoutMark.startsWith('-----BEGIN AGE')) {
    return 'Diese Sicherung ist als Text verpackt („armored“). Wandeln Sie sie mit dem Programm age in eine gewöhnliche Datei um und öffnen Sie diese.';
  }
  if (withoutMark !== text || start[0] === 0xff || start[0] === 0xfe) {
    return 'Am Anfang der Datei steht eine Textmarke (BOM). Ein anderes Programm hat sie als Text gespeichert, damit ist die Sicherung unbrauchbar. Bitte nehmen Sie die ursprüngliche Datei.';
  }
  if (text.startsWith('SQLite format 3'))
    return 'Das ist eine unverschlüsselte Datenbank, keine Sicherung von Rundtisch.';
  if (text.startsWith('PK')) return 'Das ist eine ZIP- oder Office-Datei, keine Sicherung von Rundtisch.';
  if (firstLine.startsWith(text)) return 'Die Datei bricht gleich am Anfang ab.';
  return 'Das ist keine Sicherung von Rundtisch.';
}
