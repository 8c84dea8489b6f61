import { Printer } from 'lucide-react';
import { printFormatLabels } from '../../shared/printing.labels.ts';
import type { PrintFormat } from '../../shared/printing.ts';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';

const formats = Object.keys(printFormatLabels) as PrintFormat[];

export interface PrintMenuProps<V extends string> {
  /** What it prints: "Beschlussregister drucken". */
  name: string;
  /** Words of the button. */
  label?: string;
  size?: 'small' | 'normal';
  /** Ways to order the document, each in both sizes; the first one is what Ctrl+P prints. */
  variants?: readonly { id: V; label: string }[];
  /** Keys are shown where Ctrl+P prints this document. */
  keys?: boolean;
  onPrint: (format: PrintFormat, variant: V) => void;
}

/** "Drucken": standard or large print. */
export function PrintMenu<V extends string = ''>({
  name,
  label = 'Drucken',
  size = 'normal',
  variants,
  keys = true,
  onPrint,
}: PrintMenuProps<V>) {
  const ways = variants ?? [{ id: '' as V, label: '' }];
  const entries = ways.flatMap((way) =>
    formats.map((format): MenuEntry => {
      const words = [way.label, (way.label === '' || format !== 'standard') && printFormatLabels[format]];
      return {
        id: `${way.id}-${format}`,
        label: words.filter(Boolean).join(', '),
        run: () => onPrint(format, way.id),
      };
    }),
  );
  const [first, ...others] = entries;
  return (
    <Menu
      name={name}
      label={label}
      size={size}
      icon={Printer}
      opens
      entries={first ? [keys ? { ...first, keys: 'Strg P' } : first, ...others] : []}
    />
  );
}

/** The entries of a document in a menu that holds more. `keys` where Ctrl+P prints it: "Strg P". */
export function printEntries(
  id: string,
  what: string,
  onPrint: (format: PrintFormat) => void,
  keys?: string,
): MenuEntry[] {
  return formats.map((format) => ({
    id: `${id}-${format}`,
    label: format === 'standard' ? `${what} drucken` : `${what} in ${printFormatLabels[format]} drucken`,
    icon: Printer,
    run: () => onPrint(format),
    ...(keys && format === 'standard' && { keys }),
  }));
}
