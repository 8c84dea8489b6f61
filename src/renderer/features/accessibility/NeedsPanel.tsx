import { EyeOff, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { NeedView } from '../../../shared/features/accessibility.ts';
import { needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { queryClient, useCall } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { NeedDialog } from './NeedDialog.tsx';
import { RemoveNeed } from './RemoveNeed.tsx';
import './accessibility.css';

/** The needs of one person, once somebody has asked for them. */
export function NeedsPanel({ personId, onHide }: { personId: number; onHide: () => void }) {
  const { data, error } = useCall('accessibility.needsOf', { personId });
  const [editing, setEditing] = useState<NeedView | 'new' | null>(null);
  const [removing, setRemoving] = useState<NeedView | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const loaded = data?.personId === personId;
  // The button that was pressed is gone; the focus goes to what came in its place.
  useEffect(() => {
    if (loaded) list.current?.focus();
  }, [loaded]);
  // Whoever hides the needs or leaves the person has them asked for anew.
  useEffect(
    () => () => queryClient.removeQueries({ queryKey: ['accessibility.needsOf', { personId }] }),
    [personId],
  );
  if (error) return <Notice tone="bad">{error.message}</Notice>;
  if (!data || !loaded) return <Skeleton label="Zugangsbedarf wird geladen" />;
  return (
    <div className="stack" ref={list} tabIndex={-1}>
      {data.needs.length === 0 ? (
        <p className="quiet">Es ist nichts eingetragen. Fragen Sie die Person, bevor Sie etwas eintragen.</p>
      ) : (
        <ul className="needs" aria-label="Zugangsbedarf">
          {data.needs.map((need) => (
            <li key={need.id} className="need">
              <div>
                <strong>{needKindLabels[need.kind]}</strong>
                {need.detail !== '' && <p className="need__detail">{need.detail}</p>}
                <p className="second second--block">
                  {[need.meeting ? `nur für ${need.meeting}` : 'bei jeder Einladung', leadWords(need)]
                    .filter(Boolean)
                    .join(', ')}
                  . {need.kept}
                </p>
              </div>
              <Menu
                size="small"
                name={`${needKindLabels[need.kind]}: Aktionen`}
                entries={[
                  { id: 'edit', label: 'Ändern …', run: () => setEditing(need) },
                  { id: 'remove', label: 'Löschen …', danger: true, run: () => setRemoving(need) },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="cluster">
        <Button size="small" icon={Plus} onClick={() => setEditing('new')}>
          Bedarf eintragen
        </Button>
        <Button size="small" variant="bare" icon={EyeOff} onClick={onHide}>
          Wieder verbergen
        </Button>
      </p>
      {editing && (
        <NeedDialog
          personId={personId}
          need={editing === 'new' ? null : editing}
          meetings={data.meetings}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && <RemoveNeed need={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

function leadWords({ leadTimeDays }: NeedView): string {
  return leadTimeDays === null || leadTimeDays === 0 ? '' : `${counted(leadTimeDays, 'Tag', 'Tage')} Vorlauf`;
}
