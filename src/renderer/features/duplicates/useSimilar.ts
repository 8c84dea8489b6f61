import { useEffect, useState } from 'react';
import type { ContactPoint } from '../../../shared/features/people.ts';

/** A value as it is when nobody has typed for a moment. */
export function useSettled<T>(value: T, milliseconds = 350): T {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return JSON.parse(settled) as T;
}

/** E-mail addresses that are written as far as that they may be somebody's. */
export function typedEmails(contacts: readonly Pick<ContactPoint, 'kind' | 'value'>[] | undefined): string[] {
  return (contacts ?? [])
    .filter(({ kind, value }) => kind === 'email' && /^[^@\s]+@[^@\s]+\.[^@\s]{2,}$/.test(value ?? ''))
    .map(({ value }) => value.slice(0, 254));
}
