/** Every error that may cross the boundary has one of these codes (architecture: closed union). */
export const errorCodes = [
  'invalidInput', // a field is wrong: details.fields names each with a German sentence
  'notFound', // the record is not there (any more)
  'conflict', // changed since, still in use, or not allowed in this state
  'cancelled', // the user stopped a job
  'locked', // another window or program holds the data folder
  'newerVersion', // the file comes from a newer Rundtisch
  'badFolder', // the data folder cannot be used (not writable, network drive)
  'badFile', // a file handed in cannot be read
  'wrongPassphrase', // passphrase wrong or head of the backup damaged
  'damaged', // a backup or database fails its checks
  'diskFull',
  'unsupported', // this host cannot do it
  'noRegion', // no office has been set up in this data folder yet
  'internal', // unknown; details are in the log, never on the screen
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What the renderer gets of an error. `message` is German and names the way out. */
export interface ErrorShape {
  code: ErrorCode;
  message: string;
  details?: { fields?: Record<string, string>; [key: string]: unknown };
}

/** An error with a German message for the user; anything else that is thrown becomes `internal` at the router. */
export class AppError extends Error implements ErrorShape {
  readonly code: ErrorCode;
  readonly details?: NonNullable<ErrorShape['details']>;
  constructor(
    code: ErrorCode,
    message: string,
    details?: NonNullable<ErrorShape['details']>,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    if (details) this.details = details;
  }
}

/** Makes a switch exhaustive: a new union member becomes a type error here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
