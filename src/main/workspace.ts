import path from 'node:path';
import { AppError } from '../shared/errors.ts';
import type { Clock } from './clock.ts';
import { type DataFolder, openDataFolder } from './database/dataFolder.ts';
import { openStore, type Store } from './database/open.ts';

export type Place = 'office' | 'demo';

/** Which data the app works on: the office's own or the demo region's, each in a folder of its own. */
export interface Workspace {
  place(): Place;
  /** Root of all data of this installation. */
  root: string;
  dataFolder(): DataFolder;
  /** The open database; throws the AppError of the start where it could not be opened. */
  store(): Store;
  /** Resolves when the search has followed all changes; at once where nothing is open. */
  searchReady(): Promise<void>;
  /** Closes the database and opens the other place. The demo region is made by the caller when it is empty. */
  enter(place: Place): Promise<void>;
  /** Closes the database, switches to a verified new generation and opens it (restore). */
  enterGeneration(generation: number): Promise<void>;
  close(): Promise<void>;
}

/** An open data folder with its database. */
export interface OpenPlace {
  dataFolder: DataFolder;
  store: Store;
}

/** Opens a data folder and its database; used beside the workspace to make a place before anybody enters it. */
export function openAt(folder: string, clock: Clock): OpenPlace {
  const dataFolder = openDataFolder(folder, clock);
  try {
    return { dataFolder, store: openStore(dataFolder.currentFile()) };
  } catch (error) {
    dataFolder.release();
    throw error;
  }
}

export async function closeAt({ store, dataFolder }: OpenPlace): Promise<void> {
  await store.close();
  dataFolder.release();
}

/**
 * Opens the workspace. A failing start (locked, newer version, bad folder) is kept and thrown by `store()`, so that the
 * window can say what is wrong.
 */
export function openWorkspace(root: string, clock: Clock, reopened: () => void): Workspace {
  let place: Place = 'office';
  let open: OpenPlace | null = null;
  let failure: unknown = null;

  const openPlace = () => {
    failure = null;
    try {
      open = openAt(path.join(root, place), clock);
    } catch (error) {
      failure = error;
    }
  };
  const closePlace = async () => {
    if (open) await closeAt(open);
    open = null;
  };
  const current = () => {
    // A failed start is tried again whenever somebody asks: the other window may be closed by now.
    if (!open && failure) openPlace();
    if (open) return open;
    throw (
      failure ??
      new AppError('internal', 'Die Daten sind gerade nicht geöffnet. Bitte versuchen Sie es noch einmal.')
    );
  };

  const enter = async (next: Place) => {
    await closePlace();
    place = next;
    openPlace();
    reopened();
    current();
  };

  openPlace();
  return {
    root,
    place: () => place,
    dataFolder: () => current().dataFolder,
    store: () => current().store,
    searchReady: async () => open?.store.search.ready(),
    enter,
    async enterGeneration(generation) {
      const { dataFolder, store } = current();
      await store.close();
      try {
        dataFolder.switchTo(generation);
      } finally {
        open = { dataFolder, store: openStore(dataFolder.currentFile()) };
      }
      reopened();
    },
    close: closePlace,
  };
}
