import type { Resolver } from 'react-hook-form';
import type { ReachForm } from './ReachFields.tsx';

/** Addresses and contacts that were offered but not filled in are no mistake: they are left out before checking. */
export function skipEmptyLines<T extends ReachForm>(check: Resolver<T>): Resolver<T> {
  return async (values, context, options) => {
    const { addresses, contacts } = values.record;
    const filled = {
      addresses: keep(addresses, ({ purpose: _purpose, ...parts }) =>
        Object.values(parts).some((part) => part.trim() !== ''),
      ),
      contacts: keep(contacts, ({ value }) => value.trim() !== ''),
    };
    const record = {
      ...values.record,
      addresses: filled.addresses.map((place) => addresses[place]),
      contacts: filled.contacts.map((place) => contacts[place]),
    };
    const result = await check({ ...values, record }, context, options);
    const wrong = (result.errors as { record?: Partial<Record<'addresses' | 'contacts', unknown>> }).record;
    for (const list of ['addresses', 'contacts'] as const) {
      const errors = wrong?.[list];
      if (!wrong || !Array.isArray(errors)) continue;
      // Back to the lines that the user sees.
      const moved: unknown[] = [];
      errors.forEach((error, index) => {
        moved[filled[list][index] ?? index] = error;
      });
      wrong[list] = moved;
    }
    return result;
  };
}

/** Places of the lines that stay. */
function keep<T>(lines: readonly T[], isFilled: (line: T) => boolean): number[] {
  return lines.flatMap((line, place) => (isFilled(line) ? [place] : []));
}
