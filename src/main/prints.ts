import { AppError } from '../shared/errors.ts';

/** A printed document in memory. */
export interface Print {
  /** Name of the file without its ending. */
  name: string;
  bytes: Uint8Array;
  /** Where it was written last; empty before. */
  path: string;
}

/** Keeps the printed documents of this session, so that the window can look at them piece by piece. */
export interface PrintStore {
  keep(id: string, print: { name: string; bytes: Uint8Array }): void;
  /** @throws AppError `notFound` where newer documents took its place */
  find(id: string): Print;
}

/** A mailing of a thousand letters has some ten megabytes; a newer document displaces the one unused longest. */
const limits = { documents: 12, bytes: 200_000_000 };

/** A store in memory; the newest document stays whatever its size. */
export function createPrintStore({ documents, bytes } = limits): PrintStore {
  // A Map keeps the order of insertion: what was used last stands at its end.
  const prints = new Map<string, Print>();
  const size = () => [...prints.values()].reduce((sum, each) => sum + each.bytes.byteLength, 0);
  const displace = () => {
    for (const id of prints.keys()) {
      if (prints.size <= 1 || (prints.size <= documents && size() <= bytes)) return;
      prints.delete(id);
    }
  };
  return {
    keep(id, print) {
      prints.set(id, { ...print, path: '' });
      displace();
    },
    find(id) {
      const print = prints.get(id);
      if (!print)
        throw new AppError(
          'notFound',
          'Dieses Schriftstück ist nicht mehr im Arbeitsspeicher. Bitte drucken Sie es noch einmal.',
        );
      prints.delete(id);
      prints.set(id, print);
      return print;
    },
  };
}
