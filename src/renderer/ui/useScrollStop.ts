import { type RefObject, useEffect, useState } from 'react';

const scrollStop = { role: 'group', 'aria-label': 'Inhalt der Seite', tabIndex: 0 } as const;
const stops =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/**
 * Attributes that make a scrolling element a stop of the Tab key while it holds nothing else that takes the focus:
 * without one, the arrow keys would never reach what is below.
 */
export function useScrollStop(scroller: RefObject<HTMLElement | null>): typeof scrollStop | undefined {
  const [isStop, setIsStop] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setIsStop(element.scrollHeight > element.clientHeight && !element.querySelector(stops));
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    const contents = new MutationObserver(() => {
      for (const child of element.children) sizes.observe(child);
      look();
    });
    contents.observe(element, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, [scroller]);
  return isStop ? scrollStop : undefined;
}
