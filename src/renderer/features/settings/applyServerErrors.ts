import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ApiError } from '../../api.ts';

/**
 * Puts the core's field errors beside their fields and gives the sentence for the whole form where there are none.
 * Anything but an ApiError is thrown on.
 */
export function applyServerErrors<T extends FieldValues>(form: UseFormReturn<T>, error: unknown): string | undefined {
  if (!(error instanceof ApiError)) throw error;
  const fields = Object.entries(error.fields);
  for (const [name, message] of fields) form.setError(name as Path<T>, { message });
  return fields.length > 0 ? undefined : error.message;
}
