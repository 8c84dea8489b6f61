import { type ComponentType, createElement, lazy, useState } from 'react';
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
}

/** A place of the map with its page. */
export function place(id: PlaceId, load: () => Promise<PageModule>): Place {
  return { ...map[id], id, ...lazyPage(load) };
}

/**
 * Turns a module that exports `Page` into a page that is loaded when needed. React holds back what a suspended part
 * shows for 300 ms, so a page that is loaded already is drawn without suspending.
 */
export function lazyPage(load: () => Promise<PageModule>): LoadedPage {
  let loaded: ComponentType | null = null;
  const preload = async () => {
    const module = await load();
    loaded = module.Page;
    return module;
  };
  const Waiting = lazy(async () => ({ default: (await preload()).Page }));
  // The choice is made once per showing: a change would throw the page's state away.
  const Page = () => createElement(useState(() => ({ Shown: loaded ?? Waiting }))[0].Shown);
  return { Page, preload };
}
