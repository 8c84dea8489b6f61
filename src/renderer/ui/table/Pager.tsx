import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../Button.tsx';

export interface PagerProps {
  /** Rows before the first one that is shown. */
  offset: number;
  /** Rows of a page. */
  size: number;
  total: number;
  onOffset: (offset: number) => void;
}

/** Turns through the rows of a table that shows so many at a time: below it, and only where there are more. */
export function Pager({ offset, size, total, onOffset }: PagerProps) {
  if (total <= size) return null;
  const until = Math.min(offset + size, total);
  return (
    <nav className="pager" aria-label="Weitere Zeilen">
      <Button
        size="small"
        icon={ChevronLeft}
        disabledReason={offset === 0 ? 'Das sind die ersten Zeilen.' : undefined}
        onClick={() => onOffset(Math.max(0, offset - size))}
      >
        Vorige {size.toLocaleString('de')}
      </Button>
      <span role="status">
        {(offset + 1).toLocaleString('de')} bis {until.toLocaleString('de')} von {total.toLocaleString('de')}{' '}
        Zeilen
      </span>
      <Button
        size="small"
        icon={ChevronRight}
        disabledReason={until === total ? 'Das sind die letzten Zeilen.' : undefined}
        onClick={() => onOffset(offset + size)}
      >
        Nächste {(until === total ? size : Math.min(size, total - until)).toLocaleString('de')}
      </Button>
    </nav>
  );
}
