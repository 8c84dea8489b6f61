import './orgchart.css';
import { Link } from 'wouter';
import { layoutChart } from '../../../shared/rules/chartLayout.ts';
import type { PlacedBox, PlacedText } from '../../../shared/rules/chartBoxes.ts';
import {
  boxText,
  chartSummary,
  type OrganisationChart,
  spoken,
} from '../../../shared/rules/organisationChart.ts';
import { classes } from '../../ui/classes.ts';
import { useRoom } from './useRoom.ts';

/** No wider than this many letters' heights: beyond, the eye loses the lines. */
const widest = 80;

/** The chart as a picture that fits its room; each committee is a link to its page. */
export function ChartDrawing({ chart }: { chart: OrganisationChart }) {
  const { frame, room } = useRoom();
  const width = room ? Math.min(room.width, widest * room.size) : 0;
  const [picture] = room && width > 0 ? layoutChart(chart, { width, size: room.size }) : [];
  const hasLinks = picture?.boxes.some(({ box }) => box.committeeId !== null) === true;
  return (
    <figure ref={frame} className="orgchart">
      {picture && (
        <svg
          width={picture.width}
          height={picture.height}
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          role={hasLinks ? 'group' : 'img'}
          aria-label={chartSummary(chart)}
        >
          <g {...unspoken}>
            {picture.panels.map((panel) => (
              <rect
                key={`${panel.x} ${panel.y}`}
                className="orgchart__panel"
                x={panel.x}
                y={panel.y}
                width={panel.width}
                height={panel.height}
                rx={6}
              />
            ))}
            {picture.lines.map(({ points, dashed }) => (
              <polyline
                key={points.join(' ')}
                className={classes('orgchart__line', dashed && 'orgchart__line--dashed')}
                points={points.map((point) => point.join(',')).join(' ')}
              />
            ))}
            {picture.panels.map((panel) => (
              <Words key={`${panel.x} ${panel.y}`} texts={panel.texts} />
            ))}
            {picture.boxes.map(({ box, kind, texts, ...place }) => (
              <g key={box.committeeId ?? 'office'}>
                <rect
                  className={classes('orgchart__box', `orgchart__box--${kind}`)}
                  {...inside(place)}
                  rx={6}
                />
                <Words texts={texts} />
              </g>
            ))}
          </g>
          {picture.boxes.map((box) => (
            <BoxLink key={box.box.committeeId ?? 'office'} placed={box} />
          ))}
        </svg>
      )}
    </figure>
  );
}

/** The drawing itself is silent: the links above it say what is written, lines and grounds are told by the list below. */
const unspoken = { 'aria-hidden': true } as const;

/** A box less half its rim, so that the rim is not cut at the edge of the picture. */
const inside = ({ x, y, width, height }: Pick<PlacedBox, 'x' | 'y' | 'width' | 'height'>) => ({
  x: x + 1,
  y: y + 1,
  width: width - 2,
  height: height - 2,
});

/** Lies over a drawn box. Its words stand apart from it, because there they are broken into lines. */
function BoxLink({ placed: { box, ...place } }: { placed: PlacedBox }) {
  if (box.committeeId === null) return null;
  return (
    <Link href={`/gremien/${box.committeeId}`} className="orgchart__link" aria-label={boxText(box)}>
      <rect {...inside(place)} rx={6} />
    </Link>
  );
}

function Words({ texts }: { texts: readonly PlacedText[] }) {
  return texts.map((text) => (
    <text
      key={`${text.x} ${text.y}`}
      className={text.bold ? 'orgchart__title' : 'orgchart__fact'}
      x={text.x}
      y={text.y}
      fontSize={text.size}
    >
      {spoken(text.text)}
    </text>
  ));
}
