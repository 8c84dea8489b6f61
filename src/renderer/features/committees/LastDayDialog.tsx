import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Day } from '../../../shared/values.ts';
import { useCall } from '../../api.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

export interface LastDayDialogProps {
  open: boolean;
  onClose: () => void;
  /** A question: "Mitgliedschaft von Ute Kranich beenden?" */
  title: string;
  /** The act: "Mitgliedschaft beenden". */
  confirm: string;
  busy: boolean;
  /** What will happen, in one or two sentences. */
  text: ReactNode;
  /** Saves; `fail` puts the core's sentence beside the day. */
  onConfirm: (lastDay: string, fail: (message: string | undefined) => void) => void;
  /** More fields below the day. */
  children?: ReactNode;
}

/** Asks for the last day of something; today by default. */
export function LastDayDialog(props: LastDayDialogProps) {
  const { open, onClose, title, confirm, busy, text, onConfirm, children } = props;
  const { data: app } = useCall('app.state', {});
  const [day, setDay] = useState('');
  const [error, setError] = useState<string>();
  const today = app?.today ?? '';
  useEffect(() => {
    if (!open) return;
    setDay(today);
    setError(undefined);
  }, [open, today]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = Day.safeParse(day);
    if (parsed.success) onConfirm(parsed.data, setError);
    else setError(parsed.error.issues[0]?.message);
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      size="small"
      title={title}
      onSubmit={submit}
      submit={confirm}
      busy={busy}
    >
      <p>{text}</p>
      <DateField
        label="Letzter Tag"
        width="medium"
        today={today}
        value={day}
        onChange={setDay}
        error={error}
      />
      {children}
    </FormDialog>
  );
}
