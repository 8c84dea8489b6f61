import { berlinTime } from '../shared/rules/berlinTime.ts';

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

/** Wall clock in Europe/Berlin, `YYYY-MM-DDTHH:MM`. */
export function localTime(clock: Clock): string {
  return berlinTime(clock.now());
}

/** Today in Europe/Berlin, `YYYY-MM-DD`. */
export function today(clock: Clock): string {
  return localTime(clock).slice(0, 10);
}

/** Instant for logs: UTC with Z, whole seconds. */
export function instant(clock: Clock): string {
  return `${clock.now().toISOString().slice(0, 19)}Z`;
}
