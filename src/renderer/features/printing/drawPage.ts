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

/** The text over a page's picture: to select, and in reading order with its roles for screen readers. */
export interface Layers {
  text: HTMLElement;
  structure: HTMLElement | null;
}

/** Text and structure of a page. Both follow `--total-scale-factor` of their surroundings, so zooming draws nothing. */
export async function textLayers(page: PDFPageProxy): Promise<Layers> {
  const viewport = page.getViewport({ scale: 1 });
  const text = document.createElement('div');
  text.className = 'textLayer';
  const layer = new TextLayer({
    textContentSource: page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }),
    container: text,
    viewport,
  });
  await layer.render();
  const structure = await new StructTreeLayerBuilder(page, viewport.rawDims).render();
  return { text, structure: structure ?? null };
}
