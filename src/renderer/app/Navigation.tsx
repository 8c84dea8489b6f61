import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/round/Logo.tsx';
import { JobTray } from './JobTray.tsx';
import { isWithin } from './paths.ts';
import type { Place } from './place.ts';
import { type PlaceNote, useShell } from './shell.ts';

export const navigationId = 'navigation';

/** The places, with words. A column on wide windows, a menu (popover) below 768 px: the same element. */
export function Navigation({ places, onSearch }: { places: readonly Place[]; onSearch: () => void }) {
  const shell = useShell();
  const element = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const shownAt = useRef(path);
  useEffect(() => {
    if (shownAt.current === path) return;
    shownAt.current = path;
    if (element.current?.matches(':popover-open')) element.current.hidePopover();
  }, [path]);
  return (
    <nav ref={element} className="nav" id={navigationId} popover="auto" aria-label="Bereiche">
      <div className="brand">
        <Logo />
        <p>
          <strong className="brand__name">Rundtisch</strong>
          <span className="brand__region">{shell.regionName}</span>
        </p>
      </div>
      <button type="button" className="nav__search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <Icon of={Search} />
        Suchen
        <kbd>Strg K</kbd>
      </button>
      <PlaceList places={places.filter((place) => place.group === 'work')} />
      <div className="nav__end">
        <JobTray />
        <PlaceList places={places.filter((place) => place.group === 'house')} />
      </div>
    </nav>
  );
}

function PlaceList({ places }: { places: readonly Place[] }) {
  const { notes } = useShell();
  if (places.length === 0) return null;
  return (
    <ul className="nav__list">
      {places.map((place) => (
        <li key={place.id}>
          <PlaceLink place={place} note={notes[place.id]} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ place, note }: { place: Place; note: PlaceNote | undefined }) {
  const [path] = useLocation();
  return (
    <Link className="nav__link" href={place.path} aria-current={isWithin(path, place) ? 'page' : undefined}>
      <Icon of={place.icon} />
      <span>
        {place.label}
        {note?.hint && <span className="nav__hint">{note.hint}</span>}
      </span>
      {note?.count ? (
        <span className="nav__count">
          {note.count}
          <span className="sr"> fällig</span>
        </span>
      ) : null}
    </Link>
  );
}
