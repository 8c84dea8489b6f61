import { type FormEvent, type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  /** A question: "Sicherung vom 14. November einspielen?" */
  title: string;
  /** One sentence below the title. */
  intro?: ReactNode;
  children?: ReactNode;
  /** Buttons, the harmless one first. Leave out with `Question`. */
  foot?: ReactNode;
  size?: 'small' | 'normal' | 'wide';
  /** Makes the whole dialog a form. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => unknown;
  /** alertdialog for questions about something that cannot be taken back. */
  role?: 'dialog' | 'alertdialog';
}

/**
 * A modal dialog: focus is kept inside and returns afterwards, Esc closes, the body scrolls and the foot stays.
 * The first button of the foot, the harmless one, gets the focus unless something inside has `autoFocus`.
 */
export function Dialog({
  open,
  onClose,
  title,
  intro,
  children,
  foot,
  size = 'normal',
  onSubmit,
  role = 'dialog',
}: DialogProps) {
  useDimmedPage(open);
  const content = (
    <>
      <header className="dialog__head">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {intro && <p>{intro}</p>}
      </header>
      {children && <div className="dialog__body">{children}</div>}
      {foot && <footer className="dialog__foot">{foot}</footer>}
    </>
  );
  return (
    <ModalOverlay
      className="scrim"
      isOpen={open}
      onOpenChange={(now) => !now && onClose()}
      isDismissable={false}
    >
      <Modal className={classes('dialog', size !== 'normal' && `dialog--${size}`)}>
        <AriaDialog role={role}>
          {onSubmit ? (
            <form noValidate onSubmit={onSubmit}>
              {content}
            </form>
          ) : (
            content
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

let openDialogs = 0;

/** Tells the page behind that a dialog is open, so that it shows no second filled button. */
export function useDimmedPage(open: boolean) {
  useEffect(() => {
    if (!open) return;
    openDialogs += 1;
    document.documentElement.dataset.dialog = '';
    return () => {
      openDialogs -= 1;
      if (openDialogs === 0) delete document.documentElement.dataset.dialog;
    };
  }, [open]);
}

export interface QuestionProps extends Omit<DialogProps, 'foot' | 'onSubmit' | 'role'> {
  /** The act in words: "Diesen Stand einspielen". Never "OK". */
  confirm: string;
  onConfirm: () => void;
  /** Leaves everything as it is. */
  cancel?: string;
  /** The act cannot be taken back: red outlined instead of filled. */
  danger?: boolean;
  busy?: boolean;
  /** What went wrong, in place of the act. */
  disabledReason?: string | undefined;
}

/** A dialog for one decision: a question as title, the consequence in the body, verbs on the buttons. */
export function Question({
  confirm,
  onConfirm,
  cancel = 'Abbrechen',
  danger = false,
  busy = false,
  disabledReason,
  onClose,
  ...rest
}: QuestionProps) {
  return (
    <Dialog
      size="small"
      {...rest}
      onClose={onClose}
      role="alertdialog"
      foot={
        <>
          <Button autoFocus onClick={onClose}>
            {cancel}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            busy={busy}
            disabledReason={disabledReason}
            onClick={onConfirm}
          >
            {confirm}
          </Button>
        </>
      }
    />
  );
}
