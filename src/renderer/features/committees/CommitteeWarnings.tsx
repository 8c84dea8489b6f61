import { useLocation } from 'wouter';
import type { CommitteeWarning, StoredCommittee } from '../../../shared/features/committees.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { WarningState } from './WarningState.tsx';

/** Kinds that also stand above another view than the seats: the one in which they are mended. */
const views: Partial<Record<CommitteeWarning['kind'], string>> = {
  role: '/rollen',
  roleTwice: '/rollen',
  quorum: '/regeln',
};

/** What to look at, as sentences with the place that mends each: all above the seats, some above their own view. */
export function CommitteeWarnings({ committee: { id, warnings } }: { committee: StoredCommittee }) {
  const [path] = useLocation();
  const view = path.slice(`/gremien/${id}`.length);
  const shown = warnings.filter(({ kind }) => kind === 'ended' || view === '' || views[kind] === view);
  const [first] = shown;
  if (!first) return null;
  if (first.kind === 'ended') return <Notice>{first.text}</Notice>;
  return (
    <ul className="committee-warnings" aria-label="Worauf zu achten ist">
      {shown.map((warning) => (
        <li key={warning.kind + warning.text}>
          <WarningState warning={warning} />
          {warning.way && warning.way.href !== path && (
            <LinkButton
              size="small"
              href={warning.way.href}
              aria-label={`${warning.way.action}: ${warning.text}`}
            >
              {warning.way.action}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
