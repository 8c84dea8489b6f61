import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { timelineKindLabels } from '../../../shared/features/timeline.labels.ts';
import type { TimelineEntry, TimelineKind } from '../../../shared/features/timeline.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { useCall } from '../../api.ts';
import { placePaths } from '../../app/paths.ts';
import { usePrint } from '../../app/print.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';
import { Timeline } from '../../ui/Lists.tsx';
import { Section } from '../../ui/Page.tsx';
import { type Column, toTsv } from '../../ui/table/columns.ts';
import { FilterSelect } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { copyText } from '../../app/lists/copyText.ts';
import './timeline.css';

/** Shown at first; the rest comes with one press. */
const shownAtFirst = 12;

const columns: Column<TimelineEntry>[] = [
  { key: 'tag', label: 'Tag', text: (entry) => formatDay(entry.at.slice(0, 10), 'short') },
  { key: 'art', label: 'Art', text: (entry) => timelineKindLabels[entry.kind] },
  { key: 'was', label: 'Was', text: (entry) => entry.text },
  { key: 'naeheres', label: 'Näheres', text: (entry) => entry.detail },
];

const pathOf = ({ kind, id }: NonNullable<TimelineEntry['link']>) =>
  ({
    committee: `${placePaths.committees}/${id}`,
    meeting: `${placePaths.meetings}/${id}`,
    task: `${placePaths.tasks}?aufgabe=${id}`,
  })[kind];

/** "Zeitleiste" of a person: committees, meetings, letters, contacts, tasks; newest first, by year. */
export function PersonTimeline({ personId, level }: { personId: number; level: 2 | 3 }) {
  const { data, error } = useCall('people.timeline', { personId });
  const [kind, setKind] = useState<TimelineKind | ''>('');
  const [all, setAll] = useState(false);
  const toasts = useToasts();
  const found = (data ?? []).filter((entry) => kind === '' || entry.kind === kind);
  const shown = all ? found : found.slice(0, shownAtFirst);
  const present = new Set((data ?? []).map((entry) => entry.kind));
  const options = Object.entries(timelineKindLabels)
    .filter(([value]) => present.has(value as TimelineKind))
    .map(([value, label]) => ({ value, label }));
  const copy = () => {
    copyText(toTsv(columns, found));
    toasts.show({ message: 'Zeitleiste kopiert. In Excel oder Word fügen Sie sie mit Strg V ein.' });
  };
  return (
    <Section
      title="Zeitleiste"
      level={level}
      more={
        found.length > 0 && (
          <Button variant="bare" size="small" icon={Copy} onClick={copy}>
            Zeitleiste kopieren
          </Button>
        )
      }
    >
      {error && <Notice tone="bad">{error.message}</Notice>}
      {!data ? (
        <Skeleton label="Zeitleiste wird geladen" />
      ) : data.length === 0 ? (
        <p className="quiet">
          Hier steht später, wann sie eingeladen wurde, wo sie dabei war und was sie übernommen hat.
        </p>
      ) : (
        <div className="stack">
          {options.length > 1 && (
            <div className="cluster">
              <FilterSelect
                label="Zeitleiste filtern"
                empty="Alles"
                options={options}
                value={kind}
                onChange={(value) => setKind(value as TimelineKind | '')}
              />
              <p className="quiet" role="status">
                {found.length === 1 ? '1 Eintrag' : `${found.length.toLocaleString('de')} Einträge`}
              </p>
            </div>
          )}
          <Years entries={shown} level={level} />
          {found.length > shown.length && (
            <p>
              <Button size="small" onClick={() => setAll(true)}>
                Alle {found.length.toLocaleString('de')} Einträge zeigen
              </Button>
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

function Years({ entries, level }: { entries: readonly TimelineEntry[]; level: 2 | 3 }) {
  const letter = usePrint('meetings.openInvitation', { title: 'Brief wird geöffnet' });
  const Heading = level === 2 ? 'h3' : 'h4';
  const years = Map.groupBy(entries, (entry) => entry.at.slice(0, 4));
  return [...years].map(([year, ofYear]) => (
    <div key={year} className="timeline-year">
      <Heading>{year}</Heading>
      <Timeline
        label={year}
        entries={ofYear.map(({ key, at, text, detail, link, letterId }) => ({
          id: key,
          at,
          text: link ? <Link href={pathOf(link)}>{text}</Link> : text,
          detail: (detail || letterId !== null) && (
            <>
              {detail}
              {letterId !== null && (
                <>
                  {detail && ' '}
                  <Button
                    variant="bare"
                    size="small"
                    onClick={() => void letter.run({ id: letterId })}
                    aria-label={`Brief ansehen: ${text}`}
                  >
                    Brief ansehen
                  </Button>
                </>
              )}
            </>
          ),
        }))}
      />
    </div>
  ));
}
