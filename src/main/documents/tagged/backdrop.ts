import type { TaggedDocument } from './taggedDocument.ts';
import { artifacts } from './structure.ts';

/** Colour or image behind the text of a section's pages; lengths in points from the top left corner. */
export interface Backdrop {
  box: { x: number; y: number; width: number; height: number };
  colour?: string;
  image?: string;
  firstPageOnly: boolean;
}

/** Paints the backdrop outside the structure, before anything else of the page. */
export function paintBackdrop(document: TaggedDocument, { box, colour, image }: Backdrop): void {
  const { x, y, width, height } = box;
  const bottom = document.page.height - y - height;
  document.mark({
    artifact: `${artifacts.background.artifact} /BBox [${[x, bottom, x + width, bottom + height].map(rounded).join(' ')}]`,
  });
  if (colour !== undefined) {
    document.fillColor(colour);
    document.addContent(`${[x, y, width, height].map(rounded).join(' ')} re f`);
  }
  if (image !== undefined) document.image(document.provideImage(image), x, y, { width, height });
  document.closeMark();
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
