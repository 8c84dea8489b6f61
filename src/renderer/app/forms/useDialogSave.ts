import { useState } from 'react';
import { ApiError } from '../../api.ts';

/**
 * Runs the command of a dialog and closes it; errors stay in the dialog, beside the field they belong to.
 * @param prefix where the dialog's fields lie in the command's input: "booking."
 */
export function useDialogSave(onClose: () => void, prefix = '') {
  const [failure, setFailure] = useState<ApiError | null>(null);
  const run = async (save: () => Promise<unknown>) => {
    try {
      await save();
      onClose();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
  };
  /** What is wrong with a field. */
  const field = (name: string) => failure?.fields[`${prefix}${name}`];
  /** What went wrong as a whole, where no field is to blame. */
  const general = failure && Object.keys(failure.fields).length === 0 ? failure.message : undefined;
  return { run, field, general };
}
