import { Eye } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';

const NeedsPanel = lazy(async () => ({ default: (await import('./NeedsPanel.tsx')).NeedsPanel }));

/**
 * What a person needs to take part. Nothing is fetched before somebody asks, and leaving the person forgets it again.
 * `level` is that of the heading.
 */
export function PersonNeeds({ personId, level = 2 }: { personId: number; level?: 2 | 3 }) {
  // The state lives as long as this person is shown.
  return <Asked key={personId} personId={personId} level={level} />;
}

function Asked({ personId, level }: { personId: number; level: 2 | 3 }) {
  const [shown, setShown] = useState(false);
  return (
    <Section title="Was braucht die Person, um teilzunehmen?" level={level}>
      {shown ? (
        <Suspense fallback={<Skeleton label="Zugangsbedarf wird geladen" />}>
          <NeedsPanel personId={personId} onHide={() => setShown(false)} />
        </Suspense>
      ) : (
        <div className="stack stack--tight">
          <p className="quiet prose">
            Diese Angaben schützt Art. 9 DSGVO; sie bleiben verborgen, bis jemand sie braucht.
          </p>
          <p>
            <Button size="small" icon={Eye} onClick={() => setShown(true)}>
              Zugangsbedarf ansehen
            </Button>
          </p>
        </div>
      )}
    </Section>
  );
}
