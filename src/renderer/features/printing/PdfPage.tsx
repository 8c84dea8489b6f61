import { useEffect, useRef, useState } from 'react';
import { drawPage, layText } from './drawPage.ts';
import type { PageSize, PDFDocumentProxy } from './pdf.ts';

export interface PdfPageProps {
  pdf: PDFDocumentProxy;
  /** From 1. */
  number: number;
  /** Points, as far as known. */
  size: PageSize;
  /** CSS pixels per point. */
  scale: number;
  /** The page's picture is shown. */
  onDrawn?: ((number: number) => void) | undefined;
  /** The page is larger or smaller than assumed. */
  onSize?: ((number: number, size: PageSize) => void) | undefined;
}

/** One page: its picture, text that can be selected, and its structure for screen readers. The old picture stays until the new one is there. */
export function PdfPage({ pdf, number, size, scale, onDrawn, onSize }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const layers = useRef<HTMLDivElement>(null);
  const heard = useRef({ onDrawn, onSize });
  heard.current = { onDrawn, onSize };
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    let cancel = () => {};
    let gone = false;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (gone) return;
      const { width, height } = page.getViewport({ scale: 1 });
      heard.current.onSize?.(number, { width, height });
      const drawing = drawPage(page, scale);
      cancel = drawing.cancel;
      const canvas = await drawing.done;
      if (gone) return;
      frame.current?.replaceChildren(canvas);
      heard.current.onDrawn?.(number);
      setDrawn(true);
    };
    // What ends here was cancelled, or its document was closed while it was drawn.
    draw().catch(() => {});
    return () => {
      gone = true;
      cancel();
    };
  }, [pdf, number, scale]);

  // The text comes after the picture: both would share one thread.
  useEffect(() => {
    if (!drawn) return;
    let gone = false;
    const read = async () => {
      const page = await pdf.getPage(number);
      if (layers.current) await layText(page, layers.current, () => gone);
    };
    read().catch(() => {});
    return () => {
      gone = true;
    };
  }, [pdf, number, drawn]);

  return (
    <div
      className="paper"
      style={{
        width: `${size.width * scale}px`,
        height: `${size.height * scale}px`,
        ['--total-scale-factor' as string]: scale,
      }}
      {...named(number)}
    >
      <div ref={frame} className="paper__picture" aria-hidden="true" />
      <div ref={layers} className="paper__text" />
    </div>
  );
}

/** A screen reader says where a page begins. */
const named = (number: number) => ({ role: 'group', 'aria-label': `Seite ${number}` }) as const;
