/** True when out/ was built from exactly these sources. */
export function isFresh(): boolean;
/** Builds with Vite; returns the exit code. */
export function build(): number;
/** Builds when stale; returns the exit code. */
export function buildIfStale(): number;
