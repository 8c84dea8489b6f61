import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { map, type PlaceId, type PlaceName } from './map.ts';

export interface Place extends PlaceName {
  id: PlaceId;
  /** The page of the place and of everything below its path; loaded when one goes there. */
  Page: LazyExoticComponent<ComponentType>;
  /** Starts loading the page before it is drawn. */
  preload: () => void;
}

/** Pages that fill the whole window, without navigation (Sitzungsmodus). Tried before the places. */
export interface FullPage {
  /** wouter pattern: "/sitzungen/:id/modus". */
  pattern: string;
  Page: LazyExoticComponent<ComponentType>;
}

type PageModule = Promise<{ Page: ComponentType }>;

/** A place of the map with its page: `place('people', () => import('../features/people/PeoplePlace.tsx'))`. */
export function place(id: PlaceId, load: () => PageModule): Place {
  return { ...map[id], id, Page: lazyPage(load), preload: () => void load() };
}

/** Turns a module that exports `Page` into a component that is loaded when it is shown. */
export function lazyPage(load: () => PageModule): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load()).Page }));
}
