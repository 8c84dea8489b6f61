import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { NeedKind } from '../../../shared/features/accessibility.ts';
import { needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { queryClient, useCall } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';

/** "Wer?": names are fetched only when somebody asks, and forgotten when the answer is closed. */
export function WhoNeeds({ meetingId, kind }: { meetingId: number; kind: NeedKind }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={`Wer? ${needKindLabels[kind]}`} onClick={() => setOpen(true)}>
        Wer?
      </Button>
      {open && <Names meetingId={meetingId} kind={kind} onClose={() => setOpen(false)} />}
    </>
  );
}

function Names({ meetingId, kind, onClose }: { meetingId: number; kind: NeedKind; onClose: () => void }) {
  const { data, error } = useCall('accessibility.who', { meetingId, kind });
  useEffect(
    () => () => queryClient.removeQueries({ queryKey: ['accessibility.who', { meetingId, kind }] }),
    [meetingId, kind],
  );
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={`${needKindLabels[kind]}: Wer?`}
      intro="Bitte nur verwenden, um die Sitzung vorzubereiten (Art. 9 DSGVO)."
      foot={
        <Button autoFocus onClick={onClose}>
          Schließen
        </Button>
      }
    >
      {error ? (
        <Notice tone="bad">{error.message}</Notice>
      ) : !data ? (
        <Skeleton label="Namen werden geladen" />
      ) : (
        <ul className="stack stack--tight">
          {data.map((each) => (
            <li key={`${each.personId} ${each.detail}`}>
              <Link href={`/personen/${each.personId}`}>{each.name}</Link>
              {each.detail !== '' && <p className="need__detail">{each.detail}</p>}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
