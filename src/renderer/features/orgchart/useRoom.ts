import { useLayoutEffect, useRef, useState } from 'react';

/** Width of an element and of its letters in pixels; both change with the window, the zoom and the setting "Schriftgröße". */
export function useRoom() {
  const frame = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<{ width: number; size: number } | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      setRoom((before) => (before?.width === width && before.size === size ? before : { width, size }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, room };
}
