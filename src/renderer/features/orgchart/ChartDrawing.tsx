import './orgchart.css';
import { Link } from 'wouter';
import { layoutChart, type PlacedBox, type PlacedText } from '../../../shared/rules/chartLayout.ts';
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
          </g>
          {picture.boxes.map((box) => (
            <Box key={box.box.committeeId ?? 'office'} placed={box} />
          ))}
        </svg>
      )}
    </figure>
  );
}

/** The links say what is written on them; lines and grounds are told by the list below. */
const unspoken = { 'aria-hidden': true } as const;

function Box({ placed }: { placed: PlacedBox }) {
  const { box, kind, x, y, width, height, texts } = placed;
  const isLink = box.committeeId !== null;
  const drawing = (
    <g {...(isLink && unspoken)}>
      <rect
        className={classes('orgchart__box', `orgchart__box--${kind}`)}
        x={x + 1}
        y={y + 1}
        width={width - 2}
        height={height - 2}
        rx={6}
      />
      <Words texts={texts} />
    </g>
  );
  if (!isLink) return drawing;
  return (
    <Link href={`/gremien/${box.committeeId}`} className="orgchart__link" aria-label={boxText(box)}>
      {drawing}
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
