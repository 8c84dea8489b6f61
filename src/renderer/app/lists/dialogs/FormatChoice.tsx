import { printFormatLabels } from '../../../../shared/printing.labels.ts';
import type { PrintFormat } from '../../../../shared/printing.ts';
import { RadioGroup } from '../../../ui/Choice.tsx';

const formats = (Object.keys(printFormatLabels) as PrintFormat[]).map((value) => ({
  value,
  label: printFormatLabels[value],
}));

interface FormatChoiceProps {
  value: PrintFormat;
  onChange: (format: PrintFormat) => void;
}

/** In which size something is printed. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  return (
    <RadioGroup
      label="Schrift"
      layout="row"
      options={formats}
      value={value}
      onChange={(event) => onChange(event.target.value as PrintFormat)}
    />
  );
}
