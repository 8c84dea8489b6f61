import { addMinutes } from './germanFormat.ts';

export interface TimedItem {
  durationMinutes: number;
  /** Real times, local wall clock; null where nobody noted them. */
  startedAt: string | null;
  endedAt: string | null;
}

export interface ItemTimes {
  beginsAt: string;
  finishesAt: string;
}

/**
 * When each agenda item begins and ends: the noted time where there is one, else the end of the item before plus the
 * planned duration. So a meeting that runs late shows at once when the rest will be.
 */
export function agendaTimes(startsAt: string, items: readonly TimedItem[]): ItemTimes[] {
  let cursor = startsAt;
  return items.map((item) => {
    const beginsAt = item.startedAt ?? cursor;
    cursor = item.endedAt ?? addMinutes(beginsAt, item.durationMinutes);
    return { beginsAt, finishesAt: cursor };
  });
}
