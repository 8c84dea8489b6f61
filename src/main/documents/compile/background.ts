import type { Background } from '../model.ts';
import type { Backdrop } from '../tagged/backdrop.ts';
import { mm, page } from '../theme.ts';

/** The background of a section's pages in points. */
export function compileBackground({ band, colour, image, firstPageOnly }: Background): Backdrop {
  const box = { x: 0, y: 0, width: page.width, height: page.height };
  if (band) {
    const depth = band.depth * mm;
    if (band.edge === 'left' || band.edge === 'right') box.width = depth;
    else box.height = depth;
    if (band.edge === 'right') box.x = page.width - depth;
    if (band.edge === 'bottom') box.y = page.height - depth;
  }
  return {
    box,
    ...(colour === undefined ? {} : { colour }),
    ...(image === undefined ? {} : { image }),
    firstPageOnly: firstPageOnly ?? false,
  };
}
