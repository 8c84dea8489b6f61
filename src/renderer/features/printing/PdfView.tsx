import './pages.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PdfPage } from './PdfPage.tsx';
import { PdfToolbar } from './PdfToolbar.tsx';
import type { OpenPdf, PageSize } from './pdf.ts';
import { nextStep, pixelsPerPoint, type Room, scaleOf, type Zoom } from './zoom.ts';

/** Around the pages and between them, in CSS pixels. */
const margin = 16;
const gap = 12;

export interface PdfViewProps {
  open: OpenPdf;
  /** Spoken name of the scrolling pages. */
  label: string;
}

/** All pages one below the other; only those near the view are drawn. Zoom and page are chosen above or by keys. */
export function PdfView({ open, label }: PdfViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const [chosen, setChosen] = useState<Zoom | null>(null);
  const [current, setCurrent] = useState(1);
  const { size, pdf } = open;
  // At first the real size, or what fits.
  const zoom = chosen ?? (room.width >= size.width * pixelsPerPoint ? 100 : 'width');
  const scale = scaleOf(zoom, size, room);
  const { sizeOf, learn } = usePageSizes(size);
  const pages = useVirtualizer({
    count: room.width > 0 ? pdf.numPages : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizeOf(index + 1).height * scale,
    gap,
    paddingStart: margin,
    paddingEnd: margin,
    scrollPaddingStart: margin,
    overscan: 1,
  });

  // Zooming keeps the place.
  const before = useRef(scale);
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are looked up anew when one is learnt
  useLayoutEffect(() => {
    pages.measure();
    const element = scroller.current;
    if (element && before.current !== scale) element.scrollTop *= scale / before.current;
    before.current = scale;
  }, [pages, scale, sizeOf]);

  const show = useCallback(
    (page: number) => {
      const wanted = Math.min(Math.max(page, 1), pdf.numPages);
      pages.scrollToIndex(wanted - 1, { align: 'start' });
      setCurrent(wanted);
    },
    [pages, pdf],
  );
  const step = useCallback((by: 1 | -1) => setChosen(nextStep(scale, by)), [scale]);
  useZoomKeys(scroller, step, setChosen);
  useFirstFocus(scroller);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const middle = pages.getVirtualItemForOffset(element.scrollTop + element.clientHeight / 2);
    if (middle) setCurrent(middle.index + 1);
  };
  // Where a page fits, the page keys turn pages; where it does not, they scroll as everywhere.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const fits = sizeOf(current).height * scale <= room.height + 2 * margin;
    const target = {
      Home: 1,
      End: pdf.numPages,
      ...(fits && { PageUp: current - 1, PageDown: current + 1 }),
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    show(target);
  };

  // A stop of the Tab key, so that the arrow keys scroll.
  const scrolling = { role: 'region', tabIndex: 0, 'aria-label': label, onScroll, onKeyDown } as const;
  return (
    <div className="pdf">
      <PdfToolbar
        page={current}
        pages={pdf.numPages}
        onPage={show}
        zoom={zoom}
        scale={scale}
        onStep={step}
        onZoom={setChosen}
      />
      <div ref={scroller} className="pdf__scroll" {...scrolling}>
        <div className="pdf__pages" style={{ height: `${pages.getTotalSize()}px` }}>
          {pages.getVirtualItems().map((item) => (
            <div key={item.key} className="pdf__slot" style={{ transform: `translateY(${item.start}px)` }}>
              <PdfPage
                pdf={pdf}
                number={item.index + 1}
                size={sizeOf(item.index + 1)}
                scale={scale}
                onSize={learn}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

type Scroller = { current: HTMLElement | null };

/** The arrow keys scroll the pages as soon as they are there, unless somebody went elsewhere meanwhile. */
function useFirstFocus(scroller: Scroller) {
  useEffect(() => {
    const now = document.activeElement;
    if (now === document.body || now?.getAttribute('role') === 'dialog')
      scroller.current?.focus({ preventScroll: true });
  }, [scroller]);
}

/** The space for pages, without the margin. Zero until it is measured. */
function useRoom(scroller: Scroller): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      if (element.clientWidth === 0) return; // another tab is shown: the pages wait as they are
      const width = element.clientWidth - 2 * margin;
      const height = element.clientHeight - 2 * margin;
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [scroller]);
  return room;
}

/** Sizes of pages that differ from the first one, learnt when they are drawn. */
function usePageSizes(first: PageSize) {
  const [others, setOthers] = useState<ReadonlyMap<number, PageSize>>(() => new Map());
  const sizeOf = useCallback((page: number) => others.get(page) ?? first, [others, first]);
  const learn = useCallback(
    (page: number, size: PageSize) =>
      setOthers((before) => {
        const known = before.get(page) ?? first;
        if (known.width === size.width && known.height === size.height) return before;
        return new Map(before).set(page, size);
      }),
    [first],
  );
  return { sizeOf, learn };
}

/** Ctrl and plus, minus, 0: as everywhere, but the pages grow instead of the window. */
function useZoomKeys(scroller: Scroller, step: (by: 1 | -1) => void, setZoom: (zoom: Zoom) => void) {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.metaKey || !scroller.current?.offsetParent) return;
      if (event.key === '+' || event.key === '=') step(1);
      else if (event.key === '-') step(-1);
      else if (event.key === '0') setZoom(100);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [scroller, step, setZoom]);
}
