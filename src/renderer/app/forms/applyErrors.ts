import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiError } from '../../api.ts';
import { type FieldNames, formField } from './fieldNames.ts';

/**
 * Puts the core's errors beside the fields of a form; gives the sentence for the whole form where no field is meant.
 * Anything but an ApiError is thrown on.
 */
export function applyErrors<T extends FieldValues>(
  { setError }: Pick<UseFormReturn<T>, 'setError'>,
  error: unknown,
  names: FieldNames = {},
): string | undefined {
  if (!(error instanceof ApiError)) throw error;
  const fields = Object.entries(error.fields);
  for (const [name, message] of fields) setError(formField(name, names) as FieldPath<T>, { message });
  return fields.length > 0 ? undefined : error.message;
}
