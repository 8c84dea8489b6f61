import { ChevronDown, ChevronUp, ZoomIn, ZoomOut } from 'lucide-react';
import { Button, IconButton } from '../../ui/Button.tsx';
import { percentOf, type Zoom } from './zoom.ts';

export interface PdfToolbarProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
  zoom: Zoom;
  /** CSS pixels per point. */
  scale: number;
  onStep: (by: 1 | -1) => void;
  onZoom: (zoom: Zoom) => void;
}

/** Which page is shown, and how large. */
export function PdfToolbar({ page, pages, onPage, zoom, scale, onStep, onZoom }: PdfToolbarProps) {
  return (
    <div className="pdf__bar" role="toolbar" aria-label="Seite und Größe">
      <div className="cluster">
        {pages > 1 && (
          <IconButton
            size="small"
            icon={ChevronUp}
            label="Vorherige Seite"
            onClick={() => onPage(page - 1)}
          />
        )}
        <span role="status" className="num">
          Seite {page} von {pages}
        </span>
        {pages > 1 && (
          <IconButton
            size="small"
            icon={ChevronDown}
            label="Nächste Seite"
            onClick={() => onPage(page + 1)}
          />
        )}
      </div>
      <div className="cluster">
        <IconButton
          size="small"
          icon={ZoomOut}
          label="Kleiner"
          aria-keyshortcuts="Control+-"
          onClick={() => onStep(-1)}
        />
        <span className="num pdf__percent">{percentOf(scale)} %</span>
        <IconButton
          size="small"
          icon={ZoomIn}
          label="Größer"
          aria-keyshortcuts="Control++"
          onClick={() => onStep(1)}
        />
        <Button size="small" variant="bare" aria-pressed={zoom === 'width'} onClick={() => onZoom('width')}>
          Seitenbreite
        </Button>
        <Button size="small" variant="bare" aria-pressed={zoom === 'page'} onClick={() => onZoom('page')}>
          Ganze Seite
        </Button>
      </div>
    </div>
  );
}
