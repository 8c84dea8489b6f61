import { useEffect, useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useLocation } from 'wouter';
import { ApiError } from '../../api.ts';
import { useLeaveGuard } from '../../app/leaveGuard.tsx';
import { usePageActions } from '../../app/pageActions.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormDraft } from '../people/useFormDraft.ts';

export interface FormPageOptions<Output> {
  /** Names the draft that survives a crash: "gremium:3", "gremium:neu". */
  draft: string;
  /** Saves and says where to go then. */
  save: (output: Output) => Promise<string>;
  /** Where Esc and "Abbrechen" lead. */
  back: string;
  /** Fields of the call whose errors belong to another field of the form: `{ deputyIds: 'deputyIds.0' }`. */
  fields?: Readonly<Record<string, string>>;
}

/**
 * The habits of a page that is a form: Ctrl+S saves, Esc leaves and asks only if something changed, errors of the core
 * stand beside their fields, a half-filled form survives a crash, and after saving the form is not in the way back.
 */
export function useFormPage<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  { draft: draftName, save, back, fields = {} }: FormPageOptions<Output>,
) {
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<string>();
  // The draft keeps what was typed, never what it becomes: the type of the output does not matter to it.
  const draft = useFormDraft(draftName, form as unknown as UseFormReturn<Values>);
  useLeaveGuard(form.formState.isDirty && saved === undefined);

  // In an effect, so that the guard has let go before one leaves.
  useEffect(() => {
    if (saved !== undefined) navigate(saved, { replace: true });
  }, [saved, navigate]);

  const submit = form.handleSubmit(async (output) => {
    setProblem(undefined);
    try {
      setSaved(await save(output));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const known = Object.entries(error.fields).map(([field, message]) => ({
        name: fields[field] ?? field.replace(/^(committee|rules)\./, ''),
        message,
      }));
      for (const { name, message } of known) form.setError(name as FieldPath<Values>, { message });
      if (known.length === 0) setProblem(error.message);
    }
  });
  const leave = () => navigate(back);

  usePageActions({ save: { label: 'Speichern', run: () => void submit() } });
  useShortcut('Escape', leave);
  const discardDraft = () => {
    draft.forget();
    form.reset();
  };
  return {
    submit,
    leave,
    problem,
    busy: form.formState.isSubmitting,
    restored: draft.restored,
    discardDraft,
  };
}
