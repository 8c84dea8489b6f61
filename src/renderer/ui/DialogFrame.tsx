import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes.ts';
import type { DialogProps } from './Dialog.tsx';

/** What `Dialog` shows once it is open; loaded apart, because the first picture of the window needs no dialog. */
export function DialogFrame({
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
