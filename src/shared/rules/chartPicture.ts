import type { ChartPicture, PlacedText } from './chartBoxes.ts';

/** Colours of a drawn chart, #rrggbb; text must be readable on both grounds. */
export interface ChartColours {
  text: string;
  muted: string;
  line: string;
  panel: string;
  box: string;
  accent: string;
}

const inXml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
const round = (value: number) => Math.round(value * 100) / 100;

/** The chart as an SVG file, for paper and for other programs. `title` is its spoken name. */
export function chartSvg(picture: ChartPicture, colours: ChartColours, title: string): string {
  const { panels, boxes, lines } = picture;
  // A rim that is not cut at the edge of the picture.
  const rim = 1;
  const [width, height] = [round(picture.width + 2 * rim), round(picture.height + 2 * rim)];
  const words = (text: PlacedText, colour: string) =>
    `<text x="${round(text.x)}" y="${round(text.y)}" font-size="${round(text.size)}"${text.bold ? ' font-weight="bold"' : ''} fill="${colour}">${inXml(text.text)}</text>`;
  const rect = (
    { x, y, width: wide, height: high }: { x: number; y: number; width: number; height: number },
    look: string,
  ) =>
    `<rect x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${round(high)}" rx="4" ${look}/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-rim} ${-rim} ${width} ${height}" font-family="Noto Sans, sans-serif" role="img">`,
    `<title>${inXml(title)}</title>`,
    ...panels.map((panel) => rect(panel, `fill="${colours.panel}"`)),
    ...lines.map(({ points, dashed }) => {
      const steps = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join(' ');
      return `<path d="${steps}" fill="none" stroke="${colours.line}" stroke-width="1"${dashed ? ' stroke-dasharray="4 3"' : ''}/>`;
    }),
    ...panels.flatMap(({ texts }) => texts.map((text) => words(text, colours.muted))),
    ...boxes.map((box) =>
      rect(
        box,
        box.kind === 'office'
          ? `fill="${colours.box}" stroke="${colours.line}" stroke-width="1" stroke-dasharray="4 3"`
          : `fill="${colours.box}" stroke="${colours.accent}" stroke-width="${box.kind === 'plenary' || box.kind === 'steeringGroup' ? 1.6 : 1}"`,
      ),
    ),
    ...boxes.flatMap(({ texts }) =>
      texts.map((text) => words(text, text.bold ? colours.text : colours.muted)),
    ),
    '</svg>',
  ].join('');
}
