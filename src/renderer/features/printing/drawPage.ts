import { TextLayer } from 'pdfjs-dist';
import { StructTreeLayerBuilder } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { PDFPageProxy } from './pdf.ts';

/** Pixels that a canvas may have; beyond it the picture is enlarged, because memory is finite. */
const largestCanvas = 2 ** 25;

/** A picture that is being drawn. */
export interface Drawing {
  done: Promise<HTMLCanvasElement>;
  cancel(): void;
}

/** Draws a page; `scale` is CSS pixels per point, the screen's own density comes on top. */
export function drawPage(page: PDFPageProxy, scale: number): Drawing {
  const plain = page.getViewport({ scale });
  const density = Math.min(
    window.devicePixelRatio || 1,
    Math.sqrt(largestCanvas / (plain.width * plain.height)),
  );
  const viewport = page.getViewport({ scale: scale * density });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  return {
    done: task.promise.then(() => canvas),
    cancel: () => task.cancel(),
  };
}

/**
 * Lays text and structure of a page into `place`: the text to select, and in reading order with its roles for screen
 * readers. Both follow `--total-scale-factor` of their surroundings, so zooming draws nothing.
 */
export async function layText(page: PDFPageProxy, place: HTMLElement, isGone: () => boolean): Promise<void> {
  const viewport = page.getViewport({ scale: 1 });
  const text = document.createElement('div');
  text.className = 'textLayer';
  const layer = new TextLayer({
    textContentSource: page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }),
    container: text,
    viewport,
  });
  const structure = new StructTreeLayerBuilder(page, viewport.rawDims);
  // Its types say void; it gives the tree, or null where the page has none.
  const rendered = structure.render() as Promise<unknown> as Promise<HTMLElement | null>;
  const [tree] = await Promise.all([rendered, layer.render()]);
  if (isGone()) return;
  place.replaceChildren(...(tree ? [tree] : []), text);
  structure.updateTextLayer();
  ownIds(place);
}

let places = 0;

/** pdf.js names text by page and mark, the same in every document; two letters in one window must not share names. */
function ownIds(place: HTMLElement): void {
  const prefix = `seite${++places}-`;
  for (const element of place.querySelectorAll('.textLayer [id]')) element.id = prefix + element.id;
  for (const element of place.querySelectorAll('[aria-owns]')) {
    const ids = element.getAttribute('aria-owns')?.split(/\s+/) ?? [];
    element.setAttribute('aria-owns', ids.map((id) => prefix + id).join(' '));
  }
}
