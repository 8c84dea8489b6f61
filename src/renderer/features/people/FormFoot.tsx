import { Button } from '../../ui/Button.tsx';

/** The buttons below a long form; the filled one of the page stands in its head. */
export function FormFoot({
  busy,
  onCancel,
  children,
}: {
  busy: boolean;
  onCancel: () => void;
  children: string;
}) {
  return (
    <>
      <Button type="submit" busy={busy}>
        {children}
      </Button>
      <Button variant="bare" onClick={onCancel}>
        Abbrechen
      </Button>
    </>
  );
}
