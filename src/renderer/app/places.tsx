import { map } from './map.ts';
import type { PlaceId } from './paths.ts';
import { type FullPage, type LoadedPage, lazyPage, type Place, place } from './place.ts';
import { placeCode } from './placeCode.ts';

/** The places in the order of the map. */
export const places: readonly Place[] = (Object.keys(map) as PlaceId[]).map((id) => place(id, placeCode[id]));

/** Pages without navigation. */
export const fullPages: readonly FullPage[] = [];

/** Shown instead of everything while no office is set up in the data folder. */
export const firstStart: LoadedPage = lazyPage(() => import('../features/settings/FirstStart.tsx'));
