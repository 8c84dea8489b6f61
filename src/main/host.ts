/** A filter of a file dialog: German label and endings without the dot. */
export interface FileFilter {
  name: string;
  extensions: string[];
}

/**
 * What the surroundings (Electron, Chromium window, demo run) can do for the core. At most ten methods.
 * It lives in the main thread; the core reaches it by messages, so inputs and outputs are plain data.
 * What a host cannot do throws AppError('unsupported'), never a silent no-op.
 */
export interface Host {
  /** Asks for a file to read; null when cancelled. */
  openFile(options: { title: string; filters: FileFilter[] }): Promise<string | null>;
  /** Asks where to write a file; null when cancelled. */
  saveFile(options: { title: string; suggestedName: string; filters: FileFilter[] }): Promise<string | null>;
  /** Asks for a folder; null when cancelled. */
  openFolder(options: { title: string }): Promise<string | null>;
  /** Opens a document in the system's program for it (PDF reader). */
  openDocument(path: string): Promise<void>;
  /** Shows a file in the system's file manager. */
  showInFolder(path: string): Promise<void>;
  /** Closes the application. */
  quit(): Promise<void>;
}
export const hostMethods = [
  'openFile',
  'saveFile',
  'openFolder',
  'openDocument',
  'showInFolder',
  'quit',
] as const satisfies readonly (keyof Host)[];
