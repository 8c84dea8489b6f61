import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useLocation } from 'wouter';
import { leave, useLeaveGuard } from '../../app/leaveGuard.tsx';
import { usePageActions } from '../../app/pageActions.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { applyErrors } from './applyErrors.ts';
import { useFormDraft } from './useFormDraft.ts';

export interface RecordForm {
  submit: () => void;
  cancel: () => void;
  problem: string | undefined;
  /** A draft of an earlier visit stands in the form. */
  restored: boolean;
  discardDraft: () => void;
}

/**
 * The habits of every record's form: Ctrl+S saves, Esc leaves and asks only if something changed, a half-filled form
 * survives a crash. `save` stores and gives the address to go to.
 */
export function useRecordForm<T extends FieldValues>(
  form: UseFormReturn<T>,
  options: { draft: string; back: string; label: string; save: (values: T) => Promise<string> },
): RecordForm {
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string | null>(null);
  const draft = useFormDraft(options.draft, form);
  const { isDirty } = form.formState;
  useLeaveGuard(isDirty && done === null);
  // In an effect, so that the guard is down before the page is left.
  useEffect(() => {
    if (done !== null) navigate(done, { replace: true });
  }, [done, navigate]);
  const run = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      setDone(await options.save(values));
    } catch (error) {
      setProblem(applyErrors(form, error));
    }
  });
  const submit = () => void run();
  const cancel = () => leave(() => navigate(options.back));
  usePageActions({ save: { label: options.label, run: submit } });
  useShortcut('Escape', cancel);
  return {
    submit,
    cancel,
    problem,
    restored: draft.restored,
    discardDraft: () => {
      draft.forget();
      form.reset();
    },
  };
}
