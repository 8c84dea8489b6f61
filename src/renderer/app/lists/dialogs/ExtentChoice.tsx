import { RadioGroup } from '../../../ui/Choice.tsx';
import type { Extent, ListParts } from '../listTable.ts';

/** All rows, or the ticked ones; nothing is asked where none is ticked. */
export function ExtentChoice({
  list,
  value,
  onChange,
}: {
  list: ListParts;
  value: Extent;
  onChange: (extent: Extent) => void;
}) {
  if (list.ticked === 0) return null;
  return (
    <RadioGroup
      label="Welche"
      options={[
        { value: 'ticked', label: `nur die angekreuzten (${list.ticked.toLocaleString('de')})` },
        { value: 'all', label: `alle der Liste (${list.count.toLocaleString('de')})` },
      ]}
      value={value}
      onChange={(event) => onChange(event.target.value as Extent)}
    />
  );
}
