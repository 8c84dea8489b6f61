import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { api } from '../../api.ts';

/** Milliseconds after the last key until a half-filled form is kept. */
const keepAfter = 800;
/** Longest text that the core keeps under one name. */
const longest = 20_000;

export interface FormDraft {
  /** A draft of an earlier visit (crash, power cut) was put into the form. */
  restored: boolean;
  /** Forgets it: after saving or leaving. */
  forget: () => void;
}

/**
 * Keeps what was typed into a form outside of it, so that a crash loses nothing, and brings it back at the next visit.
 * `name` is the record's: "person:12", "person:neu".
 */
export function useFormDraft<T extends FieldValues>(
  name: string,
  form: Pick<UseFormReturn<T>, 'formState' | 'reset' | 'subscribe'>,
): FormDraft {
  const key = `entwurf:${name}`;
  const [restored, setRestored] = useState(false);
  const latest = useRef('');
  const remember = useRef((value: string) => {
    if (value === latest.current || value.length > longest) return;
    latest.current = value;
    void api.call('app.rememberUiState', { key, value });
  });

  useEffect(() => {
    let gone = false;
    void api.call('app.uiState', {}).then((state) => {
      const kept = parse<T>(state[key]);
      latest.current = state[key] ?? '';
      if (gone || !kept || form.formState.isDirty) return;
      form.reset(kept, { keepDefaultValues: true });
      setRestored(true);
    });
    return () => {
      gone = true;
    };
  }, [key, form]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer);
        if (isDirty) timer = setTimeout(() => remember.current(JSON.stringify(values)), keepAfter);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form]);

  // Whoever leaves the form was asked, so what is left behind is not wanted any more.
  useEffect(() => {
    const { current } = remember;
    return () => {
      if (latest.current !== '' && latest.current !== 'null') current('null');
    };
  }, []);
  return {
    restored,
    forget: () => {
      remember.current('null');
      setRestored(false);
    },
  };
}

function parse<T>(text: string | undefined): T | null {
  if (!text) return null;
  try {
    return JSON.parse(text) as T | null;
  } catch {
    return null;
  }
}
