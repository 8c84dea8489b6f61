import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';

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
  /** full: nearly the whole window; its body scrolls by itself. */
  size?: 'small' | 'normal' | 'wide' | 'full';
  /** Makes the whole dialog a form. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => unknown;
  /** alertdialog for questions about something that cannot be taken back. */
  role?: 'dialog' | 'alertdialog';
}

const loadFrame = () => import('./DialogFrame.tsx');
const DialogFrame = lazy(async () => ({ default: (await loadFrame()).DialogFrame }));

/** Fetches the frame before the first dialog: none is needed for the first picture, and none should wait later. */
export async function preloadDialog(): Promise<void> {
  await loadFrame();
}

/**
 * A modal dialog: focus is kept inside and returns afterwards, Esc closes, the body scrolls and the foot stays.
 * The button of the foot with `autoFocus`, the harmless one, gets the focus.
 */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  useDimmedPage(props.open);
  useFocusBack(props.open);
  if (!used) return null;
  return (
    <Suspense>
      <DialogFrame {...props} />
    </Suspense>
  );
}

/**
 * Gives the focus back to what had it before the dialog opened. The frame does so itself, but not where the dialog
 * closes in the same moment as the page behind it is drawn anew, as after saving; then nothing would have the focus.
 */
function useFocusBack(open: boolean) {
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  // While drawing, because the frame takes the focus before any effect of this component runs.
  if (open && !wasOpen.current) before.current = document.activeElement;
  wasOpen.current = open;
  useEffect(() => {
    if (!open) return;
    return () => {
      const opener = before.current;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
      });
    };
  }, [open]);
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
