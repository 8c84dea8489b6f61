import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { a4, type LabelGrid, perSheet, placeOf } from '../../../shared/rules/labelFormats.ts';
import { classes } from '../../ui/classes.ts';

export interface StartPickerProps {
  grid: LabelGrid;
  /** Labels that will be printed. */
  count: number;
  /** Place from 1. */
  value: number;
  onChange: (place: number) => void;
}

const percent = (part: number, of: number) => `${(part / of) * 100}%`;

/** The sheet in small: the first label that is still there is clicked, or found with the arrow keys. */
export function StartPicker({ grid, count, value, onChange }: StartPickerProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const total = perSheet(grid);
  const choose = (place: number) => {
    onChange(place);
    sheet.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: grid.columns,
      ArrowUp: -grid.columns,
      Home: 1 - value,
      End: total - value,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = value + step;
    if (next >= 1 && next <= total) choose(next);
  };
  return (
    <div
      ref={sheet}
      className="label-sheet"
      role="radiogroup"
      aria-label="Erstes Etikett auf dem Bogen"
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: total }, (_, index) => {
        const { row, column, x, y } = placeOf(grid, index);
        const place = index + 1;
        const style: CSSProperties = {
          insetInlineStart: percent(x, a4.width),
          insetBlockStart: percent(y, a4.height),
          inlineSize: percent(grid.width, a4.width),
          blockSize: percent(grid.height, a4.height),
        };
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio knows no rows and columns
          <button
            key={place}
            type="button"
            role="radio"
            aria-checked={place === value}
            aria-label={`Zeile ${row}, Spalte ${column}`}
            tabIndex={place === value ? 0 : -1}
            data-place={place}
            className={classes(
              'label-sheet__place',
              place < value && 'label-sheet__place--used',
              place >= value && place < value + count && 'label-sheet__place--filled',
            )}
            style={style}
            onClick={() => choose(place)}
          />
        );
      })}
    </div>
  );
}
