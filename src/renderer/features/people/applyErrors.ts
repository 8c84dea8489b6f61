import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ApiError } from '../../api.ts';

/**
 * Puts the core's field errors beside the fields of a form whose values stand under `record`; gives the sentence for the
 * whole form where no field is meant. Anything but an ApiError is thrown on.
 */
export function applyErrors<T extends FieldValues>(
  form: UseFormReturn<T>,
  error: unknown,
): string | undefined {
  if (!(error instanceof ApiError)) throw error;
  const fields = Object.entries(error.fields);
  for (const [name, message] of fields) {
    form.setError(name.replace(/^[^.]+/, 'record') as Path<T>, { message });
  }
  return fields.length > 0 ? undefined : error.message;
}
