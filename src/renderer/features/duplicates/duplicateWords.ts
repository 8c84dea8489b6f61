import { CheckCheck, CircleHelp, Equal } from 'lucide-react';
import type { DuplicateKind, DuplicatePair } from '../../../shared/features/duplicates.ts';
import type { Tone } from '../../ui/Feedback.tsx';
import type { IconComponent } from '../../ui/Icon.tsx';

/** How sure it is that two are one, in a word and a sign. */
export const certaintyWords: Record<
  DuplicatePair['certainty'],
  { label: string; tone: Tone; icon: IconComponent }
> = {
  sure: { label: 'sehr wahrscheinlich', tone: 'ok', icon: CheckCheck },
  likely: { label: 'wahrscheinlich', tone: 'none', icon: Equal },
  possible: { label: 'möglich', tone: 'none', icon: CircleHelp },
};

/** What is different between persons and organisations on these pages. */
export const kindWords: Record<
  DuplicateKind,
  { path: string; place: string; one: string; many: string; two: string; none: string }
> = {
  person: {
    path: '/personen',
    place: 'Personen',
    one: 'Person',
    many: 'Personen',
    two: 'Zwei verschiedene Personen',
    none: 'Keine Person sieht aus, als stünde sie zweimal da.',
  },
  organisation: {
    path: '/organisationen',
    place: 'Organisationen',
    one: 'Organisation',
    many: 'Organisationen',
    two: 'Zwei verschiedene Organisationen',
    none: 'Keine Organisation sieht aus, als stünde sie zweimal da.',
  },
};

export const duplicatesPath = (kind: DuplicateKind) => `${kindWords[kind].path}/doppelte`;
export const mergePath = (kind: DuplicateKind, first: number, second: number) =>
  `${duplicatesPath(kind)}/${first}/${second}`;
