import type { Kysely } from 'kysely';
import { committeeKindLabels } from '../../../shared/features/committees.labels.ts';
import type { FoundRecord, SearchKind } from '../../../shared/features/search.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { resolutionNumber } from '../../../shared/rules/resolutionNumber.ts';
import type { Database } from '../../database/schema.ts';
import { personFacts } from '../people/persons.repository.ts';
import {
  committeeFacts,
  meetingFacts,
  organisationFacts,
  outreachFacts,
  resolutionFacts,
  taskFacts,
  venueFacts,
} from './search.repository.ts';

interface Label {
  id: number;
  label: string;
  detail: string;
  meetingId?: number;
}

const parts = (...texts: (string | null | undefined)[]) => texts.filter(Boolean).join(' · ');
const dayOf = (instant: string) => formatDay(instant.slice(0, 10), 'short');

/** The name of a person who may be missing. */
const nameOf = (row: {
  personTitle: string | null;
  firstName: string | null;
  lastName: string | null;
  nameSuffix: string | null;
}): string =>
  row.lastName === null
    ? ''
    : displayName({
        title: row.personTitle ?? '',
        firstName: row.firstName ?? '',
        lastName: row.lastName,
        nameSuffix: row.nameSuffix ?? '',
      });

const labels: Record<SearchKind, (db: Kysely<Database>, ids: readonly number[]) => Promise<Label[]>> = {
  person: async (db, ids) =>
    (await personFacts(db, ids)).map((row) => ({
      id: row.id,
      label: displayName(row),
      detail: row.organisation || row.function,
    })),
  organisation: async (db, ids) =>
    (await organisationFacts(db, ids)).map((row) => ({
      id: row.id,
      label: row.name,
      detail: row.sector ?? '',
    })),
  committee: async (db, ids) =>
    (await committeeFacts(db, ids)).map((row) => ({
      id: row.id,
      label: row.name,
      detail: committeeKindLabels[row.kind],
    })),
  meeting: async (db, ids) =>
    (await meetingFacts(db, ids)).map((row) => ({
      id: row.id,
      label: row.title,
      detail: parts(dayOf(row.starts_at), row.title.includes(row.committee) ? '' : row.committee),
    })),
  resolution: async (db, ids) =>
    (await resolutionFacts(db, ids)).map((row) => ({
      id: row.id,
      label:
        row.year === null || row.number === null
          ? row.wording
          : `${resolutionNumber(row.year, row.number)}: ${row.wording}`,
      detail: parts(row.committee, dayOf(row.decided_at)),
      meetingId: row.meeting_id,
    })),
  task: async (db, ids) =>
    (await taskFacts(db, ids)).map((row) => ({
      id: row.id,
      label: row.title,
      detail: parts(
        nameOf(row),
        row.done_on ? 'erledigt' : row.due_on && `bis ${formatDay(row.due_on, 'short')}`,
      ),
    })),
  venue: async (db, ids) =>
    (await venueFacts(db, ids)).map((row) => ({
      id: row.id,
      label: row.name,
      detail: row.name.includes(row.city) ? '' : row.city,
    })),
  outreach: async (db, ids) =>
    (await outreachFacts(db, ids)).map((row) => ({
      id: row.id,
      label: nameOf(row) || row.organisation || 'Ansprache',
      detail: parts(row.subject || row.committee, dayOf(row.day)),
    })),
};

/** Found records as they are shown, in the order of their ids. */
export async function describeFound(
  db: Kysely<Database>,
  { kind, ids, similar }: { kind: SearchKind; ids: readonly number[]; similar: boolean },
): Promise<FoundRecord[]> {
  if (ids.length === 0) return [];
  const known = new Map((await labels[kind](db, ids)).map((label) => [label.id, label]));
  return ids.flatMap((id) => {
    const label = known.get(id);
    return label ? [{ meetingId: null, ...label, kind, similar }] : [];
  });
}
