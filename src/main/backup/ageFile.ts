import { createReadStream } from 'node:fs';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { checkHead } from './ageHead.ts';
import { damaged, systemCode, whileReading, wrongPassphrase } from './problems.ts';

/** scrypt's cost for our own files (safekeeping guide): about a second per try. */
export const workFactor = 18;
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
