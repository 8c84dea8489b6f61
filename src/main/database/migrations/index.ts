import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';
import { people } from './0002-people.ts';
import { committees } from './0003-committees.ts';
import { meetings } from './0004-meetings.ts';
import { search } from './0005-search.ts';
import { templates } from './0006-templates.ts';

/** Every migration in order. Shipped ones are never edited; a change of the schema is a new line here. */
export const migrations: readonly Migration[] = [foundation, people, committees, meetings, search, templates];
