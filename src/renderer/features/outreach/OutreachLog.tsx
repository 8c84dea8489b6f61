import './outreach.css';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { OutreachRow } from '../../../shared/features/outreach.ts';
import { useCall } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Timeline } from '../../ui/Lists.tsx';
import { Section } from '../../ui/Page.tsx';
import { FinishStep } from './FinishStep.tsx';
import { Answer, howText, Step, whomText } from './outreachWords.tsx';

// A record is drawn without the form.
const OutreachDialog = lazy(async () => ({ default: (await import('./OutreachDialog.tsx')).OutreachDialog }));

export interface OutreachLogProps {
  personId?: number;
  organisationId?: number;
  level?: 2 | 3;
}

/** Every time this person or organisation was spoken to, newest first. */
export function OutreachLog({ personId, organisationId, level = 2 }: OutreachLogProps) {
  const { data: entries } = useCall('outreach.ofRecord', {
    personId: personId ?? null,
    organisationId: organisationId ?? null,
  });
  const [open, setOpen] = useState<OutreachRow | 'new' | null>(null);
  return (
    <Section
      title="Ansprache"
      level={level}
      more={
        <Button variant="bare" size="small" icon={Plus} onClick={() => setOpen('new')}>
          Notieren
        </Button>
      }
    >
      {entries?.length === 0 && <p className="quiet">Noch kein Gespräch notiert.</p>}
      {entries && entries.length > 0 && (
        <Timeline
          label="Ansprache, Neuestes zuerst"
          entries={entries.map((entry) => ({
            id: entry.id,
            at: entry.day,
            now: entry.state === 'open' || entry.state === 'overdue',
            text: <Talk entry={entry} ofPerson={personId !== undefined} onOpen={() => setOpen(entry)} />,
            detail: entry.nextStep !== '' && (
              <>
                <Step entry={entry} />
                <span className="outreach-finish">
                  <FinishStep entry={entry} />
                </span>
              </>
            ),
          }))}
        />
      )}
      {open && (
        <Suspense>
          <OutreachDialog
            entry={open === 'new' ? null : open}
            start={{ personId: personId ?? null, organisationId: organisationId ?? null }}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}

/** "Telefon, Jonas Bredow: Trinkbrunnen (AG Hitzeschutz)", the answer and the note. */
function Talk({ entry, ofPerson, onOpen }: { entry: OutreachRow; ofPerson: boolean; onOpen: () => void }) {
  const what = entry.subject || 'ohne Thema';
  return (
    <>
      <button
        type="button"
        className="outreach-title"
        onClick={onOpen}
        aria-label={`Ansprache ändern: ${what}`}
      >
        {what}
      </button>{' '}
      <Answer answer={entry.answer} />
      <span className="second second--block">
        {[howText(entry), ofPerson ? entry.organisation : whomText(entry)].filter(Boolean).join(' · ')}
        {entry.committeeId !== null && (
          <>
            {' · '}
            <Link href={`/gremien/${entry.committeeId}`}>{entry.committee}</Link>
          </>
        )}
      </span>
      {entry.note && <span className="second second--block outreach-note">{entry.note}</span>}
    </>
  );
}
