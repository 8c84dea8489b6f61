import { type Control, Controller } from 'react-hook-form';
import type { Organisation } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import type { FieldWidth } from '../../ui/Field.tsx';
import { Select } from '../../ui/TextField.tsx';

/** The sector of an organisation: which part of the health field it speaks for. */
export function SectorField({
  control,
  width,
}: {
  control: Control<{ record: Organisation }>;
  width?: FieldWidth;
}) {
  const sectors = useCall('people.lists', {}).data?.sectors ?? [];
  return (
    <Controller
      control={control}
      name="record.sectorId"
      render={({ field, fieldState }) => (
        <Select
          label="Sektor"
          optional
          empty="keiner"
          {...(width && { width })}
          options={sectors.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={field.value === null ? '' : String(field.value)}
          onChange={(event) => field.onChange(Number(event.target.value) || null)}
          onBlur={field.onBlur}
          name={field.name}
          ref={field.ref}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
