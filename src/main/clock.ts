/** Time is injected, so that rules and tests never depend on the day they run. */
export interface Clock {
  /** The current instant. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still; for tests and the demo region's screenshots. */
export function fixedClock(iso: string): Clock {
  const instant = new Date(iso);
  return { now: () => new Date(instant) };
}

const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** Wall clock in Europe/Berlin, `YYYY-MM-DDTHH:MM`. */
export function localTime(clock: Clock): string {
  return berlin.format(clock.now()).replace(' ', 'T');
}

/** Today in Europe/Berlin, `YYYY-MM-DD`. */
export function today(clock: Clock): string {
  return localTime(clock).slice(0, 10);
}

/** Instant for logs: UTC with Z, whole seconds. */
export function instant(clock: Clock): string {
  return `${clock.now().toISOString().slice(0, 19)}Z`;
}
