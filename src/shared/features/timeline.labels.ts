import type { TimelineKind } from './timeline.ts';

// Apart from the schemas, so that a page of a person needs no schema library to start.

/** Kinds of a person's timeline, in the order of the filter. */
export const timelineKindLabels: Record<TimelineKind, string> = {
  membership: 'Gremien und Rollen',
  meeting: 'Sitzungen',
  document: 'Einladungen',
  outreach: 'Ansprache',
  task: 'Aufgaben',
  record: 'Angelegt und eingelesen',
};
