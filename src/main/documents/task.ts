import type { TaskContext } from '../worker.ts';
import type { Document } from './model.ts';
import { renderDocument } from './render.ts';

/** The worker's task: prints one document, reporting sections (letters) done. Cancelling ends the thread. */
export const renderPdfTask = (document: Document, context: TaskContext): Promise<Uint8Array> =>
  renderDocument(document, {
    onProgress: (done, total) => context.progress(done, total, total === 1 ? 'Dokument' : 'Briefen'),
  });
