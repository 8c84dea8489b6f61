import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { damaged, notABackup, systemCode, whileReading, wrongPassphrase } from './problems.ts';

/** scrypt's cost for our own files (safekeeping guide): about a second per try. */
export const workFactor = 18;
/** A file that asks for more would freeze the machine. */
const highestWorkFactor = 20;

const firstLine = 'age-encryption.org/v1\n';
/** A head with one passphrase stanza has about 150 bytes. The library would read on for gigabytes without a line break. */
const longestHead = 4096;

/** The same passphrase typed on another system may come in decomposed letters. */
export const normalise = (passphrase: string) => passphrase.normalize('NFC');

/** Encrypts a stream for a passphrase in the age v1 format. @param logN lower only in tests. */
export async function encryptStream(
  source: AsyncIterable<Uint8Array>,
  passphrase: string,
  logN = workFactor,
): Promise<AsyncIterable<Uint8Array>> {
  if (passphrase === '') throw new Error('an empty passphrase must be refused before');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalise(passphrase));
  encrypter.setScryptWorkFactor(logN);
  return encrypter.encrypt(webStream(source));
}

/**
 * Opens an age file with a passphrase. Bytes are given out before the whole file is known to be whole: the reader must
 * take them as valid only when the stream has ended without an error.
 * @param seen called with each piece of the encrypted file.
 * @throws AppError `badFile`, `wrongPassphrase`, and `damaged` from the stream.
 */
export async function decryptFile(
  file: string,
  passphrase: string,
  seen: (chunk: Uint8Array) => void = () => {},
): Promise<AsyncIterable<Uint8Array>> {
  await checkHead(file);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalise(passphrase));
  const input = createReadStream(file, { highWaterMark: 256 * 1024 });
  const watched = async function* () {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      seen(chunk);
      yield chunk;
    }
  };
  let plain: AsyncIterable<Uint8Array>;
  try {
    plain = await decrypter.decrypt(webStream(watched()));
  } catch (error) {
    input.destroy();
    // The library's texts may carry key material: never pass them on.
    throw systemCode(error) ? whileReading(error) : wrongPassphrase();
  }
  return untilWhole(plain, () => input.destroy());
}

async function* untilWhole(plain: AsyncIterable<Uint8Array>, close: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* plain;
  } catch (error) {
    throw systemCode(error)
      ? whileReading(error)
      : damaged('Die Datei ist unvollständig oder wurde verändert.');
  } finally {
    close();
  }
}

/** Node's streams under the browser's type, which the library knows; at run time they are the same class. */
function webStream(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return NodeStream.from(source) as unknown as ReadableStream<Uint8Array>;
}

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
