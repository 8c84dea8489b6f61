import type { TaskContext } from '../worker.ts';
import type { Document } from './model.ts';
import { heading, paragraph, orderedList } from './blocks.ts';
import { renderDocument } from './render.ts';

/** The worker's task: prints one document, reporting sections (letters) done. Cancelling ends the thread. */
export const renderPdfTask = (document: Document, context: TaskContext): Promise<Uint8Array> =>
  renderDocument(document, {
    onProgress: (done, total) => context.progress(done, total, total === 1 ? 'Dokument' : 'Briefen'),
  });

/** Prints a page nobody sees, so that the fonts are parsed and the code compiled when somebody wants one. */
export async function warmUpPdfTask({ pages }: { pages: number }): Promise<void> {
  const blocks = [
    heading(1, 'Überschrift'),
    paragraph(['Ein Absatz mit ', { text: 'fetten', bold: true }, ' Wörtern.']),
    orderedList(['Erster Punkt', 'Zweiter Punkt']),
  ];
  for (let page = 0; page < pages; page++)
    await renderDocument({
      title: 'Vorbereitung',
      language: 'de-DE',
      format: 'standard',
      sections: [{ blocks }],
    });
}
