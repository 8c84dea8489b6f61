import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { classes } from './classes.ts';
import { Icon, type IconComponent } from './Icon.tsx';

/** primary: the one filled button of a page. danger: outlined red, for what cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'bare' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'big';

interface Look {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: IconComponent | undefined;
  /** Extra layout class of the surroundings (`push`, `pull-end`, `section__more`). */
  className?: string | undefined;
}

export interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  children: ReactNode;
  /** Why it cannot be used now. The button stays focusable, is announced with the reason and does nothing. */
  disabledReason?: string | undefined;
  /** Writes the reason below the button; without it the reason is a tooltip and a description. */
  showReason?: boolean;
  /** Work that takes under a second is running: the button keeps its words and ignores further clicks. */
  busy?: boolean | undefined;
}

function lookOf({ variant = 'secondary', size = 'normal', className }: Look, iconOnly = false) {
  return classes(
    'button',
    variant !== 'secondary' && `button--${variant}`,
    size !== 'normal' && `button--${size}`,
    iconOnly && 'button--icon',
    className,
  );
}

/** A button: verb + thing. Never `disabled`, so that its reason can be found; see `disabledReason`. */
export function Button(props: ButtonProps) {
  const { variant, size, icon, className, children, disabledReason, showReason, busy, onClick, ...rest } =
    props;
  const reasonId = useId();
  const blocked = disabledReason !== undefined || busy === true;
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      title={showReason ? undefined : disabledReason}
      {...rest}
      className={lookOf({ variant, size, className })}
      aria-disabled={disabledReason !== undefined || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : reasonId}
      onClick={handleClick}
    >
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <span className={showReason ? 'button__frame' : undefined}>
      {button}
      <span id={reasonId} className={showReason ? 'button__reason' : 'sr'}>
        {disabledReason}
      </span>
    </span>
  );
}

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'className' | 'disabled' | 'children'> {
  icon: IconComponent;
  /** What it does, as a verb: "Meldung schließen". Spoken, and shown as a tooltip. */
  label: string;
  size?: ButtonSize;
  className?: string;
}

/** A button that shows only an icon; only where the sign is common (close, more, up, down). */
export function IconButton({ icon, label, size, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      className={lookOf({ variant: 'bare', size, className }, true)}
      aria-label={label}
    >
      <Icon of={icon} />
    </button>
  );
}

/** A link that looks like a button: for actions that are a place of their own (a form page, a document). */
export function LinkButton({
  variant,
  size,
  icon,
  className,
  href,
  children,
  ...rest
}: Look & { href: string; children: ReactNode; 'aria-label'?: string; id?: string }) {
  return (
    <Link href={href} {...rest} className={lookOf({ variant, size, className })}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  );
}
