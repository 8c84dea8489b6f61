import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';

/** Somebody or something that still needs a person or organisation. */
export interface Reference {
  /** Row that cannot be removed. */
  id: number;
  /** What it is needed for. */
  kind: 'membership' | 'deputy' | 'role' | 'meeting' | 'task' | 'person' | 'unit';
  /** Name of the committee, meeting, task, person or unit. */
  name: string;
}

/** Everything that refers to one of the persons, one line per kind and name. */
export async function referencesToPersons(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<Reference[]> {
  const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const { rows } = await sql<Reference>`
    select m.person_id as id, 'membership' as kind, c.name as name
      from membership m join seat s on s.id = m.seat_id join committee c on c.id = s.committee_id where m.person_id in ${wanted}
    union select d.person_id, 'deputy', c.name
      from deputy d join membership m on m.id = d.membership_id join seat s on s.id = m.seat_id join committee c on c.id = s.committee_id
      where d.person_id in ${wanted}
    union select r.person_id, 'role', c.name
      from committee_role r join committee c on c.id = r.committee_id where r.person_id in ${wanted}
    union select i.person_id, 'meeting', m.title from invitation i join meeting m on m.id = i.meeting_id where i.person_id in ${wanted}
    union select p.person_id, 'meeting', m.title from participant p join meeting m on m.id = p.meeting_id where p.person_id in ${wanted}
    union select m.chair_id, 'meeting', m.title from meeting m where m.chair_id in ${wanted}
    union select m.minute_taker_id, 'meeting', m.title from meeting m where m.minute_taker_id in ${wanted}
    union select t.assignee_id, 'task', t.title from task t where t.assignee_id in ${wanted}`.execute(db);
  return rows;
}

/** Everything that refers to one of the organisations. */
export async function referencesToOrganisations(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<Reference[]> {
  const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const { rows } = await sql<Reference>`
    select p.organisation_id as id, 'person' as kind, trim(p.first_name || ' ' || p.last_name) as name
      from person p where p.organisation_id in ${wanted}
    union select o.parent_id, 'unit', o.name from organisation o where o.parent_id in ${wanted} and o.id not in ${wanted}
    union select m.on_behalf_of_id, 'membership', c.name
      from membership m join seat s on s.id = m.seat_id join committee c on c.id = s.committee_id where m.on_behalf_of_id in ${wanted}`.execute(
    db,
  );
  return rows;
}
