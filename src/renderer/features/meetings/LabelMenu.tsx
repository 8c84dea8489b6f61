import { Tags } from 'lucide-react';
import { useState } from 'react';
import type { LabelProduct, LabelSource } from '../../../shared/features/labels.ts';
import type { MeetingView } from '../../../shared/features/meetings.ts';
import { Menu } from '../../ui/Menu.tsx';
import { LabelDialog } from '../labels/LabelDialog.tsx';

/** What else is printed for a meeting: labels for the letters, badges and signs for the day. */
export function LabelMenu({ meeting }: { meeting: MeetingView }) {
  const [product, setProduct] = useState<LabelProduct | null>(null);
  const who = meeting.openedAt === null ? 'invited' : 'attending';
  const source: LabelSource = {
    kind: 'meeting',
    meetingId: meeting.id,
    who: product === 'addressLabels' ? 'letters' : who,
  };
  return (
    <>
      <Menu
        name="Etiketten und Schilder drucken"
        label="Etiketten und Schilder"
        icon={Tags}
        opens
        entries={[
          { id: 'labels', label: 'Etiketten für die Briefe …', run: () => setProduct('addressLabels') },
          { id: 'badges', label: 'Namensschilder …', run: () => setProduct('nameBadges') },
          { id: 'signs', label: 'Tischschilder …', run: () => setProduct('tableSigns') },
        ]}
      />
      {product && (
        <LabelDialog
          product={product}
          source={source}
          subject={meeting.heading}
          onClose={() => setProduct(null)}
        />
      )}
    </>
  );
}
