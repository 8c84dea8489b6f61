import { Button } from '../../ui/Button.tsx';

/** The buttons below a long form; the filled one of the page stands in its head. */
export function FormFoot({ busy, onCancel }: { busy: boolean; onCancel: () => void }) {
  return (
    <>
      <Button type="submit" busy={busy}>
        Speichern
      </Button>
      <Button variant="bare" onClick={onCancel}>
        Abbrechen
      </Button>
    </>
  );
}
