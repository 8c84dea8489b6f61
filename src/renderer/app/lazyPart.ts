import { type ComponentType, createElement, lazy, useState } from 'react';

/** A part of the screen whose code is loaded when it is shown, or before. */
export interface LazyPart<P extends object> {
  Part: ComponentType<P>;
  /** Loads the code; once it is there the part is drawn at once, without a moment of waiting. */
  preload: () => Promise<void>;
}

/**
 * Turns a component into a part that is loaded when needed. React holds back what a suspended part shows for 300 ms, so
 * a part that is loaded already is drawn without suspending.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  let loaded: ComponentType<P> | null = null;
  const fetch = async () => {
    loaded = await load();
    return { default: loaded };
  };
  const Waiting = lazy(fetch);
  // The choice is made once per showing: a change would throw the part's state away.
  const Part = (props: P) =>
    createElement(useState(() => ({ Shown: loaded ?? Waiting }))[0].Shown as ComponentType<P>, props);
  const preload = async () => void (await fetch());
  return { Part, preload };
}
