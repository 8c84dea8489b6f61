import { type RawBuilder, sql } from 'kysely';

/**
 * SQL condition: membership `m` on seat `s` is in office on a day; the rule of `holdersOn`, for lists that are too long
 * to be read whole; 1 or 0, never null, so that it can be turned round. A test holds the two against each other.
 * @param day `YYYY-MM-DD`, or SQL for it where each row has a day of its own
 */
export function inOffice(day: string | RawBuilder<string>): RawBuilder<boolean> {
  return sql<boolean>`(
    (s.from_day is null or s.from_day <= ${day}) and (s.until_day is null or s.until_day >= ${day})
    and m.from_day <= ${day}
    and (m.until_day is null or m.until_day >= ${day} or (
      m.left_office = 0
      and coalesce((
        select stays_until_successor from rules_of_procedure
        where committee_id = s.committee_id and valid_from <= ${day} order by valid_from desc limit 1
      ), 0) = 1
      and not exists (
        select 1 from membership later
        where later.seat_id = m.seat_id and later.from_day <= ${day} and later.from_day > m.until_day
      )
      and not exists (
        select 1 from membership other join seat other_seat on other_seat.id = other.seat_id
        where other.person_id = m.person_id and other_seat.committee_id = s.committee_id
          and other.from_day <= ${day} and other.from_day > m.until_day
      )
    )))`;
}
