import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';
import { people } from './0002-people.ts';
import { committees } from './0003-committees.ts';
import { meetings } from './0004-meetings.ts';
import { personList } from './0005-person-list.ts';
import { search } from './0008-search.ts';

/** Every migration in order. Shipped ones are never edited; a change of the schema is a new line here. */
export const migrations: readonly Migration[] = [
  foundation,
  people,
  committees,
  meetings,
  personList,
  search,
];
