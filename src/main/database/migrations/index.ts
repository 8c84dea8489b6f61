import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';
import { people } from './0002-people.ts';
import { committees } from './0003-committees.ts';
import { meetings } from './0004-meetings.ts';
import { search } from './0005-search.ts';
import { templates } from './0006-templates.ts';
import { peopleInFull } from './0007-people-in-full.ts';
import { committeesInFull } from './0008-committees-in-full.ts';
import { accessibility } from './0009-accessibility.ts';
import { mergesAndKeeping } from './0010-merges-and-keeping.ts';

/** Every migration in order. Shipped ones are never edited; a change of the schema is a new line here. */
export const migrations: readonly Migration[] = [
  foundation,
  people,
  committees,
  meetings,
  search,
  templates,
  peopleInFull,
  committeesInFull,
  accessibility,
  mergesAndKeeping,
];
