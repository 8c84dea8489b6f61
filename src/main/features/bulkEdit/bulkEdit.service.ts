import type { Kysely, Transaction } from 'kysely';
import { AppError, assertNever } from '../../../shared/errors.ts';
import type { BulkChange, BulkPreview } from '../../../shared/features/bulkEdit.ts';
import {
  preferredChannelLabels,
  preferredFormatLabels,
  personStateLabels,
} from '../../../shared/features/people.labels.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { findOrganisation, organisationChoices } from '../people/organisations.repository.ts';
import { personNames } from '../people/persons.repository.ts';
import { tagIds, tagNamed, tags } from '../people/tags.repository.ts';
import * as repository from './bulkEdit.repository.ts';

/** Names that a refusal tells. */
const mostNames = 8;

/** Organisations and tags to choose from. */
export async function choices(db: Kysely<Database>) {
  return { organisations: await organisationChoices(db), tags: await tags(db) };
}

interface Plan {
  /** Who becomes different and can. */
  changing: number[];
  same: number;
  refused: number[];
  reason: string;
}

/** What a change would do to whom; nothing is written. */
async function plan(db: Kysely<Database>, ids: readonly number[], change: BulkChange): Promise<Plan> {
  const all = await repository.existing(db, ids);
  const refused = new Set(wantsEmail(change) ? await repository.withoutEmail(db, all) : []);
  const differing = await differingOf(db, all, change);
  // Whoever is so already is not refused: nothing would change.
  const changing = differing.filter((id) => !refused.has(id));
  return {
    changing,
    same: all.length - differing.length,
    refused: differing.filter((id) => refused.has(id)),
    reason: 'Für den Versand per E-Mail fehlt eine E-Mail-Adresse.',
  };
}

const wantsEmail = (change: BulkChange) => change.field === 'preferredChannel' && change.value !== 'post';

async function differingOf(
  db: Kysely<Database>,
  ids: readonly number[],
  change: BulkChange,
): Promise<number[]> {
  switch (change.field) {
    case 'preferredChannel':
      return repository.differing(db, ids, 'preferred_channel', change.value);
    case 'preferredFormat':
      return repository.differing(db, ids, 'preferred_format', change.value);
    case 'organisation':
      return repository.differing(db, ids, 'organisation_id', change.organisationId);
    case 'state':
      return repository.differing(db, ids, 'state', change.value);
    case 'addTag': {
      const tagId = await tagNamed(db, change.name);
      if (tagId === undefined) return [...ids];
      const have = new Set(await repository.tagged(db, ids, tagId));
      return ids.filter((id) => !have.has(id));
    }
    case 'removeTag':
      return repository.tagged(db, ids, change.tagId);
    default:
      return assertNever(change);
  }
}

/** What the dialog tells before anything is changed. */
export async function preview(
  db: Kysely<Database>,
  { ids, change }: { ids: readonly number[]; change: BulkChange },
): Promise<BulkPreview> {
  const planned = await plan(db, ids, change);
  return {
    changing: planned.changing.length,
    same: planned.same,
    reason: planned.refused.length > 0 ? planned.reason : '',
    refused: planned.refused.length,
    refusedNames: await namesOf(db, planned.refused),
  };
}

async function namesOf(db: Kysely<Database>, ids: readonly number[]): Promise<string[]> {
  return (await personNames(db, ids)).slice(0, mostNames).map(displayName);
}

/**
 * Changes many persons in one go.
 * @throws AppError `invalidInput` with names where some cannot be changed and are not left out, `notFound` where the
 * organisation is gone
 */
export async function edit(
  db: Transaction<Database>,
  { ids, change, leaveOut }: { ids: readonly number[]; change: BulkChange; leaveOut: boolean },
  context: Pick<WriteContext, 'describe'> & { clock: Clock },
): Promise<{ changed: number }> {
  const { changing, refused, reason } = await plan(db, ids, change);
  if (refused.length > 0 && !leaveOut) {
    const names = await namesOf(db, refused);
    const others = refused.length - names.length;
    throw new AppError(
      'invalidInput',
      `${reason} Betroffen: ${names.join(', ')}${others > 0 ? ` und ${others.toLocaleString('de')} weitere` : ''}. Nichts wurde geändert.`,
      { ids: refused.slice(0, 1000) },
    );
  }
  if (changing.length === 0) return { changed: 0 };
  await write(db, changing, change, today(context.clock));
  context.describe(await sentence(db, changing.length, change));
  return { changed: changing.length };
}

async function write(
  db: Transaction<Database>,
  ids: readonly number[],
  change: BulkChange,
  day: string,
): Promise<void> {
  switch (change.field) {
    case 'preferredChannel':
      return repository.patchPersons(db, ids, { preferred_channel: change.value });
    case 'preferredFormat':
      return repository.patchPersons(db, ids, { preferred_format: change.value });
    case 'organisation':
      await organisationName(db, change.organisationId);
      return repository.patchPersons(db, ids, { organisation_id: change.organisationId });
    case 'state':
      return repository.patchPersons(db, ids, {
        state: change.value,
        state_since: change.value === 'active' ? null : day,
        state_note: change.value === 'active' ? '' : change.note,
      });
    case 'addTag':
      return repository.addTag(db, ids, [...(await tagIds(db, [change.name]))][0] ?? 0);
    case 'removeTag':
      return repository.removeTag(db, ids, change.tagId);
    default:
      return assertNever(change);
  }
}

/** For toast and history: "Versand von 12 Personen auf Post gestellt". */
async function sentence(db: Kysely<Database>, count: number, change: BulkChange): Promise<string> {
  const persons = `${count.toLocaleString('de')} ${count === 1 ? 'Person' : 'Personen'}`;
  switch (change.field) {
    case 'preferredChannel':
      return `Versand von ${persons} auf ${preferredChannelLabels[change.value]} gestellt`;
    case 'preferredFormat':
      return `Format von ${persons} auf ${preferredFormatLabels[change.value]} gestellt`;
    case 'organisation':
      return change.organisationId === null
        ? `Organisation bei ${persons} entfernt`
        : `${persons} der Organisation ${await organisationName(db, change.organisationId)} zugeordnet`;
    case 'state':
      return `Status von ${persons} auf „${personStateLabels[change.value]}“ gestellt`;
    case 'addTag':
      return `Schlagwort „${change.name}“ bei ${persons} ergänzt`;
    case 'removeTag':
      return `Schlagwort bei ${persons} entfernt`;
    default:
      return assertNever(change);
  }
}

async function organisationName(db: Kysely<Database>, id: number | null): Promise<string> {
  if (id === null) return '';
  const found = await findOrganisation(db, id);
  if (!found)
    throw new AppError('notFound', 'Diese Organisation gibt es nicht mehr. Bitte wählen Sie eine andere.');
  return found.name;
}
