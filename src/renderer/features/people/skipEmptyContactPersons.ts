import type { FieldErrors, Resolver } from 'react-hook-form';
import type { ContactPerson } from '../../../shared/features/people.ts';

interface WithContactPersons {
  record: { contactPersons: ContactPerson[] };
}

/** The person of a line where none is chosen yet; no stored person has it. */
export const nobody = 0;

/** Lines that were offered but not filled in are no mistake: they are left out before checking. */
export function skipEmptyContactPersons<T extends WithContactPersons>(check: Resolver<T>): Resolver<T> {
  return async (values, context, options) => {
    const lines = values.record.contactPersons;
    const places = lines.flatMap(({ personId, topic }, place) =>
      personId === nobody && topic.trim() === '' ? [] : [place],
    );
    const record = { ...values.record, contactPersons: places.map((place) => lines[place]) };
    const result = await check({ ...values, record }, context, options);
    const errors = (result.errors as FieldErrors<WithContactPersons>).record;
    const found: unknown = errors?.contactPersons;
    if (errors && Array.isArray(found)) {
      // Back to the lines that the user sees.
      const moved: unknown[] = [];
      found.forEach((error, index) => {
        moved[places[index] ?? index] = error;
      });
      Object.assign(errors, { contactPersons: moved });
    }
    return result;
  };
}
