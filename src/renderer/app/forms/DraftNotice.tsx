import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';

/** Says that a half-filled form came back, and offers to begin anew. */
export function DraftNotice({ restored, discardDraft }: { restored: boolean; discardDraft: () => void }) {
  if (!restored) return null;
  return (
    <Notice
      live
      action={
        <Button size="small" onClick={discardDraft}>
          Eingaben verwerfen
        </Button>
      }
    >
      Ihre Eingaben vom letzten Mal sind wieder da. Sie sind noch nicht gespeichert.
    </Notice>
  );
}
