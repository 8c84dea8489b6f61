import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog, type DialogProps } from './Dialog.tsx';
import { Notice } from './Feedback.tsx';
import type { IconComponent } from './Icon.tsx';

export interface FormDialogProps extends Omit<DialogProps, 'open' | 'foot' | 'role' | 'onSubmit'> {
  open?: boolean;
  onSubmit: NonNullable<DialogProps['onSubmit']>;
  /** The act in words: "Buchung speichern". */
  submit: ReactNode;
  icon?: IconComponent;
  busy?: boolean;
  /** Leaves everything as it is. */
  cancel?: string;
  /** Buttons between the two: "In den Papierkorb legen". */
  more?: ReactNode;
  /** What stopped the act and belongs to no field. */
  problem?: string | null | undefined;
}

/** A dialog that is a small form: what stopped it on top, the fields below each other, cancel and one act at the foot. */
export function FormDialog({
  open = true,
  submit,
  icon,
  busy = false,
  cancel = 'Abbrechen',
  more,
  problem,
  children,
  ...dialog
}: FormDialogProps) {
  return (
    <Dialog
      open={open}
      {...dialog}
      foot={
        <>
          <Button onClick={dialog.onClose}>{cancel}</Button>
          {more}
          <Button type="submit" variant="primary" busy={busy} {...(icon && { icon })}>
            {submit}
          </Button>
        </>
      }
    >
      <div className="stack">
        {problem && (
          <Notice tone="bad" live>
            {problem}
          </Notice>
        )}
        {children}
      </div>
    </Dialog>
  );
}
