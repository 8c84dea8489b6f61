import { type BaseSyntheticEvent, useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useLocation } from 'wouter';
import { leave, useLeaveGuard } from '../leaveGuard.tsx';
import { usePageActions } from '../pageActions.tsx';
import { useShortcut } from '../shortcuts.ts';
import { applyErrors } from './applyErrors.ts';
import type { FieldNames } from './fieldNames.ts';
import { useFormDraft } from './useFormDraft.ts';

/** Where a form leads: an address, or what closes a form that stands in place of what it changes. */
export type Way = string | (() => void);

export interface RecordFormOptions<Output> {
  /** Names the draft that survives a crash: "gremium:3", "gremium:neu". */
  draft: string;
  /** Verb and thing for the button and the command palette: "Gremium anlegen". */
  label: string;
  /** Where Esc and "Abbrechen" lead. */
  back: Way;
  /** Saves, and says where to go then. */
  save: (output: Output) => Promise<Way>;
  /** Fields of the call that are called otherwise in the form. */
  fields?: FieldNames;
}

export interface RecordFormState {
  label: string;
  submit: (event?: BaseSyntheticEvent) => void;
  cancel: () => void;
  busy: boolean;
  /** What failed although every field is right. */
  problem: string | undefined;
  /** A draft of an earlier visit stands in the form. */
  restored: boolean;
  discardDraft: () => void;
}

/**
 * The habits of every record's form: Ctrl+S saves, Esc leaves and asks only if something changed, errors of the core
 * stand beside their fields, a half-filled form survives a crash, and after saving the form is not in the way back.
 */
export function useRecordForm<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  { draft: draftName, label, back, save, fields }: RecordFormOptions<Output>,
): RecordFormState {
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState<{ way: Way } | null>(null);
  const draft = useFormDraft(draftName, form);
  const { isDirty, isSubmitting } = form.formState;
  useLeaveGuard(isDirty && saved === null);

  // In an effect, so that the guard has let go before one leaves.
  useEffect(() => {
    if (!saved) return;
    if (typeof saved.way === 'string') navigate(saved.way, { replace: true });
    else saved.way();
  }, [saved, navigate]);

  const run = form.handleSubmit(async (output) => {
    setProblem(undefined);
    try {
      setSaved({ way: await save(output) });
    } catch (error) {
      setProblem(applyErrors(form, error, fields));
    }
  });
  const submit = (event?: BaseSyntheticEvent) => void run(event);
  const cancel = () => leave(() => (typeof back === 'string' ? navigate(back) : back()));
  usePageActions({ save: { label, run: submit } });
  useShortcut('Escape', cancel);
  return {
    label,
    submit,
    cancel,
    busy: isSubmitting,
    problem,
    restored: draft.restored,
    discardDraft: () => {
      draft.forget();
      form.reset();
    },
  };
}
