import { AppError } from '../../shared/errors.ts';

/** Said at the end of every refusal: nothing of the living data was touched. */
export const unharmed = 'Ihre Daten sind unverändert.';

/** The file is readable, but is not (or no longer) a whole backup of ours. `reason` is a German sentence. */
export function damaged(reason: string, options?: ErrorOptions): AppError {
  return new AppError(
    'damaged',
    `Diese Sicherung lässt sich nicht einspielen. ${reason} ${unharmed} Bitte nehmen Sie eine andere Sicherung.`,
    {},
    options,
  );
}

/** The file is something else than an encrypted backup. `reason` is a German sentence. */
export function notABackup(reason: string): AppError {
  return new AppError('badFile', `${reason} ${unharmed}`);
}

/** Wrong passphrase and damaged head cannot be told apart (safekeeping guide). */
export function wrongPassphrase(options?: ErrorOptions): AppError {
  return new AppError(
    'wrongPassphrase',
    `Kennwort falsch oder Datei beschädigt. ${unharmed} Bitte prüfen Sie Groß- und Kleinschreibung und die Feststelltaste.`,
    {},
    options,
  );
}

const writingProblems: Record<string, { code: 'diskFull' | 'badFolder'; reason: string }> = {
  ENOSPC: { code: 'diskFull', reason: 'Dort ist kein Platz mehr.' },
  EDQUOT: { code: 'diskFull', reason: 'Ihr Speicherplatz dort ist aufgebraucht.' },
  EFBIG: { code: 'diskFull', reason: 'Der Datenträger nimmt so große Dateien nicht an.' },
  EROFS: { code: 'badFolder', reason: 'Der Datenträger ist schreibgeschützt.' },
  EACCES: { code: 'badFolder', reason: 'Dort dürfen Sie nicht schreiben.' },
  EPERM: { code: 'badFolder', reason: 'Dort dürfen Sie nicht schreiben.' },
  EBUSY: { code: 'badFolder', reason: 'Ein anderes Programm hält die Datei fest.' },
  ENOENT: { code: 'badFolder', reason: 'Der Ordner ist nicht mehr da. Wurde der USB-Stick abgezogen?' },
  ENOTDIR: { code: 'badFolder', reason: 'Das ist kein Ordner.' },
  ENAMETOOLONG: { code: 'badFolder', reason: 'Der Dateiname ist zu lang.' },
};
const mediumGone = {
  code: 'badFolder',
  reason: 'Der Datenträger antwortet nicht. Wurde er abgezogen?',
} as const;

/** What the system said about a file, as far as it is an error of the system. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** Turns an error of the system while writing a backup into a German one; others are returned as they are. */
export function whileWriting(error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof AppError || !code) return error;
  const { code: kind, reason } = writingProblems[code] ?? mediumGone;
  return new AppError(
    kind,
    `Die Sicherung ließ sich nicht schreiben: ${reason} Ihre Daten und die letzte Sicherung sind unverändert. Bitte wählen Sie einen anderen Ort.`,
    {},
    { cause: error },
  );
}

/** Turns an error of the system while reading a backup into a German one; others are returned as they are. */
export function whileReading(error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof AppError || !code) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return tooLittleSpace();
  const reason =
    code === 'ENOENT'
      ? 'Die Datei ist nicht da. Wurde der USB-Stick abgezogen?'
      : code === 'EACCES' || code === 'EPERM'
        ? 'Diese Datei dürfen Sie nicht lesen.'
        : code === 'EISDIR'
          ? 'Das ist ein Ordner, keine Datei.'
          : mediumGone.reason;
  return new AppError(
    'badFile',
    `Die Sicherung ließ sich nicht lesen: ${reason} ${unharmed}`,
    {},
    { cause: error },
  );
}

/** The disk of the data folder cannot hold a copy beside the data, as a backup and a restore need it. */
export function tooLittleSpace(): AppError {
  return new AppError(
    'diskFull',
    `Auf der Festplatte dieses Rechners ist zu wenig Platz für eine Arbeitskopie der Daten. ${unharmed} Bitte schaffen Sie Platz und versuchen Sie es noch einmal.`,
  );
}
