import './pages.css';
import { RotateCw } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { Button } from '../../ui/Button.tsx';
import { PdfPage } from './PdfPage.tsx';
import { type OpenPdf, openPdf } from './pdf.ts';
import { missingWords, problemOf } from './useOpenPdf.ts';

interface Layer {
  id: string;
  open: OpenPdf;
}

/** Pages of a document that is built again while one works: as wide as their place, the old ones stay until the first new one is drawn. */
export function LivePages({ printed }: { printed: PrintedDocument }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const { shown, next, problem, retry, drawn } = useLayers(printed);
  return (
    <div ref={place} className="live">
      {problem && (
        <div className="stack" role="alert">
          <p>{problem}</p>
          <Button size="small" icon={RotateCw} onClick={retry}>
            Noch einmal laden
          </Button>
        </div>
      )}
      {width > 0 &&
        [shown, next].map(
          (layer) =>
            layer && (
              <Pages
                key={layer.id}
                open={layer.open}
                width={width}
                waiting={layer !== shown}
                onDrawn={() => drawn(layer)}
              />
            ),
        )}
    </div>
  );
}

/** The document that is seen and the one that is being drawn; each is closed when it has had its time. */
function useLayers(printed: PrintedDocument) {
  const [shown, setShown] = useState<Layer | null>(null);
  const [next, setNext] = useState<Layer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const all = useRef(new Set<Layer>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens it anew
  useEffect(() => {
    let gone = false;
    openPdf(printed, (error) => !gone && setProblem(missingWords(error))).then(
      (open) => {
        if (gone) return open.close();
        const layer = { id: printed.id, open };
        all.current.add(layer);
        setProblem(null);
        setNext(layer);
      },
      (error: unknown) => !gone && setProblem(problemOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [printed, tries]);

  // What is neither seen nor drawn any more gives its memory back.
  useEffect(() => {
    for (const layer of all.current) {
      if (layer === shown || layer === next) continue;
      all.current.delete(layer);
      layer.open.close();
    }
  }, [shown, next]);
  useEffect(
    () => () => {
      for (const { open } of all.current) open.close();
      all.current.clear();
    },
    [],
  );

  const drawn = (layer: Layer) => {
    if (layer !== next) return;
    setShown(layer);
    setNext(null);
  };
  /** The document may be open, with pages missing, or not be open at all. */
  const retry = () => {
    setProblem(null);
    const open = [next, shown].find((layer) => layer?.id === printed.id)?.open;
    if (open) open.retry();
    else setTries(tries + 1);
  };
  return { shown, next, problem, retry, drawn };
}

interface PagesProps {
  open: OpenPdf;
  width: number;
  /** Drawn behind, not seen yet. */
  waiting: boolean;
  /** The first page is there; the others follow while one looks at it. */
  onDrawn: () => void;
}

function Pages({ open: { pdf, size }, width, waiting, onDrawn }: PagesProps) {
  return (
    <div className="live__pages" data-waiting={waiting || undefined} inert={waiting}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={index}
          pdf={pdf}
          number={index + 1}
          size={size}
          scale={width / size.width}
          onDrawn={index === 0 ? onDrawn : undefined}
        />
      ))}
    </div>
  );
}

function useWidth(place: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [place]);
  return width;
}
