import type { StoredCommittee } from '../../../shared/features/committees.ts';
import { committeeKindLabels } from '../../../shared/features/committees.labels.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { DotList } from '../../ui/Page.tsx';

/** What kind of committee it is, since when, until when and what for. */
export function CommitteeFacts({ committee: { committee } }: { committee: StoredCommittee }) {
  const { kind, foundedOn, endedOn, purpose } = committee;
  return (
    <div>
      {purpose && <p className="committee-purpose">{purpose}</p>}
      <p className="second">
        <DotList
          items={[
            committeeKindLabels[kind],
            foundedOn && `gegründet am ${dayText(foundedOn)}`,
            endedOn && `besteht bis zum ${dayText(endedOn)}`,
          ]}
        />
      </p>
    </div>
  );
}
