import { CircleAlert, CircleDashed, Hourglass, Info, Users } from 'lucide-react';
import type { CommitteeWarning } from '../../../shared/features/committees.ts';
import { State, type Tone } from '../../ui/Feedback.tsx';
import type { IconComponent } from '../../ui/Icon.tsx';

/** Honey where a term runs out, red where something is missing, grey where there is only something to know. */
const looks: Record<CommitteeWarning['kind'], { tone: Tone; icon?: IconComponent }> = {
  ended: { tone: 'none', icon: Info },
  role: { tone: 'bad', icon: CircleAlert },
  roleTwice: { tone: 'bad', icon: Users },
  quorum: { tone: 'bad', icon: CircleAlert },
  person: { tone: 'bad', icon: CircleAlert },
  vacant: { tone: 'bad', icon: CircleDashed },
  carriedOver: { tone: 'warn', icon: Hourglass },
  expiring: { tone: 'warn' },
  deputy: { tone: 'warn', icon: Users },
  unassigned: { tone: 'none', icon: CircleDashed },
};

/** A warning in a line. */
export function WarningState({ warning }: { warning: CommitteeWarning }) {
  return <State {...looks[warning.kind]}>{warning.text}</State>;
}
