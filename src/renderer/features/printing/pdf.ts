import {
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist';
import PdfJsWorker from 'pdfjs-dist/build/pdf.worker.mjs?worker';
import { longestRange, type PrintedDocument } from '../../../shared/features/printing.ts';
import { api } from '../../api.ts';
import { Pieces } from './pieces.ts';

/** pdf.js reads and draws PDFs the same way in every host. It is large: what imports this module is loaded late. */
export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** An open document; `close` gives its memory back. */
export interface OpenPdf {
  pdf: PDFDocumentProxy;
  /** Width and height of the first page in points; the others are as large until they are known better. */
  size: PageSize;
  close(): void;
  /** Asks once more for the pieces that could not be fetched; their pages are drawn as soon as they are there. */
  retry(): void;
}

export interface PageSize {
  width: number;
  height: number;
}

/** Up to here a file is fetched whole: one answer is faster than several. */
const wholeUpTo = 1_000_000;
/** Bytes of one piece of a larger file; a one-page letter of a mailing takes a few kilobytes of it. */
const pieceSize = 256 * 1024;

/** One thread for all documents, started once: starting it takes longer than drawing a letter. */
let worker: PDFWorker | null = null;
export function startWorker(): PDFWorker {
  if (!worker || worker.destroyed) worker = PDFWorker.create({ port: new PdfJsWorker() });
  return worker;
}

async function readRange(id: string, from: number, to: number): Promise<Uint8Array> {
  const job = crypto.randomUUID();
  const { value } = await api.job('printing.read', { id, from, to }, job, () => {});
  return Uint8Array.fromBase64(value.content);
}

/** Fetches the pieces of a large document that pdf.js asks for. */
class CoreTransport extends PDFDataRangeTransport {
  readonly pieces: Pieces;

  constructor({ id, size }: PrintedDocument, onFailure: (error: unknown) => void) {
    super(size, null);
    this.pieces = new Pieces(
      (from, to) => readRange(id, from, to),
      longestRange,
      (from, bytes) => this.onDataRange(from, bytes),
      onFailure,
    );
  }

  override requestDataRange(begin: number, end: number): void {
    void this.pieces.request(begin, end);
  }
}

/**
 * Opens a printed document. A large one is there before its bytes are: pieces are fetched as its pages are looked at,
 * and `onMissing` is told where one cannot be had once the document is open.
 * @throws ApiError `notFound` where the core no longer has it
 */
export async function openPdf(
  printed: PrintedDocument,
  onMissing: (error: unknown) => void,
): Promise<OpenPdf> {
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  let isOpen = false;
  const range =
    printed.size <= wholeUpTo
      ? null
      : new CoreTransport(printed, (error) => (isOpen ? onMissing(error) : failure.reject(error)));
  const source = range
    ? { range, rangeChunkSize: pieceSize }
    : { data: await readRange(printed.id, 0, printed.size) };
  const loading = getDocument({
    ...source,
    worker: startWorker(),
    disableAutoFetch: true,
    disableStream: true,
    // Every font is embedded and no image needs a decoder of its own: nothing else is fetched, no WebAssembly runs.
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = () => void loading.destroy();
  try {
    const pdf = await Promise.race([loading.promise, failure.promise]);
    const first = await Promise.race([pdf.getPage(1), failure.promise]);
    const { width, height } = first.getViewport({ scale: 1 });
    isOpen = true;
    return { pdf, size: { width, height }, close, retry: () => void range?.pieces.retry() };
  } catch (error) {
    close();
    throw error;
  }
}
