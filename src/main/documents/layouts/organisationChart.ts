import { layoutChart, partText } from '../../../shared/rules/chartLayout.ts';
import type { ChartPicture } from '../../../shared/rules/chartBoxes.ts';
import { type ChartColours, chartSvg } from '../../../shared/rules/chartPicture.ts';
import {
  boxText,
  breakable,
  chartSummary,
  levelText,
  type OrganisationChart,
} from '../../../shared/rules/organisationChart.ts';
import { hyphenateGerman } from '../hyphenate.ts';
import { bulletList, figure, heading, paragraph } from '../blocks.ts';
import type { Block, Document, DocumentFormat } from '../model.ts';
import { colours, mm, readableAccent, themes } from '../theme.ts';
import { documentOf, type Frame, titledSection } from './frame.ts';

export interface OrganisationChartSheet {
  frame: Frame;
  chart: OrganisationChart;
  /** "14. November 2026" */
  asOf: string;
}

/** Width of the text on A4 in millimetres. */
const textWidth = 165;
/** As high as a picture is printed without being made smaller: half a page, less its rim. */
const pictureHeight = 146;

/** Ink on white paper. */
export const paperColours: ChartColours = {
  text: colours.text,
  muted: colours.muted,
  line: colours.rule,
  panel: colours.shade,
  box: '#ffffff',
  accent: colours.accent,
};

/** The region's organisation chart: the picture, then all its facts as a list. */
export function organisationChartDocument({ frame, chart, asOf }: OrganisationChartSheet): Document {
  const pictures = picturesFor(chart, frame.format);
  const tones = { ...paperColours, accent: readableAccent(frame.office.accent) };
  const summary = chartSummary(chart);
  const blocks: Block[] = [
    heading(1, `Organigramm der ${chart.region}`),
    paragraph(`Stand: ${asOf}`),
    ...pictures.map((picture, index): Block => {
      const alt = `${summary}${partText(index, pictures.length)}`;
      return figure(nameOf(index), alt, {
        width: textWidth,
        // In its own size, so that its text is as large as the rest of the page.
        height: Math.min(pictureHeight, (picture.height + 2) / mm),
      });
    }),
    heading(2, 'Das Bild in Worten'),
    bulletList(
      chart.levels.map((level) => ({
        text: [{ text: level.title, bold: true }, levelText(level).slice(level.title.length)],
        blocks: [bulletList(level.boxes.map(boxText))],
      })),
    ),
  ];
  const document = documentOf(frame, [titledSection(frame, blocks)]);
  const images = Object.fromEntries(
    pictures.map((picture, index) => [nameOf(index), dataUrl(chartSvg(picture, tones, summary))]),
  );
  return { ...document, images: { ...document.images, ...images } };
}

const nameOf = (index: number) => `organisationChart${index + 1}`;

function picturesFor(chart: OrganisationChart, format: DocumentFormat): ChartPicture[] {
  const { body, table } = themes[format];
  return layoutChart(breakable(chart, hyphenateGerman), {
    width: textWidth * mm - 2,
    // What stands in large print must be as large as its text.
    size: format === 'largePrint' ? body / 0.92 : table.size,
    maxHeight: pictureHeight * mm - 2,
  });
}

const dataUrl = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
