import type { ComponentType } from 'react';
import { lazyPart } from './lazyPart.ts';
import { map, type PlaceName } from './map.ts';
import type { PlaceId } from './paths.ts';

/** A page whose code is loaded when it is shown, or before. */
export interface LoadedPage {
  Page: ComponentType;
  /** Loads the code; once it is there the page is drawn at once, without a moment of waiting. */
  preload: () => Promise<PageModule>;
}

export interface Place extends PlaceName, LoadedPage {
  id: PlaceId;
}

/** Pages that fill the whole window, without navigation (Sitzungsmodus). Tried before the places. */
export interface FullPage extends LoadedPage {
  /** wouter pattern: "/sitzungen/:id/modus". */
  pattern: string;
}

/** What the module of a page exports. */
export interface PageModule {
  Page: ComponentType;
  /** Asks the core for what the page shows first; at the start only, so that the first drawing has it already. */
  prime?: () => Promise<unknown>;
  /** Loads what its records need, when nothing else is to do. */
  later?: () => Promise<unknown>;
}

/** A place of the map with its page. */
export function place(id: PlaceId, load: () => Promise<PageModule>): Place {
  return { ...map[id], id, ...lazyPage(load) };
}

/** Turns a module that exports `Page` into a page that is loaded when needed. */
export function lazyPage(load: () => Promise<PageModule>): LoadedPage {
  const { Part, preload } = lazyPart(async () => (await load()).Page);
  return {
    Page: Part,
    preload: async () => {
      await preload();
      return load();
    },
  };
}
