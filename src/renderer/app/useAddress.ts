import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** What changes in the address; an empty text takes a part away. */
export type AddressChanges = Record<string, string>;

/** The address's parts with changes made. */
export function withChanges(params: URLSearchParams, changes: AddressChanges): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(changes)) {
    if (value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/**
 * The parts of the address that keep what a page shows (search, filters, the entry that is open), and how to change
 * them: in place, without a step of their own for "back".
 */
export function useAddress(): [URLSearchParams, (changes: AddressChanges) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: AddressChanges) => setParams((before) => withChanges(before, changes), { replace: true }),
    [setParams],
  );
  return [params, change];
}
